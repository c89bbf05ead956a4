import type { Classifier } from './classifier.ts';
import type { Matrix } from './matrix.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * Binary trees in one row of nodes. Node n asks `row[column[n]] <= value[n]`: yes leads to node `child[n]`, no (or NaN) to the one
 * after it. A leaf has the child 0, and its value is what it adds to the log-odds.
 */
export interface TreeEnsembleJson {
  readonly kind: 'tree-ensemble';
  readonly bias: number;
  /** First node of each tree. */
  readonly roots: readonly number[];
  readonly column: readonly number[];
  readonly value: readonly number[];
  readonly child: readonly number[];
}

export function treeEnsemble(json: TreeEnsembleJson): Classifier {
  const { bias } = json;
  const roots = Int32Array.from(json.roots);
  const column = Int16Array.from(json.column);
  const value = Float64Array.from(json.value);
  const child = Int32Array.from(json.child);
  return {
    predict({ rows, columns, data }: Matrix) {
      const out = new Float64Array(rows);
      for (let r = 0; r < rows; r++) {
        const at = r * columns;
        let sum = bias;
        for (let t = 0; t < roots.length; t++) {
          let node = roots[t] ?? 0;
          let next = child[node] ?? 0;
          while (next > 0) {
            node = (data[at + (column[node] ?? 0)] ?? 0) <= (value[node] ?? 0) ? next : next + 1;
            next = child[node] ?? 0;
          }
          sum += value[node] ?? 0;
        }
        out[r] = sigmoid(sum);
      }
      return out;
    },
    toJSON: () => json,
  };
}
