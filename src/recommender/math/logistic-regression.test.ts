import { expect, test } from 'vitest';
import { fitLogisticRegression } from './logistic-regression.ts';
import type { Matrix } from './matrix.ts';
import { seededRandom } from './random.ts';
import { readClassifier } from './read-classifier.ts';
import { sigmoid } from './sigmoid.ts';

/** Labels drawn from known weights over columns of very different sizes. */
function drawn(rows: number, weights: readonly number[], bias: number, seed = 1) {
  const random = seededRandom(seed);
  const columns = weights.length;
  const x: Matrix = { rows, columns, data: new Float32Array(rows * columns) };
  const y = new Uint8Array(rows);
  for (let r = 0; r < rows; r++) {
    let score = bias;
    for (let c = 0; c < columns; c++) {
      const value = (random() * 2 - 1) * 10 ** c;
      x.data[r * columns + c] = value;
      score += (weights[c] ?? 0) * value;
    }
    y[r] = random() < sigmoid(score) ? 1 : 0;
  }
  return { x, y };
}

const weightsOf = (model: { toJSON(): object }) => model.toJSON() as { bias: number; weights: number[] };

test('the weights behind the labels are found again', () => {
  const { x, y } = drawn(20_000, [2, -0.1, 0.02], -0.5);
  const { bias, weights } = weightsOf(fitLogisticRegression(x, y, { l2: 1 }));
  expect(weights[0]).toBeCloseTo(2, 0);
  expect(weights[1]).toBeCloseTo(-0.1, 1);
  expect(weights[2]).toBeCloseTo(0.02, 2);
  expect(bias).toBeCloseTo(-0.5, 0);
});

test('at the answer the gradient of the penalised loss vanishes', () => {
  const { x, y } = drawn(500, [1, 0.1], 0.2);
  const l2 = 25;
  const model = fitLogisticRegression(x, y, { l2 });
  const { weights } = weightsOf(model);
  const p = model.predict(x);
  for (let c = 0; c < 2; c++) {
    const column = Array.from({ length: 500 }, (_, r) => x.data[r * 2 + c] ?? 0);
    const mean = column.reduce((sum, value) => sum + value, 0) / 500;
    const scale = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 500);
    const slope = column.reduce((sum, value, r) => sum + ((p[r] ?? 0) - (y[r] ?? 0)) * ((value - mean) / scale), 0);
    expect(slope + l2 * (weights[c] ?? 0) * scale).toBeCloseTo(0, 2);
  }
  expect(p.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
    y.reduce((sum, value) => sum + value, 0),
    2,
  );
});

test('a row of weight two is as good as two rows', () => {
  const { x, y } = drawn(60, [1, 0.1], 0);
  const twice: Matrix = { rows: 120, columns: 2, data: Float32Array.of(...x.data, ...x.data) };
  const doubled = fitLogisticRegression(twice, Uint8Array.of(...y, ...y), { l2: 5 });
  const weighted = fitLogisticRegression(x, y, { l2: 5, weights: new Float64Array(60).fill(2) });
  weightsOf(doubled).weights.forEach((weight, c) => expect(weightsOf(weighted).weights[c]).toBeCloseTo(weight, 6));
});

test('copies of a column, constant columns and perfect columns leave it standing', () => {
  const data = Float32Array.from(
    { length: 400 },
    (_, i) => [i < 200 ? 0 : 1, i < 200 ? 0 : 1, 7, Math.sin(i)][i % 4] ?? 0,
  );
  const y = Uint8Array.from({ length: 100 }, (_, r) => (r < 50 ? 0 : 1));
  const p = fitLogisticRegression({ rows: 100, columns: 4, data }, y, { l2: 1 }).predict({
    rows: 100,
    columns: 4,
    data,
  });
  expect(p.every((value) => value > 0 && value < 1)).toBe(true);
  expect(p[0]).toBeLessThan(0.2);
  expect(p[99]).toBeGreaterThan(0.8);
});

test('one outcome only gives a rate that leaves room for the other', () => {
  const x: Matrix = { rows: 9, columns: 1, data: new Float32Array(9) };
  expect(fitLogisticRegression(x, new Uint8Array(9), { l2: 1 }).predict(x)[0]).toBeCloseTo(0.05);
  expect(fitLogisticRegression(x, new Uint8Array(9).fill(1), { l2: 1 }).predict(x)[0]).toBeCloseTo(0.95);
});

test('what is written can be read again', () => {
  const { x, y } = drawn(300, [1, 0.1], 0);
  const model = fitLogisticRegression(x, y, { l2: 1 });
  expect(readClassifier(JSON.parse(JSON.stringify(model))).predict(x)).toEqual(model.predict(x));
  expect(() => readClassifier({ kind: 'oracle' })).toThrow('oracle');
});
