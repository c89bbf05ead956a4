import type { Pool } from 'pg';
import type { PlatformStore } from '../../services/ports.ts';
import { storableJson, storableText } from './storable.ts';

/** So long an event that was delivered again is recognised. Both platforms give up within the hour. */
const KEPT_MS = 24 * 3_600_000;

export function createPlatformStore({ pool }: { pool: Pool }): PlatformStore {
  return {
    claim: async (platform, id, now) => {
      await pool.query('DELETE FROM platform_events WHERE seen_at < $1', [new Date(now.getTime() - KEPT_MS)]);
      const { rowCount } = await pool.query(
        'INSERT INTO platform_events (platform, id, seen_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [platform, storableText(id), now],
      );
      return rowCount === 1;
    },
    get: async (platform, key) => {
      const { rows } = await pool.query<{ value: unknown }>(
        'SELECT value FROM platform_state WHERE platform = $1 AND key = $2',
        [platform, storableText(key)],
      );
      return rows[0]?.value;
    },
    set: async (platform, key, value) => {
      await pool.query(
        `INSERT INTO platform_state (platform, key, value) VALUES ($1, $2, $3)
         ON CONFLICT (platform, key) DO UPDATE SET value = EXCLUDED.value`,
        [platform, storableText(key), storableJson(value)],
      );
    },
    remove: async (platform, key) => {
      await pool.query('DELETE FROM platform_state WHERE platform = $1 AND key = $2', [platform, storableText(key)]);
    },
  };
}
