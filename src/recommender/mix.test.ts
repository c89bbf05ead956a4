import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mix } from './mix.ts';

test('every row comes once, whatever lists it is in', () => {
  const lists = fc.array(
    fc.record({ share: fc.constantFrom(0, 0.25, 0.5, 1), rows: fc.uniqueArray(fc.nat(30), { maxLength: 20 }) }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(lists, (ranked) => {
      const mixed = mix(ranked);
      expect(mixed.toSorted((a, b) => a - b)).toEqual(
        [...new Set(ranked.flatMap(({ rows }) => rows))].sort((a, b) => a - b),
      );
    }),
  );
});

test('each list has its share from the beginning on, and one without a share comes last', () => {
  const lists = [
    { share: 0.5, rows: Array.from({ length: 20 }, (_, i) => i) },
    { share: 0.25, rows: Array.from({ length: 20 }, (_, i) => 100 + i) },
    { share: 0.25, rows: Array.from({ length: 3 }, (_, i) => 200 + i) },
    { share: 0, rows: [300, 301] },
  ];
  const mixed = mix(lists);
  const first = mixed.slice(0, 12);
  expect([0, 100, 200].map((from) => first.filter((row) => row >= from && row < from + 100).length)).toEqual([6, 3, 3]);
  expect(mixed.slice(-2)).toEqual([300, 301]);
});
