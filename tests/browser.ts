// A real Chromium for tests of the page.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const executable = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], ...PLACES].find((place) => place && existsSync(place));

/** Undefined where there is a browser, else why the browser tests are left out. In CI a missing browser is a failure. */
export function browserOrReason(): string | undefined {
  if (executable()) return undefined;
  const reason = 'no Chromium found; install one or set CHROMIUM_PATH';
  if (process.env['CI']) throw new Error(reason);
  return reason;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable() ?? '',
    // A container's root needs --no-sandbox; the others keep Chromium from calling home.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
