import type { Source } from './candidates.ts';
import { mix } from './mix.ts';
import type { TrackHistories } from './recommender.ts';
import { gumbel } from './seeded-noise.ts';
import { pickSpread, spreadArtists, type ArtistCap } from './spread-artists.ts';

/** A restriction that may be given up. */
export interface Wish {
  /** 1 for rows that keep it. */
  readonly keeps: Uint8Array;
  /** When to give it up: to fill the list, or only if nothing at all keeps it. */
  readonly giveUp: 'to_fill' | 'if_empty';
}

export interface ChooseQuestion {
  readonly tracks: TrackHistories;
  /** 1 for rows that keep every constraint that is never given up. */
  readonly allowed: Uint8Array;
  /** Given up from the first to the last, each only when needed. */
  readonly wishes: readonly Wish[];
  readonly sources: readonly (Source & { readonly share: number })[];
  /** Multiplies the value of each row in every source. */
  readonly weight: Float32Array;
  readonly count: number;
  readonly cap: ArtistCap;
  readonly seed: number;
}

export interface Choice {
  readonly rows: number[];
  /** True when artists had to stand twice in a row. */
  readonly crowded: boolean;
}

/** How far chance may move a row: by a factor of about 1.5 either way in its value. Enough for another list, not for another taste. */
const EXPLORATION = 0.35;

/** Chooses and orders tracks: sources are mixed by their shares, wishes given up one by one, artists spread. */
export function chooseTracks(question: ChooseQuestion): Choice {
  const { tracks, allowed, wishes, count, cap } = question;
  const artistOf = (row: number): number => tracks.artist[row] ?? -1;
  const sources = question.sources.map((source) => ({ share: source.share, rows: rank(question, source) }));

  const ranking: number[] = [];
  const ranked = new Set<number>();
  let rows: number[] = [];
  for (let dropped = 0; dropped <= wishes.length; dropped++) {
    const last = wishes[dropped - 1];
    if (last && last.giveUp === 'if_empty' && rows.length > 0) continue;
    const kept = wishes.filter((wish, i) => i >= dropped || (wish.giveUp === 'if_empty' && rows.length > 0));
    const eligible = (row: number): boolean => allowed[row] === 1 && kept.every((wish) => wish.keeps[row] === 1);
    for (const row of mix(sources.map((source) => ({ share: source.share, rows: source.rows.filter(eligible) })))) {
      if (!ranked.has(row)) ranking.push(row);
      ranked.add(row);
    }
    rows = pickSpread(ranking, artistOf, count, cap);
    if (rows.length >= count) break;
  }
  if (rows.length < count) rows = pickSpread(ranking, artistOf, count, { usual: cap.usual, most: count });

  const ordered = spreadArtists(rows, artistOf);
  return {
    rows: ordered,
    crowded: ordered.some((row, i) => i > 0 && artistOf(row) === artistOf(ordered[i - 1] ?? -1)),
  };
}

function rank({ tracks, weight, allowed, seed }: ChooseQuestion, source: Source): number[] {
  const keys = new Map<number, number>();
  for (const row of source.rows) {
    const value = source.value(row) * (weight[row] ?? 0);
    if (allowed[row] !== 1 || !(value > 0)) continue;
    keys.set(row, Math.log(value) + EXPLORATION * gumbel(seed, tracks.trackId[row] ?? 0));
  }
  return [...keys].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([row]) => row);
}
