import { expect, test } from 'vitest';
import { normals } from '../math/normals.ts';
import { seededRandom } from '../math/random.ts';
import { tasteCentres } from './taste-centres.ts';
import { toUnit, type VectorTable } from './vector-table.ts';

const DIMENSIONS = 16;

/** Clouds of unit vectors around the first axes. */
function clouds(sizes: readonly number[], spread: number): VectorTable {
  const random = seededRandom(21);
  const rows = sizes.flatMap((size, axis) =>
    Array.from({ length: size }, () => {
      const row = Float32Array.from(normals(DIMENSIONS, spread, random));
      row[axis] = (row[axis] ?? 0) + 1;
      toUnit(row);
      return row;
    }),
  );
  const vectors = new Float32Array(rows.length * DIMENSIONS);
  for (const [r, row] of rows.entries()) vectors.set(row, r * DIMENSIONS);
  return { dimensions: DIMENSIONS, ids: Int32Array.from(rows, (_, i) => i), vectors };
}

const equal = (table: VectorTable): Float64Array => new Float64Array(table.ids.length).fill(1);

test.each([[[200]], [[80, 120]], [[60, 60, 60]], [[150, 40, 40, 30, 30]]])(
  'clouds of %j tracks are that many kinds',
  (sizes) => {
    const table = clouds(sizes, 0.12);
    const centres = tasteCentres(table, equal(table));
    expect(centres).toHaveLength(sizes.length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const shares = sizes.toSorted((a, b) => b - a).map((size) => size / total);
    for (const [c, { share, embedding }] of centres.entries()) {
      expect(share).toBeCloseTo(shares[c]!, 2);
      expect(Math.hypot(...embedding)).toBeCloseTo(1, 5);
    }
  },
);

test('there are never more than asked for', () => {
  const table = clouds([40, 40, 40, 40], 0.1);
  expect(tasteCentres(table, equal(table), { most: 2 }).length).toBeLessThanOrEqual(2);
  expect(tasteCentres(table, equal(table), { most: 0 })).toEqual([]);
});

test('what is not listened to counts nothing and is no example', () => {
  const table = clouds([60, 60], 0.1);
  const weights = Float64Array.from(table.ids, (id) => (id < 60 ? 2 : 0));
  const [only, ...others] = tasteCentres(table, weights);
  expect(others).toEqual([]);
  expect(only!.share).toBe(1);
  expect(only!.tracks.every(({ id }) => id < 60)).toBe(true);
});

test('few tracks have one centre, one track is its own, none has none', () => {
  const few = clouds([6, 6], 0.1);
  expect(tasteCentres(few, equal(few))).toHaveLength(1);
  const one = clouds([1], 0.1);
  const [centre] = tasteCentres(one, [3]);
  expect(centre!.tracks.map(({ id }) => id)).toEqual([0]);
  expect(tasteCentres(one, [0])).toEqual([]);
});

test('a library larger than the sample keeps its shares', () => {
  const table = clouds([3000, 1000], 0.15);
  const centres = tasteCentres(table, equal(table));
  expect(centres.map(({ share }) => Number(share.toFixed(2)))).toEqual([0.75, 0.25]);
});
