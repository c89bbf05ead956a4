import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SourceError, UserError } from '../domain/errors.ts';
import { isAllowed, readRemoteFile, type FileSource } from './remote-file.ts';

let server: Server;
let source: FileSource;
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
    else if (path === '/broken') {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': '100' });
      response.write('track', () => response.destroy());
    } else response.writeHead(200, { 'content-type': 'text/csv' }).end('track,at\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  source = { name: 'Slack', hosts: ['files.slack.com'], namedHosts: [host], token: 'xoxb-1', mostRedirects: 3 };
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

async function read(path: string, more: Partial<FileSource> = {}): Promise<string> {
  const chunks: Uint8Array[] = [];
  const address = `http://${source.namedHosts[0]}${path}`;
  for await (const chunk of readRemoteFile(address, { ...source, ...more })) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test('a file is read with the token, also where the platform sends us on to itself', async () => {
  expect(await read('/plays.csv')).toBe('track,at\n');
  expect(await read('/moved')).toBe('track,at\n');
  expect(asked.every(({ token }) => token === 'Bearer xoxb-1')).toBe(true);
});

test('a platform without redirects is followed nowhere, and one without a token is shown none', async () => {
  await expect(read('/moved', { mostRedirects: 0, token: undefined })).rejects.toThrow('does not give me this file');
  expect(asked).toEqual([{ path: '/moved', token: undefined }]);
});

test.each(['/page', '/gone', '/round'])('what is no file, such as %s, is refused', async (path) => {
  await expect(read(path)).rejects.toThrow(UserError);
  expect(asked.length).toBeLessThanOrEqual(4);
});

test('a file that breaks off is the fault of where it lies', async () => {
  await expect(read('/broken')).rejects.toThrow(SourceError);
});

test('neither another host nor a redirect to one is ever asked', async () => {
  await expect(read('/away')).rejects.toThrow('does not lie where Slack keeps files');
  expect(asked.map(({ path }) => path)).toEqual(['/away']);
  await expect(read('/plays.csv', { namedHosts: [] })).rejects.toThrow('does not lie where Slack keeps files');
  expect(asked).toHaveLength(1);
});

test.each([
  ['https://files.slack.com/files-pri/T1-F1/plays.csv', true],
  ['http://files.slack.com/plays.csv', false],
  ['https://files.slack.com:8443/h.zip', false],
  ['https://files.slack.com.evil.example/h.zip', false],
  ['https://files.slack.com@evil.example/h.zip', false],
  ['https://user@files.slack.com/h.zip', false],
  ['https://evil.example/files.slack.com/h.zip', false],
  ['http://127.0.0.1:8080/h.zip', true],
  ['http://127.0.0.1:8081/h.zip', false],
  ['http://127.0.0.1/h.zip', false],
  ['http://files.home/h.zip', true],
  ['https://files.home:9000/h.zip', true],
  ['ftp://files.home/h.zip', false],
  ['http://169.254.169.254/latest', false],
  ['http://[::1]/h.zip', false],
  ['file:///etc/passwd', false],
  ['not an address', false],
])('%s may be fetched: %s', (url, allowed) => {
  expect(isAllowed(url, { hosts: ['files.slack.com'], namedHosts: ['127.0.0.1:8080', 'files.home'] })).toBe(allowed);
});
