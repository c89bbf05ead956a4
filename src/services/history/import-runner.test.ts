import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryPorts } from '../../../tests/fakes/memory-plays.ts';
import { createFolder, extendedRows } from '../../../tests/fixtures/history/rows.ts';
import type { Import } from '../../domain/import.ts';
import type { HistoryParser } from '../ports.ts';
import { createImportRunner } from './import-runner.ts';
import { queueImport } from './queue-import.ts';
import { queueSample } from './sample/queue-sample.ts';
import { readHistory } from './read-history.ts';

let folder: Awaited<ReturnType<typeof createFolder>>;
beforeAll(async () => {
  folder = await createFolder();
});
afterAll(() => folder.remove());

let uploads = 0;
async function upload(content: string): Promise<string> {
  const dir = path.join(folder.path, `upload-${uploads++}`);
  await mkdir(dir);
  await writeFile(path.join(dir, '0'), content);
  return dir;
}

function setUp(parse: HistoryParser['parse'] = readHistory) {
  const needs = { ...createMemoryPorts(), historyParser: { parse } };
  const runner = createImportRunner(needs);
  const queue = async (content: string): Promise<Import & { uploadDir: string }> => {
    const uploadDir = await upload(content);
    return { ...(await queueImport(needs, { userId: 1, uploadDir, fileNames: ['h.json'] })), uploadDir };
  };
  const status = async (job: Import): Promise<string | undefined> => (await needs.imports.find(1, job.id))?.status;
  return { needs, runner, queue, status };
}

const history = (count: number): string => JSON.stringify(extendedRows(count));

/** Hands out one chunk, then waits until it is aborted. */
const stuck: HistoryParser['parse'] = async function* (input, signal) {
  for await (const chunk of readHistory(input, signal)) {
    yield chunk;
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  }
};
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('queued uploads are imported one by one and their folders deleted, good or bad', async () => {
  const { needs, runner, queue, status } = setUp();
  const good = await queue(history(10));
  const bad = await queue('nonsense');
  await runner.start();
  const later = await queue(history(20));
  runner.wake();
  await runner.settled();
  expect([await status(good), await status(bad), await status(later)]).toEqual(['done', 'failed', 'done']);
  expect(needs.stored()).toHaveLength(20);
  expect([good, bad, later].map(({ uploadDir }) => existsSync(uploadDir))).toEqual([false, false, false]);
  await runner.stop();
});

test('cancelling a running import takes its rows back before it answers', async () => {
  const { needs, runner, queue, status } = setUp(stuck);
  const job = await queue(history(5001));
  await runner.start();
  await until(() => needs.stored().length > 0);
  expect(await runner.cancel(2, job.id)).toBe(false);
  expect(await runner.cancel(1, job.id)).toBe(true);
  expect(needs.stored()).toEqual([]);
  expect(await status(job)).toBe('cancelled');
  expect(await runner.cancel(1, job.id)).toBe(false);
  await runner.stop();
  expect(existsSync(job.uploadDir)).toBe(false);
});

test('a queued import can be cancelled before it begins', async () => {
  const { needs, runner, queue, status } = setUp(stuck);
  const first = await queue(history(5001));
  const second = await queue(history(5));
  await runner.start();
  await until(() => needs.stored().length > 0);
  expect(await runner.cancel(1, second.id)).toBe(true);
  await runner.cancel(1, first.id);
  await runner.settled();
  expect(await status(second)).toBe('cancelled');
  expect(existsSync(second.uploadDir)).toBe(false);
  await runner.stop();
});

test('stopping leaves the import in the queue with what it has added, and the next start brings it to the same end', async () => {
  const { needs, runner, queue, status } = setUp(stuck);
  const job = await queue(history(10_001));
  await runner.start();
  await until(() => needs.stored().length > 0);
  await runner.stop();
  expect([needs.stored().length, await status(job), existsSync(job.uploadDir)]).toEqual([10_000, 'queued', true]);

  const next = createImportRunner({ ...needs, historyParser: { parse: readHistory } });
  await next.start();
  await next.settled();
  expect([needs.stored().length, await status(job)]).toEqual([10_001, 'done']);
  expect((await needs.imports.find(1, job.id))?.report).toMatchObject({ rows: 10_001, added: 10_001, duplicates: 0 });
  await next.stop();
});

test('what a dead process left goes on when its upload is there; else it is taken back and has failed', async () => {
  const { needs, runner, queue, status } = setUp();
  const withUpload = await queue(history(10));
  await needs.imports.claim(new Date());
  const fromCommand = await needs.imports.create({
    userId: 1,
    fileNames: ['x'],
    uploadDir: undefined,
    includePrivate: false,
  });
  await needs.imports.start(fromCommand.id, new Date());
  for await (const { batch } of readHistory(
    { files: [await folder.file('half.json', history(4))], includePrivate: false },
    new AbortController().signal,
  )) {
    if (batch) await needs.plays.add({ userId: 1, importId: fromCommand.id, mayTrain: true }, batch);
  }
  await runner.start({ sole: true });
  await runner.settled();
  expect([await status(withUpload), await status(fromCommand)]).toEqual(['done', 'failed']);
  expect(needs.stored().every(({ importId }) => importId === withUpload.id)).toBe(true);
  expect(needs.stored()).toHaveLength(10);
  await runner.stop();
});

test('beside other processes, only an import without a heartbeat for a minute is dead', async () => {
  const { needs, runner, queue, status } = setUp();
  const alive = await queue(history(10));
  await needs.imports.claim(new Date());
  await runner.start();
  expect(await status(alive)).toBe('running');
  await runner.stop();

  const later = { now: () => new Date(Date.now() + 61_000) };
  const second = createImportRunner({ ...needs, clock: later });
  await second.start();
  await second.settled();
  expect(await status(alive)).toBe('done');
  await second.stop();
});

test('rows of a dead import stay when a later import has counted them as known', async () => {
  const { needs, runner, queue, status } = setUp();
  const dead = await needs.imports.create({ userId: 1, fileNames: ['x'], uploadDir: undefined, includePrivate: false });
  await needs.imports.start(dead.id, new Date(0));
  const file = await folder.file('half.json', history(4));
  for await (const { batch } of readHistory({ files: [file], includePrivate: false }, new AbortController().signal)) {
    if (batch) await needs.plays.add({ userId: 1, importId: dead.id, mayTrain: true }, batch);
  }
  const again = await queue(history(4));
  await needs.imports.start(again.id, new Date());
  await needs.imports.finish(again.id, { status: 'done', report: {} as never, rejects: [] }, new Date());
  await runner.start({ sole: true });
  await runner.settled();
  expect([await status(dead), needs.stored().length]).toEqual(['failed', 4]);
  await runner.stop();
});

test('no titles and names of files reach the log', async () => {
  const { needs, runner, queue } = setUp();
  await queue(history(3));
  await queue('nonsense');
  await runner.start();
  await runner.settled();
  await runner.stop();
  expect(needs.logged()).toContain('import done');
  expect(needs.logged()).not.toMatch(/Lanterns|Paper Foxes|h\.json/);
});

test('the sample listener comes in whole', async () => {
  const { needs, runner } = setUp();
  const uploadDir = path.join(folder.path, 'sample');
  const job = await queueSample(needs, { userId: 1, uploadDir });
  await runner.start();
  await runner.settled();
  const done = await needs.imports.find(1, job.id);
  expect(done?.report).toMatchObject({ rows: 20_000, duplicates: 0, rejected: 0 });
  expect(done?.report?.skips).toBeGreaterThan(1000);
  await runner.stop();
});
