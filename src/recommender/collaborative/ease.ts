import { gramOfRows, stacked, transposed, type SparseMatrix } from '../math/sparse.ts';
import { symmetricInverse } from '../math/symmetric-inverse.ts';
import { knownItems, type CollaborativeModel, type KnownItems, type ListeningTable } from './collaborative-model.ts';

export interface EaseOptions {
  /** Penalty of the squared weights; 200 by default. */
  readonly lambda?: number | undefined;
  /** The penalty of an item is λ × its squared column sum to this power: above 0 a hit has to explain more. 0 by default. */
  readonly popularityPower?: number | undefined;
  /** An entry is (ln(1 + plays) / the listener's mean of it) to this power; 0, the default, sees only who listens to what. */
  readonly playPower?: number | undefined;
  /** How much the tags count; 0, the default, leaves them out. */
  readonly tagWeight?: number | undefined;
}

/**
 * EASE (Steck, 2019): the linear model that predicts each item from the others, with a closed form. It is solved in the dual, a
 * rows × rows inverse K = (Y Yᵀ + I)⁻¹ with columns y_j = x_j / √λ_j instead of items × items: the score of item j for the known
 * entries a is √λ_j Σ_r (K Y a/√λ)_r y_rj / (1 − y_jᵀ K y_j). Tags act as additional rows: people who like everything called so.
 */
export function fitEase(table: ListeningTable, options: EaseOptions = {}): CollaborativeModel {
  const { lambda = 200, popularityPower = 0, playPower = 0, tagWeight = 0 } = options;
  const x = rowsWithTags(table, playPower, tagWeight);
  const roots = penaltyRoots(x, lambda, popularityPower);
  const y: SparseMatrix = { ...x, values: x.values.map((value, e) => value / (roots[x.columnOf[e] ?? 0] ?? 1)) };
  const n = y.rows;
  const gram = gramOfRows(y);
  for (let r = 0; r < n; r++) gram[r * n + r] = (gram[r * n + r] ?? 0) + 1;
  const k = symmetricInverse(gram, n);
  const byItem = transposed(y);
  const scales = itemScales(byItem, k).map((scale, item) => scale * (roots[item] ?? 1));
  return {
    items: x.columns,
    score(known, out) {
      const entries = playEntries(known, playPower).map((value, e) => value / (roots[known.items[e] ?? 0] ?? 1));
      writeScores(byItem, multiplied(k, rowSums(byItem, known.items, entries)), scales, out);
    },
    scoreRow(row, _known, out) {
      // Y yᵤ is a column of Y Yᵀ here, and K Y Yᵀ = I − K; the entry of the row itself speaks of known items only.
      const weights = k.slice(row * n, (row + 1) * n).map((value) => -value);
      writeScores(byItem, weights, scales, out);
    },
  };
}

/** The entries of one listener: ln(1 + plays) over its mean, to a power. */
function playEntries({ plays }: KnownItems, playPower: number): Float64Array {
  if (playPower === 0) return new Float64Array(plays.length).fill(1);
  const logs = plays.map(Math.log1p);
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length || 1;
  return logs.map((value) => (value / mean) ** playPower);
}

function rowsWithTags({ plays, tags }: ListeningTable, playPower: number, tagWeight: number): SparseMatrix {
  const values = new Float64Array(plays.values.length);
  for (let row = 0; row < plays.rows; row++) {
    values.set(playEntries(knownItems(plays, row), playPower), plays.starts[row] ?? 0);
  }
  const listened = { ...plays, values };
  if (!tags || tagWeight === 0) return listened;
  const called = transposed(tags);
  return stacked(listened, { ...called, values: called.values.map((value) => tagWeight * value) });
}

/** √λ_j of each item. */
function penaltyRoots(x: SparseMatrix, lambda: number, popularityPower: number): Float64Array {
  const squares = new Float64Array(x.columns);
  for (const [e, value] of x.values.entries()) {
    const item = x.columnOf[e] ?? 0;
    squares[item] = (squares[item] ?? 0) + value * value;
  }
  // Half a listener at least: an item that nobody has would get no penalty.
  return squares.map((sum) => Math.sqrt(lambda * Math.max(sum, 0.5) ** popularityPower));
}

/** 1 / (1 − y_jᵀ K y_j) of each item. */
function itemScales({ rows, starts, columnOf, values }: SparseMatrix, k: Float64Array): Float64Array {
  const n = Math.sqrt(k.length);
  const scales = new Float64Array(rows);
  for (let item = 0; item < rows; item++) {
    let quadratic = 0;
    for (let e = starts[item] ?? 0; e < (starts[item + 1] ?? 0); e++) {
      const at = (columnOf[e] ?? 0) * n;
      let sum = 0;
      for (let o = starts[item] ?? 0; o < (starts[item + 1] ?? 0); o++) {
        sum += (k[at + (columnOf[o] ?? 0)] ?? 0) * (values[o] ?? 0);
      }
      quadratic += sum * (values[e] ?? 0);
    }
    scales[item] = 1 / (1 - quadratic);
  }
  return scales;
}

function writeScores(byItem: SparseMatrix, rowWeights: Float64Array, scales: Float64Array, out: Float64Array): void {
  const { starts, columnOf, values } = byItem;
  for (let item = 0; item < byItem.rows; item++) {
    let sum = 0;
    for (let e = starts[item] ?? 0; e < (starts[item + 1] ?? 0); e++) {
      sum += (rowWeights[columnOf[e] ?? 0] ?? 0) * (values[e] ?? 0);
    }
    out[item] = sum * (scales[item] ?? 0);
  }
}

/** Y a: for each row the sum over some items. */
function rowSums(byItem: SparseMatrix, items: Int32Array, entries: Float64Array): Float64Array {
  const sums = new Float64Array(byItem.columns);
  for (const [i, item] of items.entries()) {
    for (let e = byItem.starts[item] ?? 0; e < (byItem.starts[item + 1] ?? 0); e++) {
      const row = byItem.columnOf[e] ?? 0;
      sums[row] = (sums[row] ?? 0) + (entries[i] ?? 0) * (byItem.values[e] ?? 0);
    }
  }
  return sums;
}

function multiplied(k: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  const out = new Float64Array(n);
  for (let r = 0; r < n; r++) {
    let sum = 0;
    for (let c = 0; c < n; c++) sum += (k[r * n + c] ?? 0) * (vector[c] ?? 0);
    out[r] = sum;
  }
  return out;
}
