import { expect, test } from 'vitest';
import { normals } from '../math/normals.ts';
import { seededRandom } from '../math/random.ts';
import { ridgeSolver } from './ials-rows.ts';

/** Largest entry of the gradient of Σ c (1 − x·y)² + w₀ Σ (x·y)² + r |x|², halved, relative to Σ c y. */
function gradientOf(
  y: Float64Array,
  x: Float64Array,
  columns: Int32Array,
  confidences: Float64Array,
  ridge: number,
): number {
  const f = x.length;
  const dot = (row: number): number => x.reduce((sum, value, k) => sum + value * y[row * f + k]!, 0);
  const gradient = x.map((value) => ridge * value);
  for (let row = 0; row < y.length / f; row++) {
    const product = dot(row);
    for (let k = 0; k < f; k++) gradient[k]! += 0.1 * product * y[row * f + k]!;
  }
  for (const [e, row] of columns.entries()) {
    const product = dot(row);
    for (let k = 0; k < f; k++) gradient[k]! += confidences[e]! * (product - 1) * y[row * f + k]!;
  }
  return Math.max(...gradient.map(Math.abs));
}

// Fewer entries than factors take the small system, more take the plain one; 300 is more than one piece.
test.each([1, 5, 8, 9, 40, 300])('the vector of a row with %i entries is where the gradient vanishes', (entries) => {
  const factors = 8;
  const count = 400;
  const rule = { factors, absentWeight: 0.1, penalty: 0.05 };
  const solver = ridgeSolver(normals(count * factors, 1, seededRandom(2)), rule);
  const columns = Int32Array.from({ length: entries }, (_, e) => e);
  const confidences = Float64Array.from(columns, (e) => 1 + (e % 7));
  const x = solver.row(columns, confidences);
  const ridge = rule.penalty * (entries + rule.absentWeight * count);
  expect(gradientOf(solver.basis, x, columns, confidences, ridge)).toBeLessThan(1e-8 * entries * 10);
});

test('a row without entries is zero', () => {
  const solver = ridgeSolver(normals(40, 1, seededRandom(2)), { factors: 4, absentWeight: 0.1, penalty: 0.05 });
  expect([...solver.row(new Int32Array(0), new Float64Array(0))]).toEqual([0, 0, 0, 0]);
});
