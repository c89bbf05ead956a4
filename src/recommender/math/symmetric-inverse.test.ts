import { expect, test } from 'vitest';
import { choleskyInPlace } from './cholesky.ts';
import { seededRandom } from './random.ts';
import { symmetricEigen } from './symmetric-eigen.ts';
import { symmetricInverse } from './symmetric-inverse.ts';

/** B Bᵀ + I for a random B: symmetric and positive definite. */
function positiveDefinite(n: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const b = Float64Array.from({ length: n * n }, () => random() - 0.5);
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = i === j ? 1 : 0;
      for (let k = 0; k < n; k++) sum += b[i * n + k]! * b[j * n + k]!;
      a[i * n + j] = sum;
    }
  }
  return a;
}

function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) for (let j = 0; j < n; j++) out[i * n + j]! += a[i * n + k]! * b[k * n + j]!;
  return out;
}

function furthestFromIdentity(matrix: Float64Array, n: number): number {
  return Math.max(0, ...matrix.map((value, at) => Math.abs(value - (at % (n + 1) === 0 ? 1 : 0))));
}

// Sizes around the edges of blocks (64) and of the kernel's tiles (4 by 2).
test.each([0, 1, 2, 3, 5, 63, 64, 65, 130, 191])('a matrix of %i rows times its inverse is the identity', (n) => {
  const a = positiveDefinite(n, n + 1);
  expect(furthestFromIdentity(product(a, symmetricInverse(a.slice(), n), n), n)).toBeLessThan(1e-9);
});

test('only the lower triangle is read', () => {
  const a = positiveDefinite(70, 9);
  const lower = a.map((value, at) => (at % 70 > Math.floor(at / 70) ? Number.NaN : value));
  expect(symmetricInverse(lower, 70)).toEqual(symmetricInverse(a.slice(), 70));
});

test.each([1, 66, 129])('the Cholesky factor of %i rows gives the matrix back', (n) => {
  const a = positiveDefinite(n, 3);
  const l = a.slice();
  choleskyInPlace(l, n);
  for (const [row, column] of [
    [0, 0],
    [n - 1, 0],
    [n - 1, n - 1],
    [n >> 1, n >> 2],
  ] as const) {
    let sum = 0;
    for (let k = 0; k <= Math.min(row, column); k++) sum += l[row * n + k]! * l[column * n + k]!;
    expect(sum).toBeCloseTo(a[row * n + column]!, 9);
  }
});

test('eigenvectors are orthonormal, in descending order, and give the matrix back', () => {
  const n = 23;
  const a = positiveDefinite(n, 5);
  const { values, vectors } = symmetricEigen(a, n);
  expect([...values]).toEqual([...values].sort((x, y) => y - x));
  const transposed = vectors.map((_, at) => vectors[(at % n) * n + Math.floor(at / n)]!);
  expect(furthestFromIdentity(product(transposed, vectors, n), n)).toBeLessThan(1e-10);
  const scaled = vectors.map((value, at) => value * values[at % n]!);
  for (const [at, value] of product(scaled, transposed, n).entries()) expect(value).toBeCloseTo(a[at]!, 9);
});
