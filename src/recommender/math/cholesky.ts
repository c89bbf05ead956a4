import { addProducts, type Panel } from './dense-kernels.ts';

/** Rows and columns of a block. */
export const BLOCK = 64;

/** `rows` rows from row `row`, beginning at column `column`, of an n × n matrix. */
export const panel = (data: Float64Array, n: number, row: number, column: number, rows: number): Panel => ({
  data,
  start: row * n + column,
  stride: n,
  rows,
});

/**
 * Replaces the lower triangle of a symmetric positive definite n × n matrix (row-major) by its Cholesky factor L, A = L Lᵀ, in blocks.
 * The upper triangle is left without meaning. Pivots that vanish are kept away from 0.
 */
export function choleskyInPlace(a: Float64Array, n: number): void {
  for (let column = 0; column < n; column += BLOCK) {
    const width = Math.min(BLOCK, n - column);
    const left = panel(a, n, column, 0, width);
    for (let row = column; row < n; row += BLOCK) {
      const height = Math.min(BLOCK, n - row);
      addProducts(panel(a, n, row, column, height), panel(a, n, row, 0, height), left, column, -1, row === column);
      if (row === column) factorBlock(a, n, column, width);
      else divideBlock(a, n, row, height, column, width);
    }
  }
}

/** Cholesky of one block on the diagonal. */
function factorBlock(a: Float64Array, n: number, from: number, width: number): void {
  for (let i = from; i < from + width; i++) {
    for (let j = from; j <= i; j++) {
      let sum = a[i * n + j] ?? 0;
      for (let k = from; k < j; k++) sum -= (a[i * n + k] ?? 0) * (a[j * n + k] ?? 0);
      a[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (a[j * n + j] ?? 1);
    }
  }
}

/** Solves X Lᵀ = B for a block B left of which everything is done, L being the factor on the diagonal of its columns. */
function divideBlock(a: Float64Array, n: number, row: number, height: number, column: number, width: number): void {
  for (let i = row; i < row + height; i++) {
    for (let j = column; j < column + width; j++) {
      let sum = a[i * n + j] ?? 0;
      for (let k = column; k < j; k++) sum -= (a[i * n + k] ?? 0) * (a[j * n + k] ?? 0);
      a[i * n + j] = sum / (a[j * n + j] ?? 1);
    }
  }
}
