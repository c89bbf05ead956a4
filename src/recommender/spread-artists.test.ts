import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickSpread, spreadArtists } from './spread-artists.ts';

/** A ranking as the artist of each row; row i is at place i. */
const rankings = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });

const neighbours = (rows: readonly number[], artists: readonly number[]): number =>
  rows.filter((row, i) => i > 0 && artists[row] === artists[rows[i - 1]!]).length;

const largestGroup = (rows: readonly number[], artists: readonly number[]): number =>
  Math.max(0, ...rows.map((row) => rows.filter((other) => artists[other] === artists[row]).length));

test('no artist stands twice in a row whenever none has more than half of the list, rounded up', () => {
  fc.assert(
    fc.property(rankings, (artists) => {
      const rows = artists.map((_, i) => i);
      const ordered = spreadArtists(rows, (row) => artists[row]!);
      expect(ordered.toSorted((a, b) => a - b)).toEqual(rows);
      if (largestGroup(rows, artists) <= Math.ceil(rows.length / 2)) expect(neighbours(ordered, artists)).toBe(0);
    }),
  );
});

test('the list is filled without neighbours exactly when the library has enough other artists', () => {
  fc.assert(
    fc.property(rankings, fc.integer({ min: 1, max: 20 }), (artists, count) => {
      const rows = artists.map((_, i) => i);
      const most = Math.ceil(count / 2);
      const picked = pickSpread(rows, (row) => artists[row]!, count, { usual: 2, most });
      const perArtist = new Map<number, number>();
      for (const artist of artists) perArtist.set(artist, (perArtist.get(artist) ?? 0) + 1);
      const possible = [...perArtist.values()].reduce((sum, held) => sum + Math.min(held, most), 0) >= count;
      expect(picked.length === count).toBe(possible);
      if (possible)
        expect(
          neighbours(
            spreadArtists(picked, (row) => artists[row]!),
            artists,
          ),
        ).toBe(0);
    }),
  );
});

test('the usual cap holds while other artists can fill the list, and best tracks stay', () => {
  const artists = [0, 0, 0, 0, 1, 2, 3, 4];
  expect(pickSpread([0, 1, 2, 3, 4, 5, 6, 7], (row) => artists[row]!, 5, { usual: 2, most: 3 })).toEqual([
    0, 1, 4, 5, 6,
  ]);
});

test('a list that needs no spreading keeps its order', () => {
  expect(spreadArtists([3, 1, 2], (row) => row)).toEqual([3, 1, 2]);
});
