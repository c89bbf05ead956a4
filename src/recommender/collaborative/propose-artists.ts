import { sparseMatrix } from '../math/sparse.ts';
import { fitItemKnn } from './item-knn.ts';

/** Listened plays of one artist by one listener. */
export interface ArtistPlays {
  readonly listener: number;
  readonly artist: number;
  readonly plays: number;
}

export interface ProposedArtist {
  readonly artist: number;
  /** Against the best one proposed, in (0, 1]. */
  readonly value: number;
  /** Other listeners who play it. */
  readonly listeners: number;
}

/** Who is known by one or two artists only: every neighbour votes, and few common listeners say less. */
const NEWCOMER_ARTISTS = 2;
const FOR_NEWCOMERS = { neighbours: Infinity, shrink: 100 } as const;

/**
 * Artists that a listener has never played and those play who share artists with them, best first. Neighbours of items decide: they
 * serve a listener of one artist as well as one of a thousand, and need no fitting beyond counting (docs/model.md has the figures).
 */
export function proposeArtists(table: readonly ArtistPlays[], listener: number, most: number): ProposedArtist[] {
  const rowOf = numbered(table.map((entry) => entry.listener));
  const columnOf = numbered(table.map((entry) => entry.artist));
  const own = new Set(table.filter((entry) => entry.listener === listener).map(({ artist }) => artist));
  if (own.size === 0 || rowOf.size < 2) return [];
  const others = table.filter((entry) => entry.listener !== listener);
  const plays = sparseMatrix(rowOf.size, columnOf.size, {
    row: others.map((entry) => rowOf.get(entry.listener) ?? 0),
    column: others.map(({ artist }) => columnOf.get(artist) ?? 0),
    value: others.map((entry) => entry.plays),
  });
  const model = fitItemKnn({ plays }, own.size <= NEWCOMER_ARTISTS ? FOR_NEWCOMERS : { neighbours: Infinity });
  const items = Int32Array.from(own, (artist) => columnOf.get(artist) ?? 0).sort();
  const scores = new Float64Array(columnOf.size);
  model.score({ items, plays: new Float64Array(items.length).fill(1) }, scores);
  const listeners = new Map<number, number>();
  for (const { artist } of others) listeners.set(artist, (listeners.get(artist) ?? 0) + 1);
  const proposed = [...listeners]
    .filter(([artist]) => !own.has(artist))
    .map(([artist, count]) => ({ artist, listeners: count, score: scores[columnOf.get(artist) ?? 0] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.artist - b.artist)
    .slice(0, most);
  const best = proposed[0]?.score ?? 1;
  return proposed.map(({ artist, listeners: count, score }) => ({ artist, listeners: count, value: score / best }));
}

function numbered(ids: readonly number[]): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size);
  return numbers;
}
