import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { plantedHistory } from '../../../tests/planted-history.ts';
import { readTasteBundle } from '../../recommender/training/taste-bundle.ts';
import { createTrainer } from './trainer.ts';

const trainer = createTrainer();
const question = (length: number) => ({ history: plantedHistory(length), incumbent: undefined, seed: 1 });

test('the thread learns the same bytes from the same plays, and takes the columns with it', async () => {
  const first = question(1200);
  const [one, two] = [await trainer.train(first), await trainer.train(question(1200))];
  expect(Buffer.compare(one.parameters, two.parameters)).toBe(0);
  expect(readTasteBundle(JSON.parse(gunzipSync(one.parameters).toString()))?.level).toBe('learned');
  expect(first.history.track).toHaveLength(0);
});

test('the version that serves is measured along, from the bytes that were stored of it', async () => {
  const { parameters } = await trainer.train(question(1200));
  const { metrics } = await trainer.train({
    ...question(1500),
    incumbent: { version: 4, recipe: 1, parameters },
  });
  expect(metrics.incumbent?.version).toBe(4);
});

test('an abort ends the thread at once', async () => {
  const abort = new AbortController();
  const training = trainer.train(question(20_000), abort.signal);
  setTimeout(() => abort.abort(new Error('enough')), 50);
  await expect(training).rejects.toThrow('enough');
  await expect(trainer.train(question(10), abort.signal)).rejects.toThrow('enough');
});

test('what breaks in the thread is told', async () => {
  const broken = { version: 1, recipe: 1, parameters: Uint8Array.of(1, 2, 3) };
  await expect(trainer.train({ ...question(10), incumbent: broken })).rejects.toThrow('learning a taste failed');
});
