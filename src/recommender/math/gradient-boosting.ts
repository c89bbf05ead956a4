import type { Classifier } from './classifier.ts';
import { binColumns } from './column-bins.ts';
import type { BinTree } from './grow-tree.ts';
import { leafOf, treeGrower } from './grow-tree.ts';
import type { Matrix } from './matrix.ts';
import { seededRandom } from './random.ts';
import { logit, sigmoid } from './sigmoid.ts';
import { treeEnsemble } from './tree-ensemble.ts';

export interface GradientBoostingOptions {
  /** 150 by default. */
  readonly trees?: number;
  /** Part of each tree that counts, 0.05 by default. */
  readonly learningRate?: number;
  /** Most leaves of a tree, 15 by default. */
  readonly leaves?: number;
  /** Fewest rows of a leaf, 40 by default. */
  readonly minLeaf?: number;
  /** Added to the sum of Hessians of a leaf, 5 by default. */
  readonly l2?: number;
  /** Most bins of a column, 2 to 255 (default). */
  readonly bins?: number;
  /** Share of the columns that each tree may use, drawn by `seed`; 1 by default. */
  readonly columnsPerTree?: number;
  /** Share of the rows that each tree sees, drawn by `seed` (Friedman 2002, "Stochastic gradient boosting"); 1 by default. */
  readonly rowsPerTree?: number;
  readonly seed?: number;
  /** One weight per row; 1 each by default. */
  readonly weights?: Float64Array | undefined;
}

/** Six digits decide nothing and keep the JSON short. */
const rounded = (value: number): number => Number(value.toPrecision(6));

/**
 * Gradient boosting of histogram trees on log-loss (Friedman 2001; Ke et al. 2017, "LightGBM"). Labels are 0 or 1; NaN in a column
 * counts as larger than every number.
 */
export function fitGradientBoosting(x: Matrix, y: Uint8Array, options: GradientBoostingOptions = {}): Classifier {
  const { trees = 150, learningRate = 0.05, leaves = 15, minLeaf = 40, l2 = 5, bins = 255 } = options;
  const { columnsPerTree = 1, rowsPerTree = 1, seed = 0, weights } = options;
  const random = seededRandom(seed);
  const binned = binColumns(x, bins);
  const grower = treeGrower(binned, { leaves, minLeaf, l2 });
  const bias = rounded(startingLogOdds(y, x.rows, weights));
  const score = new Float64Array(x.rows).fill(bias);
  const gradient = new Float32Array(x.rows);
  const hessian = new Float32Array(x.rows);
  const used = Math.max(1, Math.round(columnsPerTree * x.columns));
  const flat: FlatTrees = { roots: [], column: [], value: [], child: [] };
  for (let t = 0; t < trees; t++) {
    for (let r = 0; r < x.rows; r++) {
      const p = sigmoid(score[r] ?? 0);
      const weight = weights?.[r] ?? 1;
      gradient[r] = weight * (p - (y[r] ?? 0));
      hessian[r] = weight * p * (1 - p);
    }
    const seen = rowsPerTree < 1 ? drawRows(grower.rows, rowsPerTree, random) : x.rows;
    const tree = grower.grow(gradient, hessian, seen, drawColumns(x.columns, used, random));
    if (tree.nodes === 1 && columnsPerTree === 1) break; // no tree after this one could split either
    for (let node = 0; node < tree.nodes; node++) {
      const step = rounded(learningRate * (tree.value[node] ?? 0));
      tree.value[node] = step;
      if (tree.child[node] !== 0) continue;
      const to = tree.to[node] ?? 0;
      for (let i = tree.from[node] ?? 0; i < to; i++) {
        const row = grower.rows[i] ?? 0;
        score[row] = (score[row] ?? 0) + step;
      }
    }
    for (let i = seen; i < x.rows; i++) {
      const row = grower.rows[i] ?? 0;
      score[row] = (score[row] ?? 0) + (tree.value[leafOf(tree, binned, row)] ?? 0);
    }
    append(flat, tree, binned.edges);
  }
  return treeEnsemble({ kind: 'tree-ensemble', bias, ...flat });
}

/** Log-odds of the weighted share of ones, which half a one and half a zero keep finite. */
function startingLogOdds(y: Uint8Array, rows: number, weights: Float64Array | undefined): number {
  let ones = 0.5;
  let all = 1;
  for (let r = 0; r < rows; r++) {
    ones += (weights?.[r] ?? 1) * (y[r] ?? 0);
    all += weights?.[r] ?? 1;
  }
  return logit(ones / all);
}

/** Puts about a `share` of all rows first, in ascending order, the others after them; returns how many come first. */
function drawRows(rows: Int32Array, share: number, random: () => number): number {
  let seen = 0;
  let unseen = rows.length;
  for (let row = 0; row < rows.length; row++) {
    if (random() < share) rows[seen++] = row;
    else rows[--unseen] = row;
  }
  return seen;
}

/** `used` different columns in ascending order. */
function drawColumns(columns: number, used: number, random: () => number): Int32Array {
  const all = Int32Array.from({ length: columns }, (_, c) => c);
  if (used >= columns) return all;
  for (let i = 0; i < used; i++) {
    const other = i + Math.floor(random() * (columns - i));
    const held = all[i] ?? 0;
    all[i] = all[other] ?? 0;
    all[other] = held;
  }
  return all.slice(0, used).sort();
}

interface FlatTrees {
  readonly roots: number[];
  readonly column: number[];
  readonly value: number[];
  readonly child: number[];
}

function append(flat: FlatTrees, tree: BinTree, edges: readonly Float64Array[]): void {
  const root = flat.column.length;
  flat.roots.push(root);
  for (let node = 0; node < tree.nodes; node++) {
    const child = tree.child[node] ?? 0;
    const column = tree.column[node] ?? 0;
    flat.child.push(child === 0 ? 0 : root + child);
    flat.column.push(child === 0 ? 0 : column);
    flat.value.push((child === 0 ? tree.value[node] : edges[column]?.[tree.bin[node] ?? 0]) ?? 0);
  }
}
