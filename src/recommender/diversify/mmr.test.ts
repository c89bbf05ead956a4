import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diversify } from './mmr.ts';

const relevance = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 1, maxLength: 30 });
/** Candidates of one kind are alike. */
const kinds =
  (count: number) =>
  (a: number, b: number): number =>
    a % count === b % count ? 1 : 0;

test('with relevance alone the order is that of relevance, equals in their order', () => {
  fc.assert(
    fc.property(relevance, (values) => {
      const byRelevance = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b);
      const chosen = diversify(values, { theta: 1, count: values.length, similarity: kinds(3) });
      expect(chosen.map((i) => values[i])).toEqual(byRelevance.map((i) => values[i]));
    }),
  );
});

test('the most relevant is always first, nobody comes twice, and the list is as long as it can be', () => {
  fc.assert(
    fc.property(relevance, fc.double({ min: 0.05, max: 1, noNaN: true }), fc.nat(40), (values, theta, count) => {
      const chosen = diversify(values, { theta, count, similarity: kinds(2) });
      expect(chosen).toHaveLength(Math.min(count, values.length));
      expect(new Set(chosen).size).toBe(chosen.length);
      if (count > 0) expect(values[chosen[0]!]).toBe(Math.max(...values));
    }),
  );
});

test('the less relevance weighs, the more kinds come early', () => {
  // The first five are of one kind and a little better than the other kinds.
  const values = [1, 0.99, 0.98, 0.97, 0.96, 0.9, 0.8, 0];
  const similarity = (a: number, b: number): number => (a < 5 && b < 5 ? 1 : 0);
  expect(diversify(values, { theta: 0.95, count: 3, similarity })).toEqual([0, 1, 2]);
  expect(diversify(values, { theta: 0.5, count: 3, similarity })).toEqual([0, 5, 6]);
});

test('a sharper relevance gives its first places up less easily', () => {
  const values = [1, 0.9, 0.6, 0];
  const similarity = (a: number, b: number): number => (a < 2 && b < 2 ? 0.4 : 0);
  expect(diversify(values, { theta: 0.55, count: 2, similarity })).toEqual([0, 2]);
  expect(diversify(values, { theta: 0.55, count: 2, similarity, sharpness: 2 })).toEqual([0, 1]);
});

test('a cap holds, even when the list stays short', () => {
  const options = { theta: 0.7, count: 5, similarity: () => 0, cap: { groupOf: (i: number) => i % 2, most: 2 } };
  const chosen = diversify([6, 5, 4, 3, 2, 1], options);
  expect(chosen).toEqual([0, 1, 2, 3]);
});

test('no candidates, no list', () => {
  expect(diversify([], { theta: 0.5, count: 3, similarity: () => 0 })).toEqual([]);
});
