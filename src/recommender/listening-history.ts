import { LISTENED_MS } from '../domain/play.ts';

/** A new session begins after half an hour of silence. */
export const SESSION_GAP_S = 1800;

/** Ways a play begins that carry meaning, in Spotify's words; everything else is `other`, the last position. */
export const START_REASONS = [
  'trackdone',
  'fwdbtn',
  'clickrow',
  'backbtn',
  'playbtn',
  'appload',
  'remote',
  'other',
] as const;

/**
 * The plays of one listener as columns, ordered by their end. Row i of every column is one play; tracks, artists and albums are
 * numbered from 0 without gaps.
 */
export interface ListeningHistory {
  readonly length: number;
  readonly tracks: number;
  readonly artists: number;
  readonly albums: number;
  readonly track: Int32Array;
  readonly artist: Int32Array;
  readonly album: Int32Array;
  /** Epoch seconds; a start is never before the end of the play before it. */
  readonly startedAt: Float64Array;
  readonly endedAt: Float64Array;
  /** Seconds to add to `startedAt` for the listener's own clock; 0 means UTC. */
  readonly clockOffset: Int32Array;
  readonly msPlayed: Int32Array;
  /** 1 skipped, 0 heard to the end, −1 says nothing about the music. */
  readonly label: Int8Array;
  /** Position in `START_REASONS`. */
  readonly reasonStart: Uint8Array;
  /** 1 yes, 0 no or not told. */
  readonly shuffle: Uint8Array;
  /** Number of the session, from 0. */
  readonly session: Int32Array;
}

/** What a source of plays tells; all columns have `length` entries, ordered by `endedAt`. */
export type PlayColumns = Pick<
  ListeningHistory,
  | 'length'
  | 'tracks'
  | 'artists'
  | 'albums'
  | 'track'
  | 'artist'
  | 'album'
  | 'endedAt'
  | 'msPlayed'
  | 'label'
  | 'reasonStart'
  | 'shuffle'
> & { readonly clockOffset?: Int32Array | undefined };

/** Adds starts and sessions: a play cannot have begun before the one before it ended. */
export function listeningHistory(plays: PlayColumns): ListeningHistory {
  const { length, endedAt, msPlayed } = plays;
  const startedAt = new Float64Array(length);
  const session = new Int32Array(length);
  let previousEnd = -Infinity;
  let current = -1;
  for (let i = 0; i < length; i++) {
    const end = endedAt[i] ?? 0;
    const start = Math.max(end - Math.floor((msPlayed[i] ?? 0) / 1000), previousEnd);
    if (start - previousEnd >= SESSION_GAP_S) current++;
    startedAt[i] = start;
    session[i] = current;
    previousEnd = Math.max(previousEnd, end);
  }
  return { ...plays, startedAt, session, clockOffset: plays.clockOffset ?? new Int32Array(length) };
}

export const isListened = ({ msPlayed }: Pick<ListeningHistory, 'msPlayed'>, row: number): boolean =>
  (msPlayed[row] ?? 0) >= LISTENED_MS;

/** Position of a reason in `START_REASONS`. */
export function startReason(name: string | undefined): number {
  const at = (START_REASONS as readonly string[]).indexOf(name ?? 'other');
  return at < 0 ? START_REASONS.length - 1 : at;
}
