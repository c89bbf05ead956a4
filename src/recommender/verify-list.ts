/** What a finished list keeps, whatever ranked it. */
export interface ListConstraints {
  /** 1 for rows that keep every constraint that is never given up. */
  readonly allowed: Uint8Array;
  readonly artistOf: (row: number) => number;
  /** Most rows of one artist. */
  readonly mostPerArtist: number;
  readonly count: number;
}

/** Rows of a list that keep all of it; a row that does not is taken out here, after all ranking is done. */
export function verifyList(
  rows: readonly number[],
  { allowed, artistOf, mostPerArtist, count }: ListConstraints,
): number[] {
  const held = new Map<number, number>();
  const seen = new Set<number>();
  return rows
    .filter((row) => {
      const artist = artistOf(row);
      const before = held.get(artist) ?? 0;
      if (allowed[row] !== 1 || seen.has(row) || before >= mostPerArtist) return false;
      seen.add(row);
      held.set(artist, before + 1);
      return true;
    })
    .slice(0, count);
}
