import type { ListeningHistory } from '../listening-history.ts';
import type { Matrix } from '../math/matrix.ts';
import { zeros } from '../math/matrix.ts';
import { emptyPlay, readPlay, setClock } from './read-play.ts';
import type { SkipCounters } from './skip-counters.ts';
import { skipCounters } from './skip-counters.ts';

/** Music that might be played next; −1 stands for a track, artist or album that was never played. */
export interface Candidates {
  readonly track: Int32Array;
  readonly artist: Int32Array;
  readonly album: Int32Array;
  /** When it would start, epoch seconds, and what to add for the listener's own clock. */
  readonly at: number;
  readonly clockOffset?: number;
  /** How it would start; when absent, only the columns of preference mean anything. */
  readonly context?: {
    /** Position in `START_REASONS`. */
    readonly reasonStart: number;
    readonly shuffle: number;
    /** Whether it would be the first after half an hour of silence. */
    readonly newSession: boolean;
  };
}

/** The memory of a listener after all plays of a history. */
export function countersAfter(history: ListeningHistory): SkipCounters {
  const counters = skipCounters(history);
  const play = emptyPlay();
  for (let i = 0; i < history.length; i++) counters.learn(readPlay(history, i, play));
  return counters;
}

/** One row of features per candidate, in the columns of `skipRows`. The memory stays as it is. */
export function candidateFeatures(counters: SkipCounters, candidates: Candidates): Matrix {
  const { track, artist, album, at, clockOffset = 0, context } = candidates;
  const x = zeros(track.length, counters.columns.length);
  const play = { ...emptyPlay(), now: at, ...context };
  setClock(play, clockOffset);
  for (let i = 0; i < track.length; i++) {
    play.track = track[i] ?? -1;
    play.artist = artist[i] ?? -1;
    play.album = album[i] ?? -1;
    counters.write(play, x.data, i * x.columns);
  }
  return x;
}
