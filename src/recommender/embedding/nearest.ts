import { topScores } from '../math/top-scores.ts';
import type { Neighbour, VectorTable } from './vector-table.ts';

/** The `count` ids whose vectors lie nearest to a query of length 1, nearest first; exact. `without` leaves ids out. */
export function nearest(
  { dimensions, ids, vectors }: VectorTable,
  query: ArrayLike<number>,
  count: number,
  without: ReadonlySet<number> = new Set(),
): Neighbour[] {
  const likeness = new Float64Array(ids.length);
  for (let r = 0; r < ids.length; r++) {
    let sum = 0;
    for (let k = 0; k < dimensions; k++) sum += (vectors[r * dimensions + k] ?? 0) * (query[k] ?? 0);
    likeness[r] = without.has(ids[r] ?? -1) ? -Infinity : sum;
  }
  return topScores(likeness, count).map((row) => ({ id: ids[row] ?? 0, likeness: likeness[row] ?? 0 }));
}
