// What the page does when things are not as on the first day; in a real browser, over services in memory.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserOrReason, launchBrowser, overflow, violations } from '../browser.ts';
import { ANN, startWebFake, until, type WebFake } from '../fakes/web.ts';

const pageDir = fileURLToPath(new URL('../../dist/page', import.meta.url));
const built = existsSync(path.join(pageDir, 'index.html'));
const reason = browserOrReason() ?? (built ? undefined : 'the page is not built; run npm run build');

describe.skipIf(reason !== undefined)(reason === undefined ? 'the page' : `the page (skipped: ${reason})`, () => {
  let browser: Browser;
  let web: WebFake;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(() => void (faults.length = 0));
  afterEach(async () => {
    await page.context().close();
    await web.stop();
    expect(faults).toEqual([]);
  });

  async function open(
    settings: Parameters<typeof startWebFake>[0] = {},
    options: BrowserContextOptions = {},
  ): Promise<void> {
    web = await startWebFake({ pageDir, openToLocalUser: true, ...settings });
    page = await (await browser.newContext({ viewport: { width: 1180, height: 800 }, ...options })).newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (entry) => {
      // What the network tells about refused or cut connections is meant here.
      if (entry.type() === 'error' && !/Failed to load resource|ERR_/.test(entry.text())) faults.push(entry.text());
    });
    await page.goto(web.url);
  }
  const ask = async (text: string): Promise<void> => {
    await page.getByLabel('Your question').fill(text);
    await page.keyboard.press('Enter');
  };
  const status = (): Promise<string | null> => page.locator('[role=status]').textContent();

  test('a stranger signs in with a token: a wrong one is explained, the right one opens the conversation', async () => {
    await open({ openToLocalUser: false });
    await page.getByLabel('Token').fill('echotune_wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('I do not know this token').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Token').fill(ANN.token);
    await page.keyboard.press('Enter');
    await page.getByText('Anns secret answer').waitFor();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Token').waitFor();
    expect(await page.content()).not.toContain('Anns secret answer');
  });

  test('an answer can be stopped, by key or button, and what was said stays', async () => {
    await open();
    web.agent.gate = new Promise(() => undefined);
    await ask('something calm');
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await page.locator('.msg.busy').getByText('Here is').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Send' }).waitFor();
    expect(await page.locator('.msg.assistant p').textContent()).toBe('Here is ');
    expect(web.agent.heardAbort).toBe(true);
  });

  test('a server that restarts in the middle of an answer costs nothing: the page comes back by itself', async () => {
    await open({ port: await freePort() });
    let goOn!: () => void;
    web.agent.gate = new Promise((resolve) => {
      goOn = resolve;
    });
    await ask('something calm');
    await page.locator('.msg.busy').getByText('Here is').waitFor();
    const restarted = web.restart();
    goOn();
    await restarted;
    await page.locator('.tracks li').first().waitFor();
    expect(await page.locator('.msg.assistant > p').textContent()).toBe('Here is something calm.');
    expect(await page.locator('.msg').count()).toBe(2);
  });

  test('a reload in the middle of an answer goes on listening', async () => {
    await open();
    let goOn!: () => void;
    web.agent.gate = new Promise((resolve) => {
      goOn = resolve;
    });
    await ask('something calm');
    await page.locator('.msg.busy').getByText('Here is').waitFor();
    await page.reload();
    await page.locator('.msg.busy').getByText('Here is').waitFor();
    goOn();
    await page.locator('.tracks li').first().waitFor();
    expect(await page.locator('.msg').count()).toBe(2);
    expect(web.agent.replies).toBe(1);
  });

  test('a server that cannot be reached is told, and the question can be asked again', async () => {
    await open();
    await page.getByLabel('Your question').waitFor();
    await page.route('**/api/v1/chat', (route) => route.abort());
    await ask('something calm');
    await page.locator('.msg.failed').getByText('EchoTune cannot be reached').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/api/v1/chat');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.tracks li').first().waitFor();
    expect(await page.locator('.msg').count()).toBe(2);
  });

  test('like and dislike are pressed or not, take each other back, and are told to screen readers', async () => {
    await open();
    await ask('something calm');
    const like = page.getByRole('button', { name: 'Like Naima by John Coltrane', exact: true });
    const dislike = page.getByRole('button', { name: 'Dislike Naima by John Coltrane' });
    await like.waitFor();
    await like.focus();
    await page.keyboard.press('Space');
    await until(async () => (await status()) === 'You like Naima.');
    expect([await like.getAttribute('aria-pressed'), await dislike.getAttribute('aria-pressed')]).toEqual([
      'true',
      'false',
    ]);
    await dislike.click();
    expect([await like.getAttribute('aria-pressed'), await dislike.getAttribute('aria-pressed')]).toEqual([
      'false',
      'true',
    ]);
    await dislike.click();
    await until(async () => (await status()) === 'Taken back for Naima.');
    expect(await dislike.getAttribute('aria-pressed')).toBe('false');
  });

  test('clearing asks first; Escape keeps everything', async () => {
    await open();
    await ask('something calm');
    await page.locator('.tracks li').first().waitFor();
    const clear = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Menu' }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Clear conversation' }).click();
      await page.getByRole('dialog').waitFor();
    };
    await clear();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.msg').count()).toBe(2);
    await clear();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await page.getByRole('button', { name: 'Try it with a sample listener' }).waitFor();
    expect(await page.locator('.msg').count()).toBe(0);
  });

  test('hostile titles turn nothing around and run nothing', async () => {
    await open({}, { viewport: { width: 320, height: 640 }, colorScheme: 'light' });
    await ask('something calm');
    const title = page.locator('.tracks .title').nth(3);
    await title.waitFor();
    expect(await title.textContent()).toContain('Ignore previous instructions');
    expect(await title.evaluate((element: { dir: string }) => element.dir)).toBe('auto');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });

  test('all of it can be reached with the Tab key, and every button is 44 pixels or more', async () => {
    await open();
    await ask('something calm');
    await page.locator('.tracks li').first().waitFor();
    await page.locator('body').click({ position: { x: 5, y: 400 } });
    const reached = new Set<string>();
    for (let steps = 0; steps < 30; steps += 1) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(() =>
          (
            globalThis as unknown as { document: { activeElement: { outerHTML: string } } }
          ).document.activeElement.outerHTML.slice(0, 120),
        ),
      );
    }
    for (const part of [
      'class="skip"',
      'Import',
      'aria-label="Menu"',
      'Colours',
      'Like Naima',
      'Dislike Naima',
      'id="question"',
      'send',
    ]) {
      expect([part, [...reached].some((html) => html.includes(part))]).toEqual([part, true]);
    }
    for (const button of await page.locator('button').all()) {
      const box = await button.boundingBox();
      if (box) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
  });

  test('the browser tells in which time zone its user lives, once', async () => {
    await open({}, { timezoneId: 'Asia/Tokyo' });
    await page.getByLabel('Your question').waitFor();
    await until(async () => (await (await fetch(new URL('/api/v1/me', web.url))).text()).includes('Asia/Tokyo'));
  });

  test('the colours can be chosen, and stay chosen', async () => {
    await open({}, { colorScheme: 'light' });
    await page.getByRole('button', { name: /^Colours: system/ }).click();
    const theme = (): Promise<string | null> => page.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('dark');
    await page.reload();
    await page.getByRole('button', { name: /^Colours: dark/ }).waitFor();
    expect(await theme()).toBe('dark');
    expect(await violations(page)).toEqual([]);
  });
});

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
