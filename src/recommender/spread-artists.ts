/** How often one artist may stand in a list: `usual`, and `most` where there is nothing else. */
export interface ArtistCap {
  readonly usual: number;
  readonly most: number;
}

/**
 * The first `count` rows of a ranking with at most `usual` per artist. While that gives too few, the cap grows up to `most`.
 * With `most` = ⌈count/2⌉ the result can always be ordered without two by one artist in a row.
 */
export function pickSpread(
  ranking: readonly number[],
  artistOf: (row: number) => number,
  count: number,
  { usual, most }: ArtistCap,
): number[] {
  const perArtist = new Map<number, number>();
  const picked = new Set<number>();
  let cap = Math.min(usual, most);
  while (picked.size < count) {
    for (const row of ranking) {
      if (picked.size >= count) break;
      const held = perArtist.get(artistOf(row)) ?? 0;
      if (held >= cap || picked.has(row)) continue;
      perArtist.set(artistOf(row), held + 1);
      picked.add(row);
    }
    if (cap >= most || picked.size >= ranking.length) break;
    cap += 1;
  }
  return ranking.filter((row) => picked.has(row));
}

/**
 * The same rows, nearly in the same order, with no two by one artist in a row. That is possible exactly when no artist has more
 * than ⌈n/2⌉ of the n rows; where it is not, the surplus stands at the end.
 */
export function spreadArtists(rows: readonly number[], artistOf: (row: number) => number): number[] {
  const left = [...rows];
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(artistOf(row), (counts.get(artistOf(row)) ?? 0) + 1);

  const ordered: number[] = [];
  let previous: number | undefined;
  while (left.length > 0) {
    // Whoever holds more than half of what is left must come now, or two of theirs will meet later.
    const pressing = [...counts].find(([, held]) => held * 2 > left.length)?.[0];
    const wanted = (row: number): boolean =>
      pressing !== undefined && pressing !== previous ? artistOf(row) === pressing : artistOf(row) !== previous;
    const at = Math.max(0, left.findIndex(wanted));
    const [row] = left.splice(at, 1);
    if (row === undefined) break;
    ordered.push(row);
    previous = artistOf(row);
    counts.set(previous, (counts.get(previous) ?? 1) - 1);
  }
  return ordered;
}
