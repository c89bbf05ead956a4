import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnCounts, gramOfRows, sparseMatrix, stacked, transposed, unitRows, type SparseMatrix } from './sparse.ts';
import { truncatedEigen } from './truncated-eigen.ts';

const ROWS = 5;
const COLUMNS = 4;
const entries = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: ROWS - 1 }),
    fc.integer({ min: 0, max: COLUMNS - 1 }),
    fc.integer({ min: 1, max: 9 }),
  ),
  { maxLength: 30 },
);

const fromEntries = (list: readonly [number, number, number][]): SparseMatrix =>
  sparseMatrix(ROWS, COLUMNS, {
    row: list.map(([row]) => row),
    column: list.map(([, column]) => column),
    value: list.map(([, , value]) => value),
  });

function dense({ rows, columns, starts, columnOf, values }: SparseMatrix): number[][] {
  const out = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  for (let r = 0; r < rows; r++) for (let e = starts[r]!; e < starts[r + 1]!; e++) out[r]![columnOf[e]!]! += values[e]!;
  return out;
}

test('entries of one place are added, and columns ascend within a row', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const matrix = fromEntries(list);
      const wanted = Array.from({ length: ROWS }, () => new Array<number>(COLUMNS).fill(0));
      for (const [row, column, value] of list) wanted[row]![column]! += value;
      expect(dense(matrix)).toEqual(wanted);
      for (let r = 0; r < ROWS; r++) {
        const columns = [...matrix.columnOf.subarray(matrix.starts[r], matrix.starts[r + 1])];
        expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b));
      }
      expect(dense(transposed(matrix))).toEqual(wanted[0]!.map((_, column) => wanted.map((row) => row[column]!)));
      expect([...columnCounts(matrix)]).toEqual(wanted[0]!.map((_, c) => wanted.filter((row) => row[c]! > 0).length));
      expect(dense(stacked(matrix, matrix))).toEqual([...wanted, ...wanted]);
      const gram = gramOfRows(matrix);
      const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
      expect([...gram]).toEqual(wanted.flatMap((a) => wanted.map((b) => dot(a, b))));
      for (const row of dense(unitRows(matrix))) expect([0, 1]).toContain(Number(Math.hypot(...row).toFixed(9)));
    }),
  );
});

test('the largest eigenvalues of a sparse matrix are found, and their vectors', () => {
  const n = 60;
  const values = Array.from({ length: n }, (_, i) => (i < 3 ? 10 - 2 * i : 1 / (i + 1)));
  // A diagonal matrix: the eigenvectors are the axes.
  const axes = values.map((_, i) => i);
  const found = truncatedEigen(sparseMatrix(n, n, { row: axes, column: axes, value: values }), 3, 1);
  for (let c = 0; c < 3; c++) {
    expect(found.values[c]).toBeCloseTo(10 - 2 * c, 6);
    expect(Math.abs(found.vectors[c * 3 + c]!)).toBeCloseTo(1, 5);
  }
});
