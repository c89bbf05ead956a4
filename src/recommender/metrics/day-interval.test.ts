import { expect, test } from 'vitest';
import { differenceByDay } from './day-interval.ts';

const values = Array.from({ length: 400 }, (_, i) => Math.floor(i / 20) % 2);
const mean = (rows: Int32Array): number => rows.reduce((sum, i) => sum + (values[i] ?? 0), 0) / rows.length;

test('days that are alike inside make the interval as wide as the days differ', () => {
  const wide = differenceByDay({ day: Int32Array.from(values, (_, i) => Math.floor(i / 20)), seed: 1 }, mean);
  const narrow = differenceByDay({ day: Int32Array.from(values, (_, i) => i), seed: 1 }, mean);
  expect(wide[0]).toBeLessThan(0.35);
  expect(wide[1]).toBeGreaterThan(0.65);
  expect(narrow[1] - narrow[0]).toBeLessThan(0.5 * (wide[1] - wide[0]));
});

test('the same seed draws the same days', () => {
  const day = Int32Array.from(values, (_, i) => Math.floor(i / 20));
  expect(differenceByDay({ day, seed: 3 }, mean)).toEqual(differenceByDay({ day, seed: 3 }, mean));
});
