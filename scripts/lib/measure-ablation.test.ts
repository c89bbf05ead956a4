import { expect, test } from 'vitest';
import { SNAPSHOT_GROUPS } from '../../src/recommender/ranking/item-snapshot.ts';
import { FEATURE_GROUPS } from '../../src/recommender/skip/groups/index.ts';
import { plantedHistory } from '../../tests/planted-history.ts';
import { measureAblation } from './measure-ablation.ts';

test('every group of features has its line and its figure, in each of the four tables', () => {
  const { figures, text } = measureAblation(plantedHistory(900));
  const [hybrid, preference, tracks, artists] = text.split('\n\n').map((part) => part.split('\n'));
  const names = (lines: string[] | undefined): string[] =>
    (lines ?? []).slice(3).map((line) => line.split('  ')[0] ?? '');
  expect(names(hybrid)).toEqual(FEATURE_GROUPS.map(({ id }) => id));
  expect(names(preference)).toEqual(FEATURE_GROUPS.filter(({ use }) => use === 'preference').map(({ id }) => id));
  expect(names(tracks)).toEqual(Object.keys(SNAPSHOT_GROUPS));
  expect(names(artists)).toEqual(Object.keys(SNAPSHOT_GROUPS));
  expect(hybrid?.[2]).toMatch(/^\(all\) +0\.\d{4} +0\.\d{4} +0\.\d{4}$/);
  expect(Object.keys(figures)).toEqual(['hybrid', 'preference', 'tracks', 'artists']);
  expect(JSON.stringify(figures)).toContain('"all":{"auc":0.');
});
