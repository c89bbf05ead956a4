import { spotifyTrackId } from '../../../domain/identity.ts';
import { outcomeOf } from '../../../domain/play.ts';
import type { ParseContext, Row } from './format.ts';
import { readPlatform } from './read-platform.ts';
import { fromEpoch } from './read-time.ts';

/** A row after its format has found the columns, before anything is believed. */
export interface RawRow {
  /** The time as written, for the excerpt of a reject. */
  readonly timeText: string;
  /** Epoch ms, whole seconds. */
  readonly endedAt: number | undefined;
  readonly msPlayed: number | undefined;
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
  const isTrack = raw.uri !== undefined && !/^spotify:(?:episode|show):/.test(raw.uri);
  if (!isTrack && (raw.spoken || raw.uri !== undefined)) return { kind: 'podcast' };
  if (raw.private && !includePrivate) return { kind: 'private' };

  const title = cleanName(raw.title);
  const artist = cleanName(raw.artist);
  const reason = faultOf(raw, title, artist);
  if (reason !== undefined) return { kind: 'reject', line, reason, excerpt: excerptOf(raw) };

  const endedAt = raw.endedAt ?? 0;
  const msPlayed = Math.round(raw.msPlayed ?? 0);
  const reasonEnd = cleanReason(raw.reasonEnd);
  return {
    kind: 'play',
    play: {
      track: { title, artist, album: cleanName(raw.album) || undefined, spotifyId: spotifyTrackId(raw.uri) },
      endedAt,
      startedAt: startOf(endedAt - msPlayed, endedAt, reasonEnd, raw.offlineTimestamp),
      msPlayed,
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

function faultOf(raw: RawRow, title: string, artist: string): string | undefined {
  if (title === '') return 'No track is named.';
  if (artist === '') return 'No artist is named.';
  if (raw.endedAt === undefined) return 'The time cannot be read.';
  if (raw.endedAt < EARLIEST || raw.endedAt > LATEST) return 'The time cannot be right.';
  if (raw.msPlayed === undefined || !Number.isFinite(raw.msPlayed)) return 'The time played cannot be read.';
  if (raw.msPlayed < 0) return 'The time played is negative.';
  if (raw.msPlayed > LONGEST_MS) return 'The time played cannot be right.';
  return undefined;
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

/** At most 300 characters: longer names are faults of a file, and the catalogue keeps them in an index. */
function cleanName(name: string | undefined): string {
  if (name === undefined) return '';
  return wellFormed(name.replaceAll('\u0000', '').trim().slice(0, 300)).trim();
}

/** Half a surrogate pair, from a broken escape or a cut, cannot be stored as UTF-8. */
const wellFormed = (text: string): string => text.replaceAll(/\p{Cs}/gu, '\ufffd');

const cleanReason = (reason: string | undefined): string | undefined =>
  reason?.replaceAll('\u0000', '').trim().slice(0, 40) || undefined;

function excerptOf(raw: RawRow): string {
  const parts = [raw.timeText.slice(0, 40), cleanName(raw.artist), cleanName(raw.title), cleanName(raw.album)];
  const text = parts.filter((part) => part !== '').join(' · ');
  return wellFormed(text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, EXCERPT_LENGTH));
}
