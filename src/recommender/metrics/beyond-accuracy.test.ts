import { expect, test } from 'vitest';
import { catalogueCoverage, intraListDiversity, meanSurprise } from './beyond-accuracy.ts';

test('a list of one kind has no diversity, a list of strangers has all of it', () => {
  expect(intraListDiversity([1, 2, 3], () => 1)).toBe(0);
  expect(intraListDiversity([1, 2, 3], () => 0)).toBe(1);
  expect(intraListDiversity([1, 2, 3], (a, b) => (a + b === 3 ? 1 : 0))).toBeCloseTo(2 / 3);
  expect(intraListDiversity([1], () => 0)).toBe(0);
});

test('coverage counts each item once', () => {
  expect(catalogueCoverage([[0, 1], [1], []], 4)).toBe(0.5);
  expect(catalogueCoverage([], 0)).toBe(0);
});

test('what half of the listeners have is a surprise of one bit', () => {
  expect(meanSurprise([0], [4], 8)).toBe(1);
  expect(meanSurprise([0, 1], [4, 1], 8)).toBe(2);
  expect(meanSurprise([], [], 8)).toBe(0);
});
