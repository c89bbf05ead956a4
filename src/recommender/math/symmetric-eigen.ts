export interface SymmetricEigen {
  /** Descending. */
  readonly values: Float64Array;
  /** n × n, row-major; column c belongs to value c. */
  readonly vectors: Float64Array;
}

const MOST_SWEEPS = 30;

/** Eigenvalues and eigenvectors of a symmetric n × n matrix (row-major) by cyclic Jacobi rotations; meant for n up to a few hundred. */
export function symmetricEigen(matrix: Float64Array, n: number): SymmetricEigen {
  const a = matrix.slice();
  // Rows are rotated, which is quicker than columns: row r of `basis` becomes eigenvector r.
  const basis = new Float64Array(n * n);
  for (let i = 0; i < n; i++) basis[i * n + i] = 1;
  let scale = 0;
  for (const value of a) scale += value * value;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    if (offDiagonal(a, n) <= 1e-24 * scale) break;
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) rotate(a, basis, n, p, q);
    }
  }
  return sorted(a, basis, n);
}

function offDiagonal(a: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) sum += 2 * (a[i * n + j] ?? 0) ** 2;
  }
  return sum;
}

/** Makes a[p, q] zero. */
function rotate(a: Float64Array, basis: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q] ?? 0;
  if (apq === 0) return;
  const theta = ((a[q * n + q] ?? 0) - (a[p * n + p] ?? 0)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  const app = (a[p * n + p] ?? 0) - t * apq;
  const aqq = (a[q * n + q] ?? 0) + t * apq;
  for (let k = 0; k < n; k++) {
    const akp = a[p * n + k] ?? 0;
    const akq = a[q * n + k] ?? 0;
    const newP = cos * akp - sin * akq;
    const newQ = sin * akp + cos * akq;
    a[p * n + k] = newP;
    a[k * n + p] = newP;
    a[q * n + k] = newQ;
    a[k * n + q] = newQ;
    const bp = basis[p * n + k] ?? 0;
    const bq = basis[q * n + k] ?? 0;
    basis[p * n + k] = cos * bp - sin * bq;
    basis[q * n + k] = sin * bp + cos * bq;
  }
  a[p * n + p] = app;
  a[q * n + q] = aqq;
  a[p * n + q] = 0;
  a[q * n + p] = 0;
}

function sorted(a: Float64Array, basis: Float64Array, n: number): SymmetricEigen {
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => (a[j * n + j] ?? 0) - (a[i * n + i] ?? 0) || i - j,
  );
  const values = new Float64Array(n);
  const vectors = new Float64Array(n * n);
  for (const [c, row] of order.entries()) {
    values[c] = a[row * n + row] ?? 0;
    for (let k = 0; k < n; k++) vectors[k * n + c] = basis[row * n + k] ?? 0;
  }
  return { values, vectors };
}
