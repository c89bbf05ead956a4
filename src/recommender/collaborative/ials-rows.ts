import { addProducts, type Panel } from '../math/dense-kernels.ts';
import { solveCholesky } from '../math/solve-cholesky.ts';
import type { SparseMatrix } from '../math/sparse.ts';
import { symmetricEigen } from '../math/symmetric-eigen.ts';

export interface RidgeRule {
  readonly factors: number;
  readonly absentWeight: number;
  readonly penalty: number;
}

export interface RidgeSolver {
  /** The other side's vectors, turned into the basis in which the answers stand. */
  readonly basis: Float64Array;
  /** The vector of a row with these entries; the array is used again by the next call. */
  row(columns: Int32Array, confidences: Float64Array): Float64Array;
}

/** The vectors of all rows, given those of the columns. */
export function ridgeRows(matrix: SparseMatrix, others: Float64Array, rule: RidgeRule): Float64Array {
  const { factors } = rule;
  const solver = ridgeSolver(others, rule);
  const out = new Float64Array(matrix.rows * factors);
  for (let r = 0; r < matrix.rows; r++) {
    const from = matrix.starts[r] ?? 0;
    const to = matrix.starts[r + 1] ?? 0;
    out.set(solver.row(matrix.columnOf.subarray(from, to), matrix.values.subarray(from, to)), r * factors);
  }
  // The others turn with the answers, so that products between the two stay what they are.
  others.set(solver.basis);
  return out;
}

/** Entries whose products are added at once. */
const CHUNK = 256;

/**
 * Solves (w₀ YᵀY + Σ c y yᵀ + r I) x = Σ c y for rows with few entries, exactly and quickly: in the eigenbasis of YᵀY the first and last
 * term are a diagonal D, and by the Woodbury identity x = D⁻¹ Y_dᵀ (C⁻¹ + Y_d D⁻¹ Y_dᵀ)⁻¹ 1 needs a system of the size of the entries only.
 */
export function ridgeSolver(others: Float64Array, rule: RidgeRule): RidgeSolver {
  const f = rule.factors;
  const count = others.length / f;
  const { values, vectors } = symmetricEigen(gramOfColumns(others, f), f);
  const room: Room = {
    y: turned(others, vectors, f),
    x: new Float64Array(f),
    diagonal: new Float64Array(f),
    matrix: new Float64Array(f * f),
    right: new Float64Array(f),
    gathered: new Float64Array(f * Math.max(f, CHUNK)),
    scaled: new Float64Array(f * Math.max(f, CHUNK)),
  };
  return {
    basis: room.y,
    row(columns, confidences) {
      const d = columns.length;
      const ridge = rule.penalty * (d + rule.absentWeight * count);
      for (let k = 0; k < f; k++) room.diagonal[k] = rule.absentWeight * Math.max(0, values[k] ?? 0) + ridge;
      if (d === 0) room.x.fill(0);
      else if (d > f) direct(room, columns, confidences);
      else woodbury(room, columns, confidences);
      return room.x;
    },
  };
}

/** What is used again for every row. */
interface Room {
  readonly y: Float64Array;
  readonly x: Float64Array;
  readonly diagonal: Float64Array;
  readonly matrix: Float64Array;
  readonly right: Float64Array;
  readonly gathered: Float64Array;
  readonly scaled: Float64Array;
}

const rowsOf = (data: Float64Array, rows: number, stride: number): Panel => ({ data, start: 0, stride, rows });

function woodbury(
  { y, x, diagonal, matrix, right, gathered, scaled }: Room,
  columns: Int32Array,
  confidences: Float64Array,
): void {
  const f = x.length;
  const d = columns.length;
  for (let i = 0; i < d; i++) {
    const from = (columns[i] ?? 0) * f;
    for (let k = 0; k < f; k++) {
      const value = y[from + k] ?? 0;
      gathered[i * f + k] = value;
      scaled[i * f + k] = value / (diagonal[k] ?? 1);
    }
  }
  matrix.fill(0, 0, d * d);
  addProducts(rowsOf(matrix, d, d), rowsOf(scaled, d, f), rowsOf(gathered, d, f), f, 1, true);
  for (let i = 0; i < d; i++) matrix[i * d + i] = (matrix[i * d + i] ?? 0) + 1 / (confidences[i] ?? 1);
  const weights = solveCholesky(matrix, right.subarray(0, d).fill(1));
  x.fill(0);
  for (let i = 0; i < d; i++) {
    const weight = weights[i] ?? 0;
    for (let k = 0; k < f; k++) x[k] = (x[k] ?? 0) + weight * (scaled[i * f + k] ?? 0);
  }
}

/** With more entries than factors the plain system is the smaller one. */
function direct(
  { y, x, diagonal, matrix, gathered, scaled }: Room,
  columns: Int32Array,
  confidences: Float64Array,
): void {
  const f = x.length;
  matrix.fill(0);
  x.fill(0);
  for (let begin = 0; begin < columns.length; begin += CHUNK) {
    const length = Math.min(CHUNK, columns.length - begin);
    for (let i = 0; i < length; i++) {
      const from = (columns[begin + i] ?? 0) * f;
      const confidence = confidences[begin + i] ?? 0;
      for (let k = 0; k < f; k++) {
        const value = y[from + k] ?? 0;
        gathered[k * CHUNK + i] = value;
        scaled[k * CHUNK + i] = confidence * value;
        x[k] = (x[k] ?? 0) + confidence * value;
      }
    }
    addProducts(rowsOf(matrix, f, f), rowsOf(scaled, f, CHUNK), rowsOf(gathered, f, CHUNK), length, 1, true);
  }
  for (let k = 0; k < f; k++) matrix[k * f + k] = (matrix[k * f + k] ?? 0) + (diagonal[k] ?? 0);
  solveCholesky(matrix, x);
}

/** YᵀY, from transposed pieces of Y. */
function gramOfColumns(y: Float64Array, f: number): Float64Array {
  const gram = new Float64Array(f * f);
  const piece = new Float64Array(f * CHUNK);
  for (let begin = 0; begin < y.length; begin += CHUNK * f) {
    const length = Math.min(CHUNK, (y.length - begin) / f);
    for (let i = 0; i < length; i++) {
      for (let k = 0; k < f; k++) piece[k * CHUNK + i] = y[begin + i * f + k] ?? 0;
    }
    addProducts(rowsOf(gram, f, f), rowsOf(piece, f, CHUNK), rowsOf(piece, f, CHUNK), length, 1, true);
  }
  for (let a = 0; a < f; a++) {
    for (let b = 0; b < a; b++) gram[b * f + a] = gram[a * f + b] ?? 0;
  }
  return gram;
}

/** Y Q. */
function turned(y: Float64Array, q: Float64Array, f: number): Float64Array {
  const columns = new Float64Array(f * f);
  for (let a = 0; a < f; a++) {
    for (let b = 0; b < f; b++) columns[b * f + a] = q[a * f + b] ?? 0;
  }
  const out = new Float64Array(y.length);
  for (let start = 0; start < y.length; start += CHUNK * f) {
    const rows = Math.min(CHUNK, (y.length - start) / f);
    addProducts(
      { data: out, start, stride: f, rows },
      { data: y, start, stride: f, rows },
      rowsOf(columns, f, f),
      f,
      1,
    );
  }
  return out;
}
