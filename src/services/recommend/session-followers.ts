import type { SessionRanker } from '../../recommender/ranking/session-ranker.ts';
import { sessionSignals } from '../../recommender/ranking/session-signals.ts';
import type { Listening } from '../ports.ts';
import type { Library } from './load-library.ts';

/** What follows a track (a row of the library) in sessions of the listener's own, by row, in [0, 1]; `now` is epoch ms. */
export type SessionFollowers = (seed: number, now: number) => Float32Array | undefined;

export function sessionFollowers(
  ranker: SessionRanker,
  { listening: { history, trackIds }, library }: { listening: Listening; library: Library },
): SessionFollowers {
  const rowOf = Int32Array.from(trackIds, (id) => library.rowOfTrack.get(id) ?? -1);
  return (seed, now) => {
    const track = rowOf.indexOf(seed);
    if (track < 0) return undefined;
    const signals = sessionSignals(history, {
      row: history.length,
      at: now / 1000,
      clockOffset: history.clockOffset.at(-1) ?? 0,
      seed: track,
    });
    const scores = ranker.score(signals);
    const most = scores.reduce((highest, score) => Math.max(highest, score), 1e-9);
    const byRow = new Float32Array(library.tracks.length);
    signals.candidates.forEach((candidate, k) => {
      const row = rowOf[candidate] ?? -1;
      if (row >= 0) byRow[row] = Math.max(0, (scores[k] ?? 0) / most);
    });
    return byRow;
  };
}
