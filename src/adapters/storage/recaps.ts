import type { Pool } from 'pg';
import type { ChannelRecap } from '../../domain/recap.ts';
import type { RecapStore } from '../../services/ports.ts';

const COLUMNS = 'platform, workspace, channel, user_id AS "userId", every, last_period AS "lastPeriod"';

export function createRecapStore({ pool }: { pool: Pool }): RecapStore {
  return {
    set: async ({ platform, workspace, channel, userId, every }) => {
      await pool.query(
        `INSERT INTO channel_recaps (platform, workspace, channel, user_id, every) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (platform, workspace, channel, user_id) DO UPDATE SET every = EXCLUDED.every`,
        [platform, workspace, channel, userId, every],
      );
    },
    remove: async ({ platform, workspace, channel, userId }) => {
      const { rowCount } = await pool.query(
        'DELETE FROM channel_recaps WHERE platform = $1 AND workspace = $2 AND channel = $3 AND user_id = $4',
        [platform, workspace, channel, userId],
      );
      return (rowCount ?? 0) > 0;
    },
    ofUser: async (userId) =>
      (
        await pool.query<ChannelRecap>(`SELECT ${COLUMNS} FROM channel_recaps WHERE user_id = $1 ORDER BY created_at`, [
          userId,
        ])
      ).rows,
    all: async () =>
      (await pool.query<ChannelRecap>(`SELECT ${COLUMNS} FROM channel_recaps ORDER BY created_at, user_id`)).rows,
    claim: async ({ platform, workspace, channel, userId, lastPeriod }, period) => {
      const { rowCount } = await pool.query(
        `UPDATE channel_recaps SET last_period = $6
         WHERE platform = $1 AND workspace = $2 AND channel = $3 AND user_id = $4 AND last_period = $5`,
        [platform, workspace, channel, userId, lastPeriod, period],
      );
      return rowCount === 1;
    },
  };
}
