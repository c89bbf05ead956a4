/** Gains of the ideal list: Σ 1 / log2(place + 1) over the first `places`. */
function idealGain(places: number): number {
  let gain = 0;
  for (let i = 0; i < places; i++) gain += 1 / Math.log2(i + 2);
  return gain;
}

/**
 * Normalised discounted cumulative gain of the first k (Järvelin & Kekäläinen 2002), gain 1 for members of the target; 0 for an
 * empty target.
 */
export function ndcgAt(ranked: ArrayLike<number>, target: ReadonlySet<number>, k: number): number {
  let gain = 0;
  for (let i = 0; i < Math.min(k, ranked.length); i++) if (target.has(ranked[i] ?? -1)) gain += 1 / Math.log2(i + 2);
  const ideal = idealGain(Math.min(k, target.size));
  return ideal > 0 ? gain / ideal : 0;
}

/** Hits among the first k as a part of what k places could hold: hits / min(k, target); 0 for an empty target. */
export function recallAt(ranked: ArrayLike<number>, target: ReadonlySet<number>, k: number): number {
  if (target.size === 0) return 0;
  let hits = 0;
  for (let i = 0; i < Math.min(k, ranked.length); i++) if (target.has(ranked[i] ?? -1)) hits++;
  return hits / Math.min(k, target.size);
}

/** Positions of the highest values, highest first; equal values keep their order. */
export function highest(values: ArrayLike<number>, count: number): number[] {
  return Array.from({ length: values.length }, (_, i) => i)
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
    .slice(0, count);
}
