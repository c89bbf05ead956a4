/** Row-major numbers: the value of row r, column c is `data[r * columns + c]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
}

export const zeros = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  data: new Float32Array(rows * columns),
});

/** Rows `from` up to, not including, `to`; shares memory. */
export const sliceRows = ({ columns, data }: Matrix, from: number, to: number): Matrix => ({
  rows: to - from,
  columns,
  data: data.subarray(from * columns, to * columns),
});
