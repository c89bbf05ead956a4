// What is learned from a history: after an import, on demand, by an older version coming back, and in spite of a sudden end.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createApiClient, type ApiClient } from '../api-client.ts';
import { runScript, startProduct, temporaryFolder, type Folder, type Product } from '../product.ts';

// Whole processes start and learn here: on a busy computer that takes a while.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

interface Version {
  version: number;
  serving: boolean;
  promoted: boolean;
  plays: number;
  verdict: string;
  metrics: { level: string; skip: Record<string, { auc: number | null; logloss: number | null }> };
}
interface Models {
  summary: string[];
  versions: Version[];
}

let folder: Folder;
let product: Product;
let client: ApiClient;
let files: { early: string; late: string };
const dataDir = (): string => path.join(folder.path, 'data');
const script = (name: string, ...args: string[]) => runScript(name, args, { DATA_DIR: dataDir() });
const models = async (of: ApiClient = client): Promise<Models> =>
  (await (await of.fetch('/api/v1/models/me')).json()) as Models;

/** Waits until so many versions are there. */
async function versions(count: number, of: ApiClient = client): Promise<Models> {
  for (;;) {
    const found = await models(of);
    if (found.versions.length >= count) return found;
    await sleep(200);
  }
}

beforeAll(async () => {
  folder = await temporaryFolder();
  const target = path.join(folder.path, 'sample.json');
  const { code } = await runScript('sample', ['--plays', '4000', '--seed', '7', '--out', target], {});
  expect(code).toBe(0);
  files = await split(target);
  product = await startProduct({ DATA_DIR: dataDir() });
  client = createApiClient(product.url);
});
afterAll(async () => {
  await product.stop();
  await folder.remove();
});

/** The first part of a listener's history, and all of it. */
async function split(file: string): Promise<{ early: string; late: string }> {
  const rows = JSON.parse(await readFile(file, 'utf8')) as { ts: string }[];
  rows.sort((a, b) => a.ts.localeCompare(b.ts));
  const early = path.join(folder.path, 'early.json');
  await writeFile(early, JSON.stringify(rows.slice(0, 3000)));
  return { early, late: file };
}

test('before the first import there is nothing to measure, and it says what is missing', async () => {
  const { summary, versions: none } = await models();
  expect(none).toEqual([]);
  expect(summary.join(' ')).toContain('Import your listening history');
  expect((await client.fetch('/api/v1/models/999')).status).toBe(404);
  const { code, stdout, stderr } = await script('train', '--json');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('no play to learn from');
});

test('after an import the taste is learned by itself, measured, and told in words', async () => {
  await client.import([files.early]);
  const { versions: found, summary } = await versions(1);
  expect(found).toMatchObject([{ version: 1, serving: true, promoted: true }]);
  const [first] = found;
  expect(first?.metrics.skip).toHaveProperty('hybrid');
  expect(first?.metrics.skip).toHaveProperty('track-rate');
  expect(summary[0]).toMatch(
    /^Of 100 pairs of a track you skipped and one you heard out, I put \d+ the right way round/,
  );
  expect(product.log()).toMatch(/"logloss":.*"taste learned"/);
});

test('where nothing changed, nothing is learned: the version that is there is the answer', async () => {
  const { code, stdout } = await script('train', '--json');
  expect(code).toBe(0);
  const answer = JSON.parse(stdout) as Version & { user: string };
  const [known] = (await models()).versions;
  expect(answer).toMatchObject({ user: 'local', version: 1, promoted: true, metrics: known?.metrics });
});

test('more plays make the next version, and the one before can be brought back', async () => {
  await client.import([files.late]);
  const { versions: found } = await versions(2);
  expect(found[0]).toMatchObject({ version: 2 });
  expect(found[0]?.plays).toBeGreaterThan(found[1]?.plays ?? 0);
  const wanted = found[0]?.serving ? 1 : 2;
  const { code, stdout } = await script('train', '--rollback', String(wanted), '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ version: wanted, serving: true });
  expect((await models()).versions.map(({ version, serving }) => [version, serving])).toEqual([
    [2, wanted === 2],
    [1, wanted === 1],
  ]);

  const back = await client.fetch('/api/v1/models/me/rollback', {
    method: 'POST',
    body: JSON.stringify({ version: 9 }),
    headers: { 'content-type': 'application/json' },
  });
  expect(back.status).toBe(404);
  expect(await back.text()).toContain('Kept are 2, 1');
});

test('another user’s models are not there', async () => {
  const token = (await script('token', '--user', 'Bea')).stdout.trim();
  const bea = createApiClient(product.url, token);
  expect((await models(bea)).versions).toEqual([]);
  const { id } = await client.me();
  for (const [method, target] of [
    ['GET', `/api/v1/models/${id}`],
    ['POST', `/api/v1/models/${id}/train`],
    ['POST', `/api/v1/models/${id}/rollback`],
  ] as const) {
    expect((await bea.fetch(target, { method })).status).toBe(404);
  }
});

test('agreeing to share is a setting of one’s own', async () => {
  const change = (body: object) =>
    client.fetch('/api/v1/me', {
      method: 'PATCH',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  expect(await (await change({ share_listening: true })).json()).toMatchObject({ share_listening: true });
  expect(await (await change({ timezone: 'Asia/Tokyo' })).json()).toMatchObject({
    share_listening: true,
    timezone: 'Asia/Tokyo',
  });
  expect((await change({ share_listening: 'yes' })).status).toBe(400);
});

describe('evaluate', () => {
  const figures = expect.objectContaining({ auc: expect.any(Number), logloss: expect.any(Number) });

  test('a file is measured without a store, and standard output is only JSON', async () => {
    const { code, stdout, stderr } = await runScript('evaluate', ['--file', files.early, '--json'], {
      DATA_DIR: path.join(folder.path, 'never made'),
    });
    expect(code).toBe(0);
    expect(stderr).toContain('measuring');
    const [found, ...more] = JSON.parse(stdout) as { labelled: number }[];
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      file: files.early,
      serving: 'hybrid',
      models: { hybrid: figures, 'content-lr': figures, 'track-rate': figures },
    });
    expect(found?.labelled).toBeGreaterThan(1500);
  });

  test('a user is measured beside the running server, as a table', async () => {
    const { code, stdout } = await script('evaluate', '--test', 'month');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^local\ntracks heard in each of \d+ months/);
    expect(stdout).toMatch(/learned \(serves\) +\d\.\d{4}/);
  });

  test.each([
    [['--test', 'luck'], 'There is no test "luck"'],
    [['--file', 'a', '--user', 'b'], 'either --user or --file'],
    [['--file', 'not-there.json'], 'not-there.json'],
    [['--test', 'lastfm'], '--file'],
  ])('%j is refused with a sentence', async (args, says) => {
    const { code, stdout, stderr } = await script('evaluate', ...args, '--json');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test('a stop or a sudden end in the middle of learning costs nothing: the next start learns', async () => {
  const own = { DATA_DIR: path.join(folder.path, 'sudden') };
  expect((await runScript('import', [files.late, '--json'], own)).code).toBe(0);
  const first = await startProduct(own);
  expect(await first.stop()).toBe(0);
  expect(first.log()).not.toMatch(/"level":50|taste learned/);
  const second = await startProduct(own);
  await sleep(300);
  await second.kill();
  expect(second.log()).not.toContain('taste learned');
  const third = await startProduct(own);
  try {
    const { versions: found } = await versions(1, createApiClient(third.url));
    expect(found).toMatchObject([{ version: 1, serving: true }]);
  } finally {
    expect(await third.stop()).toBe(0);
  }
});

test('quality is told by command, words first, then figures beside plain guessing', async () => {
  const { text, cards } = await client.ask('/taste quality');
  expect(text).toMatch(/^Of 100 pairs/);
  expect(cards.map(({ title }) => title)).toEqual(['How well skips are predicted', 'How well a new month is foreseen']);
});
