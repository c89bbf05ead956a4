import { expect, test } from 'vitest';
import { formatsOf, kindsOf, linesOf, rowsOf } from '../../../../tests/fixtures/history/parse.ts';
import { SAMPLES } from '../../../../tests/fixtures/history/samples.ts';
import type { Play } from '../../../domain/play.ts';
import { firstArtist } from './exportify.ts';

const TIME = '2024-05-01T10:03:20Z';
const END = Date.UTC(2024, 4, 1, 10, 3, 20);
const playsOf = async (text: string): Promise<Play[]> =>
  (await rowsOf(text)).flatMap((row) => (row.kind === 'play' ? [row.play] : []));
const reasonsOf = async (text: string): Promise<string[]> =>
  (await rowsOf(text)).flatMap((row) => (row.kind === 'reject' ? [row.reason] : []));

test.each([
  ['ms_played', '210000', 210_000],
  ['msPlayed', '210000.0', 210_000],
  ['ms', '"210,000"', 210_000],
  ['seconds_played', '210.5', 210_500],
  ['seconds', '210', 210_000],
  ['minutes', '3.5', 210_000],
  ['Minutes Played', '"3,5"', 210_000],
  ['min_played', '3:30', 210_000],
  ['minutes', '1:03:30', 3_810_000],
  ['ms_played', '', undefined],
  ['minutes', 'long', undefined],
])('the time played in a column %s, written %s, is %s ms', async (column, written, ms) => {
  const text = `ts,track,artist,${column}\n${TIME},A,B,${written}\n`;
  expect(formatsOf(text).map(({ id }) => id)).toEqual(['csv']);
  const plays = await playsOf(text);
  expect(plays[0]?.msPlayed).toBe(ms);
  if (ms === undefined) expect(await reasonsOf(text)).toEqual(['The time played cannot be read.']);
});

test.each([
  ['31/05/2024 10:03', '01/05/2024 10:03', Date.UTC(2024, 4, 1, 10, 3)],
  ['05/31/2024 10:03:20', '05/01/2024 10:03:20', END],
  ['5/31/2024 10:03 PM', '5/1/2024 10:03 AM', Date.UTC(2024, 4, 1, 10, 3)],
  ['31-05-2024 10:03', '01-05-2024 10:03', Date.UTC(2024, 4, 1, 10, 3)],
  ['1.5.2024 10:03', '1.5.2024 10:03', Date.UTC(2024, 4, 1, 10, 3)],
])('where one date of a file is %s, another one is read the same way: %s', async (telling, open, time) => {
  const plays = await playsOf(`ts,track,artist,ms\n${open},A,B,1\n${telling},A,B,1\n`);
  expect(plays[0]?.endedAt).toBe(time);
  expect(plays).toHaveLength(2);
});

test.each([
  ['nothing tells', ['01/05/2024 10:03', '02/05/2024 10:03']],
  ['they contradict each other', ['31/05/2024 10:03', '05/31/2024 10:03']],
])('dates whose order %s are rejected with a clear reason, not guessed', async (_, dates) => {
  const reasons = await reasonsOf(`ts,track,artist,ms\n${dates.map((date) => `${date},A,B,1\n`).join('')}`);
  expect(reasons).toHaveLength(2);
  for (const reason of reasons) expect(reason).toMatch(/day first or month first.*2024-05-31/);
});

test('a date and a time of day in two columns are one moment', async () => {
  const plays = await playsOf('Date,Time,Track,Artist,ms\n2024-05-01,10:03:20,A,B,1\n');
  expect(plays[0]?.endedAt).toBe(END);
});

test('a start time is taken as the start', async () => {
  const [play] = await playsOf('start_time,track,artist,ms_played\n2024-05-01T10:00:00Z,A,B,200000\n');
  expect(play).toMatchObject({ startedAt: END - 200_000, endedAt: END });
});

test('nothing is written in many ways, and a song may still be called None or Null', async () => {
  const header = 'ts,track,artist,album,uri,ms_played,reason_end,episode_name,offline_timestamp\n';
  for (const nothing of ['NaN', 'nan', 'null', 'NULL', 'None', '<NA>', '']) {
    const text =
      `${header}${TIME},A,B,${nothing},${nothing},1,${nothing},${nothing},${nothing}\n` +
      `${TIME},${nothing},${nothing},${nothing},${nothing},1,,An episode,\n${TIME},${nothing},${nothing},,,1,,,\n`;
    const rows = await rowsOf(text);
    expect(rows[0]).toMatchObject({ kind: 'play', play: { track: { album: undefined }, reasonEnd: undefined } });
    expect(kindsOf(rows)).toEqual(['play', 'podcast', 'reject']);
  }
  const plays = await playsOf(`${header}${TIME},None,B,,,1,,,\n${TIME},A,Null,,,1,,,\n`);
  expect(plays.map(({ track }) => [track.title, track.artist])).toEqual([
    ['None', 'B'],
    ['A', 'Null'],
  ]);
});

test('a line with more cells than the header is rejected instead of being read shifted', async () => {
  const text = `ts,artist,track,ms_played\n${TIME},Tyler, The Creator,Lanterns,1000\n${TIME},A,B,1000,,\n${TIME},A,B,1000\n`;
  const rows = await rowsOf(text);
  expect(kindsOf(rows)).toEqual(['reject', 'play', 'play']);
  expect(rows[0]).toMatchObject({ line: 2, reason: expect.stringContaining('more cells') as string, excerpt: '' });
});

test('row numbers are passed over, with and without a cell in the header', async () => {
  const rows = [`1,${TIME},A,B,1000`, `2,${TIME},A,B,1000`].join('\n');
  expect(await playsOf(`,ts,track,artist,ms_played\n${rows}\n`)).toHaveLength(2);
  expect(await playsOf(`ts,track,artist,ms_played\n${rows}\n`)).toMatchObject([{ endedAt: END }, { endedAt: END }]);
});

test('lines that are damaged are rejected with their number, those before and after survive', async () => {
  const good = `${TIME},A,B,1`;
  const text = ['ts,track,artist,ms_played', good, `${TIME},"A,B,1`, good, `"x"y,"A`, good, '', good].join('\n');
  const rows = await rowsOf(text);
  expect(kindsOf(rows)).toEqual(['play', 'reject', 'play', 'reject', 'play', 'play']);
  expect(linesOf(rows)).toEqual([3, 5]);
});

test('a quotation mark inside a name is a part of it', async () => {
  const plays = await playsOf(
    `ts,track,artist,ms_played\n${TIME},7" single,B,1\n${TIME},12" and 7",B,1\n${TIME},A,B,1\n`,
  );
  expect(plays.map(({ track }) => track.title)).toEqual(['7" single', '12" and 7"', 'A']);
});

test.each(['\n', '\r\n', '\r'])('lines that end in %j are lines', async (end) => {
  const text = ['ts,track,artist,ms_played', `${TIME},A,B,1`, `${TIME},"C, D",B,2`, ''].join(end);
  expect((await playsOf(text)).map(({ msPlayed, track }) => [msPlayed, track.title])).toEqual([
    [1, 'A'],
    [2, 'C, D'],
  ]);
});

test.each(Object.entries(SAMPLES['exportify'] ?? {}))(
  'Exportify, %s: its tracks are likes by their first artist',
  async (_, content) => {
    expect(await rowsOf(content)).toMatchObject([
      {
        kind: 'verdict',
        saved: {
          target: {
            type: 'track',
            track: {
              title: 'Lanterns',
              artist: 'Foxes, Paper & Co',
              album: 'Night Walks',
              spotifyId: '0123456789abcdefghijAB',
            },
          },
          verdict: 'like',
          at: END,
        },
      },
    ]);
  },
);

test.each([
  ['Tyler\\, The Creator, A Guest', 'spotify:artist:a, spotify:artist:b', 'Tyler, The Creator'],
  ['Tyler, The Creator', 'spotify:artist:a', 'Tyler, The Creator'],
  ['A, B', 'spotify:artist:a, spotify:artist:b', 'A'],
  ['Tyler, The Creator;A Guest', undefined, 'Tyler, The Creator'],
  ['Tyler, The Creator', undefined, 'Tyler, The Creator'],
  ['A,B', undefined, 'A'],
  ['', undefined, ''],
])('of the artists %s with the URIs %s the first is %s', (names, uris, first) => {
  expect(firstArtist(names, uris)).toBe(first);
});

test('episodes and local files in a playlist do not stop it', async () => {
  const [header = '', row = ''] = (SAMPLES['exportify']?.['watsonbox'] ?? '').split('\n');
  const episode = row.replace('spotify:track:', 'spotify:episode:');
  const local = row
    .replace(/spotify:track:\w+/, 'spotify:local:Foxes::Lanterns:200')
    .replace(/spotify:artist:a, [^"]*/, '');
  const rows = await rowsOf([header, episode, local, row].join('\n'));
  expect(kindsOf(rows)).toEqual(['podcast', 'verdict', 'verdict']);
});
