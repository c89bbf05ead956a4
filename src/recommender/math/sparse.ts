/** Sparse rows: the columns of row r, ascending, are `columnOf[starts[r] … starts[r + 1] − 1]`, their numbers stand in `values`. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly columnOf: Int32Array;
  readonly values: Float64Array;
}

export interface SparseEntries {
  readonly row: ArrayLike<number>;
  readonly column: ArrayLike<number>;
  readonly value: ArrayLike<number>;
}

/** A sparse matrix from its entries in any order; numbers of the same place are added. */
export function sparseMatrix(rows: number, columns: number, { row, column, value }: SparseEntries): SparseMatrix {
  // Two transpositions sort by row and, within a row, by column.
  const twice = transposed(transposed(bucketed(rows, columns, row, column, value)));
  return withoutRepeats(twice);
}

/** Entries put into their rows by counting, in the order they come. */
function bucketed(
  rows: number,
  columns: number,
  row: ArrayLike<number>,
  column: ArrayLike<number>,
  value: ArrayLike<number>,
): SparseMatrix {
  const starts = new Int32Array(rows + 1);
  for (let e = 0; e < row.length; e++) {
    const next = (row[e] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let r = 0; r < rows; r++) starts[r + 1] = (starts[r + 1] ?? 0) + (starts[r] ?? 0);
  const free = starts.slice();
  const columnOf = new Int32Array(row.length);
  const values = new Float64Array(row.length);
  for (let e = 0; e < row.length; e++) {
    const r = row[e] ?? 0;
    const at = free[r] ?? 0;
    free[r] = at + 1;
    columnOf[at] = column[e] ?? 0;
    values[at] = value[e] ?? 0;
  }
  return { rows, columns, starts, columnOf, values };
}

export function transposed(matrix: SparseMatrix): SparseMatrix {
  return bucketed(matrix.columns, matrix.rows, matrix.columnOf, rowOfEntries(matrix), matrix.values);
}

/** The row of each entry. */
export function rowOfEntries({ rows, starts, columnOf }: SparseMatrix): Int32Array {
  const rowOf = new Int32Array(columnOf.length);
  for (let r = 0; r < rows; r++) rowOf.fill(r, starts[r] ?? 0, starts[r + 1] ?? 0);
  return rowOf;
}

function withoutRepeats(matrix: SparseMatrix): SparseMatrix {
  const starts = new Int32Array(matrix.rows + 1);
  const columnOf = matrix.columnOf.slice();
  const values = matrix.values.slice();
  let kept = 0;
  for (let r = 0; r < matrix.rows; r++) {
    const first = kept;
    for (let e = matrix.starts[r] ?? 0; e < (matrix.starts[r + 1] ?? 0); e++) {
      const column = columnOf[e] ?? 0;
      if (kept > first && columnOf[kept - 1] === column) {
        values[kept - 1] = (values[kept - 1] ?? 0) + (values[e] ?? 0);
        continue;
      }
      columnOf[kept] = column;
      values[kept] = values[e] ?? 0;
      kept++;
    }
    starts[r + 1] = kept;
  }
  return { ...matrix, starts, columnOf: columnOf.slice(0, kept), values: values.slice(0, kept) };
}

/** The same places with other numbers. */
export const mapValues = (matrix: SparseMatrix, change: (value: number, entry: number) => number): SparseMatrix => ({
  ...matrix,
  values: matrix.values.map(change),
});

/** The rows of two matrices of the same width, one below the other. */
export function stacked(top: SparseMatrix, bottom: SparseMatrix): SparseMatrix {
  const starts = new Int32Array(top.rows + bottom.rows + 1);
  starts.set(top.starts);
  for (let r = 0; r <= bottom.rows; r++) starts[top.rows + r] = top.columnOf.length + (bottom.starts[r] ?? 0);
  const columnOf = new Int32Array(top.columnOf.length + bottom.columnOf.length);
  columnOf.set(top.columnOf);
  columnOf.set(bottom.columnOf, top.columnOf.length);
  const values = new Float64Array(columnOf.length);
  values.set(top.values);
  values.set(bottom.values, top.columnOf.length);
  return { rows: top.rows + bottom.rows, columns: top.columns, starts, columnOf, values };
}

/** Number of entries of each column. */
export function columnCounts({ columns, columnOf }: SparseMatrix): Int32Array {
  const counts = new Int32Array(columns);
  for (const column of columnOf) counts[column] = (counts[column] ?? 0) + 1;
  return counts;
}

/** Each row divided by its Euclidean length; empty rows stay empty. */
export function unitRows(matrix: SparseMatrix): SparseMatrix {
  const values = matrix.values.slice();
  for (let r = 0; r < matrix.rows; r++) {
    const from = matrix.starts[r] ?? 0;
    const to = matrix.starts[r + 1] ?? 0;
    let squares = 0;
    for (let e = from; e < to; e++) squares += (values[e] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let e = from; e < to; e++) values[e] = (values[e] ?? 0) / length;
  }
  return { ...matrix, values };
}

/** A Aᵀ as a dense row-major rows × rows matrix. */
export function gramOfRows(matrix: SparseMatrix): Float64Array {
  const { rows, starts, columnOf, values } = matrix;
  const byColumn = transposed(matrix);
  const gram = new Float64Array(rows * rows);
  for (let r = 0; r < rows; r++) {
    for (let e = starts[r] ?? 0; e < (starts[r + 1] ?? 0); e++) {
      const column = columnOf[e] ?? 0;
      const value = values[e] ?? 0;
      for (let o = byColumn.starts[column] ?? 0; o < (byColumn.starts[column + 1] ?? 0); o++) {
        const at = r * rows + (byColumn.columnOf[o] ?? 0);
        gram[at] = (gram[at] ?? 0) + value * (byColumn.values[o] ?? 0);
      }
    }
  }
  return gram;
}
