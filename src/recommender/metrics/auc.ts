/**
 * Area under the ROC curve: the probability that a row with label 1 gets a higher score than one with label 0, ties counting half
 * (Mann-Whitney). NaN when one label is missing.
 */
export function auc(y: Uint8Array, scores: Float64Array): number {
  const order = Uint32Array.from(scores, (_, i) => i).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let ranks = 0;
  let ones = 0;
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to++;
    const rank = (from + to + 1) / 2;
    for (let i = from; i < to; i++) {
      if (y[order[i] ?? 0] === 1) {
        ranks += rank;
        ones++;
      }
    }
    from = to;
  }
  const zeros = order.length - ones;
  return ones === 0 || zeros === 0 ? NaN : (ranks - (ones * (ones + 1)) / 2) / (ones * zeros);
}
