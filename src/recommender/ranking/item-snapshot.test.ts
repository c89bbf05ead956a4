import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listeningHistory, type ListeningHistory } from '../listening-history.ts';
import { SNAPSHOT_COLUMNS, snapshotAt } from './item-snapshot.ts';

const DAY = 86_400;
const before = 1_700_000_000;

interface Play {
  /** Days before the snapshot. */
  readonly age: number;
  readonly track: number;
  readonly listened: boolean;
  readonly label: number;
}

const plays = fc.array(
  fc.record({
    age: fc.double({ min: 0.01, max: 900, noNaN: true }),
    track: fc.integer({ min: 0, max: 7 }),
    listened: fc.boolean(),
    label: fc.constantFrom(-1, 0, 1),
  }),
  { maxLength: 60 },
);

/** Two tracks are of one artist. */
function historyOf(rows: readonly Play[]): ListeningHistory {
  const sorted = rows.toSorted((a, b) => b.age - a.age);
  const track = Int32Array.from(sorted, (play) => play.track);
  return listeningHistory({
    length: sorted.length,
    tracks: 8,
    artists: 4,
    albums: 8,
    track,
    artist: track.map((number) => number >> 1),
    album: track,
    endedAt: Float64Array.from(sorted, ({ age }) => before - age * DAY),
    msPlayed: Int32Array.from(sorted, ({ listened }) => (listened ? 180_000 : 5000)),
    label: Int8Array.from(sorted, ({ label }) => label),
    reasonStart: new Uint8Array(sorted.length),
    shuffle: new Uint8Array(sorted.length),
  });
}

const decayed = (ages: readonly number[], halfLife: number): number =>
  Math.log1p(ages.reduce((sum, age) => sum + 0.5 ** (age / halfLife), 0));
const since = (age: number): number => Math.log1p(Math.min(3650, age));
const rate = (rows: readonly Play[]): number =>
  (rows.filter(({ label }) => label === 1).length + 1) / (rows.filter(({ label }) => label >= 0).length + 3);

test('every sum of a track, and of its artist, is what a plain loop over its plays gives', () => {
  fc.assert(
    fc.property(plays, (rows) => {
      const { items, x, decayed30 } = snapshotAt(historyOf(rows), before, 'track');
      items.forEach((item, k) => {
        const own = rows.filter(({ track }) => track === item);
        const ages = own.filter(({ listened }) => listened).map(({ age }) => age);
        const ofArtist = rows.filter(({ track }) => track >> 1 === item >> 1);
        const artistAges = ofArtist.filter(({ listened }) => listened).map(({ age }) => age);
        const cell = (name: string): number => x.data[k * x.columns + SNAPSHOT_COLUMNS.indexOf(name)]!;
        for (const days of [3, 7, 14, 30, 60, 120, 365]) {
          expect(cell(`decayed ${days} d`)).toBeCloseTo(decayed(ages, days), 5);
        }
        for (const days of [7, 30, 120])
          expect(cell(`artist decayed ${days} d`)).toBeCloseTo(decayed(artistAges, days), 5);
        expect(decayed30[k]).toBeCloseTo(Math.expm1(decayed(ages, 30)), 9);
        expect(cell('plays')).toBeCloseTo(Math.log1p(own.length), 5);
        expect(cell('days since first')).toBeCloseTo(since(Math.max(...own.map(({ age }) => age))), 5);
        expect(cell('days since played')).toBeCloseTo(since(Math.min(...own.map(({ age }) => age))), 5);
        expect(cell('days since listened')).toBeCloseTo(since(Math.min(...ages, Infinity)), 5);
        expect(cell('skips')).toBeCloseTo(rate(own), 5);
        expect(cell('artist skips')).toBeCloseTo(rate(ofArtist), 5);
        const months = new Set(ages.map((age) => Math.floor(age / 30)));
        expect(cell('months')).toBeCloseTo(Math.log1p(months.size), 5);
        expect(cell('months in 180 d')).toBeCloseTo(Math.log1p([...months].filter((month) => month < 6).length), 5);
        expect(cell('listened in 365 d')).toBeCloseTo(Math.log1p(ages.filter((age) => age <= 365).length), 5);
      });
    }),
    { numRuns: 60 },
  );
});
