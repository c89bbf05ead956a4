import { afterEach, expect, test } from 'vitest';
import { ANN, bearer, send, startWebFake, type WebFake } from '../../../tests/fakes/web.ts';

let web: WebFake;
afterEach(() => web.stop());

const status = async (target: string, headers: Record<string, string>, method = 'GET'): Promise<number> =>
  (await send(web.url, target, { method, headers })).status;

test('a name that was pointed at this address is refused, whoever asks and whatever for', async () => {
  web = await startWebFake({ openToLocalUser: true });
  const { port } = new URL(web.url);
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example']) {
    for (const target of ['/api/v1/me', '/', '/healthz', '/openapi.json']) {
      expect([host, await status(target, { host })]).toEqual([host, 421]);
      expect([host, await status(target, { host, ...bearer(ANN) })]).toEqual([host, 421]);
    }
  }
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
    expect([host, await status('/api/v1/me', { host })]).toEqual([host, 200]);
  }
});

test("another site's page cannot act as the local user, nor read", async () => {
  web = await startWebFake({ openToLocalUser: true });
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: web.url.replace('http:', 'https:') },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: web.url, 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of foreign) {
    expect([headers, await status('/api/v1/imports/sample', headers, 'POST')]).toEqual([headers, 403]);
    expect([headers, await status('/api/v1/chat', headers)]).toEqual([headers, 403]);
    expect([headers, await status('/api/v1/session', headers, 'POST')]).toEqual([headers, 403]);
  }
  const own: Record<string, string>[] = [
    {},
    { origin: web.url },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ];
  for (const headers of own) {
    expect([headers, await status('/api/v1/imports/sample', headers, 'POST')]).toEqual([headers, 202]);
  }
});

test('a program that shows a token is not asked where it comes from', async () => {
  web = await startWebFake();
  const headers = { ...bearer(ANN), origin: 'https://other.example', 'sec-fetch-site': 'cross-site' };
  expect(await status('/api/v1/imports/sample', headers, 'POST')).toBe(202);
});

test('behind a public address its origin is accepted, and only over its own scheme', async () => {
  web = await startWebFake({ publicUrl: new URL('https://music.example') });
  const cookie = { host: 'music.example' };
  const sample = '/api/v1/session';
  expect(await status(sample, { ...cookie, origin: 'https://music.example' }, 'POST')).toBe(400);
  expect(await status(sample, { ...cookie, origin: 'http://music.example' }, 'POST')).toBe(403);
  expect(await status('/api/v1/me', { host: 'music.example' })).toBe(401);
});

test('the page may load nothing from elsewhere, run nothing inline and be framed by nobody', async () => {
  web = await startWebFake();
  const { headers } = await send(web.url, '/docs');
  const policy = String(headers['content-security-policy']);
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['access-control-allow-origin']).toBeUndefined();
});
