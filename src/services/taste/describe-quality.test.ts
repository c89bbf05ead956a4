import { expect, test } from 'vitest';
import type { TasteMetrics, TasteVersion } from '../../domain/taste-model.ts';
import type { ListeningSource, TasteModelStore } from '../ports.ts';
import { describeQuality } from './describe-quality.ts';

const figures = { auc: 0.91, logloss: 0.3, ece15: 0.016, sessionAuc: null };
const metrics: TasteMetrics = {
  level: 'learned',
  heldBack: { from: '2023-05-16T05:43:00.000Z', to: '2024-09-26T05:55:54.000Z', plays: 6489, skipRate: 0.223 },
  skip: { hybrid: figures, 'track-rate': { ...figures, auc: 0.7251 } },
  incumbent: { version: 3, figures },
  months: {
    months: ['2024-08', '2024-09'],
    tracks: { learned: { ndcg10: 0.8, recall50: 0.556 }, 'most-played': { ndcg10: 0.5, recall50: 0.34 } },
    artists: { learned: { ndcg10: 0.9, recall50: 0.7 } },
  },
};
const version = (change: Partial<TasteVersion> = {}): TasteVersion => ({
  version: 4,
  trainedAt: new Date('2026-11-23T04:30:00Z'),
  plays: 40_974,
  metrics,
  serving: true,
  promoted: true,
  verdict: 'It predicts skips better than version 3.',
  ...change,
});

const qualityOf = (versions: readonly TasteVersion[], plays = 0) =>
  describeQuality(
    {
      tasteModels: { list: async () => [...versions] } as Pick<TasteModelStore, 'list'> as TasteModelStore,
      listening: { count: async () => plays } as Pick<ListeningSource, 'count'> as ListeningSource,
    },
    { userId: 1 },
  );

test('a measured version is told in plain words first', async () => {
  const { sentences } = await qualityOf([version()]);
  expect(sentences).toEqual([
    "Of 100 pairs of a track you skipped and one you heard out, I put 91 the right way round; guessing from the track's own skip rate gets 73.",
    'When I say how likely a skip is, I am off by 1.6 of 100 on average.',
    'This is measured on 6,489 plays from 16 May 2023 to 26 September 2024 that the measured model had never seen; you skipped 22 of 100.',
    'Asked for 50 tracks of a month I did not know (2024-08, 2024-09), I find 56 of 100 possible hits; your most played tracks get 34.',
    'Version 4 answers, learned on 23 November 2026 from 40,974 plays. It predicts skips better than version 3.',
  ]);
});

test('every figure stands beside those of plain guessing and of the version before', async () => {
  const { tables } = await qualityOf([version()]);
  expect(tables.map(({ table }) => table.rows)).toEqual([
    [
      ['My model', 0.91, 0.3, 0.016, '–'],
      ["The track's own skip rate", 0.725, 0.3, 0.016, '–'],
      ['Version 3, which served before', 0.91, 0.3, 0.016, '–'],
    ],
    [
      ['Tracks', 'My ranking', 0.8, 0.556],
      ['Tracks', 'Most played', 0.5, 0.34],
      ['Artists', 'My ranking', 0.9, 0.7],
    ],
  ]);
});

test('a newer version that does not serve is told, and why', async () => {
  const worse = version({ version: 5, serving: false, promoted: false, verdict: 'It predicts skips worse.' });
  const { sentences } = await qualityOf([worse, version()]);
  expect(sentences.at(-1)).toBe('The newest one, version 5, does not. It predicts skips worse.');
});

test('where the plays it is measured on all went one way, no share of pairs is made up', async () => {
  const oneSided = { ...metrics, skip: { hybrid: { ...figures, auc: null }, 'track-rate': { ...figures, auc: null } } };
  const { sentences, picture } = await qualityOf([version({ metrics: oneSided })]);
  expect(sentences[0]).toContain('all went one way');
  expect(sentences.join()).not.toContain('Of 100 pairs');
  expect(picture).toBeUndefined();
});

test('without a model it says what is missing', async () => {
  expect((await qualityOf([])).sentences.join()).toContain('Import your listening history');
  expect((await qualityOf([], 1200)).sentences.join()).toContain('I have 1,200 plays of yours and have not learned');
  const cold = version({ metrics: { level: 'cold', skip: {} }, plays: 12 });
  const { sentences, tables } = await qualityOf([cold]);
  expect(sentences[0]).toContain('From 12 plays I cannot tell yet');
  expect(tables).toEqual([]);
});
