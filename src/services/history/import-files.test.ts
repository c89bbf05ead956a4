import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryPorts } from '../../../tests/fakes/memory-plays.ts';
import { createFolder, extendedRow, extendedRows } from '../../../tests/fixtures/history/rows.ts';
import { UserError } from '../../domain/errors.ts';
import type { ImportProgress } from '../../domain/import.ts';
import type { HistoryParser } from '../ports.ts';
import { listRejects } from './find-imports.ts';
import { importFiles } from './import-files.ts';
import { readHistory } from './read-history.ts';

let folder: Awaited<ReturnType<typeof createFolder>>;
beforeAll(async () => {
  folder = await createFolder();
});
afterAll(() => folder.remove());

const createNeeds = () => ({ ...createMemoryPorts(), historyParser: { parse: readHistory } });
const owner = { userId: 1 };

test('the report adds up, and the same file again adds nothing', async () => {
  const needs = createNeeds();
  const rows = [
    ...extendedRows(100),
    extendedRow({ reason_end: 'fwdbtn' }),
    extendedRow({ incognito_mode: true }),
    extendedRow({ master_metadata_track_name: null }),
    extendedRow({ spotify_track_uri: null, episode_name: 'x' }),
  ];
  const files = [await folder.file('h.json', JSON.stringify(rows))];
  const first = await importFiles(needs, { ...owner, files });
  expect(first.status).toBe('done');
  expect(first.report).toMatchObject({
    rows: 104,
    added: 101,
    skips: 1,
    duplicates: 0,
    podcasts: 1,
    private: 1,
    rejected: 1,
  });
  expect(first.report).toMatchObject({ from: '2023-11-14T22:13:20.000Z', to: '2024-05-01T10:03:20.000Z' });
  expect(needs.stored()).toHaveLength(101);
  expect(needs.touched()).toBe(1);
  expect(await listRejects(needs, { userId: 1, id: first.id })).toMatchObject([{ file: 'h.json', line: 103 }]);

  const again = await importFiles(needs, { ...owner, files });
  expect(again.report).toMatchObject({
    rows: 104,
    added: 0,
    skips: 0,
    duplicates: 101,
    podcasts: 1,
    private: 1,
    rejected: 1,
  });
});

test('private sessions come in when they are asked for', async () => {
  const files = [await folder.file('p.json', JSON.stringify([extendedRow({ incognito_mode: true })]))];
  const { report } = await importFiles(createNeeds(), { ...owner, files, includePrivate: true });
  expect(report).toMatchObject({ added: 1, private: 0 });
});

test('a file that breaks off leaves nothing behind, not even of the good file before it', async () => {
  const needs = createNeeds();
  const good = await folder.file('0.json', JSON.stringify(extendedRows(12_000)));
  const cut = await folder.file('1.json', JSON.stringify(extendedRows(6000)).slice(0, -9));
  await expect(importFiles(needs, { ...owner, files: [good, cut] })).rejects.toMatchObject({ code: 'damaged_file' });
  expect(needs.stored()).toEqual([]);
  const [failed] = await needs.imports.list(1, 1);
  expect(failed).toMatchObject({ status: 'failed', failure: { code: 'damaged_file' } });
});

test('a failed import does not take away what an earlier one had brought', async () => {
  const needs = createNeeds();
  const good = await folder.file('0.json', JSON.stringify(extendedRows(6000)));
  await importFiles(needs, { ...owner, files: [good] });
  const cut = await folder.file('1.json', JSON.stringify(extendedRows(9000)).slice(0, -9));
  await expect(importFiles(needs, { ...owner, files: [cut] })).rejects.toMatchObject({ code: 'damaged_file' });
  expect(needs.stored()).toHaveLength(6000);
});

test('an aborted import ends as cancelled with nothing kept', async () => {
  const needs = createNeeds();
  const files = [await folder.file('long.json', JSON.stringify(extendedRows(20_000)))];
  const controller = new AbortController();
  const onProgress = ({ rows }: ImportProgress): void => {
    if (rows >= 10_000) controller.abort();
  };
  const importing = importFiles(needs, { ...owner, files, signal: controller.signal, onProgress });
  await expect(importing).rejects.toMatchObject({ code: 'cancelled' });
  expect(needs.stored()).toEqual([]);
  expect((await needs.imports.list(1, 1))[0]?.status).toBe('cancelled');
});

test('an import that was cancelled from elsewhere notices at its heartbeat', async () => {
  const needs = createNeeds();
  let now = Date.now();
  const clock = { now: () => new Date((now += 1500)) };
  const files = [await folder.file('long.json', JSON.stringify(extendedRows(20_000)))];
  const onProgress = ({ rows }: ImportProgress): void => {
    if (rows === 10_000) void needs.imports.cancel(1, 1, new Date());
  };
  await expect(importFiles({ ...needs, clock }, { ...owner, files, onProgress })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(needs.stored()).toEqual([]);
});

test('a fault of ours is not shown, but the import says that nothing was kept', async () => {
  const needs = createNeeds();
  const broken = { ...needs.plays, add: () => Promise.reject(new Error('relation "plays" is gone')) };
  const files = [await folder.file('h.json', JSON.stringify(extendedRows(5)))];
  await expect(importFiles({ ...needs, plays: broken }, { ...owner, files })).rejects.toThrow('relation');
  const [failed] = await needs.imports.list(1, 1);
  expect(failed?.failure?.code).toBe('internal');
  expect(failed?.failure?.message).not.toContain('relation');
});

test('progress goes up to all rows and bytes', async () => {
  const seen: ImportProgress[] = [];
  const files = [await folder.file('long.json', JSON.stringify(extendedRows(12_000)))];
  await importFiles(createNeeds(), { ...owner, files, onProgress: (progress) => seen.push(progress) });
  expect(seen.map(({ rows }) => rows)).toEqual([10_000, 12_000, 12_000]);
  expect(seen.map(({ bytesRead }) => bytesRead)).toEqual(
    seen.map(({ bytesRead }) => bytesRead).toSorted((a, b) => a - b),
  );
  expect(seen.at(-1)?.bytesRead).toBe(seen.at(-1)?.bytesTotal);
});

test('an import that fails beside another one does not take away rows the other has counted as known', async () => {
  const parse: HistoryParser['parse'] = async function* ({ files, includePrivate }, signal) {
    const fails = files[0]?.name === 'cut';
    await sleep(fails ? 0 : 50);
    yield* readHistory({ files, includePrivate }, signal);
    await sleep(150);
    if (fails) throw new UserError('damaged_file', 'cut');
  };
  const needs = { ...createMemoryPorts(), historyParser: { parse } };
  const file = await folder.file('h.json', JSON.stringify(extendedRows(10)));
  const [failed, done] = await Promise.allSettled([
    importFiles(needs, { ...owner, files: [{ ...file, name: 'cut' }] }),
    importFiles(needs, { ...owner, files: [file] }),
  ]);
  expect([failed.status, done.status]).toEqual(['rejected', 'fulfilled']);
  expect(needs.stored()).toHaveLength(10);
});
