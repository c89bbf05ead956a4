export interface MmrOptions {
  /** Weight of relevance against difference, 1 = relevance alone. */
  readonly theta: number;
  readonly count: number;
  /** Power of the scaled relevance; above 1 the first places are given up less easily. 1 by default. */
  readonly sharpness?: number | undefined;
  /** How alike two candidates are, 0 to 1. */
  readonly similarity: (a: number, b: number) => number;
  /** Groups with a limit, such as artists: at most `most` of a group are chosen. */
  readonly cap?: { readonly groupOf: (candidate: number) => number; readonly most: number } | undefined;
}

/**
 * Maximal marginal relevance (Carbonell & Goldstein, 1998): one after another, the candidate with the largest
 * θ × relevance − (1 − θ) × its largest similarity to those chosen before. Candidates are positions of `relevance`, which is scaled to
 * 0 … 1 over them; of equals the earlier comes first. Fewer than `count` come back when there are no more or the cap ends it.
 */
export function diversify(
  relevance: ArrayLike<number>,
  { theta, count, similarity, sharpness = 1, cap }: MmrOptions,
): number[] {
  const scaled = scaledToUnit(relevance).map((value) => value ** sharpness);
  const nearest = new Float64Array(scaled.length);
  const open = new Uint8Array(scaled.length).fill(1);
  const perGroup = new Map<number, number>();
  const chosen: number[] = [];
  while (chosen.length < count) {
    let next = -1;
    let best = -Infinity;
    for (let i = 0; i < scaled.length; i++) {
      if (open[i] === 0) continue;
      const value = theta * (scaled[i] ?? 0) - (1 - theta) * (nearest[i] ?? 0);
      if (value <= best) continue;
      if (cap && (perGroup.get(cap.groupOf(i)) ?? 0) >= cap.most) continue;
      best = value;
      next = i;
    }
    if (next < 0) break;
    chosen.push(next);
    open[next] = 0;
    if (cap) perGroup.set(cap.groupOf(next), (perGroup.get(cap.groupOf(next)) ?? 0) + 1);
    if (theta >= 1 || chosen.length >= count) continue;
    for (let i = 0; i < scaled.length; i++) {
      if (open[i] === 1) nearest[i] = Math.max(nearest[i] ?? 0, similarity(next, i));
    }
  }
  return chosen;
}

function scaledToUnit(values: ArrayLike<number>): Float64Array {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i] ?? 0);
    high = Math.max(high, values[i] ?? 0);
  }
  const width = high > low ? high - low : 1;
  return Float64Array.from(values, (value) => (value - low) / width);
}
