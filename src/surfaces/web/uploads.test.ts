import { readdir, readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ANN, bearer, send, startWebFake, until, type Reply, type WebFake } from '../../../tests/fakes/web.ts';

let web: WebFake;
afterEach(() => web.stop());

const part = (name: string, filename: string | undefined, content: string): string =>
  `--x\r\ncontent-disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n\r\n${content}\r\n`;

const upload = (parts: string[], headers: Record<string, string> = {}): Promise<Reply> =>
  send(web.url, '/api/v1/imports', {
    method: 'POST',
    headers: { ...bearer(ANN), 'content-type': 'multipart/form-data; boundary=x', ...headers },
    body: `${parts.join('')}--x--\r\n`,
  });

const leftovers = (): Promise<string[]> => readdir(path.join(web.dataDir, 'uploads')).catch(() => []);

test('files land under numbers in a private folder of their own; their names are labels alone', async () => {
  web = await startWebFake();
  const hostile = ['../../etc/passwd', 'C:\\Users\\ann\\夜.json', '\u202Egnp.zip', ''];
  const reply = await upload([
    part('include_private', undefined, 'true'),
    ...hostile.map((name, index) => part('file', name, `content ${index}`)),
  ]);
  expect(reply.status).toBe(202);
  expect(reply.headers.location).toBe('/api/v1/imports/8');
  expect(JSON.parse(reply.text)).toMatchObject({ id: '8', status: 'queued' });
  const [queued] = web.queued;
  expect(queued).toMatchObject({ userId: 1, includePrivate: true, fileNames: ['passwd', '夜.json', 'gnp.zip'] });
  const dir = queued?.uploadDir ?? '';
  expect(path.dirname(dir)).toBe(path.join(web.dataDir, 'uploads'));
  expect((await readdir(dir)).toSorted()).toEqual(['0', '1', '2']);
  expect(await readFile(path.join(dir, '1'), 'utf8')).toBe('content 1');
  expect(((await stat(path.join(dir, '0'))).mode & 0o777).toString(8)).toBe('600');
  expect(((await stat(dir)).mode & 0o777).toString(8)).toBe('700');
});

test('too much is refused and nothing of it stays, whether its length was told or not', async () => {
  web = await startWebFake({ uploadLimitBytes: 2000 });
  const told = await upload([part('file', 'a.csv', 'x'.repeat(3000))]);
  const spread = await upload([part('file', 'a.csv', 'x'.repeat(1200)), part('file', 'b.csv', 'x'.repeat(1200))], {
    'transfer-encoding': 'chunked',
  });
  for (const reply of [told, spread]) {
    expect([reply.status, JSON.parse(reply.text)]).toEqual([413, expect.objectContaining({ code: 'too_large' })]);
  }
  expect((await upload([part('file', 'a.csv', 'x'.repeat(1500))])).status).toBe(202);
  expect((await leftovers()).length).toBe(1);
  expect(web.queued.length).toBe(1);
});

test('an upload without a file, of another kind, or cut short is refused and leaves nothing', async () => {
  web = await startWebFake();
  const none = await upload([part('include_private', undefined, 'true')]);
  const json = await send(web.url, '/api/v1/imports', { method: 'POST', headers: bearer(ANN), json: {} });
  const cut = await send(web.url, '/api/v1/imports', {
    method: 'POST',
    headers: { ...bearer(ANN), 'content-type': 'multipart/form-data; boundary=x' },
    body: part('file', 'a.csv', 'half a file').slice(0, -8),
  });
  expect([none.status, json.status, cut.status]).toEqual([400, 400, 400]);
  expect(await leftovers()).toEqual([]);
  expect(web.queued).toEqual([]);
});

test('a connection that breaks in the middle leaves nothing', async () => {
  web = await startWebFake();
  const { port } = new URL(web.url);
  const socket = connect(Number(port), '127.0.0.1');
  const head = ['POST /api/v1/imports HTTP/1.1', `Host: 127.0.0.1:${port}`, `Authorization: Bearer ${ANN.token}`];
  socket.write(
    [...head, 'Content-Type: multipart/form-data; boundary=x', 'Content-Length: 100000', '', ''].join('\r\n'),
  );
  socket.write(part('file', 'a.csv', 'x'.repeat(20_000)));
  await until(async () => (await leftovers()).length === 1);
  socket.destroy();
  await until(async () => (await leftovers()).length === 0);
  expect(web.queued).toEqual([]);
});

test('what a dead process was receiving is gone after the next start; what is queued stays', async () => {
  web = await startWebFake();
  await upload([part('file', 'a.csv', '1')]);
  const { mkdir } = await import('node:fs/promises');
  await mkdir(path.join(web.dataDir, 'uploads', 'half.partial'));
  await web.restart();
  expect(await leftovers()).toEqual([path.basename(web.queued[0]?.uploadDir ?? '')]);
});
