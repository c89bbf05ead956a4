import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolder, extendedRow, extendedRows } from '../../../tests/fixtures/history/rows.ts';
import { UserError } from '../../domain/errors.ts';
import type { HistoryFile, ParsedChunk } from '../../services/ports.ts';
import { createHistoryParser } from './history-parser.ts';

let folder: Awaited<ReturnType<typeof createFolder>>;
beforeAll(async () => {
  folder = await createFolder();
});
afterAll(() => folder.remove());

const reader = new URL('../../services/history/read-history.ts', import.meta.url);
const noSignal = new AbortController().signal;
const collect = async (chunks: AsyncIterable<ParsedChunk>): Promise<ParsedChunk[]> => {
  const found: ParsedChunk[] = [];
  for await (const chunk of chunks) found.push(chunk);
  return found;
};
const parse = (files: HistoryFile[], signal = noSignal) =>
  createHistoryParser(reader).parse({ files, includePrivate: false }, signal);

/** A reader for the tests, as a module of its own. */
async function moduleOf(name: string, source: string): Promise<URL> {
  const file = path.join(folder.path, name);
  await writeFile(file, source);
  return pathToFileURL(file);
}

test('plays cross the thread as they are, numbers in typed arrays', async () => {
  const rows = [...extendedRows(11_000), extendedRow({ ts: null })];
  const chunks = await collect(parse([await folder.file('h.json', JSON.stringify(rows))]));
  expect(chunks.map(({ rows }) => rows)).toEqual([10_000, 1001]);
  expect(chunks[1]).toMatchObject({ rejected: 1, rejects: [{ line: 11_001 }] });
  const batch = chunks[0]?.batch;
  expect(batch?.endedAt).toBeInstanceOf(Float64Array);
  expect(batch?.endedAt[1]).toBe(1_700_000_200_000);
  expect(batch?.tracks[0]).toMatchObject({ title: 'Lanterns', spotifyId: '0123456789abcdefghijAB' });
});

test('a refusal keeps its code and sentence', async () => {
  const error = await collect(parse([await folder.file('x.json', '{"name":"x"}')])).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ code: 'unknown_format' });
  expect((error as UserError).message).toContain('“x.json”');
});

test('an abort ends the thread in the middle', async () => {
  const file = await folder.file('long.json', JSON.stringify(extendedRows(60_000)));
  const controller = new AbortController();
  const reason = new Error('enough');
  let seen = 0;
  const reading = async (): Promise<void> => {
    for await (const chunk of parse([file], controller.signal)) {
      seen += chunk.rows;
      controller.abort(reason);
    }
  };
  await expect(reading()).rejects.toBe(reason);
  expect(seen).toBe(10_000);
});

test('the thread does not run ahead of a slow reader', async () => {
  const module = await moduleOf(
    'eager.mjs',
    `import { writeFileSync } from 'node:fs';
     export async function* readHistory({ files }) {
       for (let n = 1; n <= 50; n++) {
         writeFileSync(files[0].path, String(n));
         yield { rows: 1, podcasts: 0, private: 0, rejected: 0, rejects: [], bytesRead: n, batch: undefined };
       }
     }`,
  );
  const counter = await folder.file('counter', '0');
  const { readFile } = await import('node:fs/promises');
  const chunks = createHistoryParser(module).parse({ files: [counter], includePrivate: false }, noSignal);
  const first = await chunks[Symbol.asyncIterator]().next();
  expect(first.done).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(Number(await readFile(counter.path, 'utf8'))).toBeLessThanOrEqual(6);
});

test.each([
  ['throws', 'export async function* readHistory() { throw new TypeError("odd"); }', 'odd'],
  ['exits', 'export async function* readHistory() { process.exit(3); }', 'code 3'],
  ['cannot be loaded', 'export const nothing = 1;', 'readHistory'],
  [
    'breaks down beside the reading',
    'export async function* readHistory() { setTimeout(() => { throw new Error("odd"); }); await new Promise((r) => setTimeout(r, 5000)); }',
    'odd',
  ],
])('a reader that %s is an error of ours, not the user’s', async (name, source, says) => {
  const module = await moduleOf(`${name}.mjs`, source);
  const error = await collect(createHistoryParser(module).parse({ files: [], includePrivate: false }, noSignal)).catch(
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(UserError);
  expect(`${String(error)} ${String((error as Error).cause)}`).toContain(says);
});
