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

/** One row of listening as a file tells it. Times are epoch milliseconds, UTC. */
export interface Play {
  readonly track: TrackIdentity;
  /** End of the play, whole seconds. */
  readonly endedAt: number;
  readonly startedAt: number;
  readonly msPlayed: number;
  readonly outcome: Outcome;
  readonly reasonStart: string | undefined;
  readonly reasonEnd: string | undefined;
  readonly shuffle: boolean | undefined;
  readonly offline: boolean | undefined;
  readonly private: boolean;
  /** Coarse: android, ios, windows, mac, linux, web, cast, other. */
  readonly platform: string | undefined;
}

/**
 * Plays as columns, the form in which they cross threads and reach the database. `trackIndex[i]` points into `tracks`,
 * which names each track of the batch once. `outcome[i]` points into `OUTCOMES`.
 */
export interface PlayBatch {
  readonly length: number;
  readonly tracks: readonly TrackIdentity[];
  readonly trackIndex: Int32Array;
  readonly endedAt: Float64Array;
  readonly startedAt: Float64Array;
  readonly msPlayed: Int32Array;
  readonly outcome: Uint8Array;
  readonly reasonStart: readonly (string | null)[];
  readonly reasonEnd: readonly (string | null)[];
  readonly shuffle: readonly (boolean | null)[];
  readonly offline: readonly (boolean | null)[];
  readonly private: readonly boolean[];
  readonly platform: readonly (string | null)[];
}

/** Where a play came from; Spotify's Web API is the only source that may be barred from training. */
export type PlaySource = 'export' | 'spotify_api' | 'listenbrainz' | 'lastfm' | 'user';
