import type { Pool } from 'pg';
import type { ShownStore } from '../../services/ports.ts';
import { numberArray } from './array-literals.ts';

export function createShownStore({ pool }: { pool: Pool }): ShownStore {
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
      // Every recommendation asks, and there may be thousands: as rows of Prisma, with times as text, they take ten times as long.
      const { rows } = await pool.query<{ trackId: number; ms: number }>(
        `SELECT track_id AS "trackId", date_part('epoch', shown_at) * 1000 AS ms FROM shown_tracks
         WHERE user_id = $1 AND shown_at >= $2 ORDER BY shown_at, track_id`,
        [userId, since],
      );
      return rows.map(({ trackId, ms }) => ({ trackId, at: new Date(ms) }));
    },
  };
}
