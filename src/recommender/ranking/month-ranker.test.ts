import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listeningHistory, type ListeningHistory } from '../listening-history.ts';
import { sliceRows } from '../math/matrix.ts';
import { highest } from '../metrics/ranking.ts';
import { SNAPSHOT_COLUMNS, snapshotAt } from './item-snapshot.ts';
import { fitMonthRanker, readMonthRanker } from './month-ranker.ts';

const DAY = 86_400;
const start = Date.UTC(2024, 0, 1) / 1000;

/** Plays of three minutes: [day, track], a track's artist is its number / 2. */
function history(plays: readonly (readonly [day: number, track: number])[], tracks = 40): ListeningHistory {
  const sorted = plays.toSorted((a, b) => a[0] - b[0]);
  const n = sorted.length;
  const track = Int32Array.from(sorted, (play) => play[1]);
  return listeningHistory({
    length: n,
    tracks,
    artists: Math.ceil(tracks / 2),
    albums: tracks,
    track,
    artist: track.map((number) => Math.floor(number / 2)),
    album: track,
    endedAt: Float64Array.from(sorted, ([day]) => start + day * DAY),
    msPlayed: new Int32Array(n).fill(180_000),
    label: new Int8Array(n).fill(0),
    reasonStart: new Uint8Array(n),
    shuffle: new Uint8Array(n),
  });
}

/** A year in which five tracks at a time are played, each for a hundred days and then left; now and then any track comes. */
const drifting = history(
  Array.from({ length: 360 }, (_, day) => [
    ...[0, 1, 2].map((n) => [day + n / 10, Math.floor(day / 20) + ((day * 3 + n * 2) % 5)] as const),
    ...(day % 4 === 0 ? [[day + 0.5, (day * 7) % 40] as const] : []),
  ]).flat(),
);
const end = start + 360 * DAY;

describe.each(['track', 'artist'] as const)('by %s', (level) => {
  const ranker = fitMonthRanker(drifting, { before: end, level });
  const snapshot = snapshotAt(drifting, end, level);

  test('what was played in the last weeks stands before what was left months ago', () => {
    const first = highest(ranker.score(snapshot), 3).map((k) => snapshot.items[k]!);
    // On the last day the five are 17 to 21.
    expect(first.every((item) => (level === 'track' ? item >= 17 && item <= 21 : item >= 8 && item <= 10))).toBe(true);
  });

  test('fitting twice gives the same bytes, and JSON brings the same ranker back', () => {
    const json = JSON.stringify(ranker);
    expect(JSON.stringify(fitMonthRanker(drifting, { before: end, level }))).toBe(json);
    expect(readMonthRanker(JSON.parse(json) as never).score(snapshot)).toEqual(ranker.score(snapshot));
  });

  test('what happens after the moment changes nothing', () => {
    const plays = Array.from(
      { length: drifting.length },
      (_, i) => [(drifting.endedAt[i]! - start) / DAY, drifting.track[i]!] as const,
    );
    const before = plays.filter(([day]) => day < 200);
    const cut = history(before);
    const moment = start + 200 * DAY;
    expect(snapshotAt(drifting, moment, level)).toEqual(snapshotAt(cut, moment, level));
    expect(JSON.stringify(fitMonthRanker(drifting, { before: moment, level }))).toBe(
      JSON.stringify(fitMonthRanker(cut, { before: moment, level })),
    );
  });
});

test.each([0, 10, 100])('with %i plays the decayed count ranks', (plays) => {
  const few = history(Array.from({ length: plays }, (_, i) => [i / 20, i % 7] as const));
  const ranker = fitMonthRanker(few, { before: start + 10 * DAY, level: 'track' });
  const snapshot = snapshotAt(few, start + 10 * DAY, 'track');
  expect(ranker.score(snapshot)).toEqual(snapshot.decayed30);
  expect(ranker.learned).toBe(false);
});

test('a snapshot counts what a plain filter counts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 9 })), { maxLength: 60 }),
      (plays) => {
        const all = history(plays, 10);
        const { items, x } = snapshotAt(all, end, 'track');
        const before = plays.filter(([day]) => day < 360);
        expect([...items]).toEqual([...new Set(before.map(([, track]) => track))].sort((a, b) => a - b));
        items.forEach((item, k) => {
          const own = before.filter(([, track]) => track === item).map(([day]) => 360 - day);
          const cell = (name: string): number => x.data[k * x.columns + SNAPSHOT_COLUMNS.indexOf(name)]!;
          expect(cell('listened')).toBeCloseTo(Math.log1p(own.length), 5);
          expect(cell('listened in 90 d')).toBeCloseTo(Math.log1p(own.filter((age) => age <= 90).length), 5);
          expect(cell('days')).toBeCloseTo(Math.log1p(new Set(own).size), 5);
          expect(cell('decayed 14 d')).toBeCloseTo(Math.log1p(own.reduce((sum, age) => sum + 0.5 ** (age / 14), 0)), 5);
          expect(cell('days since played')).toBeCloseTo(Math.log1p(Math.min(...own)), 5);
        });
      },
    ),
    { numRuns: 50 },
  );
});

test('what was tried once and never again stands last, and a part of a library is ranked as the whole is', () => {
  const faded = history(
    [
      ...Array.from({ length: 300 }, (_, n) => [n / 20, 40 + n] as const),
      ...Array.from({ length: 420 }, (_, day) => [0, 1, 2].map((n) => [day + 0.9, (day + n) % 8] as const)).flat(),
      ...Array.from({ length: 60 }, (_, n) => [n * 7 + 0.5, 8 + (n % 20)] as const),
    ],
    340,
  );
  const moment = start + 420 * DAY;
  const ranker = fitMonthRanker(faded, { before: moment, level: 'track' });
  const snapshot = snapshotAt(faded, moment, 'track');
  const scores = ranker.score(snapshot);
  const of = (isOne: (item: number) => boolean): number[] =>
    [...scores].filter((_, k) => isOne(snapshot.items[k] ?? -1));
  expect(Math.max(...of((item) => item >= 40))).toBeLessThan(Math.min(...of((item) => item < 28)));
  const half = Math.floor(snapshot.items.length / 2);
  const part = {
    items: snapshot.items.subarray(half),
    x: sliceRows(snapshot.x, half, snapshot.items.length),
    decayed30: snapshot.decayed30.subarray(half),
  };
  expect(ranker.score(part)).toEqual(scores.slice(half));
});
