import type { TrackVectors } from './recommender.ts';

/** Cosine of two rows' vectors of unit length, in [−1, 1]; 0 where one has none. */
export function cosineOfRows({ dimensions, values }: TrackVectors, a: number, b: number): number {
  let sum = 0;
  const from = a * dimensions;
  const to = b * dimensions;
  for (let d = 0; d < dimensions; d++) sum += (values[from + d] ?? 0) * (values[to + d] ?? 0);
  return sum;
}

/** Cosine of each row to the nearest of some centres (each of `dimensions` numbers, unit length). */
export function closenessTo({ dimensions, values }: TrackVectors, centres: readonly Float32Array[]): Float32Array {
  const closeness = new Float32Array(values.length / dimensions);
  for (let row = 0; row < closeness.length; row++) {
    let best = -1;
    for (const centre of centres) {
      let sum = 0;
      for (let d = 0; d < dimensions; d++) sum += (values[row * dimensions + d] ?? 0) * (centre[d] ?? 0);
      if (sum > best) best = sum;
    }
    closeness[row] = centres.length > 0 ? best : 0;
  }
  return closeness;
}
