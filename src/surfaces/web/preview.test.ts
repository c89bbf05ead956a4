import { afterEach, expect, test } from 'vitest';
import type { HistoryPreview } from '../../domain/import.ts';
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

let web: WebFake;
afterEach(() => web.stop());

const HISTORY = 'artist,title,played_at,ms_played\nMiles Davis,So What,2024-05-01T10:00:00Z,200000\n';
const preview = (ids: readonly string[], who = ANN): Promise<Reply> =>
  send(web.url, '/api/v1/imports/preview', { method: 'POST', headers: bearer(who), json: { upload_ids: ids } });

test('a preview counts what is there and keeps nothing', async () => {
  web = await startWebFake();
  const id = await sendUpload(web.url, { content: HISTORY, name: 'mine.csv' });
  const reply = await preview([id]);
  expect(reply.status).toBe(200);
  expect(JSON.parse(reply.text)).toMatchObject({
    rows: 1,
    plays: 1,
    complete: true,
    files: [{ name: 'mine.csv', format: 'csv', rows: 1 }],
    examples: [{ title: 'So What', artist: 'Miles Davis' }],
  });
  expect(web.queued).toEqual([]);
  expect((await preview([id])).status).toBe(200);
});

test('a file that cannot be used is told in the words of an import', async () => {
  web = await startWebFake();
  const id = await sendUpload(web.url, { content: 'milk, eggs and bread', name: 'list.txt' });
  const reply = await preview([id]);
  expect([reply.status, JSON.parse(reply.text)]).toEqual([
    422,
    expect.objectContaining({ code: 'unknown_format', detail: expect.stringContaining('“list.txt”') }),
  ]);
});

test('a second preview takes the place of the first, and another user has one of their own', async () => {
  web = await startWebFake();
  const ids = [await sendUpload(web.url, { content: HISTORY, name: 'a.csv' })];
  const begun: AbortSignal[] = [];
  const { preview: real } = web.services.imports;
  web.services.imports.preview = async (question) => {
    begun.push(question.signal);
    if (begun.length > 1) return real(question);
    await new Promise((_, reject) => {
      question.signal.addEventListener('abort', () => reject(question.signal.reason as Error));
    });
    return {} as HistoryPreview;
  };
  const first = preview(ids);
  await until(() => begun.length === 1);
  const bobs = [await sendUpload(web.url, { content: HISTORY, name: 'a.csv' }, BOB)];
  expect((await preview(bobs, BOB)).status).toBe(200);
  expect(begun[0]?.aborted).toBe(false);
  expect((await preview(ids)).status).toBe(200);
  expect((await first).status).toBe(409);
});

test('a preview ends when nobody waits for it, and when its files are imported', async () => {
  web = await startWebFake();
  const ids = [await sendUpload(web.url, { content: HISTORY, name: 'a.csv' })];
  let heard: AbortSignal | undefined;
  web.services.imports.preview = ({ signal }) => {
    heard = signal;
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  };
  const left = new AbortController();
  const asked = fetch(new URL('/api/v1/imports/preview', web.url), {
    method: 'POST',
    headers: { ...bearer(ANN), 'content-type': 'application/json' },
    body: JSON.stringify({ upload_ids: ids }),
    signal: left.signal,
  }).catch(() => undefined);
  await until(() => heard !== undefined);
  left.abort();
  await asked;
  await until(() => heard?.aborted === true);

  heard = undefined;
  const waiting = preview(ids);
  await until(() => heard !== undefined);
  const queued = await send(web.url, '/api/v1/imports', {
    method: 'POST',
    headers: bearer(ANN),
    json: { upload_ids: ids },
  });
  expect(queued.status).toBe(202);
  expect((await waiting).status).toBe(409);
});
