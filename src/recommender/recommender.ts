import type { Verdict } from '../domain/recommendation.ts';

/** The day in six parts of four hours from local midnight: enough plays fall into each to say something. */
export const DAYPARTS = 6;

/** Hours of the day, twice: 0–23 on Monday to Friday, 24–47 on Saturday and Sunday. */
export const HOUR_SLOTS = 48;

export const DAY_MS = 86_400_000;

/** What is known of each recording a user has played, as columns; row i of every column is one recording. */
export interface TrackHistories {
  readonly length: number;
  /** The catalogue id that stands for the recording: the one played most. */
  readonly trackId: Int32Array;
  /** Row of `ArtistHistories`. */
  readonly artist: Int32Array;
  /** Every start, skips among them. */
  readonly plays: Int32Array;
  /** Plays of at least 30 s. */
  readonly listened: Int32Array;
  readonly finished: Int32Array;
  readonly skipped: Int32Array;
  /** Ends of the first and last play of any length, epoch ms. */
  readonly firstAt: Float64Array;
  readonly lastAt: Float64Array;
  /** Listened plays, each worth half as much per 30 (365) days before the newest play of the whole history. */
  readonly recent30: Float64Array;
  readonly recent365: Float64Array;
  /** Finished and skipped plays, decayed with the half-life of 365 days. */
  readonly finished365: Float64Array;
  readonly skipped365: Float64Array;
}

export interface ArtistHistories {
  readonly length: number;
  readonly artistId: Int32Array;
  /** Listened plays by daypart of their start, `DAYPARTS` numbers per artist, in the user's zone. */
  readonly dayparts: Int32Array;
  /** The same by hour and kind of day: `HOUR_SLOTS` numbers per artist. */
  readonly hours: Int32Array;
}

/** What the user said of each row: absent where nothing was said. */
export interface Verdicts {
  readonly tracks: ReadonlyMap<number, Verdict>;
  readonly artists: ReadonlyMap<number, Verdict>;
}

/** What trained models say of each row, before any verdict: in [0, 1], NaN for rows they have not seen. */
export interface LearnedColumns {
  /** Grows with P(listened to within the next month). */
  readonly pull: Float32Array;
  /** P(listen through), were the track played now; absent where plain rates tell it as well. */
  readonly listenThrough: Float32Array | undefined;
}

/** Co-listening vectors: near each other where tracks are heard in the same sessions. */
export interface TrackVectors {
  readonly dimensions: number;
  /** `dimensions` numbers per row, of unit length; zeros where a track has none. */
  readonly values: Float32Array;
}

export interface TasteInput {
  readonly tracks: TrackHistories;
  readonly artists: ArtistHistories;
  readonly verdicts: Verdicts;
  /** Absent before the first training. */
  readonly learned?: LearnedColumns | undefined;
  readonly vectors?: TrackVectors | undefined;
}

export interface ScoreContext {
  /** 0 to DAYPARTS - 1, in the user's zone; absent when the hour should not count. */
  readonly daypart?: number | undefined;
}

/** A fitted model. All arrays have one number in [0, 1] per row of the tracks it was fitted on; callers do not change them. */
export interface TasteModel {
  /** P(listen through), were the track played now. */
  listenThrough(context: ScoreContext): Float32Array;
  /** How good a recommendation it is: grows with P(listen through) and with the pull the track has; 0 for what they dislike. */
  score(context: ScoreContext): Float32Array;
}

/** One way of learning a taste. Fitting twice on the same input gives the same model. */
export interface Recommender {
  readonly id: string;
  /** One line for people who choose between recommenders. */
  readonly title: string;
  fit(input: TasteInput): TasteModel;
}
