/**
 * Positions of the `count` highest scores, highest first; of equal scores the earlier position comes first. Positions in `without` are
 * left out, and so are scores that are not finite.
 */
export function topScores(scores: ArrayLike<number>, count: number, without?: ArrayLike<number>): number[] {
  const skipped = without && without.length > 0 ? new Set(Array.from(without)) : undefined;
  const best = new Float64Array(count);
  const places = new Int32Array(count);
  let held = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? 0;
    if (held === count && !(score > (best[count - 1] ?? 0))) continue;
    if (!Number.isFinite(score) || skipped?.has(i) || count === 0) continue;
    let at = held < count ? held++ : count - 1;
    while (at > 0 && (best[at - 1] ?? 0) < score) {
      best[at] = best[at - 1] ?? 0;
      places[at] = places[at - 1] ?? 0;
      at--;
    }
    best[at] = score;
    places[at] = i;
  }
  return [...places.subarray(0, held)];
}
