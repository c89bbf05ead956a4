import { expect, test } from 'vitest';
import { readPlatform } from './read-platform.ts';
import { TIMING, TYPICAL_TRACK_MS } from '../../../domain/play.ts';
import { readRow, type RawRow } from './read-row.ts';

const END = Date.UTC(2024, 4, 1, 10, 3, 20);
const raw = (change: Partial<RawRow> = {}): RawRow => ({
  timeText: '2024-05-01T10:03:20Z',
  endedAt: END,
  msPlayed: 200_000,
  title: 'Lanterns',
  artist: 'Paper Foxes',
  album: undefined,
  uri: 'spotify:track:0123456789abcdefghijAB',
  spoken: false,
  reasonStart: undefined,
  reasonEnd: 'trackdone',
  shuffle: undefined,
  skipped: undefined,
  offline: undefined,
  offlineTimestamp: undefined,
  private: false,
  platform: undefined,
  ...change,
});
const read = (change: Partial<RawRow>, includePrivate = false) => readRow(raw(change), 7, { includePrivate });
const startOf = (change: Partial<RawRow>): number | undefined => {
  const row = read(change);
  return row.kind === 'play' ? row.play.startedAt : undefined;
};

test('ts is the end of a play; its start is the time played before', () => {
  expect(read({})).toMatchObject({ kind: 'play', play: { endedAt: END, startedAt: END - 200_000 } });
});

test('after a crash or a sign-out the start comes from offline_timestamp in s or ms, and the end stays what it was', () => {
  const told = END - 86_400_000;
  for (const reasonEnd of ['logout', 'unexpected-exit', 'unexpected-exit-while-paused']) {
    expect(startOf({ reasonEnd, offlineTimestamp: told })).toBe(told);
    expect(startOf({ reasonEnd, offlineTimestamp: told / 1000 })).toBe(told);
  }
  expect(read({ reasonEnd: 'logout', offlineTimestamp: told })).toMatchObject({ play: { endedAt: END } });
});

test('an offline_timestamp that is missing, out of reach or beside another reason is not believed', () => {
  const computed = END - 200_000;
  for (const offlineTimestamp of [undefined, 0, 1, END + 1000, END - 40 * 86_400_000]) {
    expect(startOf({ reasonEnd: 'logout', offlineTimestamp })).toBe(computed);
  }
  expect(startOf({ reasonEnd: 'fwdbtn', offlineTimestamp: END - 86_400_000 })).toBe(computed);
});

test.each([
  [{ title: undefined }, 'No track is named.'],
  [{ artist: '  ' }, 'No artist is named.'],
  [{ endedAt: undefined }, 'The time cannot be read.'],
  [{ endedAt: Date.UTC(1999, 0, 1) }, 'The time cannot be right.'],
  [{ msPlayed: NaN }, 'The time played cannot be read.'],
  [{ msPlayed: -1 }, 'The time played is negative.'],
  [{ msPlayed: 3e9 }, 'The time played cannot be right.'],
] satisfies [Partial<RawRow>, string][])('%o is rejected with its line', (change, reason) => {
  expect(read(change)).toMatchObject({ kind: 'reject', line: 7, reason });
});

test('where nobody tells the time played, the length of the track or a typical one stands in, and is marked as a guess', () => {
  const scrobble = { endedAt: undefined, startedAt: END, msPlayed: undefined, reasonEnd: undefined };
  const play = (ms: number) => ({ startedAt: END, endedAt: END + ms, msPlayed: ms, timing: TIMING.lengthGuessed });
  expect(read({ ...scrobble, trackMs: 215_000 })).toMatchObject({ kind: 'play', play: play(215_000) });
  for (const trackMs of [undefined, 0, -1, NaN, 1e9]) {
    expect(read({ ...scrobble, trackMs })).toMatchObject({ kind: 'play', play: play(TYPICAL_TRACK_MS) });
  }
});

test('what is not exact about the times is marked', () => {
  expect(read({ toTheMinute: true })).toMatchObject({ play: { timing: TIMING.minute } });
  expect(read({ reasonEnd: 'logout', offlineTimestamp: END - 86_400_000 })).toMatchObject({
    play: { timing: TIMING.lateReport },
  });
  expect(read({ reasonEnd: 'logout' })).toMatchObject({ play: { timing: 0 } });
});

test('a format that knows why there is no time says so in its own words', () => {
  expect(read({ endedAt: undefined, timeFault: 'It is playing.' })).toMatchObject({
    kind: 'reject',
    reason: 'It is playing.',
  });
});

test('marks that turn text around leave a name, other scripts and emoji stay', () => {
  const row = read({ title: '\u202eabc\u2066 夜に駆ける\u2069 👩‍👩‍👧', artist: 'שלום' });
  expect(row).toMatchObject({ play: { track: { title: 'abc 夜に駆ける 👩‍👩‍👧', artist: 'שלום' } } });
});

test('a play of 0 ms is kept', () => {
  expect(read({ msPlayed: 0 })).toMatchObject({ kind: 'play', play: { msPlayed: 0 } });
});

test('episodes and audiobooks are counted as spoken, but a track id makes it music', () => {
  expect(read({ spoken: true, uri: undefined, title: undefined }).kind).toBe('podcast');
  expect(read({ uri: 'spotify:episode:0123456789abcdefghijAB' }).kind).toBe('podcast');
  expect(read({ uri: 'https://open.spotify.com/intl-de/episode/0123456789abcdefghijAB' }).kind).toBe('podcast');
  expect(read({ spoken: true }).kind).toBe('play');
});

test('a private session is left out unless it is asked for', () => {
  expect(read({ private: true }).kind).toBe('private');
  expect(read({ private: true }, true)).toMatchObject({ kind: 'play', play: { private: true } });
});

test('names are stored without what a database cannot hold, and not endlessly long', () => {
  const row = read({ title: ` a\u0000b\ud800 ${'x'.repeat(5000)}`, artist: `${'x'.repeat(299)}😀` });
  if (row.kind !== 'play') throw new Error('not a play');
  expect(row.play.track.title).toMatch(/^a b\ufffd x+$/);
  expect(row.play.track.title.length).toBe(300);
  expect(row.play.track.artist.endsWith('x\ufffd')).toBe(true);
});

test('an excerpt is one line of at most 200 characters', () => {
  const row = read({ artist: 'A\nB', title: 'x'.repeat(400), msPlayed: -1 });
  if (row.kind !== 'reject') throw new Error('not a reject');
  expect(row.excerpt).toMatch(/^2024-05-01T10:03:20Z · A B · x+$/);
  expect(row.excerpt.length).toBe(200);
});

test.each([
  ['Android OS 9 API 28 (samsung, SM-G950F)', 'android'],
  ['iOS 13.1 (iPhone9,3)', 'ios'],
  ['Windows 10 (10.0.19041; x64; AppX)', 'windows'],
  ['OS X 10.15.7 [x86 8]', 'mac'],
  ['Linux [x86-64 0]', 'linux'],
  ['web_player windows 10;chrome 87.0;desktop', 'web'],
  ['web player', 'web'],
  ['Partner google cast_tv Chromecast;;', 'cast'],
  ['cast to device', 'cast'],
  ['not_applicable', 'other'],
  ['', undefined],
])('the platform %s is kept as %s', (text, platform) => {
  expect(readPlatform(text)).toBe(platform);
});
