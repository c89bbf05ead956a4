// A history through every door of the built product: API, command line with and without a running server.
import { existsSync } from 'node:fs';
import { copyFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addsUp, createApiClient, type ApiClient } from '../api-client.ts';
import { runScript, startProduct, temporaryFolder, type Folder, type Product } from '../product.ts';

let folder: Folder;
let product: Product;
let local: ApiClient;
const dataDir = (): string => path.join(folder.path, 'data');
const token = async (user: string): Promise<string> =>
  (await runScript('token', ['--user', user], { DATA_DIR: dataDir() })).stdout.trim();

beforeAll(async () => {
  folder = await temporaryFolder();
  product = await startProduct({ DATA_DIR: dataDir() });
  local = createApiClient(product.url);
});
afterAll(async () => {
  await product.stop();
  await folder.remove();
});

async function sample(file: string, plays: number): Promise<string> {
  const target = path.join(folder.path, file);
  const { code, stderr } = await runScript('sample', ['--plays', String(plays), '--seed', '7', '--out', target], {});
  expect(stderr).not.toContain('Error');
  expect(code).toBe(0);
  return target;
}

test('a history comes in through the API, adds up, and adds nothing the second time', async () => {
  const file = await sample('first.json', 3000);
  const first = await local.import([file]);
  expect(first.failure).toBeUndefined();
  expect(first.report?.rows).toBe(3000);
  expect(first.report && addsUp(first.report)).toBe(true);
  expect(first.report?.added).toBeGreaterThan(2500);
  expect(first.report?.skips).toBeGreaterThan(100);

  const again = await local.import([file]);
  expect(again.report).toMatchObject({ rows: 3000, added: 0, skips: 0 });
  expect(again.report && addsUp(again.report)).toBe(true);
  // The report is there a moment before the file is gone.
  await expect.poll(() => readdir(path.join(dataDir(), 'uploads'))).toEqual([]);
});

test('the same listener as CSV and as JSON is the same listening', async () => {
  const client = createApiClient(product.url, await token('formats'));
  const json = await client.import([await sample('same.json', 2000)]);
  const csv = await client.import([await sample('same.csv', 2000)]);
  expect(json.report?.added).toBeGreaterThan(0);
  expect(csv.report).toMatchObject({ added: 0, rejected: 0 });
});

test('the command line imports through the running server, prints only JSON, and makes the user', async () => {
  const file = await sample('cli.json', 1500);
  const { code, stdout } = await runScript('import', [file, '--user', 'Ann', '--json'], { DATA_DIR: dataDir() });
  expect(code).toBe(0);
  const report = JSON.parse(stdout) as Record<string, number>;
  expect(Object.keys(report).sort()).toEqual(
    ['added', 'duplicates', 'peakRssMb', 'podcasts', 'private', 'rejected', 'rows', 'seconds', 'skips'].sort(),
  );
  expect(report).toMatchObject({ rows: 1500 });
  const ann = createApiClient(product.url, await token('Ann'));
  expect((await ann.me()).name).toBe('Ann');
  expect((await ann.import([file])).report).toMatchObject({ added: 0 });
});

test('the command line imports without a server as well, and two files are one import', async () => {
  const own = { DATA_DIR: path.join(folder.path, 'own-data') };
  const one = await sample('one.json', 800);
  const two = path.join(folder.path, 'Streaming_History_Audio_2024_2.json');
  await copyFile(one, two);
  const { code, stdout, stderr } = await runScript('import', [one, two, '--json'], own);
  expect(stderr).not.toContain('Error');
  expect(code).toBe(0);
  const report = JSON.parse(stdout) as Record<string, number>;
  expect(report).toMatchObject({ rows: 1600 });
  expect(report['duplicates']).toBeGreaterThan(700);
});

test('a file that is no history ends the command with a sentence and exit code 1', async () => {
  const file = path.join(folder.path, 'notes.txt');
  await writeFile(file, 'milk, eggs, bread');
  const { code, stdout, stderr } = await runScript('import', [file, '--json'], { DATA_DIR: dataDir() });
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/notes\.txt/);
  expect(stderr).not.toMatch(/\n\s+at /);
});

describe('what is not a history gets a sentence and leaves nothing', () => {
  const extended = (change: object): object => ({
    ts: '2024-05-01T10:00:00Z',
    ms_played: 200_000,
    master_metadata_track_name: 'Lanterns',
    master_metadata_album_artist_name: 'The Paper Foxes',
    spotify_track_uri: 'spotify:track:0123456789abcdefghijAB',
    reason_end: 'trackdone',
    ...change,
  });
  const good = Array.from({ length: 200 }, (_, i) =>
    extended({ ts: new Date(1_700_000_000_000 + i * 200_000).toISOString().slice(0, 19) + 'Z' }),
  );
  const cases: [name: string, file: string, content: string | Uint8Array, says: RegExp][] = [
    ['an empty file', 'empty.json', '', /empty/i],
    ['a text', 'notes.txt', 'milk, eggs, bread', /notes\.txt/],
    [
      'the profile of the one-year package',
      'Userdata.json',
      '{"username":"someone","email":"someone@example.org"}',
      /Extended streaming history/i,
    ],
    ['a truncated JSON', 'cut.json', JSON.stringify(good).slice(0, -40), /cut\.json/],
    [
      '10 MB of nonsense',
      'noise.bin',
      Uint8Array.from({ length: 10_000_000 }, (_, i) => (i * 7919 + (i >> 8) * 104_729) & 255),
      /noise\.bin/,
    ],
    ['a JSON of something else', 'other.json', '{"name":"not a history"}', /other\.json/],
    [
      'a damaged ZIP',
      'broken.zip',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500, 1)]),
      /broken\.zip/,
    ],
  ];

  test.each(cases)('%s', async (_, name, content, says) => {
    const client = createApiClient(product.url, await token('nobody'));
    const end = await client.import([{ name, content }]);
    expect(end.status).toBe('failed');
    expect(end.failure?.message).toMatch(says);
    expect(end.report).toBeUndefined();
    const { id } = await client.me();
    expect((await client.recommendations(id)).items).toEqual([]);
  });

  test('plays of the one-year package are kept, with a word on the better one', async () => {
    const client = createApiClient(product.url, await token('one year'));
    const row = { endTime: '2024-05-01 10:00', artistName: 'A', trackName: 'B', msPlayed: 90_000 };
    const end = await client.import([
      { name: 'StreamingHistory_music_0.json', content: JSON.stringify([row]) },
      { name: 'Userdata.json', content: '{"username":"someone"}' },
    ]);
    expect(end.report).toMatchObject({ rows: 1, added: 1 });
    expect(end.report?.advice.join(' ')).toMatch(/Extended streaming history/);
    expect(end.report?.passedOver.map(({ name }) => name)).toEqual(['Userdata.json']);
  });

  test('rows without a track are rejected one by one, with line and reason, and the rest is kept', async () => {
    const client = createApiClient(product.url, await token('rejects'));
    const rows = [
      extended({}),
      extended({ master_metadata_track_name: null, spotify_track_uri: null, ip_addr: '203.0.113.9' }),
      extended({ ts: '2024-05-02T10:00:00Z', reason_end: 'newly-invented' }),
    ];
    const end = await client.import([{ name: 'rows.json', content: JSON.stringify(rows) }]);
    expect(end.report).toMatchObject({ rows: 3, added: 2, rejected: 1 });
    const rejects = await (await client.fetch(`/api/v1/imports/${end.id}/rejects.csv`)).text();
    expect(rejects).toMatch(/rows\.json,2,/);
    expect(rejects).not.toContain('203.0.113.9');
  });

  test('no log line holds an address, a title or a token', () => {
    expect(product.log()).not.toMatch(/203\.0\.113\.9|Lanterns|echotune_/);
  });
});

const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url));
describe.skipIf(!existsSync(shared))('real histories, where they are at hand (../shared/data)', () => {
  test.each([
    ['history-a', 40_974, 2],
    ['history-b', 35_235, 2],
    ['history-c', 22_675, 0],
  ])('%s comes in whole through API and command line', async (name, rows, same) => {
    const file = path.join(shared, `${name}.csv.gz`);
    const client = createApiClient(product.url, await token(name));
    const first = await client.import([file]);
    expect(first.report).toMatchObject({ rows, rejected: 0, podcasts: 0, private: 0 });
    expect(first.report && addsUp(first.report)).toBe(true);
    // A play is known by its end, track and ms played: two rows of a and of b differ only in how they started.
    expect(first.report?.duplicates).toBe(same);
    const { stdout } = await runScript('import', [file, '--user', name, '--json'], { DATA_DIR: dataDir() });
    expect(JSON.parse(stdout)).toMatchObject({ rows, added: 0, duplicates: rows });
  });
});
