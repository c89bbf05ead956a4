import type { TrackIdentity } from './track.ts';

/** How a play ended. The numbers are what the database keeps. */
export const OUTCOMES = ['neutral', 'finished', 'skipped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Spotify's own line for what counts as a stream, in ms (artists.spotify.com, "How your streams are counted"). */
export const LISTENED_MS = 30_000;

/**
 * How a play ended, from its end reason and the time played.
 * - finished: the track ran to its end (`trackdone`).
 * - skipped: "next" was pressed (`fwdbtn`, `nextbtn`), or something else was chosen before 30 s.
 * - neutral: signed out, crashed, unknown: says nothing about the music.
 * Without a reason, the source's own skip mark decides. Spotify's mark is not used beside a reason: it was constantly false
 * between 2015 and 2022.
 */
export function outcomeOf(play: {
  reasonEnd: string | undefined;
  msPlayed: number;
  markedSkipped?: boolean | undefined;
}): Outcome {
  switch (play.reasonEnd) {
    case 'trackdone':
      return 'finished';
    case 'fwdbtn':
    case 'nextbtn':
      return 'skipped';
    case 'endplay':
    case 'clickrow':
    case 'playbtn':
      return play.msPlayed < LISTENED_MS ? 'skipped' : 'neutral';
    case undefined:
      return play.markedSkipped ? 'skipped' : 'neutral';
    default:
      return 'neutral';
  }
}

/** Where a play came from. The position is what the database keeps: add at the end only. */
export const PLAY_SOURCES = ['export', 'spotify_api', 'listenbrainz', 'lastfm', 'maloja', 'user'] as const;
export type PlaySource = (typeof PLAY_SOURCES)[number];

/** Coarse kind of device. The position is what the database keeps: add at the end only. */
export const PLATFORMS = ['other', 'android', 'ios', 'windows', 'mac', 'linux', 'web', 'cast'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** What is not exact about the times of a play: bits of `timing`, 0 when all of it is. */
export const TIMING = {
  /** The source writes whole minutes. */
  minute: 1,
  /** The source does not tell how long it was played (scrobbles): `msPlayed` is the track's length, or `TYPICAL_TRACK_MS`. */
  lengthGuessed: 2,
  /** The end is when a closed or crashed app was opened again; `startedAt` was taken from another clue. */
  lateReport: 4,
} as const;

/** What is assumed of a track whose length nobody told, in ms: a scrobble says that it was heard, not for how long. */
export const TYPICAL_TRACK_MS = 210_000;

/** One row of listening as a file tells it. Times are epoch milliseconds, UTC. */
export interface Play {
  readonly track: TrackIdentity;
  /** End of the play, whole seconds. */
  readonly endedAt: number;
  readonly startedAt: number;
  readonly msPlayed: number;
  /** Bits of `TIMING`. */
  readonly timing: number;
  readonly outcome: Outcome;
  readonly reasonStart: string | undefined;
  readonly reasonEnd: string | undefined;
  readonly shuffle: boolean | undefined;
  readonly offline: boolean | undefined;
  readonly private: boolean;
  readonly platform: Platform | undefined;
}

/**
 * Plays of one source as columns, the form in which they cross threads and reach the database. All arrays have `length`
 * entries; −1 stands for "not told".
 */
export interface PlayBatch {
  readonly length: number;
  readonly source: PlaySource;
  /**
   * Tracks that this batch names for the first time; the one at position i has the number `firstTrack` + i. A batch whose
   * `firstTrack` is 0 stands alone; others build on the batches of the same import before them.
   */
  readonly tracks: readonly TrackIdentity[];
  readonly firstTrack: number;
  /** Number of the track of each play. */
  readonly trackIndex: Int32Array;
  readonly endedAt: Float64Array;
  readonly startedAt: Float64Array;
  readonly msPlayed: Int32Array;
  readonly timing: Uint8Array;
  /** Position in `OUTCOMES`. */
  readonly outcome: Uint8Array;
  /** Each reason of the batch once. */
  readonly reasons: readonly string[];
  /** Position in `reasons`. */
  readonly reasonStart: Int16Array;
  readonly reasonEnd: Int16Array;
  /** 0 no, 1 yes. */
  readonly shuffle: Int8Array;
  readonly offline: Int8Array;
  readonly private: Uint8Array;
  /** Position in `PLATFORMS`. */
  readonly platform: Int8Array;
}
