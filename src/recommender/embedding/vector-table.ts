/** Vectors of some tracks or artists, each of length 1. */
export interface VectorTable {
  readonly dimensions: number;
  /** Which track or artist a row is about, ascending. */
  readonly ids: Int32Array;
  /** Row r at `r × dimensions`. */
  readonly vectors: Float32Array;
}

export interface Neighbour {
  readonly id: number;
  /** Cosine, −1 to 1. */
  readonly likeness: number;
}

export const vectorAt = ({ dimensions, vectors }: VectorTable, row: number): Float32Array =>
  vectors.subarray(row * dimensions, (row + 1) * dimensions);

/** Row of an id, or undefined when it has no vector. */
export function rowOfId({ ids }: VectorTable, id: number): number | undefined {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : undefined;
}

/** Divides by the length; a vector of zeros stays. */
export function toUnit(vector: Float32Array | Float64Array): void {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  if (length > 0) for (let k = 0; k < vector.length; k++) vector[k] = (vector[k] ?? 0) / length;
}

/** One vector for each of the numbers 0 … count − 1, zeros where there is none. */
export function asRows(
  { dimensions, ids, vectors }: VectorTable,
  count: number,
): { dimensions: number; values: Float32Array } {
  const values = new Float32Array(count * dimensions);
  for (const [row, id] of ids.entries()) {
    if (id < count) values.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), id * dimensions);
  }
  return { dimensions, values };
}
