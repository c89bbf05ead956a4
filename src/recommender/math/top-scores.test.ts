import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topScores } from './top-scores.ts';

test('the best come first, equals in their order, as by sorting everything', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 })),
      fc.nat(12),
      fc.array(fc.nat(20)),
      (scores, count, without) => {
        const sorted = scores
          .map((_, i) => i)
          .filter((i) => !without.includes(i))
          .sort((a, b) => scores[b]! - scores[a]! || a - b);
        expect(topScores(scores, count, without)).toEqual(sorted.slice(0, count));
      },
    ),
  );
});

test('a score that is not finite is no score', () => {
  expect(topScores([Number.NaN, 1, -Infinity, 2], 4)).toEqual([3, 1]);
});
