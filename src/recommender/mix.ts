/** A ranked list and how large a part of the mix it should have. */
export interface Ranked {
  readonly share: number;
  readonly rows: readonly number[];
}

/**
 * One ranking from several: at each place the list that is furthest behind its share gives its next row. Rows stand where they
 * come first; lists without a share, and what is left when the others end, follow in order.
 */
export function mix(lists: readonly Ranked[]): number[] {
  const seen = new Set<number>();
  const next = lists.map(() => 0);
  const credit = lists.map(() => 0);
  // A list without a share waits until all others have ended.
  const standing = (i: number): number => (lists[i]!.share > 0 ? credit[i]! + lists[i]!.share : -Infinity);
  const mixed: number[] = [];
  for (;;) {
    let best = -1;
    lists.forEach(({ rows }, i) => {
      while (next[i]! < rows.length && seen.has(rows[next[i]!]!)) next[i]!++;
      if (next[i]! >= rows.length) return;
      if (best === -1 || standing(i) > standing(best)) best = i;
    });
    const list = lists[best];
    if (!list) return mixed;
    const row = list.rows[next[best]!]!;
    seen.add(row);
    mixed.push(row);
    const open = lists.reduce((sum, { rows, share }, i) => sum + (next[i]! < rows.length ? share : 0), 0);
    lists.forEach(({ rows, share }, i) => {
      if (next[i]! < rows.length) credit[i]! += share;
    });
    credit[best]! -= open;
  }
}
