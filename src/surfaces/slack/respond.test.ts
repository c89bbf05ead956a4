import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRespond, type Respond } from './respond.ts';

let server: Server;
let respond: Respond;
/** What the address says next; then 200. */
let next: { status: number; after?: string }[] = [];
const came: number[] = [];

beforeEach(async () => {
  next = [];
  came.length = 0;
  server = createServer((request, response) => {
    came.push(performance.now());
    request.resume();
    const { status, after } = next.shift() ?? { status: 200 };
    response.writeHead(status, after === undefined ? {} : { 'retry-after': after }).end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  respond = createRespond(`http://127.0.0.1:${(server.address() as AddressInfo).port}/respond/1`);
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

test('an address is used five times at most', async () => {
  for (let i = 0; i < 5; i++) await respond({ text: 'hello' });
  expect(respond.left()).toBe(0);
  await expect(respond({ text: 'once more' })).rejects.toThrow('used up');
  expect(came).toHaveLength(5);
});

test('a wait that Slack asks for is waited', async () => {
  next = [{ status: 429, after: '1' }];
  await respond({ text: 'hello' });
  expect((came[1] ?? 0) - (came[0] ?? 0)).toBeGreaterThan(990);
});

test('what Slack refuses, or would take much later, is told at once', async () => {
  next = [{ status: 404 }];
  await expect(respond({ text: 'hello' })).rejects.toThrow('404');
  next = [{ status: 429, after: '3600' }];
  await expect(respond({ text: 'hello' })).rejects.toThrow('429');
  expect(came).toHaveLength(2);
});

test('after a failure of Slack it is tried once more', async () => {
  next = [{ status: 503 }];
  await respond({ text: 'hello' });
  next = [{ status: 503 }, { status: 503 }];
  await expect(respond({ text: 'hello' })).rejects.toThrow('503');
  expect(came).toHaveLength(4);
});
