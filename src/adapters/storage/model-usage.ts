import type { Pool } from 'pg';
import type { ModelUsageStore } from '../../services/ports.ts';

export function createModelUsageStore({ pool }: { pool: Pool }): ModelUsageStore {
  return {
    add: async (userId, day, tokens) => {
      await pool.query(
        `INSERT INTO model_usage AS known (user_id, day, tokens, calls) VALUES ($1, $2::date, $3, 1)
         ON CONFLICT (user_id, day) DO UPDATE SET tokens = known.tokens + EXCLUDED.tokens, calls = known.calls + 1`,
        [userId, day, tokens],
      );
    },
    on: async (userId, day) => {
      const { rows } = await pool.query<{ user: number; all: number; calls: number }>(
        `SELECT coalesce(sum(tokens) FILTER (WHERE user_id = $1), 0)::float8 AS "user",
           coalesce(sum(calls) FILTER (WHERE user_id = $1), 0)::int AS calls, coalesce(sum(tokens), 0)::float8 AS "all"
         FROM model_usage WHERE day = $2::date`,
        [userId, day],
      );
      return rows[0] ?? { user: 0, all: 0, calls: 0 };
    },
  };
}
