import type { Pool } from 'pg';
import type { ShownStore } from '../../services/ports.ts';
import { numberArray } from './array-literals.ts';
import type { PrismaClient } from './generated/client.ts';

export function createShownStore({ prisma, pool }: { prisma: PrismaClient; pool: Pool }): ShownStore {
  return {
    add: async (userId, trackIds, now) => {
      await pool.query(
        `INSERT INTO shown_tracks AS known (user_id, track_id, shown_at)
         SELECT DISTINCT $1::int, track_id, $3::timestamptz FROM unnest($2::int[]) AS given (track_id) ORDER BY track_id
         ON CONFLICT (user_id, track_id) DO UPDATE SET shown_at = greatest(known.shown_at, EXCLUDED.shown_at)`,
        [userId, numberArray(trackIds), now],
      );
    },
    since: async (userId, since) => {
      const rows = await prisma.shownTrack.findMany({
        where: { userId, shownAt: { gte: since } },
        orderBy: { shownAt: 'asc' },
      });
      return rows.map((row) => ({ trackId: row.trackId, at: row.shownAt }));
    },
  };
}
