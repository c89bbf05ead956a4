// Uploads in pieces, as any client of the tus protocol sends them.
import { appendFile, readdir, readFile, stat, utimes } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  ANN,
  bearer,
  BOB,
  send,
  sendUpload,
  startWebFake,
  until,
  type Reply,
  type WebFake,
} from '../../../tests/fakes/web.ts';
import { KEPT_MS } from './upload-store.ts';

let web: WebFake;
afterEach(() => web.stop());

/** The clock's time at the start of every test. */
const START = Date.UTC(2026, 10, 22, 20);

type Who = typeof ANN;
const TUS = { 'tus-resumable': '1.0.0' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const idOf = (reply: Reply): string => reply.headers.location?.split('/').at(-1) ?? 'none';

const announce = (size: number, who: Who = ANN, headers: Record<string, string> = {}): Promise<Reply> =>
  send(web.url, '/api/v1/uploads', {
    method: 'POST',
    headers: { ...TUS, ...bearer(who), 'upload-length': String(size), ...headers },
  });

const ask = (method: string, id: string, who: Who = ANN): Promise<Reply> =>
  send(web.url, `/api/v1/uploads/${id}`, { method, headers: { ...TUS, ...bearer(who) } });

const patch = (id: string, offset: number, body: string, who: Who = ANN): Promise<Reply> =>
  send(web.url, `/api/v1/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      ...TUS,
      ...bearer(who),
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body,
  });

const upload = (content: string, name: string, who: Who = ANN): Promise<string> =>
  sendUpload(web.url, { content, name }, who);

const dirOf = ({ id }: Who): string => path.join(web.dataDir, 'uploads/resumable', String(id));
const stored = (who: Who = ANN): Promise<string[]> => readdir(dirOf(who)).catch(() => []);
const queue = (json: object, who: Who = ANN): Promise<Reply> =>
  send(web.url, '/api/v1/imports', { method: 'POST', headers: bearer(who), json });
const codeOf = ({ text }: Reply): string => (JSON.parse(text) as { code: string }).code;

/** Sends the head of a PATCH and a part of its body, and leaves the rest open. */
function beginPatch(id: string, { offset, length, part }: { offset: number; length: number; part: string }) {
  const { port } = new URL(web.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => undefined);
  const head = [
    `PATCH /api/v1/uploads/${id} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Authorization: Bearer ${ANN.token}`,
    'Tus-Resumable: 1.0.0',
    `Upload-Offset: ${offset}`,
    'Content-Type: application/offset+octet-stream',
    `Content-Length: ${length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${part}`);
  return socket;
}
const arrived = async (id: string): Promise<number> => (await stat(path.join(dirOf(ANN), id))).size;

test('a file in two pieces becomes an import, under numbers in a folder of its own', async () => {
  web = await startWebFake();
  const made = await announce(11, ANN, { 'upload-metadata': `filename ${base64('夜 music.json')}` });
  expect([made.status, made.headers['tus-resumable']]).toEqual([201, '1.0.0']);
  expect(made.headers.location).toMatch(/^\/api\/v1\/uploads\/[0-9a-f]{32}$/);
  expect(made.headers['access-control-allow-origin']).toBeUndefined();
  const id = idOf(made);
  expect((await patch(id, 0, 'hello ')).headers['upload-offset']).toBe('6');
  const head = await ask('HEAD', id);
  expect([head.status, head.headers['upload-offset'], head.headers['upload-length']]).toEqual([200, '6', '11']);
  expect((await patch(id, 6, 'world')).headers['upload-offset']).toBe('11');

  const second = await upload('1', 'b.csv');
  const reply = await queue({ upload_ids: [second, id], include_private: true });
  expect([reply.status, reply.headers.location]).toEqual([202, '/api/v1/imports/8']);
  const [queued] = web.queued;
  expect(queued).toMatchObject({ userId: 1, includePrivate: true, fileNames: ['b.csv', '夜 music.json'] });
  expect(await readFile(path.join(queued?.uploadDir ?? '', '1'), 'utf8')).toBe('hello world');
  expect((await readdir(queued?.uploadDir ?? '')).toSorted()).toEqual(['0', '1']);
  expect(((await stat(queued?.uploadDir ?? '')).mode & 0o777).toString(8)).toBe('700');
  expect(await stored()).toEqual([]);
});

test('uploads are files for this program alone', async () => {
  web = await startWebFake();
  const id = await upload('1', 'a.csv');
  const modes = [dirOf(ANN), path.join(dirOf(ANN), id), path.join(dirOf(ANN), `${id}.json`)].map(async (file) =>
    ((await stat(file)).mode & 0o777).toString(8),
  );
  expect(await Promise.all(modes)).toEqual(['700', '600', '600']);
});

test('names are labels alone', async () => {
  web = await startWebFake();
  const hostile = ['../../etc/passwd', 'C:\\Users\\ann\\a.json', '\u202Egnp.zip', '', '..'];
  const ids = [];
  for (const name of hostile) ids.push(await upload('x', name));
  expect((await queue({ upload_ids: ids })).status).toBe(202);
  expect(web.queued[0]?.fileNames).toEqual(['passwd', 'a.json', 'gnp.zip', 'file 4', '..']);
});

test("somebody else's upload answers like one that nobody has", async () => {
  web = await startWebFake();
  const id = await upload('1', 'secret.csv');
  const nobodys = 'f'.repeat(32);
  for (const method of ['HEAD', 'DELETE']) {
    const [others, none] = [await ask(method, id, BOB), await ask(method, nobodys, BOB)];
    expect([others.status, others.text]).toEqual([404, none.text]);
  }
  expect((await patch(id, 1, '', BOB)).status).toBe(404);
  for (const odd of ['..%2F1%2F', `..%2F1%2F${id}`, `${id}.json`, '%00', 'resumable']) {
    expect([odd, (await ask('HEAD', odd, BOB)).status]).toEqual([odd, 404]);
  }
  expect((await queue({ upload_ids: [id] }, BOB)).status).toBe(404);
  expect(
    (
      await send(web.url, '/api/v1/imports/preview', {
        method: 'POST',
        headers: bearer(BOB),
        json: { upload_ids: [id] },
      })
    ).status,
  ).toBe(404);
  expect((await ask('HEAD', id)).status).toBe(200);
});

test('a server that dies in the middle of a piece goes on where the disk is', async () => {
  web = await startWebFake();
  const content = 'abcdefghij'.repeat(10_000);
  const id = idOf(await announce(content.length));
  await patch(id, 0, content.slice(0, 1000));
  const socket = beginPatch(id, { offset: 1000, length: 90_000, part: content.slice(1000, 31_000) });
  await until(async () => (await arrived(id)) === 31_000);
  await web.restart();
  socket.destroy();
  const head = await ask('HEAD', id);
  expect(head.headers['upload-offset']).toBe('31000');
  expect((await patch(id, 1000, content.slice(1000, 2000))).status).toBe(409);
  expect((await patch(id, 31_000, content.slice(31_000))).status).toBe(204);
  expect((await queue({ upload_ids: [id] })).status).toBe(202);
  expect(await readFile(path.join(web.queued[0]?.uploadDir ?? '', '0'), 'utf8')).toBe(content);
});

test('bytes that a killed process had written and never told of count, and half-made uploads do not', async () => {
  web = await startWebFake();
  const id = idOf(await announce(10));
  await patch(id, 0, 'abc');
  await appendFile(path.join(dirOf(ANN), id), 'de'); // written, then kill -9 before anything else
  const half = 'a'.repeat(32);
  await appendFile(path.join(dirOf(ANN), `${half}.json.new`), '{"id":"a');
  await web.restart();
  expect((await ask('HEAD', id)).headers['upload-offset']).toBe('5');
  expect((await ask('HEAD', half)).status).toBe(404);
  expect((await patch(id, 5, 'fghij')).status).toBe(204);
});

test('a connection that breaks keeps what had arrived, and one that hangs is taken over', async () => {
  web = await startWebFake();
  const id = idOf(await announce(10_000));
  const broken = beginPatch(id, { offset: 0, length: 10_000, part: 'x'.repeat(4000) });
  await until(async () => (await arrived(id)) === 4000);
  broken.destroy();
  // Without waiting for another call: the file is closed, and its day begins by the clock of these tests.
  await until(async () => (await stat(path.join(dirOf(ANN), id))).mtimeMs === START);
  expect((await ask('HEAD', id)).headers['upload-offset']).toBe('4000');
  const hanging = beginPatch(id, { offset: 4000, length: 6000, part: 'x'.repeat(1000) });
  await until(async () => (await arrived(id)) === 5000);
  expect((await ask('HEAD', id)).headers['upload-offset']).toBe('5000');
  expect((await patch(id, 5000, 'x'.repeat(5000))).status).toBe(204);
  hanging.destroy();
});

test('an upload without a byte for a day is gone, at a start and by the clock; the header tells when', async () => {
  web = await startWebFake();
  const made = await announce(10);
  const id = idOf(made);
  const end = (reply: Reply): number => Date.parse(String(reply.headers['upload-expires']));
  const first = end(made);
  web.later(KEPT_MS - 60_000);
  const later = end(await patch(id, 0, 'abc'));
  expect(later - first).toBe(KEPT_MS - 60_000);
  web.later(KEPT_MS - 60_000);
  expect(end(await ask('HEAD', id))).toBe(later);
  web.later(120_000);
  expect((await ask('HEAD', id)).status).toBe(404);
  expect((await patch(id, 3, 'd')).status).toBe(404);
  await web.restart();
  await until(async () => (await stored()).length === 0);
});

test('the remains of an upload that had only begun to exist go as well', async () => {
  web = await startWebFake();
  await announce(10);
  const remains = path.join(dirOf(ANN), `${'a'.repeat(32)}.json.new`);
  await appendFile(remains, '{');
  await utimes(remains, new Date(0), new Date(0));
  await web.restart();
  await until(async () => (await stored()).length === 2);
  expect((await stored()).some((name) => name.endsWith('.new'))).toBe(false);
});

test('one that is cancelled is gone at once', async () => {
  web = await startWebFake();
  const id = await upload('1', 'a.csv');
  expect((await ask('DELETE', id)).status).toBe(204);
  expect(await stored()).toEqual([]);
  expect((await ask('DELETE', id)).status).toBe(404);
});

test('a file larger than an upload may be is refused, and so are more bytes than were announced', async () => {
  web = await startWebFake({ uploadLimitBytes: 1000 });
  const large = await announce(1001);
  expect([large.status, codeOf(large)]).toEqual([413, 'too_large']);
  const id = idOf(await announce(10));
  expect((await patch(id, 0, 'x'.repeat(11))).status).toBe(413);
  expect((await ask('HEAD', id)).headers['upload-offset']).toBe('0');
});

test('what waits to be imported is bounded; what nobody has touched for an hour makes room', async () => {
  web = await startWebFake({ uploadLimitBytes: 1000 });
  const first = idOf(await announce(1000));
  web.later(1000);
  expect((await announce(900)).status).toBe(201);
  const third = await announce(101);
  expect([third.status, codeOf(third)]).toEqual([413, 'too_large']);
  expect((await announce(101, BOB)).status).toBe(201);
  web.later(3_700_000);
  expect((await announce(101)).status).toBe(201);
  expect((await ask('HEAD', first)).status).toBe(404);
});

test('an import asks for complete uploads, and says what is the matter with the others', async () => {
  web = await startWebFake();
  const half = idOf(await announce(10, ANN, { 'upload-metadata': `filename ${base64('half.json')}` }));
  await patch(half, 0, 'abc');
  const done = await upload('1', 'a.csv');
  const early = await queue({ upload_ids: [done, half] });
  expect([early.status, codeOf(early)]).toEqual([400, 'invalid_input']);
  expect(early.text).toContain('“half.json” has not arrived completely');
  for (const upload_ids of [[], [done, done], [7], 'all']) {
    expect((await queue({ upload_ids })).status).toBe(400);
  }
  expect(web.queued).toEqual([]);
  expect((await queue({ upload_ids: [done] })).status).toBe(202);
  const again = await queue({ upload_ids: [done] });
  expect([again.status, codeOf(again)]).toEqual([404, 'not_found']);
  expect(again.text).toContain('imported already');
});

test('the same uploads asked for twice at once become one import', async () => {
  web = await startWebFake();
  const id = await upload('1', 'a.csv');
  const replies = await Promise.all([queue({ upload_ids: [id] }), queue({ upload_ids: [id] })]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([202, 404]);
  expect(web.queued.length).toBe(1);
});

test('an import that cannot be queued leaves the uploads as they were', async () => {
  web = await startWebFake();
  const id = await upload('1', 'a.csv');
  const { queue: works } = web.services.imports;
  web.services.imports.queue = () => Promise.reject(new Error('the database is away'));
  expect((await queue({ upload_ids: [id] })).status).toBe(500);
  expect((await readdir(path.join(web.dataDir, 'uploads'))).toSorted()).toEqual(['resumable']);
  web.services.imports.queue = works;
  expect((await queue({ upload_ids: [id] })).status).toBe(202);
});

test.each<[string, Record<string, string>, number]>([
  ['another version', { 'tus-resumable': '0.2.2', 'upload-length': '1' }, 400],
  ['no length', { 'tus-resumable': '1.0.0' }, 400],
  ['a length nobody knows yet', { 'tus-resumable': '1.0.0', 'upload-defer-length': '1' }, 501],
  ['no version', { 'upload-length': '1' }, 412],
  ['metadata that is none', { 'tus-resumable': '1.0.0', 'upload-length': '1', 'upload-metadata': 'filename ~' }, 400],
])('%s is refused with a sentence', async (_what, headers, status) => {
  web = await startWebFake();
  const reply = await send(web.url, '/api/v1/uploads', { method: 'POST', headers: { ...bearer(ANN), ...headers } });
  expect([reply.status, codeOf(reply)]).toEqual([status, 'invalid_input']);
  expect(reply.headers['content-type']).toContain('application/problem+json');
  expect(reply.headers['tus-version']).toBe('1.0.0');
});

test('what the protocol can do here is told', async () => {
  web = await startWebFake({ uploadLimitBytes: 1000 });
  const reply = await send(web.url, '/api/v1/uploads', { method: 'OPTIONS', headers: bearer(ANN) });
  expect(reply.status).toBe(204);
  expect(reply.headers).toMatchObject({
    'tus-version': '1.0.0',
    'tus-extension': 'creation,termination,expiration',
    'tus-max-size': '1000',
  });
});

test('an empty file is complete at once', async () => {
  web = await startWebFake();
  const id = idOf(await announce(0));
  expect((await queue({ upload_ids: [id] })).status).toBe(202);
  expect(web.queued[0]?.fileNames).toEqual(['file 1']);
});
