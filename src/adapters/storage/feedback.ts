import type { Pool } from 'pg';
import type { FeedbackTarget, Verdict } from '../../domain/recommendation.ts';
import type { FeedbackStore } from '../../services/ports.ts';
import type { PrismaClient } from './generated/client.ts';
import { hasMetArtist, hasMetTrack } from './met.ts';

const CATALOGUE = {
  track: { table: 'tracks', hasMet: hasMetTrack },
  artist: { table: 'artists', hasMet: hasMetArtist },
} as const;

export function createFeedbackStore({ prisma, pool }: { prisma: PrismaClient; pool: Pool }): FeedbackStore {
  return {
    set: async (userId, target, verdict, now) => {
      const { table, hasMet } = CATALOGUE[target.type];
      const result = await pool.query(
        `INSERT INTO feedback (user_id, target_type, target_id, verdict, created_at)
         SELECT $1::int, $2::text, id, $4::text, $5::timestamptz FROM ${table} known
         WHERE id = $3 AND ${hasMet('$1', 'known.id')}
         ON CONFLICT (user_id, target_type, target_id)
         DO UPDATE SET verdict = EXCLUDED.verdict, created_at = EXCLUDED.created_at, source = EXCLUDED.source, import_id = NULL`,
        [userId, target.type, target.id, verdict, now],
      );
      return result.rowCount === 1;
    },
    remove: async (userId, { type, id }) => {
      const { count } = await prisma.feedback.deleteMany({ where: { userId, targetType: type, targetId: id } });
      return count > 0;
    },
    list: async (userId) => {
      const rows = await prisma.feedback.findMany({
        where: { userId },
        orderBy: [{ createdAt: 'desc' }, { targetType: 'asc' }, { targetId: 'asc' }],
      });
      return rows.map((row) => ({
        target: { type: row.targetType as FeedbackTarget['type'], id: row.targetId },
        verdict: row.verdict as Verdict,
        at: row.createdAt,
      }));
    },
  };
}
