import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolder, extendedRow, extendedRows } from '../../../tests/fixtures/history/rows.ts';
import { UserError } from '../../domain/errors.ts';
import type { HistoryFile } from '../ports.ts';
import { previewHistory } from './preview-history.ts';
import { readHistory } from './read-history.ts';

let folder: Awaited<ReturnType<typeof createFolder>>;
beforeAll(async () => {
  folder = await createFolder();
});
afterAll(() => folder.remove());

const needs = { historyParser: { parse: readHistory } };
const look = (files: HistoryFile[], { includePrivate = false, rowLimit = 200_000 } = {}) =>
  previewHistory(needs, { files, includePrivate, signal: new AbortController().signal }, { rowLimit });
const json = (rows: object[]): string => JSON.stringify(rows);

test('every row is counted once, by kind and by file', async () => {
  const files = [
    await folder.file('a.json', json([...extendedRows(12_000), extendedRow({ ts: 'soon' })])),
    await folder.file(
      'b.json',
      json([
        extendedRow({ ts: '2025-01-01T00:00:00Z', incognito_mode: true }),
        extendedRow({ spotify_track_uri: null, episode_name: 'Talk', spotify_episode_uri: 'spotify:episode:x' }),
        extendedRow({ ts: '2020-01-01T00:00:00Z', master_metadata_track_name: 'Older' }),
      ]),
    ),
  ];
  const preview = await look(files);
  expect(preview).toMatchObject({
    rows: 12_004,
    plays: 12_001,
    podcasts: 1,
    private: 1,
    rejected: 1,
    complete: true,
    from: '2020-01-01T00:00:00.000Z',
    rejects: [{ file: 'a.json', line: 12_001 }],
  });
  expect(preview.files.map(({ name, format, rows }) => [name, format, rows])).toEqual([
    ['a.json', 'spotify-extended-json', 12_001],
    ['b.json', 'spotify-extended-json', 3],
  ]);
  expect((await look(files, { includePrivate: true })).plays).toBe(12_002);
});

test('some plays are shown, of different tracks', async () => {
  const rows = extendedRows(400).map((row, i) => ({
    ...row,
    master_metadata_track_name: `Song ${i % 50}`,
    spotify_track_uri: null,
  }));
  const files = [await folder.file('one.json', json(rows.slice(0, 1))), await folder.file('many.json', json(rows))];
  const { examples } = await look(files);
  expect(examples.length).toBeGreaterThan(2);
  expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  expect(examples[0]).toEqual({ at: '2023-11-14T22:13:20.000Z', title: 'Song 0', artist: 'Paper Foxes' });
});

test('very large files are told from their beginning, and an exact fit is complete', async () => {
  const file = await folder.file('long.json', json(extendedRows(30_000)));
  const part = await look([file], { rowLimit: 10_000 });
  expect([part.rows, part.complete]).toEqual([10_000, false]);
  const whole = await look([file], { rowLimit: 30_000 });
  expect([whole.rows, whole.complete]).toEqual([30_000, true]);
});

test('what a ZIP holds beside its history is told with a reason', async () => {
  const file = await folder.zip('my.zip', {
    'Streaming_History_Audio_1.json': json(extendedRows(3)),
    'notes.json': '{"name":"x"}',
  });
  const { passedOver, plays } = await look([file]);
  expect(plays).toBe(3);
  expect(passedOver).toEqual([{ name: expect.stringContaining('notes.json'), reason: expect.any(String) }]);
});

test('a file that cannot be used is refused as by an import', async () => {
  const failure = await look([await folder.file('x.json', '{"name":"x"}')]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserError);
  expect(failure).toMatchObject({ code: 'unknown_format' });
});

test('it stops when it is told to', async () => {
  const controller = new AbortController();
  const reason = new Error('enough');
  const files = [await folder.file('stop.json', json(extendedRows(30_000)))];
  const parse: typeof readHistory = async function* (input, signal) {
    for await (const chunk of readHistory(input, signal)) {
      yield chunk;
      controller.abort(reason);
    }
  };
  const asked = previewHistory(
    { historyParser: { parse } },
    { files, includePrivate: false, signal: controller.signal },
  );
  await expect(asked).rejects.toBe(reason);
});
