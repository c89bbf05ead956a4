// Two people on one server: whatever one of them knows the address of, the other one's data does not come out.
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createApiClient, type ApiClient } from '../api-client.ts';
import { runScript, startProduct, temporaryFolder, type Folder, type Product } from '../product.ts';

/** Stand in Ann's data and nowhere else. */
const CANARY = 'Zephyrine Quillfeather';

let folder: Folder;
let product: Product;
let ann: ApiClient;
let bob: ApiClient;
let annId: string;
let annImport: string;
let annTrack: string;
let annTurn: string;
let annPlaylist: string;
/** Complete, and not imported yet. */
let annUpload: string;

const row = (i: number): object => ({
  ts: new Date(Date.UTC(2024, 2, 1) + i * 240_000).toISOString().replace('.000', ''),
  ms_played: 210_000,
  master_metadata_track_name: `${CANARY} ${i % 12}`,
  master_metadata_album_artist_name: `${CANARY} Band ${i % 5}`,
  reason_start: 'trackdone',
  reason_end: 'trackdone',
});

beforeAll(async () => {
  folder = await temporaryFolder();
  const env = { DATA_DIR: path.join(folder.path, 'data') };
  product = await startProduct(env);
  const clientOf = async (user: string): Promise<ApiClient> =>
    createApiClient(product.url, (await runScript('token', ['--user', user], env)).stdout.trim());
  ann = await clientOf('Ann');
  bob = await clientOf('Bob');
  annId = (await ann.me()).id;
  const rows = [...Array.from({ length: 240 }, (_, i) => row(i)), { ...row(999), master_metadata_track_name: null }];
  const imported = await ann.import([{ name: `${CANARY}.json`, content: JSON.stringify(rows) }]);
  expect(imported.report).toMatchObject({ added: 240, rejected: 1 });
  annImport = imported.id;
  const answer = await ann.ask('play me something I love');
  annTrack = answer.cards.flatMap((card) => card.items ?? [])[0]?.track.id ?? '';
  expect(annTrack).not.toBe('');
  const list = await ann.json('/api/v1/playlists', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: `${CANARY} evening`, track_ids: [annTrack] }),
  });
  annPlaylist = z.looseObject({ id: z.string() }).parse(list).id;
  await ann.json('/api/v1/feedback', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ target: `track:${annTrack}`, verdict: 'like' }),
  });
  const response = await ann.fetch('/api/v1/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ text: 'another one' }),
  });
  annUpload = await upload(`${CANARY}.json`, JSON.stringify(rows));
  annTurn = z.looseObject({ turn: z.string() }).parse(await response.json()).turn;
});

/** By the tus protocol, in one piece. */
async function upload(name: string, content: string): Promise<string> {
  const tus = { 'Tus-Resumable': '1.0.0' };
  const made = await ann.fetch('/api/v1/uploads', {
    method: 'POST',
    headers: {
      ...tus,
      'Upload-Length': String(Buffer.byteLength(content)),
      'Upload-Metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  });
  const address = made.headers.get('location') ?? '';
  const sent = await ann.fetch(address, {
    method: 'PATCH',
    headers: { ...tus, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    body: content,
  });
  expect(sent.status).toBe(204);
  return address.split('/').at(-1) ?? '';
}

afterAll(async () => {
  await product.stop();
  await folder.remove();
});

interface Operation {
  readonly method: string;
  readonly path: string;
}

/** Every call the server describes, with Ann's ids in place of the parameters. */
async function everyCall(): Promise<Operation[]> {
  const description = z
    .looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(await (await fetch(new URL('/openapi.json', product.url))).json());
  const fill = (template: string): string =>
    template
      .replace('{user_id}', annId)
      .replace('playlists/{id}', `playlists/${annPlaylist}`)
      .replace('{id}', annImport)
      .replace('{upload}', annUpload)
      .replace('{turn}', annTurn)
      .replace('{statistic}', 'top-artists')
      .replace('{format}', 'csv');
  return Object.entries(description.paths).flatMap(([template, operations]) =>
    Object.keys(operations).map((method) => ({ method: method.toUpperCase(), path: fill(template) })),
  );
}

function bodyOf(method: string, target: string): RequestInit {
  if (['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(method)) return {};
  const body = target.startsWith('/api/v1/imports')
    ? { upload_ids: [annUpload] }
    : target.endsWith('/playlists')
      ? { track_ids: [annTrack] }
      : target.includes('/playlists/')
        ? method === 'PATCH'
          ? { name: 'mine', track_ids: [annTrack] }
          : { count: 3 }
        : { text: 'my top artists', target: `track:${annTrack}`, verdict: 'like' };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

describe('with Bob signed in and Ann’s ids in every address', () => {
  test('nothing of Ann comes back from any route', async () => {
    const calls = await everyCall();
    expect(calls.length).toBeGreaterThan(12);
    for (const { method, path: target } of calls) {
      const response = await bob.fetch(target, {
        method,
        ...bodyOf(method, target),
        signal: AbortSignal.timeout(20_000),
      });
      const text = await response.text();
      expect(text, `${method} ${target}`).not.toContain(CANARY);
      const names =
        target.includes(annTurn) ||
        target.includes(annUpload) ||
        target.includes(`/playlists/${annPlaylist}`) ||
        (method === 'POST' && ['/api/v1/imports', '/api/v1/imports/preview'].includes(target)) ||
        target.endsWith(`/${annImport}`) ||
        target.includes(`/${annImport}/`) ||
        target.endsWith(`/${annId}`);
      // Stopping an answer says 204 for every turn, known or not: that tells nothing, and Ann's answer stays (below).
      const stops = method === 'DELETE' && target.endsWith(`/${annTurn}`);
      if (names && !stops) expect(response.status, `${method} ${target}`).toBe(404);
    }
  });

  test('Ann still has all of hers', async () => {
    expect((await ann.recommendations(annId)).items.length).toBeGreaterThan(0);
    expect(JSON.stringify(await ann.json('/api/v1/feedback'))).toContain(annTrack);
    expect(JSON.stringify(await ann.json('/api/v1/chat'))).toContain(CANARY);
    expect(JSON.stringify(await ann.json(`/api/v1/playlists/${annPlaylist}`))).toContain(annTrack);
    expect((await ann.importEnd(annImport)).status).toBe('done');
    const found = await ann.fetch('/api/v1/imports/preview', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ upload_ids: [annUpload] }),
    });
    expect(await found.text()).toContain(CANARY);
  });

  test('Bob’s own answers know nothing of Ann', async () => {
    const answer = await bob.ask('play me something I love');
    expect(JSON.stringify(answer)).not.toContain(CANARY);
    expect((await bob.ask(`songs by ${CANARY} Band 1`)).cards.flatMap((card) => card.items ?? [])).toEqual([]);
  });
});

test('a wrong token opens nothing that belongs to somebody', async () => {
  const stranger = createApiClient(product.url, `echotune_${'x'.repeat(43)}`);
  for (const { method, path: target } of await everyCall()) {
    if (!target.startsWith('/api/v1/') || target === '/api/v1/session') continue;
    const response = await stranger.fetch(target, { method, ...bodyOf(method, target) });
    expect([401, 403], `${method} ${target} answered ${response.status}`).toContain(response.status);
  }
});
