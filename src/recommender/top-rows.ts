/** Bins between the lowest and the highest value: fine enough to end up with hardly more than was asked for. */
const BINS = 4096;

/**
 * About `most` of the rows with the highest values – at least that many where there are, and hardly more – in their given order. One pass
 * to count in bins and one to pick: sorting 100,000 rows takes ten times as long. Loops by index here and wherever all rows are
 * walked for a request: iterators and callbacks take five times as long.
 */
export function aboutHighest(rows: Int32Array, values: ArrayLike<number>, most: number): Int32Array {
  if (rows.length <= most) return rows;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i] ?? 0] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const scale = (BINS - 1) / (high - low || 1);
  const sizes = new Int32Array(BINS);
  const binOf = new Uint16Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const bin = Math.floor(((values[rows[i] ?? 0] ?? 0) - low) * scale);
    binOf[i] = bin;
    sizes[bin] = (sizes[bin] ?? 0) + 1;
  }
  let least = BINS;
  let reached = 0;
  while (least > 0 && reached < most) reached += sizes[--least] ?? 0;
  const highest = new Int32Array(reached);
  for (let i = 0, found = 0; i < rows.length; i++) {
    if ((binOf[i] ?? 0) >= least) highest[found++] = rows[i] ?? 0;
  }
  return highest;
}

/** Rows whose flag is 1, ascending. */
export function rowsWith(flags: Uint8Array): Int32Array {
  const rows = new Int32Array(flags.length);
  let found = 0;
  for (let row = 0; row < flags.length; row++) if (flags[row] === 1) rows[found++] = row;
  return rows.subarray(0, found);
}
