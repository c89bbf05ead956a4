import { auc } from './auc.ts';

/**
 * AUC inside each group of neighbouring rows with the same number, averaged with the groups' sizes; groups without both labels are
 * left out. Says how well what was skipped is told from what was heard on the same occasion. NaN when no group has both.
 */
export function groupedAuc(y: Uint8Array, scores: Float64Array, group: Int32Array): number {
  let sum = 0;
  let rows = 0;
  for (let from = 0; from < group.length;) {
    let to = from + 1;
    while (to < group.length && group[to] === group[from]) to++;
    const inside = auc(y.subarray(from, to), scores.subarray(from, to));
    if (!Number.isNaN(inside)) {
      sum += inside * (to - from);
      rows += to - from;
    }
    from = to;
  }
  return rows === 0 ? NaN : sum / rows;
}
