/** Intra-list diversity: 1 − mean similarity of all pairs of a list; 0 for lists of fewer than two. */
export function intraListDiversity(list: ArrayLike<number>, similarity: (a: number, b: number) => number): number {
  let sum = 0;
  let pairs = 0;
  for (let i = 1; i < list.length; i++) {
    for (let j = 0; j < i; j++) {
      sum += similarity(list[i] ?? 0, list[j] ?? 0);
      pairs++;
    }
  }
  return pairs > 0 ? 1 - sum / pairs : 0;
}

/** Share of all items that stand in at least one list. */
export function catalogueCoverage(lists: Iterable<ArrayLike<number>>, items: number): number {
  const seen = new Set<number>();
  for (const list of lists) for (const item of Array.from(list)) seen.add(item);
  return items > 0 ? seen.size / items : 0;
}

/** Mean surprise of a list in bits: −log₂(listeners of the item / all listeners); an item of nobody counts as an item of one. */
export function meanSurprise(list: ArrayLike<number>, listenersOf: ArrayLike<number>, listeners: number): number {
  let bits = 0;
  for (let i = 0; i < list.length; i++) bits -= Math.log2(Math.max(1, listenersOf[list[i] ?? 0] ?? 0) / listeners);
  return list.length > 0 ? bits / list.length : 0;
}
