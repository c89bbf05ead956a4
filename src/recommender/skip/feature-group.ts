import type { SharedCounters } from './shared-counters.ts';

/** What is known of a play, or of a candidate, at the moment it would start. −1 stands for "not known". */
export interface PlayStart {
  track: number;
  artist: number;
  album: number;
  /** Epoch seconds: the end of the play before it, or the start when a session begins. The pause between plays stays unused. */
  now: number;
  /** Local hour in [0, 24), fractions included, and weekday from Monday = 0. */
  hour: number;
  weekday: number;
  /** Position in `START_REASONS`. */
  reasonStart: number;
  shuffle: number;
  newSession: boolean;
}

/** A play that is over. */
export interface PastPlay extends PlayStart {
  endedAt: number;
  msPlayed: number;
  /** 1 skipped, 0 heard to the end, −1 says nothing. */
  label: number;
}

/** How many numbers of each kind a history uses. */
export interface HistorySize {
  readonly tracks: number;
  readonly artists: number;
  readonly albums: number;
}

/** Memory of one group. `write` fills the group's columns from `at` on; `learn` takes in a play, after its features were written. */
export interface GroupState {
  write(play: PlayStart, out: Float32Array, at: number): void;
  learn(play: PastPlay): void;
}

/** A set of columns that stand or fall together. */
export interface FeatureGroup {
  readonly id: string;
  /**
   * `preference` may rank candidates: what is known of the track, its artist and album, and the time. `context` adds how the play
   * starts and what happened just before.
   */
  readonly use: 'preference' | 'context';
  /** Names of the columns. */
  readonly columns: readonly string[];
  /** Whether it forgets at the end of a session; such memory stays live when long-term counters are frozen. */
  readonly session?: boolean;
  start(size: HistorySize, shared: SharedCounters): GroupState;
}
