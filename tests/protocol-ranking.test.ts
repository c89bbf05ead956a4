// What is heard next month and next in a session, on the real histories that the targets were measured on.
import { describe, expect, test } from 'vitest';
import { evaluateMonths } from '../src/recommender/evaluate/evaluate-months.ts';
import { evaluateSessions } from '../src/recommender/evaluate/evaluate-sessions.ts';
import { readProtocolHistory, sharedData } from './protocol-data.ts';

const histories = ['a', 'b', 'c'] as const;
const read = (name: string) => readProtocolHistory(`${sharedData}history-${name}.csv.gz`);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.skipIf(sharedData === undefined)('on real histories (skipped where ../shared/data is absent)', () => {
  test.each([
    { level: 'track', plain: [0.7721, 0.5493], must: [0.765, 0.545] },
    { level: 'artist', plain: [0.8257, 0.6081], must: [0.825, 0.615] },
  ] as const)(
    'the next month by $level: plain counts give the known figures, the learned ranker beats them',
    ({ level, plain, must }) => {
      // Fitted anew every third month: a third of the time, and figures a little lower than with every month.
      const results = histories.map((name) => evaluateMonths(read(name), { level, refitEvery: 3 }).models);
      const of = (model: string, figure: 'ndcg10' | 'recall50'): number =>
        mean(results.map((models) => models[model]?.[figure] ?? 0));
      expect(of('decayed-30d', 'ndcg10')).toBeCloseTo(plain[0], 3);
      expect(of('decayed-30d', 'recall50')).toBeCloseTo(plain[1], 3);
      process.stdout.write(
        `next month by ${level}: NDCG@10 ${of('learned', 'ndcg10').toFixed(4)}, R@50 ${of('learned', 'recall50').toFixed(4)}\n`,
      );
      expect(of('learned', 'ndcg10')).toBeGreaterThan(Math.max(must[0], of('decayed-30d', 'ndcg10')));
      expect(of('learned', 'recall50')).toBeGreaterThan(Math.max(must[1], of('decayed-30d', 'recall50')));
    },
    180_000,
  );

  test('the next tracks of a session are found better than by any one rule', () => {
    const results = histories.map((name) => evaluateSessions(read(name)));
    expect(results.map(({ sessions }) => sessions)).toEqual([392, 198, 190]);
    const of = (model: string, figure: 'ndcg10' | 'recall20'): number =>
      mean(results.map(({ models }) => models[model]?.[figure] ?? 0));
    expect(of('decayed-30d', 'ndcg10')).toBeCloseTo(0.1559, 3);
    expect(of('with-the-seed', 'ndcg10')).toBeCloseTo(0.1739, 3);
    process.stdout.write(
      `next in a session: NDCG@10 ${of('learned', 'ndcg10').toFixed(4)}, R@20 ${of('learned', 'recall20').toFixed(4)}\n`,
    );
    expect(of('learned', 'ndcg10')).toBeGreaterThan(0.185);
    expect(of('learned', 'recall20')).toBeGreaterThan(0.222);
  }, 180_000);
});
