import { expect, test } from 'vitest';
import type { TasteMetrics, TasteVersion } from '../../domain/taste-model.ts';
import type { PictureQuestion } from '../../pictures/index.ts';
import type { TasteQuality } from '../../pictures/taste-quality.ts';
import type { ListeningSource, TasteModelStore } from '../ports.ts';
import { describeQuality } from './describe-quality.ts';
import { drawQuality, sayPicture } from './quality-picture.ts';

const figures = (auc: number | null) => ({ auc, logloss: 0.3, ece15: 0.016, sessionAuc: null });
const metrics: TasteMetrics = {
  level: 'learned',
  heldBack: { from: '2023-05-16T05:43:00.000Z', to: '2024-09-26T05:55:54.000Z', plays: 6489, skipRate: 0.223 },
  skip: {
    'training-rate': figures(0.5),
    'track-rate': figures(0.66),
    'artist-rate': figures(null),
    'content-lr': figures(0.89),
    hybrid: figures(0.64),
    'recent-rate': figures(0.8),
  },
  months: {
    months: ['2024-08'],
    tracks: {
      'most-played': { ndcg10: 0.5, recall50: 0.34 },
      learned: { ndcg10: 0.8, recall50: 0.556 },
      'decayed-count': { ndcg10: 0.8, recall50: 0.6 },
    },
    artists: {},
  },
};
const version = (number: number, change: Partial<TasteVersion> = {}): TasteVersion => ({
  version: number,
  trainedAt: new Date(0),
  plays: 1000,
  metrics,
  serving: false,
  promoted: true,
  verdict: '',
  ...change,
});

async function drawn(versions: TasteVersion[], asked?: number): Promise<TasteQuality> {
  let seen: PictureQuestion | undefined;
  const png = await drawQuality(
    {
      tasteModels: { list: async () => versions } as Pick<TasteModelStore, 'list'> as TasteModelStore,
      pictures: {
        draw: async (question, look) => {
          seen = question;
          return Buffer.from(JSON.stringify(look));
        },
        stop: async () => undefined,
      },
    },
    { userId: 1, version: asked, theme: 'light', width: 360 },
  );
  expect(JSON.parse(png.toString())).toEqual({ theme: 'light', width: 360 });
  return seen?.data as TasteQuality;
}

test('ours stands first, then plain guesses from best to worst; what has no figure or is a half of ours is left out', async () => {
  const data = await drawn([version(2, { serving: true })]);
  expect(data.skips).toEqual([
    { name: 'My model', auc: 0.64 },
    { name: 'The last few plays', auc: 0.8 },
    { name: "The track's own skip rate", auc: 0.66 },
    { name: 'Always the average', auc: 0.5 },
  ]);
  expect(data.months?.map(({ recall50 }) => recall50)).toEqual([0.556, 0.6, 0.34]);
  expect(data).toMatchObject({ plays: 6489, offBy: 0.016, ratesServe: false });
});

test('the serving version is drawn unless another is asked for', async () => {
  const other = { ...metrics, level: 'simple' as const };
  const versions = [version(3, { metrics: other }), version(2, { serving: true })];
  expect((await drawn(versions)).ratesServe).toBe(false);
  expect((await drawn(versions, 3)).ratesServe).toBe(true);
  await expect(drawn(versions, 9)).rejects.toMatchObject({ code: 'not_found' });
});

test('where nothing was measured there is no picture', async () => {
  const cold = version(1, { serving: true, metrics: { level: 'cold', skip: {} } });
  await expect(drawn([cold])).rejects.toMatchObject({ code: 'not_found' });
  await expect(drawn([])).rejects.toMatchObject({ code: 'not_found' });
  expect(sayPicture(cold.metrics)).toBeUndefined();
  expect(sayPicture(metrics)).toContain('My model 64');
});

test('what is told of a model names the version its picture is of, and says what is on it', async () => {
  const describe = (versions: TasteVersion[]) =>
    describeQuality(
      {
        tasteModels: { list: async () => versions } as Pick<TasteModelStore, 'list'> as TasteModelStore,
        listening: { count: async () => 0 } as Pick<ListeningSource, 'count'> as ListeningSource,
      },
      { userId: 1 },
    );
  const { picture } = await describe([version(3), version(2, { serving: true })]);
  expect(picture).toEqual({ version: 2, alt: sayPicture(metrics) });
  expect((await describe([])).picture).toBeUndefined();
});
