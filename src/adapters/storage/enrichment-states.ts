import type { Pool } from 'pg';
import type { SourceStateStore } from '../../services/ports.ts';

/** Turns are handed out in the database, so that processes together keep a source's rate. */
export function createSourceStateStore({ pool }: { pool: Pool }): SourceStateStore {
  return {
    takeTurn: async (source, { now, intervalMs, perDay }) => {
      const { rows } = await pool.query<{ wait_ms: number }>(
        `INSERT INTO source_states AS s (source, next_at, day, requests)
         VALUES ($1, $2::timestamptz + make_interval(secs => $3::float8 / 1000), ($2::timestamptz AT TIME ZONE 'UTC')::date, 1)
         ON CONFLICT (source) DO UPDATE SET
           next_at = greatest(coalesce(s.next_at, $2::timestamptz), $2::timestamptz) + make_interval(secs => $3::float8 / 1000),
           day = EXCLUDED.day, requests = CASE WHEN s.day = EXCLUDED.day THEN s.requests + 1 ELSE 1 END
         WHERE (s.blocked_until IS NULL OR s.blocked_until <= $2) AND (s.day <> EXCLUDED.day OR s.requests < $4)
         RETURNING date_part('epoch', s.next_at - $2::timestamptz) * 1000 - $3::float8 AS wait_ms`,
        [source, now, intervalMs, perDay],
      );
      return rows[0] && { waitMs: Math.max(0, rows[0].wait_ms) };
    },

    block: async (source, until) => {
      await pool.query(
        `INSERT INTO source_states AS s (source, blocked_until, day, requests) VALUES ($1, $2, ($2::timestamptz AT TIME ZONE 'UTC')::date, 0)
         ON CONFLICT (source) DO UPDATE SET blocked_until = greatest(s.blocked_until, EXCLUDED.blocked_until)`,
        [source, until],
      );
    },

    all: async () => {
      const { rows } = await pool.query<{ source: string; blocked_until: Date | null; day: string; requests: number }>(
        'SELECT source, blocked_until, day::text AS day, requests FROM source_states ORDER BY source',
      );
      return rows.map(({ blocked_until, ...row }) => ({ ...row, blockedUntil: blocked_until ?? undefined }));
    },
  };
}
