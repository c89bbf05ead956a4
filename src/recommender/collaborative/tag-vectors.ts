import { columnCounts, sparseMatrix, unitRows, type SparseEntries, type SparseMatrix } from '../math/sparse.ts';

/** Tags of fewer items say nothing about likeness. */
const LEAST_ITEMS = 5;

/**
 * Items × tags from how often an item (`row`) was called a tag (`column`); repeated entries are added. Weights are
 * ln(1 + count) × ln(items / items with the tag), rows have length 1; tags of fewer than five items are left out.
 */
export function tagVectors(items: number, tags: number, entries: SparseEntries, least = LEAST_ITEMS): SparseMatrix {
  const counts = sparseMatrix(items, tags, entries);
  const itemsOf = columnCounts(counts);
  const renumbered = new Int32Array(tags).fill(-1);
  let kept = 0;
  for (let tag = 0; tag < tags; tag++) if ((itemsOf[tag] ?? 0) >= least) renumbered[tag] = kept++;
  const row: number[] = [];
  const column: number[] = [];
  const value: number[] = [];
  for (let item = 0; item < items; item++) {
    for (let e = counts.starts[item] ?? 0; e < (counts.starts[item + 1] ?? 0); e++) {
      const tag = counts.columnOf[e] ?? 0;
      if ((renumbered[tag] ?? -1) < 0) continue;
      row.push(item);
      column.push(renumbered[tag] ?? 0);
      value.push(Math.log1p(counts.values[e] ?? 0) * Math.log(items / (itemsOf[tag] ?? 1)));
    }
  }
  return unitRows(sparseMatrix(items, kept, { row, column, value }));
}
