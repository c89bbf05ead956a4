import { choleskyInPlace } from './cholesky.ts';
import { normals } from './normals.ts';
import { seededRandom } from './random.ts';
import type { SparseMatrix } from './sparse.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

export interface TruncatedEigen {
  /** Descending. */
  readonly values: Float64Array;
  /** n × count, row-major: row r holds entry r of every eigenvector. */
  readonly vectors: Float64Array;
}

/** Random directions beyond those asked for: they make the wanted ones exact. */
const OVERSAMPLING = 8;
const POWER_ITERATIONS = 3;

/**
 * The `count` largest eigenvalues of a sparse symmetric matrix and their vectors, by random projection and subspace iteration (Halko,
 * Martinsson, Tropp, 2011). Fewer come back when the matrix is smaller; the same seed gives the same bytes.
 */
export function truncatedEigen(matrix: SparseMatrix, count: number, seed: number): TruncatedEigen {
  const n = matrix.rows;
  const width = Math.min(n, count + OVERSAMPLING);
  let basis = normals(n * width, 1, seededRandom(seed));
  orthonormalise(basis, width);
  for (let iteration = 0; iteration < POWER_ITERATIONS; iteration++) {
    basis = multipliedRows(matrix, basis, width);
    orthonormalise(basis, width);
  }
  orthonormalise(basis, width); // Once more, for accuracy.
  const small = crossProducts(basis, multipliedRows(matrix, basis, width), width);
  const { values, vectors } = symmetricEigen(small, width);
  const kept = Math.min(count, width);
  const out = new Float64Array(n * kept);
  for (let r = 0; r < n; r++) {
    for (let k = 0; k < width; k++) {
      const value = basis[r * width + k] ?? 0;
      for (let c = 0; c < kept; c++) {
        out[r * kept + c] = (out[r * kept + c] ?? 0) + value * (vectors[k * width + c] ?? 0);
      }
    }
  }
  return { values: values.slice(0, kept), vectors: out };
}

/** M B for an n × width B. */
function multipliedRows(
  { rows, starts, columnOf, values }: SparseMatrix,
  basis: Float64Array,
  width: number,
): Float64Array {
  const out = new Float64Array(basis.length);
  for (let r = 0; r < rows; r++) {
    const to = r * width;
    for (let e = starts[r] ?? 0; e < (starts[r + 1] ?? 0); e++) {
      const value = values[e] ?? 0;
      const from = (columnOf[e] ?? 0) * width;
      for (let k = 0; k < width; k++) out[to + k] = (out[to + k] ?? 0) + value * (basis[from + k] ?? 0);
    }
  }
  return out;
}

/** Makes the columns orthonormal: B ← B L⁻ᵀ with BᵀB = L Lᵀ. */
function orthonormalise(basis: Float64Array, width: number): void {
  const gram = crossProducts(basis, basis, width);
  choleskyInPlace(gram, width);
  for (let at = 0; at < basis.length; at += width) {
    for (let c = 0; c < width; c++) {
      let sum = basis[at + c] ?? 0;
      for (let k = 0; k < c; k++) sum -= (basis[at + k] ?? 0) * (gram[c * width + k] ?? 0);
      basis[at + c] = sum / (gram[c * width + c] ?? 1);
    }
  }
}

/** AᵀB of two n × width matrices, symmetric where it should be: the lower triangle is mirrored. */
function crossProducts(a: Float64Array, b: Float64Array, width: number): Float64Array {
  const out = new Float64Array(width * width);
  for (let at = 0; at < a.length; at += width) {
    for (let i = 0; i < width; i++) {
      const value = a[at + i] ?? 0;
      for (let j = 0; j <= i; j++) out[i * width + j] = (out[i * width + j] ?? 0) + value * (b[at + j] ?? 0);
    }
  }
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) out[j * width + i] = out[i * width + j] ?? 0;
  }
  return out;
}
