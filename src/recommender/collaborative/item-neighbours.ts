import { transposed, type SparseMatrix } from '../math/sparse.ts';
import type { CollaborativeModel } from './collaborative-model.ts';

/** For each known item, what it says about other items: the score of an item is the sum over the known ones. */
export function scoreByNeighbours(neighbours: SparseMatrix): CollaborativeModel {
  const { starts, columnOf, values } = neighbours;
  return {
    items: neighbours.columns,
    score({ items }, out) {
      out.fill(0);
      for (const item of items) {
        for (let e = starts[item] ?? 0; e < (starts[item + 1] ?? 0); e++) {
          const other = columnOf[e] ?? 0;
          out[other] = (out[other] ?? 0) + (values[e] ?? 0);
        }
      }
    },
  };
}

/**
 * Items × items: for each row the `most` largest similarities (those equal to the last one too), from the co-occurrences that
 * `similarity` turns into a number. The diagonal is left out.
 */
export function nearestItems(
  plays: SparseMatrix,
  most: number,
  weightOf: (listener: number) => number,
  similarity: (sum: number, item: number, other: number) => number,
): SparseMatrix {
  const listeners = transposed(plays);
  const sums = new Float64Array(plays.columns);
  const starts = new Int32Array(plays.columns + 1);
  const columnParts: Int32Array[] = [];
  const valueParts: Float64Array[] = [];
  for (let item = 0; item < plays.columns; item++) {
    const touched = coOccurrences(plays, listeners, item, weightOf, sums).sort();
    const values = Float64Array.from(touched, (other) => similarity(sums[other] ?? 0, item, other));
    for (const other of touched) sums[other] = 0;
    const least =
      values.length > most
        ? (values
            .slice()
            .sort()
            .at(-1 - most) ?? 0)
        : -Infinity;
    const kept = touched.filter((_, i) => (values[i] ?? 0) >= least);
    columnParts.push(kept);
    valueParts.push(values.filter((value) => value >= least));
    starts[item + 1] = (starts[item] ?? 0) + kept.length;
  }
  const columnOf = new Int32Array(starts[plays.columns] ?? 0);
  const values = new Float64Array(columnOf.length);
  for (let item = 0; item < plays.columns; item++) {
    columnOf.set(columnParts[item] ?? [], starts[item] ?? 0);
    values.set(valueParts[item] ?? [], starts[item] ?? 0);
  }
  return { rows: plays.columns, columns: plays.columns, starts, columnOf, values };
}

/** Adds the weight of each listener of `item` to the sums of the listener's other items; gives the items that were met. */
function coOccurrences(
  plays: SparseMatrix,
  listeners: SparseMatrix,
  item: number,
  weightOf: (listener: number) => number,
  sums: Float64Array,
): Int32Array {
  const touched: number[] = [];
  for (let l = listeners.starts[item] ?? 0; l < (listeners.starts[item + 1] ?? 0); l++) {
    const listener = listeners.columnOf[l] ?? 0;
    const weight = weightOf(listener);
    for (let e = plays.starts[listener] ?? 0; e < (plays.starts[listener + 1] ?? 0); e++) {
      const other = plays.columnOf[e] ?? 0;
      if (other === item) continue;
      if (sums[other] === 0) touched.push(other);
      sums[other] = (sums[other] ?? 0) + weight;
    }
  }
  return Int32Array.from(touched);
}
