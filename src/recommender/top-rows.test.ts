import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aboutHighest } from './top-rows.ts';

test('no row outside has a higher value than one inside, and as many come as were asked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 200 }),
      fc.integer({ min: 1, max: 60 }),
      (values, most) => {
        const rows = Int32Array.from(values.keys());
        const top = new Set(aboutHighest(rows, values, most));
        expect(top.size).toBeGreaterThanOrEqual(Math.min(most, values.length));
        const least = Math.min(...[...top].map((row) => values[row]!));
        for (const row of rows) if (!top.has(row)) expect(values[row]).toBeLessThan(least);
      },
    ),
  );
});

test('of many different values hardly more come than were asked for', () => {
  const values = Float64Array.from({ length: 100_000 }, (_, i) => Math.sin(i));
  expect(aboutHighest(Int32Array.from(values.keys()), values, 1000).length).toBeLessThan(2500);
});
