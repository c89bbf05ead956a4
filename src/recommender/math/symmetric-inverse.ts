import { BLOCK, choleskyInPlace, panel } from './cholesky.ts';
import { addProducts } from './dense-kernels.ts';

/**
 * The inverse of a symmetric positive definite n × n matrix (row-major; only the lower triangle is read and it is used up), about
 * n³ / 2 multiplications. With A = L Lᵀ and N = L⁻ᵀ it is N Nᵀ; N is kept by rows so that every product runs along rows.
 */
export function symmetricInverse(a: Float64Array, n: number): Float64Array {
  choleskyInPlace(a, n);
  const inverse = multipliedBySelf(transposedInverse(a, n), n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) inverse[j * n + i] = inverse[i * n + j] ?? 0;
  }
  return inverse;
}

/** N = L⁻ᵀ, an upper triangle: N[j, i] = −Σ_{k=j}^{i−1} N[j, k] L[i, k] / L[i, i]. */
function transposedInverse(l: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let row = 0; row < n; row += BLOCK) {
    const height = Math.min(BLOCK, n - row);
    for (let j = row; j < row + height; j++) out[j * n + j] = 1 / (l[j * n + j] ?? 1);
    for (let column = row; column < n; column += BLOCK) {
      const width = Math.min(BLOCK, n - column);
      const done = column - row;
      addProducts(
        panel(out, n, row, column, height),
        panel(out, n, row, row, height),
        panel(l, n, column, row, width),
        done,
        -1,
      );
      for (let j = row; j < row + height; j++) {
        for (let i = Math.max(column, j + 1); i < column + width; i++) {
          let sum = out[j * n + i] ?? 0;
          for (let k = Math.max(column, j); k < i; k++) sum -= (out[j * n + k] ?? 0) * (l[i * n + k] ?? 0);
          out[j * n + i] = sum / (l[i * n + i] ?? 1);
        }
      }
    }
  }
  return out;
}

/** The lower triangle of N Nᵀ for an upper triangle N. */
function multipliedBySelf(upper: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let row = 0; row < n; row += BLOCK) {
    const height = Math.min(BLOCK, n - row);
    for (let column = 0; column <= row; column += BLOCK) {
      const width = Math.min(BLOCK, n - column);
      addProducts(
        panel(out, n, row, column, height),
        panel(upper, n, row, row, height),
        panel(upper, n, column, row, width),
        n - row,
        1,
        row === column,
      );
    }
  }
  return out;
}
