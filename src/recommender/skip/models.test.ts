import { beforeAll, expect, test } from 'vitest';
import { plantedHistory } from '../../../tests/planted-history.ts';
import { sliceRows } from '../math/matrix.ts';
import { auc } from '../metrics/auc.ts';
import { expectedCalibrationError } from '../metrics/calibration.ts';
import { logLoss } from '../metrics/log-loss.ts';
import { candidateFeatures, countersAfter } from './candidate-features.ts';
import { SKIP_MODELS, skipModel } from './models.ts';
import type { SkipRows } from './skip-rows.ts';
import { sliceTraining } from './skip-model.ts';
import { skipRows } from './skip-rows.ts';

const history = plantedHistory(5000);
const CUT = 3500;
let rows: SkipRows;
beforeAll(() => {
  rows = skipRows(history);
});

const onTest = (id: string) => {
  const p = skipModel(id)
    .fit(sliceTraining(rows, 0, CUT))
    .predict(sliceRows(rows.x, CUT, rows.x.rows));
  return { p, y: rows.y.subarray(CUT) };
};

test('what learns beats what does not, and is calibrated', () => {
  const track = onTest('track-rate');
  for (const id of ['content-lr', 'preference', 'hybrid']) {
    const { p, y } = onTest(id);
    expect(auc(y, p)).toBeGreaterThan(auc(track.y, track.p));
    expect(logLoss(y, p)).toBeLessThan(logLoss(track.y, track.p));
    expect(expectedCalibrationError(y, p)).toBeLessThan(0.05);
  }
});

test('candidates by an artist who is always skipped are expected to be skipped, at any hour', () => {
  const model = skipModel('preference').fit(rows);
  const counters = countersAfter(history);
  for (const at of [1_700_000_000, 1_700_040_000]) {
    const artist = Int32Array.of(0, 1, 2, 3, -1);
    const track = Int32Array.of(0, 5, -1, -1, -1);
    const [liked = 0, skipped = 0, unheardLiked = 0, unheardSkipped = 0, unknown = 0] = model.predict(
      candidateFeatures(counters, { track, artist, album: artist, at }),
    );
    expect(skipped).toBeGreaterThan(liked + 0.2);
    expect(unheardSkipped).toBeGreaterThan(unheardLiked + 0.1);
    expect(unknown).toBeGreaterThan(0);
    expect(unknown).toBeLessThan(1);
  }
});

test.each(SKIP_MODELS.map(({ id }) => id))(
  '%s: fitting twice gives the same bytes, and what is written can be read again',
  (id) => {
    const model = skipModel(id);
    const some = sliceTraining(rows, 0, 1500);
    const fitted = model.fit(some);
    const text = JSON.stringify(fitted);
    expect(JSON.stringify(model.fit(some))).toBe(text);
    const newest = sliceRows(rows.x, CUT, rows.x.rows);
    expect(model.read(JSON.parse(text)).predict(newest)).toEqual(fitted.predict(newest));
  },
);

test.each([0, 1, 3, 10, 100])('every model answers for a history of %i plays', (length) => {
  const few = skipRows(plantedHistory(length));
  for (const { fit } of SKIP_MODELS) {
    const p = fit(few).predict(sliceRows(rows.x, 0, 50));
    expect(p).toHaveLength(50);
    expect(p.every((value) => value > 0 && value < 1)).toBe(true);
  }
});

test('when all plays ended alike, the answer is their rate drawn towards the usual one', () => {
  for (const [label, low, high] of [
    [1, 0.7, 0.99],
    [0, 0.01, 0.2],
  ] as const) {
    const alike = skipRows(plantedHistory(60, { label: () => label }));
    for (const id of ['content-lr', 'preference', 'hybrid']) {
      const [p = 0] = skipModel(id).fit(alike).predict(alike.x);
      expect(p).toBeGreaterThan(low);
      expect(p).toBeLessThan(high);
    }
  }
});

test('plays that say nothing about the music teach nothing', () => {
  const silent = skipRows(plantedHistory(200, { label: () => -1 }));
  expect(silent.y).toHaveLength(0);
  expect(
    skipModel('hybrid')
      .fit(silent)
      .predict(sliceRows(rows.x, 0, 1))[0],
  ).toBeCloseTo(0.3);
});

test('an unknown model is told by name', () => {
  expect(() => skipModel('oracle')).toThrow('oracle');
});
