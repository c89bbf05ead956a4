import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { SharedSpaceClaim, SharedSpaceStore } from '../../services/ports.ts';
import { inTransaction } from './pool.ts';
import { insertCentres, insertVectors, SHARED } from './vector-rows.ts';

/** Rows of one transaction: with the index they take about a tenth of a second, and nobody should wait longer for the embedded database. */
const CHUNK = 100;

/** Those who share, with what their newest taste was made of. Fewer than two make no space. */
const MEMBERS = `
  SELECT coalesce(array_agg(id ORDER BY id), '{}') AS users, md5(concat_ws('|', $1::text, string_agg(id || ':' || fingerprint, '|' ORDER BY id))) AS made_of
  FROM (
    SELECT u.id, m.fingerprint FROM users u JOIN taste_models m ON m.user_id = u.id
    WHERE u.share_listening AND m.version = (SELECT max(version) FROM taste_models WHERE user_id = u.id) AND m.plays > 0
  ) AS member`;
const CURRENT = `
  SELECT CASE WHEN cardinality(users) >= 2 THEN users ELSE '{}' END AS users,
    CASE WHEN cardinality(users) >= 2 THEN made_of ELSE '' END AS made_of FROM (${MEMBERS}) AS members`;

export function createSharedSpaceStore({ pool }: { pool: Pool }): SharedSpaceStore {
  return {
    claim: async (recipe, { now, until }) => {
      const { rows } = await pool.query<SharedSpaceClaim>(
        `UPDATE shared_space s SET claim = $2, claimed_until = $4 FROM (${CURRENT}) AS current
         WHERE s.fingerprint <> current.made_of AND (s.claim IS NULL OR s.claimed_until <= $3)
         RETURNING s.claim AS id, current.made_of AS fingerprint, current.users AS "userIds"`,
        [String(recipe), randomUUID(), now, until],
      );
      return rows[0];
    },

    replace: async (claim, { trackIds, space, centres }) => {
      const whileMine = (lock: 'SHARE' | 'UPDATE', work: (client: PoolClient) => Promise<void>): Promise<boolean> =>
        inTransaction(pool, async (client) => {
          const { rowCount } = await client.query(`SELECT FROM shared_space WHERE claim = $1 FOR ${lock}`, [claim.id]);
          if (rowCount === 0) return false;
          await work(client);
          return true;
        });
      // From here until the end nobody has centres in the space, so nobody is recommended from one that is half written.
      let mine = await whileMine('UPDATE', async (client) => {
        await client.query(`UPDATE shared_space SET fingerprint = ''`);
        await client.query('DELETE FROM taste_centres WHERE shared');
        await client.query('DELETE FROM track_vectors WHERE user_id = $1', [SHARED]);
      });
      const { dimensions, values } = space;
      for (let from = 0; mine && from < trackIds.length; from += CHUNK) {
        mine = await whileMine('SHARE', (client) =>
          insertVectors(client, SHARED, trackIds.subarray(from, from + CHUNK), {
            dimensions,
            values: values.subarray(from * dimensions, (from + CHUNK) * dimensions),
          }),
        );
      }
      if (!mine) return false;
      return whileMine('UPDATE', async (client) => {
        for (const [userId, of] of centres) await insertCentres(client, { userId, shared: true, centres: of });
        await client.query('UPDATE shared_space SET fingerprint = $1, claim = NULL, claimed_until = NULL', [
          claim.fingerprint,
        ]);
        await client.query('UPDATE users SET taste_revision = taste_revision + 1 WHERE share_listening');
      });
    },

    release: async ({ id }) => {
      await pool.query('UPDATE shared_space SET claim = NULL, claimed_until = NULL WHERE claim = $1', [id]);
    },
    releaseAll: async () => {
      await pool.query('UPDATE shared_space SET claim = NULL, claimed_until = NULL WHERE claim IS NOT NULL');
    },
  };
}
