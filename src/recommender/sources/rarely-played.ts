import type { ArtistHistories, TrackHistories, Verdicts } from '../recommender.ts';
import type { CandidateSource } from './source.ts';

export const RARE_MOST_LISTENED = 3;
/** An artist is loved from ten listened plays on, if at least as much as three of four artists and skipped in at most two of five plays. */
const LOVED_LEAST_LISTENED = 10;
const LOVED_QUANTILE = 0.75;
const LOVED_MOST_SKIPPED = 0.4;

/** Tracks hardly played, and not for being skipped, by artists the user loves. */
export const rarelyPlayed: CandidateSource = {
  id: 'rare',
  title: 'what you hardly know by artists you love',
  shares: [0, 0.05, 0.1, 0.15, 0.05],
  worth: ({ tracks, artists, verdicts, listenThrough }) => {
    const { love, listened } = lovedArtists(tracks, artists, verdicts);
    return (row) => {
      const artist = tracks.artist[row] ?? 0;
      return love[artist] === 1 && isHardlyKnown(tracks, row)
        ? Math.log1p(listened[artist] ?? 0) * (listenThrough[row] ?? 0)
        : 0;
    };
  },
};

/** Started, but hardly listened to, and not for being skipped: played little because it was skipped is nothing to discover. */
export function isHardlyKnown(tracks: TrackHistories, row: number): boolean {
  const listened = tracks.listened[row] ?? 0;
  return (tracks.plays[row] ?? 0) > 0 && listened <= RARE_MOST_LISTENED && (tracks.skipped[row] ?? 0) <= listened;
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
