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
      const mixed = mix(ranked).map(({ row }) => row);
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
  const mixed = mix(lists).map(({ row }) => row);
  const first = mixed.slice(0, 12);
  expect([0, 100, 200].map((from) => first.filter((row) => row >= from && row < from + 100).length)).toEqual([6, 3, 3]);
  expect(mixed.slice(-2)).toEqual([300, 301]);
});

test('a row says which list gave it', () => {
  const mixed = mix([
    { share: 0.5, rows: [1, 2] },
    { share: 0.5, rows: [2, 3] },
  ]);
  expect(mixed).toEqual([
    { row: 1, from: 0 },
    { row: 2, from: 1 },
    { row: 3, from: 1 },
  ]);
});

test('with variety, near twins of what was chosen stand back and every list keeps its share', () => {
  const lists = [
    { share: 0.5, rows: [0, 1, 2, 3, 4, 5, 6, 7] },
    { share: 0.5, rows: [10, 11, 12, 13, 14, 15, 16, 17] },
  ];
  // Rows of one parity are twins.
  const similarity = (a: number, b: number): number => (a % 2 === b % 2 ? 1 : 0);
  const plain = mix(lists, { similarity, theta: 1, places: 8 });
  expect(plain).toEqual(mix(lists));
  const varied = mix(lists, { similarity, theta: 0.5, places: 8 }).slice(0, 2);
  expect(varied.map(({ row }) => row % 2)).toEqual([0, 1]);
  expect(varied.map(({ from }) => from)).toEqual([0, 1]);
});
