import { spotifyTrackId } from '../../../domain/identity.ts';
import { outcomeOf, TIMING, TYPICAL_TRACK_MS } from '../../../domain/play.ts';
import type { ParseContext, Row } from './format.ts';
import { readPlatform } from './read-platform.ts';
import { fromEpoch } from './read-time.ts';

/** A row after its format has found the columns, before anything is believed. */
export interface RawRow {
  /** The time as written, for the excerpt of a reject. */
  readonly timeText: string;
  /** Epoch ms, whole seconds. One of the two times is needed. */
  readonly endedAt?: number | undefined;
  /** Of a source that tells when a play began, and not when it ended. */
  readonly startedAt?: number | undefined;
  /** Why there is neither, where the format knows better than that it cannot be read. */
  readonly timeFault?: string | undefined;
  /** The source writes whole minutes. */
  readonly toTheMinute?: boolean;
  /** Undefined: the source does not tell (scrobbles). NaN: it should, and it cannot be read. */
  readonly msPlayed: number | undefined;
  /** Length of the track, which stands in for an untold `msPlayed`. */
  readonly trackMs?: number | undefined;
  readonly title: string | undefined;
  readonly artist: string | undefined;
  readonly album: string | undefined;
  readonly uri: string | undefined;
  /** It names an episode or an audiobook. */
  readonly spoken: boolean;
  readonly reasonStart: string | undefined;
  readonly reasonEnd: string | undefined;
  readonly shuffle: boolean | undefined;
  /** The source's own mark, see `outcomeOf`. */
  readonly skipped: boolean | undefined;
  readonly offline: boolean | undefined;
  /** Near the start of the play; s or ms, by year of the row. */
  readonly offlineTimestamp: number | undefined;
  readonly private: boolean;
  readonly platform: string | undefined;
}

/** The first scrobblers appeared in 2002; nothing was recorded before. */
const EARLIEST = Date.UTC(2002, 0, 1);
/** A century is enough. */
const LATEST = Date.UTC(2100, 0, 1);
/** What a 32-bit column holds: almost 25 days. */
const LONGEST_MS = 2_147_483_647;
/** A crashed app reports its last play when it is opened again, at times weeks later. */
const LATE_REPORT_MS = 31 * 86_400_000;
const EXCERPT_LENGTH = 200;

/** A raw row as a play, or what else became of it. */
export function readRow(raw: RawRow, line: number, { includePrivate }: Pick<ParseContext, 'includePrivate'>): Row {
  if (isSpoken(raw.uri) || (raw.spoken && raw.uri === undefined)) return { kind: 'podcast' };
  if (raw.private && !includePrivate) return { kind: 'private' };

  const title = cleanName(raw.title);
  const artist = cleanName(raw.artist);
  const reason = faultOf(raw, title, artist);
  if (reason !== undefined) return { kind: 'reject', line, reason, excerpt: excerptOf(raw) };

  const msPlayed = msPlayedOf(raw);
  const endedAt = raw.endedAt ?? (raw.startedAt ?? 0) + Math.round(msPlayed / 1000) * 1000;
  const computed = raw.startedAt ?? endedAt - msPlayed;
  const reasonEnd = cleanReason(raw.reasonEnd);
  const startedAt = startOf(computed, endedAt, reasonEnd, raw.offlineTimestamp);
  return {
    kind: 'play',
    play: {
      track: { title, artist, album: cleanName(raw.album) || undefined, spotifyId: spotifyTrackId(raw.uri) },
      endedAt,
      startedAt,
      msPlayed,
      timing:
        (raw.toTheMinute ? TIMING.minute : 0) |
        (raw.msPlayed === undefined ? TIMING.lengthGuessed : 0) |
        (startedAt < computed ? TIMING.lateReport : 0),
      outcome: outcomeOf({ reasonEnd, msPlayed, markedSkipped: raw.skipped }),
      reasonStart: cleanReason(raw.reasonStart),
      reasonEnd,
      shuffle: raw.shuffle,
      offline: raw.offline,
      private: raw.private,
      platform: readPlatform(raw.platform),
    },
  };
}

/** An episode or a show, as a Spotify URI or link. */
const SPOKEN = /^(?:spotify:|https?:\/\/open\.spotify\.com\/(?:intl-[a-z-]+\/)?)(?:episode|show)[:/]/;
export const isSpoken = (uri: string | undefined): boolean => uri !== undefined && SPOKEN.test(uri);

function faultOf(raw: RawRow, title: string, artist: string): string | undefined {
  if (title === '') return 'No track is named.';
  if (artist === '') return 'No artist is named.';
  const at = raw.endedAt ?? raw.startedAt;
  if (at === undefined) return raw.timeFault ?? 'The time cannot be read.';
  if (at < EARLIEST || at > LATEST) return 'The time cannot be right.';
  if (raw.msPlayed === undefined) return undefined;
  if (!Number.isFinite(raw.msPlayed)) return 'The time played cannot be read.';
  if (raw.msPlayed < 0) return 'The time played is negative.';
  if (raw.msPlayed > LONGEST_MS) return 'The time played cannot be right.';
  return undefined;
}

/** A length of more than three hours belongs to a mix or a fault, and says nothing about one evening. */
const LONGEST_TRACK_MS = 3 * 3_600_000;

function msPlayedOf({ msPlayed, trackMs }: RawRow): number {
  if (msPlayed !== undefined) return Math.round(msPlayed);
  const known = trackMs !== undefined && Number.isFinite(trackMs) && trackMs > 0 && trackMs <= LONGEST_TRACK_MS;
  return known ? Math.round(trackMs) : TYPICAL_TRACK_MS;
}

/**
 * When a play began. `ts` is its end, except after a sign-out or a crash: there it can be the next time the app was opened, and
 * `offline_timestamp`, which lies near the start, is the better clue.
 */
function startOf(
  computed: number,
  endedAt: number,
  reasonEnd: string | undefined,
  offlineTimestamp: number | undefined,
) {
  if (offlineTimestamp === undefined) return computed;
  if (reasonEnd !== 'logout' && !reasonEnd?.startsWith('unexpected-exit')) return computed;
  const told = fromEpoch(offlineTimestamp);
  return told !== undefined && told < computed && told > endedAt - LATE_REPORT_MS ? told : computed;
}

/** Marks that turn the direction of text around until they are closed: in a list they would turn what stands beside it. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A name as it is kept: without control characters and marks that reverse text, at most 300 characters. Longer names are faults
 * of a file, and the catalogue keeps them in an index.
 */
export function cleanName(name: string | undefined): string {
  if (name === undefined) return '';
  if (name.length <= LONGEST_NAME && !UNCLEAN.test(name)) return name.trim();
  const start = name.slice(0, 1000);
  const clean = start.replaceAll(/\p{Cc}+/gu, ' ').replaceAll(DIRECTION_MARKS, '');
  return wellFormed(clean.trim().slice(0, LONGEST_NAME)).trim();
}
const LONGEST_NAME = 300;
const UNCLEAN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** Half a surrogate pair, from a broken escape or a cut, cannot be stored as UTF-8. */
const wellFormed = (text: string): string => (/\p{Cs}/u.test(text) ? text.replaceAll(/\p{Cs}/gu, '\ufffd') : text);

const cleanReason = (reason: string | undefined): string | undefined =>
  reason === undefined ? undefined : cleanName(reason).slice(0, 40) || undefined;

/** What a reject shows of a row: time, artist, title and album as far as they are told, and nothing else. */
export function excerptOf(raw: Pick<RawRow, 'timeText' | 'artist' | 'title' | 'album'>): string {
  const parts = [raw.timeText.slice(0, 40), raw.artist, raw.title, raw.album].map(cleanName);
  return wellFormed(
    parts
      .filter((part) => part !== '')
      .join(' · ')
      .slice(0, EXCERPT_LENGTH),
  );
}
