import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolder, extendedRow } from '../../../tests/fixtures/history/rows.ts';
import { sharedData } from '../../../tests/protocol-data.ts';
import { historyOfFile } from './history-of-file.ts';
import { tableOfFile } from './table-of-file.ts';

let folder: Awaited<ReturnType<typeof createFolder>>;
beforeAll(async () => {
  folder = await createFolder();
});
afterAll(() => folder.remove());

const signal = new AbortController().signal;
const at = (minute: number): string => new Date(Date.UTC(2024, 0, 1, 10, minute)).toISOString();

test('plays are kept as written: exact names, rows that come twice, private ones, in order of their ends', async () => {
  const row = (ts: string, title: string, more: object = {}) =>
    extendedRow({ ts, master_metadata_track_name: title, ms_played: 40_000, reason_end: 'trackdone', ...more });
  const rows = [
    row(at(9), 'lanterns'),
    row(at(1), 'Lanterns', { reason_end: 'fwdbtn' }),
    row(at(1), 'Lanterns', { reason_end: 'fwdbtn' }),
    row(at(5), 'Lanterns', { reason_end: 'endplay', incognito_mode: true }),
    row(at(7), 'Lanterns', { reason_end: 'endplay', ms_played: 29_999 }),
    row(at(8), 'Lanterns', { reason_end: 'logout', skipped: true }),
  ];
  const history = await historyOfFile(await folder.file('as-written.json', JSON.stringify(rows)), signal);
  expect(history).toMatchObject({ length: 6, tracks: 2, artists: 1 });
  expect([...history.track]).toEqual([1, 1, 1, 1, 1, 0]);
  expect([...history.label]).toEqual([1, 1, -1, 1, -1, 0]);
});

test.skipIf(!sharedData).each([
  ['a', 40_974, 32_443],
  ['b', 35_235, 30_637],
  ['c', 22_675, 13_438],
])(
  'history %s has as many plays with an outcome as others count (needs the shared data)',
  async (name, plays, labelled) => {
    const path = `${sharedData}history-${name}.csv.gz`;
    const history = await historyOfFile({ path, name: path }, signal);
    expect([history.length, history.label.filter((label) => label >= 0).length]).toEqual([plays, labelled]);
  },
);

test('a table is read by the names of its columns, packed or not', async () => {
  const text = '\uFEFFartist,Plays,user,extra\r\n"Sigur, Rós",3,7,x\r\n\r\nBjörk,1,8,y\r\n';
  for (const content of [text, gzipSync(text)]) {
    const file = await folder.file('listeners.csv', content);
    expect(await tableOfFile(file, ['user', 'artist', 'plays'])).toEqual({
      user: ['7', '8'],
      artist: ['Sigur, Rós', 'Björk'],
      plays: ['3', '1'],
    });
    await expect(tableOfFile(file, ['user', 'tag'])).rejects.toThrow('has no column tag');
  }
});
