import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UserError } from '../../domain/errors.ts';
import { incomingFile, isAllowed } from './file.ts';

let server: Server;
let host: string;
const asked: { path: string; token: string | undefined }[] = [];

beforeEach(async () => {
  asked.length = 0;
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, token: request.headers.authorization });
    if (path === '/moved') response.writeHead(302, { location: '/plays.csv' }).end();
    else if (path === '/away') response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
    else if (path === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (path === '/page') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>');
    else if (path === '/gone') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/csv' }).end('track,at\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

async function read(url: string, namedHosts: readonly string[] = [host]): Promise<string> {
  const file = incomingFile(
    { id: 'F1', name: 'plays.csv', size: 9, url_private_download: url },
    { client: new webApi.WebClient(), token: 'xoxb-1', namedHosts },
  );
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test('a file is read with the token, also where Slack sends it on to itself', async () => {
  expect(await read(`http://${host}/plays.csv`)).toBe('track,at\n');
  expect(await read(`http://${host}/moved`)).toBe('track,at\n');
  expect(asked.every(({ token }) => token === 'Bearer xoxb-1')).toBe(true);
});

test.each(['/page', '/gone', '/round'])('what is no file, such as %s, is refused', async (path) => {
  await expect(read(`http://${host}${path}`)).rejects.toThrow(UserError);
  expect(asked.length).toBeLessThanOrEqual(4);
});

test('neither another host nor a redirect to one is ever asked', async () => {
  await expect(read(`http://${host}/away`)).rejects.toThrow('does not lie where Slack keeps files');
  expect(asked.map(({ path }) => path)).toEqual(['/away']);
  await expect(read(`http://${host}/plays.csv`, [])).rejects.toThrow('does not lie where Slack keeps files');
  expect(asked).toHaveLength(1);
});

test.each([
  ['https://files.slack.com/files-pri/T1-F1/plays.csv', true],
  ['http://files.slack.com/plays.csv', false],
  ['https://files.slack.com:444/plays.csv', false],
  ['https://files.slack.com.evil.example/plays.csv', false],
  ['https://files.slack.com@evil.example/plays.csv', false],
  ['https://evil.example/files.slack.com', false],
  ['file:///etc/passwd', false],
  ['http://127.0.0.1/plays.csv', false],
  ['http://[::1]/plays.csv', false],
  ['not an address', false],
  ['http://named.example:8080/plays.csv', true],
])('%s: fetched %s', (url, allowed) => {
  expect(isAllowed(url, ['named.example:8080'])).toBe(allowed);
});
