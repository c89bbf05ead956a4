import { expect, test } from 'vitest';
import { plantedHistory } from '../../../tests/planted-history.ts';
import { FEATURE_GROUPS } from '../skip/groups/index.ts';
import { skipModel } from '../skip/models.ts';
import { ablateSkips } from './ablate-skips.ts';
import { evaluateSkips, FROZEN, ONCE } from './evaluate-skips.ts';

test('the newest fifth of the labelled plays is predicted, every model side by side', () => {
  const history = plantedHistory(800);
  const result = evaluateSkips(history, {
    models: ['training-rate', 'track-rate', 'content-lr', 'hybrid'].map(skipModel),
  });
  const labelled = history.label.filter((label) => label >= 0).length;
  expect(result).toMatchObject({
    plays: 800,
    labelled,
    trained: Math.floor(0.8 * labelled),
    tested: labelled - Math.floor(0.8 * labelled),
    serving: 'hybrid',
  });
  expect(Object.keys(result.models).sort()).toEqual(
    [
      'training-rate',
      'track-rate',
      'content-lr',
      'content-lr' + ONCE,
      'content-lr' + FROZEN,
      'hybrid',
      'hybrid' + ONCE,
    ].sort(),
  );
  expect(result.models['training-rate']?.auc).toBe(0.5);
  expect(result.models.hybrid?.auc).toBeGreaterThan(result.models['track-rate']?.auc ?? 1);
});

test('how sure the lead of the served model is, is told when asked for', () => {
  const result = evaluateSkips(plantedHistory(800), { models: [skipModel('training-rate')], intervals: true });
  const [low, high] = result.models['training-rate']?.servedIsBetterBy ?? [0, 0];
  expect(low).toBeGreaterThan(0);
  expect(high).toBeGreaterThan(low);
  expect(result.models.hybrid?.servedIsBetterBy).toBeUndefined();
});

test.each([0, 1, 10])('a history of %i plays has figures, though they say nothing', (length) => {
  const { models, tested } = evaluateSkips(plantedHistory(length));
  expect(tested).toBeLessThanOrEqual(2);
  expect(Object.keys(models)).toContain('hybrid');
});

test('the group that carries the planted rule is missed when it is left out', () => {
  const history = plantedHistory(2000);
  const groups = FEATURE_GROUPS.filter(({ id }) => ['rates', 'clock', 'session'].includes(id));
  const { all, lost } = ablateSkips(history, { groups });
  expect(all.auc).toBeGreaterThan(0.65);
  expect(lost.rates?.auc).toBeGreaterThan(0.05);
  expect(lost.rates?.auc).toBeGreaterThan(lost.clock?.auc ?? 1);
  expect(lost.rates?.logloss).toBeGreaterThan(0.01);
  expect(Object.keys(ablateSkips(history, { groups, use: 'preference' }).lost)).toEqual(['rates', 'clock']);
});
