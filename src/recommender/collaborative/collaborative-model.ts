import type { SparseMatrix } from '../math/sparse.ts';

/** Who listened to what. */
export interface ListeningTable {
  /** Listeners × items: number of plays, above 0. */
  readonly plays: SparseMatrix;
  /** Items × tags, rows of length 1 or empty: what people call the items. */
  readonly tags?: SparseMatrix | undefined;
}

/** What is known of a listener, of the training table or new. */
export interface KnownItems {
  /** Ascending, each once. */
  readonly items: Int32Array;
  /** Plays of each. */
  readonly plays: Float64Array;
}

/** A fitted model that judges items by what other listeners like. */
export interface CollaborativeModel {
  readonly items: number;
  /** Writes a score for every item, better ones higher; scores of the known items mean nothing. Nothing known: all may be equal. */
  score(known: KnownItems, out: Float64Array): void;
  /** The same for a row of the training table and what is in it, where there is a quicker way. */
  readonly scoreRow?: ((row: number, known: KnownItems, out: Float64Array) => void) | undefined;
}

/** The items of a listener of the table; shares memory. */
export function knownItems({ starts, columnOf, values }: SparseMatrix, row: number): KnownItems {
  const from = starts[row] ?? 0;
  const to = starts[row + 1] ?? 0;
  return { items: columnOf.subarray(from, to), plays: values.subarray(from, to) };
}

export function scoreListener(
  model: CollaborativeModel,
  { plays }: ListeningTable,
  row: number,
  out: Float64Array,
): void {
  const known = knownItems(plays, row);
  if (model.scoreRow) model.scoreRow(row, known, out);
  else model.score(known, out);
}
