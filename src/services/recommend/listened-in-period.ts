import { LISTENED_MS } from '../../domain/play.ts';
import { sql } from '../../lib/sql.ts';
import type { Ports } from '../ports.ts';
import { startedIn, type Period } from '../stats/period.ts';
import type { Library } from './load-library.ts';

/** A period and what was listened to in it: plays of at least 30 s that began then, by row. */
export interface ListenedThen {
  readonly bounds: Period;
  readonly listened: ReadonlyMap<number, number>;
}

export async function listenedInPeriod(
  { database }: Pick<Ports, 'database'>,
  { userId, period, library }: { userId: number; period: Period; library: Library },
): Promise<ListenedThen> {
  const counted = await database.query<{ track_id: number; listened: number }>(sql`
    SELECT track_id, count(*)::int AS listened FROM plays
    WHERE user_id = ${userId}::int AND ms_played >= ${LISTENED_MS}::int AND ${startedIn(period)}
    GROUP BY track_id`);
  const listened = new Map<number, number>();
  for (const { track_id, listened: plays } of counted) {
    const row = library.rowOfTrack.get(track_id);
    if (row !== undefined) listened.set(row, (listened.get(row) ?? 0) + plays);
  }
  return { bounds: period, listened };
}
