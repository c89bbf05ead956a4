import { normals } from '../math/normals.ts';
import { seededRandom } from '../math/random.ts';
import { mapValues, stacked, transposed, type SparseMatrix } from '../math/sparse.ts';
import type { CollaborativeModel, KnownItems, ListeningTable } from './collaborative-model.ts';
import { ridgeRows, ridgeSolver } from './ials-rows.ts';

export interface IalsOptions {
  /** Length of the vectors; 64 by default. */
  readonly factors?: number | undefined;
  /** Rounds over listeners and items; 12 by default. */
  readonly iterations?: number | undefined;
  /** Weight of every pair that is not there; 0.1 by default. */
  readonly absentWeight?: number | undefined;
  /** Penalty of squared vectors, times the entries of the row; 0.03 by default. */
  readonly penalty?: number | undefined;
  /** How much more many plays count than few; 4 by default. */
  readonly playWeight?: number | undefined;
  /** How much the tags count; 0, the default, leaves them out. */
  readonly tagWeight?: number | undefined;
  readonly seed?: number | undefined;
}

/**
 * Implicit alternating least squares (Hu, Koren, Volinsky, 2008; penalty as in Rendle et al., 2021): vectors of listeners and items
 * that minimise Σ c (1 − x·y)² over pairs + absentWeight × Σ (x·y)² over all + penalty × (entries + absentWeight × other side) × squared
 * lengths, c = 1 + playWeight × ln(1 + plays) / its mean. A listener is scored by one more solution from the items' vectors, so new
 * listeners are no exception. Tags act as additional listeners.
 */
export function fitIals(table: ListeningTable, options: IalsOptions = {}): CollaborativeModel {
  const { factors = 64, iterations = 12, absentWeight = 0.1, penalty = 0.03, playWeight = 4, tagWeight = 0 } = options;
  const confidence = playConfidence(table.plays, playWeight);
  const byRow = confidenceRows(table, confidence, tagWeight);
  const byItem = transposed(byRow);
  const random = seededRandom(options.seed ?? 0);
  const spread = 0.1 / Math.sqrt(factors);
  let rows = normals(byRow.rows * factors, spread, random);
  let items = normals(byRow.columns * factors, spread, random);
  const rule = { factors, absentWeight, penalty };
  for (let iteration = 0; iteration < iterations; iteration++) {
    rows = ridgeRows(byRow, items, rule);
    items = ridgeRows(byItem, rows, rule);
  }
  const solve = ridgeSolver(items, rule);
  return {
    items: byRow.columns,
    score(known: KnownItems, out: Float64Array) {
      const weights = known.plays.map(confidence);
      writeProducts(solve.basis, solve.row(known.items, weights), out);
    },
  };
}

/** c of a number of plays. */
function playConfidence({ values }: SparseMatrix, playWeight: number): (plays: number) => number {
  let sum = 0;
  for (const plays of values) sum += Math.log1p(plays);
  const mean = sum / values.length || 1;
  return (plays) => 1 + (playWeight * Math.log1p(plays)) / mean;
}

function confidenceRows(
  { plays, tags }: ListeningTable,
  confidence: (plays: number) => number,
  tagWeight: number,
): SparseMatrix {
  const listened = mapValues(plays, confidence);
  if (!tags || tagWeight === 0) return listened;
  return stacked(
    listened,
    mapValues(transposed(tags), (value) => tagWeight * value),
  );
}

/** out[r] = row r of `vectors` · vector. */
function writeProducts(vectors: Float64Array, vector: Float64Array, out: Float64Array): void {
  const f = vector.length;
  for (let r = 0; r < out.length; r++) {
    let sum = 0;
    for (let k = 0; k < f; k++) sum += (vectors[r * f + k] ?? 0) * (vector[k] ?? 0);
    out[r] = sum;
  }
}
