import { expect, test } from 'vitest';
import { highest, ndcgAt, recallAt } from './ranking.ts';

test('the ideal list has NDCG 1, an empty hit list 0, and a hit counts less the later it stands', () => {
  const target = new Set([1, 2]);
  expect(ndcgAt([1, 2, 3], target, 10)).toBe(1);
  expect(ndcgAt([3, 4], target, 10)).toBe(0);
  expect(ndcgAt([1, 3], target, 10)).toBeGreaterThan(ndcgAt([3, 1], target, 10));
  // 1 / log2(3) of an ideal of 1 + 1 / log2(3).
  expect(ndcgAt([3, 1], target, 10)).toBeCloseTo(0.3869, 4);
  expect(ndcgAt([1], new Set(), 10)).toBe(0);
});

test('recall is of what the places could hold', () => {
  expect(recallAt([1, 2, 3], new Set([1, 2, 3, 4, 5]), 2)).toBe(1);
  expect(recallAt([1, 9], new Set([1, 2, 3, 4]), 2)).toBe(0.5);
  expect(recallAt([1], new Set(), 2)).toBe(0);
});

test('the highest come first, equal ones in their order', () => {
  expect(highest([1, 3, 2, 3], 3)).toEqual([1, 3, 2]);
});
