import type { FeedbackTarget, Verdict } from '../../domain/recommendation.ts';
import { sql } from '../../lib/sql.ts';
import type { Ports } from '../ports.ts';

export interface NamedVerdict {
  readonly target: FeedbackTarget;
  readonly verdict: Verdict;
  /** Absent for an artist. */
  readonly title: string | undefined;
  readonly artist: string;
}

interface Row {
  targetType: FeedbackTarget['type'];
  targetId: number;
  verdict: Verdict;
  title: string | null;
  artist: string;
}

/** What the user said of tracks and artists, by name, newest first. */
export async function listVerdicts(
  { database }: Pick<Ports, 'database'>,
  { userId, verdict }: { userId: number; verdict: Verdict },
): Promise<NamedVerdict[]> {
  const rows = await database.query<Row>(sql`
    SELECT f.target_type AS "targetType", f.target_id AS "targetId", f.verdict, t.title, a.name AS artist
    FROM feedback f
    LEFT JOIN tracks t ON f.target_type = 'track' AND t.id = f.target_id
    JOIN artists a ON a.id = CASE f.target_type WHEN 'track' THEN t.artist_id ELSE f.target_id END
    WHERE f.user_id = ${userId} AND f.verdict = ${verdict}
    ORDER BY f.created_at DESC, f.target_id`);
  return rows.map(({ targetType, targetId, title, ...row }) => ({
    target: { type: targetType, id: targetId },
    title: title ?? undefined,
    ...row,
  }));
}
