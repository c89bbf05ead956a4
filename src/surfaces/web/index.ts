import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import type { WebParts } from './needs.ts';
import { createPreviews } from './previews.ts';
import { createResumableUploads } from './resumable-uploads.ts';
import { createTurns } from './turns.ts';
import { createTus } from './tus.ts';
import { removePartialUploads } from './upload-folder.ts';

/** An upload over a slow line may take this long. */
const REQUEST_MS = 6 * 3_600_000;
const SWEEP_MS = 3_600_000;

export interface WebSurface {
  /** Resolves once requests are answered; `url` leads there from this computer. */
  start(): Promise<{ url: string }>;
  stop(): Promise<void>;
}

/** The web API and the page. */
export function createWebSurface(parts: WebParts): WebSurface {
  const turns = createTurns(parts);
  const { settings, sessions, clock, log } = parts;
  const uploads = createResumableUploads(parts);
  const needs = { ...parts, turns, uploads, tus: createTus({ settings, clock, uploads }), previews: createPreviews() };
  const server = createServer({ requestTimeout: REQUEST_MS }, createApp(needs));
  let sweeper: NodeJS.Timeout | undefined;
  const sweep = (): void => {
    sessions
      .removeExpired(clock.now())
      .catch((error: unknown) => log.warn({ err: error }, 'ended sessions stay for now'));
    uploads.removeExpired().catch((error: unknown) => log.warn({ err: error }, 'expired uploads stay for now'));
  };
  return {
    start: async () => {
      await removePartialUploads(settings);
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(settings.port, settings.host, () => resolve());
      });
      sweep();
      sweeper = setInterval(sweep, SWEEP_MS).unref();
      return { url: localUrl(server.address() as AddressInfo) };
    },
    stop: async () => {
      clearInterval(sweeper);
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      await turns.stop();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A server on all addresses is reached on the loopback one. */
function localUrl({ address, family, port }: AddressInfo): string {
  if (address === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (address === '::') return `http://[::1]:${port}`;
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}
