import { LISTENED_MS } from '../../domain/play.ts';
import { sql } from '../../lib/sql.ts';
import type { Ports } from '../ports.ts';
import { intList } from './int-list.ts';
import type { Library } from './load-library.ts';
import { loadMusicFacts } from './load-music-facts.ts';

/** What a track lasts when no play of it ever ran to its end. */
export const TYPICAL_MINUTES = 3.5;
/** So many tracks are chosen per minute asked for before the list is cut: most tracks are longer than this. */
const SHORT_MINUTES = 2.5;
export const MOST_TRACKS = 100;

export interface TimedRows {
  readonly rows: readonly number[];
  readonly minutes: number;
  /** Tracks among them whose length is a guess. */
  readonly assumed: number;
}

export const tracksFor = (minutes: number): number => Math.min(MOST_TRACKS, Math.ceil(minutes / SHORT_MINUTES));

/**
 * The beginning of the list that comes closest to the minutes asked for. A track's length is not in an export: the median of
 * the plays that ran to the end stands for it, else what a source tells.
 */
export async function fitDuration(
  { database, clock }: Pick<Ports, 'database' | 'clock'>,
  { userId, rows, library, minutes }: { userId: number; rows: readonly number[]; library: Library; minutes: number },
): Promise<TimedRows> {
  const ids = library.idsOf(rows);
  const medians = await database.query<{ track_id: number; ms: number; plays: number }>(sql`
    SELECT track_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms_played)::float8 AS ms, count(*)::int AS plays
    FROM plays
    WHERE user_id = ${userId}::int AND track_id = ANY(${intList(ids)}) AND outcome = 1 AND ms_played >= ${LISTENED_MS}::int
    GROUP BY track_id ORDER BY track_id`);
  // Of the ids of one recording, the one finished most often tells.
  const lengths = new Map<number, { ms: number; plays: number }>();
  for (const median of medians) {
    const row = library.rowOfTrack.get(median.track_id) ?? -1;
    if (median.plays > (lengths.get(row)?.plays ?? 0)) lengths.set(row, median);
  }

  const silent = rows.filter((row) => !lengths.has(row));
  for (const [id, { durationMs }] of await loadMusicFacts(
    { database },
    { trackIds: library.idsOf(silent), now: clock.now() },
  )) {
    const row = library.rowOfTrack.get(id) ?? -1;
    if (durationMs !== undefined && !lengths.has(row)) lengths.set(row, { ms: durationMs, plays: 0 });
  }

  const kept: number[] = [];
  let total = 0;
  let assumed = 0;
  for (const row of rows) {
    const known = lengths.get(row);
    const length = known ? known.ms / 60_000 : TYPICAL_MINUTES;
    // Stopping here misses the goal by less than going on would overshoot it.
    if (kept.length > 0 && total + length - minutes > minutes - total) break;
    kept.push(row);
    total += length;
    if (!known) assumed++;
  }
  return { rows: kept, minutes: total, assumed };
}

/** What is to be said about a list's running time: where it misses the goal, and where a length is a guess. */
export function durationSentences(timed: TimedRows, asked: number): string[] {
  const sentences: string[] = [];
  if (Math.abs(timed.minutes - asked) > 0.1 * asked) {
    const why = timed.rows.length >= MOST_TRACKS ? `a list holds at most ${MOST_TRACKS} tracks` : 'nothing came closer';
    sentences.push(
      `The list runs for about ${Math.round(timed.minutes)} minutes instead of ${Math.round(asked)}: ${why}.`,
    );
  }
  if (timed.assumed > 0) {
    sentences.push(
      `For ${timed.assumed} ${timed.assumed === 1 ? 'track' : 'tracks'} I do not know the length, since you never let ${timed.assumed === 1 ? 'it' : 'them'} run to the end; I assumed ${TYPICAL_MINUTES} minutes.`,
    );
  }
  return sentences;
}
