import type { ClientBase, Pool } from 'pg';
import type { User } from '../../domain/user.ts';
import type { IdentityStore } from '../../services/ports.ts';
import { mergeUsers } from './merge-users.ts';
import { inTransaction } from './pool.ts';
import { storableText } from './storable.ts';

const USER =
  'u.id, u.name, u.timezone, u.locale, u.taste_revision AS "tasteRevision", u.share_listening AS "shareListening"';

export function createIdentityStore({ pool }: { pool: Pool }): IdentityStore {
  return {
    ensure: async ({ platform, workspace, externalId, name }, { timezone, locale }) => {
      const key = [platform, workspace, externalId];
      const known = await find(pool, key);
      if (known) return known;
      return inTransaction(pool, async (client) => {
        // Two first messages at once: the second waits here and finds what the first has made.
        await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [JSON.stringify(key)]);
        const made = await find(client, key);
        if (made) return made;
        const { rows } = await client.query<User>(
          `INSERT INTO users AS u (name, timezone, locale) VALUES ($1, $2, $3)
           ON CONFLICT (name) DO UPDATE SET name = EXCLUDED.name RETURNING ${USER}`,
          [storableText([platform, workspace, externalId].filter(Boolean).join('-')), timezone, locale],
        );
        const user = rows[0];
        if (!user) throw new Error('a user that was just made is not there');
        await client.query(
          'INSERT INTO identities (platform, workspace, external_id, user_id, name) VALUES ($1, $2, $3, $4, $5)',
          [...key, user.id, storableText(name)],
        );
        return user;
      });
    },
    find: ({ platform, workspace, externalId }) => find(pool, [platform, workspace, externalId]),
    list: async (userId) => {
      const { rows } = await pool.query<{ platform: string; workspace: string; externalId: string; name: string }>(
        `SELECT platform, workspace, external_id AS "externalId", name FROM identities WHERE user_id = $1
         ORDER BY created_at, platform, external_id`,
        [userId],
      );
      return rows;
    },
    addCode: async (userId, { hash, purpose, expiresAt, now }) => {
      await pool.query('DELETE FROM link_codes WHERE expires_at < $1', [now]);
      await pool.query('INSERT INTO link_codes (hash, user_id, purpose, expires_at) VALUES ($1, $2, $3, $4)', [
        hash,
        userId,
        purpose,
        expiresAt,
      ]);
    },
    peekCode: async ({ hash, purpose, now }) => {
      const { rows } = await pool.query<{ user_id: number }>(
        'SELECT user_id FROM link_codes WHERE hash = $1 AND purpose = $2 AND expires_at > $3',
        [hash, purpose, now],
      );
      return rows[0]?.user_id;
    },
    takeCode: async ({ hash, purpose, now }) => {
      const { rows } = await pool.query<{ user_id: number }>(
        'DELETE FROM link_codes WHERE hash = $1 AND purpose = $2 AND expires_at > $3 RETURNING user_id',
        [hash, purpose, now],
      );
      return rows[0]?.user_id;
    },
    merge: (fromId, intoId) => inTransaction(pool, (client) => mergeUsers(client, { fromId, intoId })),
  };
}

async function find(client: Pick<ClientBase, 'query'> | Pool, key: string[]): Promise<User | undefined> {
  const { rows } = await client.query<User>(
    `SELECT ${USER} FROM identities i JOIN users u ON u.id = i.user_id
     WHERE i.platform = $1 AND i.workspace = $2 AND i.external_id = $3`,
    key,
  );
  return rows[0];
}
