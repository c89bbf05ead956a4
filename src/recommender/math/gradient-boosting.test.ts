import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logLoss } from '../metrics/log-loss.ts';
import { binColumns } from './column-bins.ts';
import { fitGradientBoosting } from './gradient-boosting.ts';
import { fitLogisticRegression } from './logistic-regression.ts';
import type { Matrix } from './matrix.ts';
import { seededRandom } from './random.ts';
import { readClassifier } from './read-classifier.ts';

/** Ones where both of the first two columns have the same sign, nine times in ten: no weighted sum can tell. */
function sameSign(rows: number, seed: number) {
  const random = seededRandom(seed);
  const x: Matrix = { rows, columns: 4, data: Float32Array.from({ length: rows * 4 }, () => random() * 2 - 1) };
  const y = Uint8Array.from({ length: rows }, (_, r) => {
    const same = (x.data[r * 4] ?? 0) > 0 === (x.data[r * 4 + 1] ?? 0) > 0;
    return random() < (same ? 0.9 : 0.1) ? 1 : 0;
  });
  return { x, y };
}

test('what depends on two columns together is found, on rows not seen before', () => {
  const { x, y } = sameSign(3000, 1);
  const unseen = sameSign(1000, 2);
  const trees = logLoss(unseen.y, fitGradientBoosting(x, y).predict(unseen.x));
  const regression = logLoss(unseen.y, fitLogisticRegression(x, y, { l2: 1 }).predict(unseen.x));
  expect(regression).toBeGreaterThan(0.68);
  expect(trees).toBeLessThan(0.4); // 0.325 is the noise that was put in
});

test('drawing rows and columns for each tree still finds it', () => {
  const { x, y } = sameSign(3000, 1);
  const unseen = sameSign(1000, 2);
  const model = fitGradientBoosting(x, y, { rowsPerTree: 0.5, columnsPerTree: 0.5, seed: 4 });
  expect(logLoss(unseen.y, model.predict(unseen.x))).toBeLessThan(0.45);
});

test('the first tree of two leaves is the best split with the Newton step in its leaves', () => {
  const data = Float32Array.from({ length: 100 }, (_, r) => r);
  const y = Uint8Array.from({ length: 100 }, (_, r) => (r < 60 ? 0 : 1));
  const x: Matrix = { rows: 100, columns: 1, data };
  const model = fitGradientBoosting(x, y, { trees: 1, learningRate: 1, leaves: 2, minLeaf: 5, l2: 0 });
  const json = model.toJSON() as { bias: number; value: number[] };
  const p = 40.5 / 101;
  expect(json.bias).toBeCloseTo(Math.log(p / (1 - p)), 5);
  expect(json.value[0]).toBe(59.5);
  expect(json.value[1]).toBeCloseTo(-p / (p * (1 - p)), 4);
  expect(json.value[2]).toBeCloseTo((1 - p) / (p * (1 - p)), 4);
});

test('no leaf has fewer rows than asked for', () => {
  const { x, y } = sameSign(200, 1);
  expect(new Set(fitGradientBoosting(x, y, { trees: 1, minLeaf: 101 }).predict(x)).size).toBe(1);
  const leaves = new Map<number, number>();
  for (const p of fitGradientBoosting(x, y, { trees: 1, minLeaf: 30 }).predict(x))
    leaves.set(p, (leaves.get(p) ?? 0) + 1);
  expect(Math.min(...leaves.values())).toBeGreaterThanOrEqual(30);
});

test('the same rows and seed give the same bytes, and what is written can be read again', () => {
  const { x, y } = sameSign(500, 3);
  const options = { trees: 20, rowsPerTree: 0.5, columnsPerTree: 0.5, seed: 7 };
  const model = fitGradientBoosting(x, y, options);
  expect(JSON.stringify(fitGradientBoosting(x, y, options))).toBe(JSON.stringify(model));
  expect(JSON.stringify(fitGradientBoosting(x, y, { ...options, seed: 8 }))).not.toBe(JSON.stringify(model));
  expect(readClassifier(JSON.parse(JSON.stringify(model))).predict(x)).toEqual(model.predict(x));
});

test('one outcome, no rows and NaN are no trouble', () => {
  const x: Matrix = { rows: 100, columns: 1, data: Float32Array.from({ length: 100 }, (_, r) => (r < 50 ? NaN : r)) };
  expect(fitGradientBoosting(x, new Uint8Array(100)).predict(x)[0]).toBeCloseTo(0.5 / 101, 4);
  const told = fitGradientBoosting(
    x,
    Uint8Array.from({ length: 100 }, (_, r) => (r < 50 ? 1 : 0)),
  ).predict(x);
  expect(told[0]).toBeGreaterThan(0.9);
  expect(told[99]).toBeLessThan(0.1);
  const none: Matrix = { rows: 0, columns: 1, data: new Float32Array() };
  expect(fitGradientBoosting(none, new Uint8Array()).predict(none)).toHaveLength(0);
});

test('bins keep the order of numbers, and a number that fills many quantiles is kept apart from its neighbours', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 2, max: 20 }),
      (values, most) => {
        const binned = binColumns({ rows: values.length, columns: 1, data: Float32Array.from(values) }, most);
        expect(Math.max(...binned.bins)).toBeLessThan(most);
        values.forEach((value, i) =>
          values.forEach((other, j) => {
            if (value < other) expect(binned.bins[i]).toBeLessThanOrEqual(binned.bins[j] ?? 0);
            if (value === other) expect(binned.bins[i]).toBe(binned.bins[j]);
          }),
        );
      },
    ),
  );
  const mostlyZero = Float32Array.from({ length: 1000 }, (_, i) => (i < 600 ? 0 : i));
  const { bins } = binColumns({ rows: 1000, columns: 1, data: mostlyZero }, 10);
  expect(bins[599]).toBe(0);
  expect(bins[600]).toBe(1);
});
