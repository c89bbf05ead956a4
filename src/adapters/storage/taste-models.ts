import type { Pool } from 'pg';
import { TasteMetrics, type TasteVersion } from '../../domain/taste-model.ts';
import type { TasteModelStore } from '../../services/ports.ts';
import { inTransaction } from './pool.ts';
import { storableJson } from './storable.ts';

/** Versions kept beside the one that serves. */
const KEPT_VERSIONS = 5;

/** Changes with every play that may train that comes, goes or is told differently, and with the zone its hours are counted in. */
const FINGERPRINT = `(
  SELECT concat_ws('/', u.timezone, count(*), sum(p.track_id::int8), sum(p.ms_played::int8),
    sum(date_part('epoch', p.ended_at)::int8), sum(p.outcome::int8 * (1 + p.track_id)), sum(coalesce(p.reason_start, 0)))
  FROM plays p WHERE p.user_id = u.id AND p.may_train
)`;

const COLUMNS = 'version, trained_at, plays, metrics, serving, promoted, verdict';

export function createTasteModelStore({ pool }: { pool: Pool }): TasteModelStore {
  return {
    due: async (recipe, userId) => {
      // Feedback counts up the revision as well; where the plays are the same, only that is noted.
      await pool.query(
        `UPDATE taste_models m SET taste_revision = u.taste_revision FROM users u
         WHERE u.id = m.user_id AND m.recipe = $1 AND m.taste_revision <> u.taste_revision
           AND ($2::int IS NULL OR u.id = $2)
           AND m.version = (SELECT max(version) FROM taste_models WHERE user_id = u.id)
           AND m.fingerprint = ${FINGERPRINT}`,
        [recipe, userId ?? null],
      );
      const { rows } = await pool.query<{ id: number }>(
        `SELECT u.id FROM users u
         WHERE NOT EXISTS (
           SELECT FROM taste_models m
           WHERE m.user_id = u.id AND m.recipe = $1 AND m.taste_revision = u.taste_revision
             AND m.version = (SELECT max(version) FROM taste_models WHERE user_id = u.id)
         )
         AND ($2::int IS NULL OR u.id = $2)
         AND (EXISTS (SELECT FROM plays p WHERE p.user_id = u.id AND p.may_train)
           OR EXISTS (SELECT FROM taste_models m WHERE m.user_id = u.id))
         AND NOT EXISTS (SELECT FROM imports i WHERE i.user_id = u.id AND i.status = 'running')
         ORDER BY u.id`,
        [recipe, userId ?? null],
      );
      return rows.map(({ id }) => id);
    },

    claim: async (userId, { now, until }) => {
      const { rows } = await pool.query<{ fingerprint: string; tasteRevision: number }>(
        `UPDATE users u SET training_until = $3 WHERE id = $1 AND (training_until IS NULL OR training_until <= $2)
         RETURNING taste_revision AS "tasteRevision", ${FINGERPRINT} AS fingerprint`,
        [userId, now, until],
      );
      return rows[0];
    },
    release: async (userId) => {
      await pool.query('UPDATE users SET training_until = NULL WHERE id = $1', [userId]);
    },
    releaseAll: async () => {
      await pool.query('UPDATE users SET training_until = NULL WHERE training_until IS NOT NULL');
    },

    add: (userId, version) =>
      inTransaction(pool, async (client) => {
        // Puts two writers in a row. What is newest has to be asked after that: a statement sees what was there when it began.
        await client.query('SELECT FROM users WHERE id = $1 FOR UPDATE', [userId]);
        const { rows: newest } = await client.query<{ version: number }>(
          'SELECT coalesce(max(version), 0) AS version FROM taste_models WHERE user_id = $1',
          [userId],
        );
        const number = (newest[0]?.version ?? 0) + 1;
        if (version.promoted) {
          await client.query('UPDATE taste_models SET serving = false WHERE user_id = $1 AND serving', [userId]);
          await client.query('UPDATE users SET taste_revision = taste_revision + 1 WHERE id = $1', [userId]);
        }
        const { rows } = await client.query<Row>(
          `INSERT INTO taste_models (user_id, version, recipe, trained_at, plays, fingerprint, taste_revision, parameters, metrics,
             serving, promoted, verdict)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11) RETURNING ${COLUMNS}`,
          [
            userId,
            number,
            version.recipe,
            version.trainedAt,
            version.plays,
            version.fingerprint,
            version.tasteRevision + (version.promoted ? 1 : 0),
            Buffer.from(version.parameters),
            storableJson(version.metrics),
            version.promoted,
            version.verdict,
          ],
        );
        await client.query('DELETE FROM taste_models WHERE user_id = $1 AND version <= $2 AND NOT serving', [
          userId,
          number - KEPT_VERSIONS,
        ]);
        const [row] = rows;
        if (!row) throw new Error('a version that was just stored is not there');
        return toVersion(row);
      }),

    list: async (userId) => {
      const { rows } = await pool.query<Row>(
        `SELECT ${COLUMNS} FROM taste_models WHERE user_id = $1 ORDER BY version DESC`,
        [userId],
      );
      return rows.map(toVersion);
    },

    servingVersion: async (userId) => {
      const { rows } = await pool.query<{ version: number }>(
        'SELECT version FROM taste_models WHERE user_id = $1 AND serving',
        [userId],
      );
      return rows[0]?.version;
    },

    parameters: async (userId, version) => {
      const { rows } = await pool.query<{ version: number; recipe: number; parameters: Buffer }>(
        'SELECT version, recipe, parameters FROM taste_models WHERE user_id = $1 AND version = $2',
        [userId, version],
      );
      return rows[0];
    },

    serve: (userId, version, recipe) =>
      inTransaction(pool, async (client) => {
        await client.query('SELECT FROM users WHERE id = $1 FOR UPDATE', [userId]);
        const { rows } = await client.query<{ serving: boolean }>(
          'SELECT serving FROM taste_models WHERE user_id = $1 AND version = $2 AND recipe = $3',
          [userId, version, recipe],
        );
        const [wanted] = rows;
        if (!wanted) return false;
        if (wanted.serving) return true;
        await client.query('UPDATE taste_models SET serving = false WHERE user_id = $1 AND serving', [userId]);
        await client.query('UPDATE taste_models SET serving = true WHERE user_id = $1 AND version = $2', [
          userId,
          version,
        ]);
        await client.query('UPDATE users SET taste_revision = taste_revision + 1 WHERE id = $1', [userId]);
        return true;
      }),
  };
}

interface Row {
  readonly version: number;
  readonly trained_at: Date;
  readonly plays: number;
  readonly metrics: unknown;
  readonly serving: boolean;
  readonly promoted: boolean;
  readonly verdict: string;
}

const toVersion = ({ trained_at: trainedAt, metrics, ...row }: Row): TasteVersion => ({
  ...row,
  trainedAt,
  metrics: TasteMetrics.parse(metrics),
});
