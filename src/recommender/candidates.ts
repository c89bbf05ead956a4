import type { ArtistHistories, TrackHistories, Verdicts } from './recommender.ts';
import { DAY_MS } from './recommender.ts';

/** Rows of tracks worth proposing for one reason, with a value above 0 that orders them within the source. */
export interface Source {
  readonly rows: readonly number[];
  readonly value: (row: number) => number;
}

/** Half a year without a play: long enough to have slipped from mind. */
export const FORGOTTEN_DAYS = 180;
const FORGOTTEN_LEAST_LISTENED = 5;
const FORGOTTEN_MOST_SKIPPED = 0.25;

export const RARE_MOST_LISTENED = 3;
/** An artist is loved from ten listened plays on, if at least as much as three of four artists and skipped in at most two of five plays. */
const LOVED_LEAST_LISTENED = 10;
const LOVED_QUANTILE = 0.75;
const LOVED_MOST_SKIPPED = 0.4;

const rowsWhere = (length: number, keep: (row: number) => boolean): number[] => {
  const rows: number[] = [];
  for (let row = 0; row < length; row++) if (keep(row)) rows.push(row);
  return rows;
};

/** Everything ever listened to, best score first. */
export function favourites(tracks: TrackHistories, scores: Float32Array): Source {
  return {
    rows: rowsWhere(tracks.length, (row) => (tracks.listened[row] ?? 0) > 0 && (scores[row] ?? 0) > 0),
    value: (row) => scores[row] ?? 0,
  };
}

/** Once played often and hardly skipped, not started for half a year. */
export function forgottenFavourites(tracks: TrackHistories, listenThrough: Float32Array, now: number): Source {
  const before = now - FORGOTTEN_DAYS * DAY_MS;
  return {
    rows: rowsWhere(
      tracks.length,
      (row) =>
        (tracks.listened[row] ?? 0) >= FORGOTTEN_LEAST_LISTENED &&
        (tracks.lastAt[row] ?? 0) <= before &&
        (tracks.skipped[row] ?? 0) <= FORGOTTEN_MOST_SKIPPED * (tracks.plays[row] ?? 0),
    ),
    value: (row) => Math.log1p(tracks.listened[row] ?? 0) * (listenThrough[row] ?? 0),
  };
}

/** Tracks hardly played, and not for being skipped, by artists the user loves. */
export function rarelyPlayed(
  tracks: TrackHistories,
  artists: ArtistHistories,
  verdicts: Verdicts,
  listenThrough: Float32Array,
): Source {
  const { love, listened } = lovedArtists(tracks, artists, verdicts);
  return {
    rows: rowsWhere(
      tracks.length,
      (row) =>
        (tracks.listened[row] ?? 0) <= RARE_MOST_LISTENED &&
        // Played little because it was skipped is not a track to discover.
        (tracks.skipped[row] ?? 0) <= (tracks.listened[row] ?? 0) &&
        love[tracks.artist[row] ?? 0] === 1,
    ),
    value: (row) => Math.log1p(listened[tracks.artist[row] ?? 0] ?? 0) * (listenThrough[row] ?? 0),
  };
}

/** 1 for every artist the user loves, and everybody's listened plays. */
function lovedArtists(
  tracks: TrackHistories,
  artists: ArtistHistories,
  verdicts: Verdicts,
): { love: Uint8Array; listened: Float64Array } {
  const listened = new Float64Array(artists.length);
  const plays = new Float64Array(artists.length);
  const skipped = new Float64Array(artists.length);
  for (let row = 0; row < tracks.length; row++) {
    const a = tracks.artist[row] ?? 0;
    listened[a] = (listened[a] ?? 0) + (tracks.listened[row] ?? 0);
    plays[a] = (plays[a] ?? 0) + (tracks.plays[row] ?? 0);
    skipped[a] = (skipped[a] ?? 0) + (tracks.skipped[row] ?? 0);
  }
  const sorted = listened.filter((count) => count > 0).sort();
  const quantile = sorted[Math.floor(sorted.length * LOVED_QUANTILE)] ?? 0;
  const least = Math.max(LOVED_LEAST_LISTENED, quantile);
  const love = Uint8Array.from(listened, (count, a) => {
    const verdict = verdicts.artists.get(a);
    if (verdict) return verdict === 'like' ? 1 : 0;
    return count >= least && (skipped[a] ?? 0) <= LOVED_MOST_SKIPPED * (plays[a] ?? 0) ? 1 : 0;
  });
  return { love, listened };
}
