import type { Wish } from '../../recommender/choose-tracks.ts';
import type { Companions } from './co-listening.ts';
import type { Taste } from './taste.ts';

/**
 * One track of each parent of a blend: the one they like best among those that keep all wishes, or else among all that are
 * allowed. A single parent needs none: who asks for music like an artist may want other artists.
 */
export function parentTracks(
  { parents }: Companions,
  {
    taste: { library },
    scores,
    allowed,
    wishes,
  }: { taste: Taste; scores: Float32Array; allowed: Uint8Array; wishes: readonly Wish[] },
): number[] {
  if (parents.length < 2) return [];
  const { tracks } = library;
  return parents.flatMap((parent) => {
    const own = Array.from(scores.keys()).filter(
      (row) => allowed[row] === 1 && parent.artists.has(tracks.artist[row] ?? -1) && (tracks.listened[row] ?? 0) > 0,
    );
    const keeping = own.filter((row) => wishes.every(({ keeps }) => keeps[row] === 1));
    const best = (keeping.length > 0 ? keeping : own).reduce(
      (top, row) => (top === -1 || (scores[row] ?? 0) > (scores[top] ?? 0) ? row : top),
      -1,
    );
    return best === -1 ? [] : [best];
  });
}

/** Which part of a list stands nearest to each parent; a track that is as near to two counts half for each. */
export function blendShares(
  { parents }: Companions,
  rows: readonly number[],
  artistOf: (row: number) => number,
): { name: string; share: number }[] {
  const shares = parents.map(() => 0);
  for (const row of rows) {
    const alike = parents.map(({ similarity }) => similarity[artistOf(row)] ?? 0);
    const most = Math.max(...alike);
    if (most === 0) continue;
    const nearest = alike.flatMap((value, i) => (value === most ? [i] : []));
    for (const i of nearest) shares[i] = (shares[i] ?? 0) + 1 / nearest.length;
  }
  const sum = shares.reduce((total, share) => total + share, 0) || 1;
  return parents.map(({ name }, i) => ({ name, share: (shares[i] ?? 0) / sum }));
}
