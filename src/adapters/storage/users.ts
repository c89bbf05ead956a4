import type { Pool } from 'pg';
import { UserError } from '../../domain/errors.ts';
import type { User } from '../../domain/user.ts';
import type { UserStore } from '../../services/ports.ts';
import type { User as UserRow } from './generated/client.ts';
import { storableText } from './storable.ts';

const COLUMNS = 'id, name, timezone, locale, taste_revision AS "tasteRevision", share_listening AS "shareListening"';

// Plain SQL, here and for imports: a script that imports then never loads Prisma's query compiler, which takes 50 MB.
export function createUserStore({ pool }: { pool: Pool }): UserStore {
  const one = async (rest: string, values: unknown[]): Promise<User | undefined> =>
    (await pool.query<User>(rest, values)).rows[0];
  const findByName = (name: string): Promise<User | undefined> =>
    one(`SELECT ${COLUMNS} FROM users WHERE name = $1`, [storableText(name)]);
  return {
    find: (id) => one(`SELECT ${COLUMNS} FROM users WHERE id = $1`, [id]),
    findByName,
    ensure: async (name, defaults) => {
      const known = await findByName(name);
      if (known) return known;
      // Skips the name that another process has added since.
      await pool.query('INSERT INTO users (name, timezone) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [
        storableText(name),
        defaults?.timezone ?? 'UTC',
      ]);
      const user = await findByName(name);
      if (!user) throw new Error('a user that was just made is not there');
      return user;
    },
    update: async (id, { timezone, locale, shareListening }) => {
      // Who shares decides what the others who share are recommended: their tastes are out of date too.
      const user = await one(
        `WITH touched AS (
           UPDATE users SET taste_revision = taste_revision + 1 WHERE $4::bool IS NOT NULL AND share_listening AND id <> $1
         )
         UPDATE users SET timezone = coalesce($2, timezone), locale = coalesce($3, locale),
           share_listening = coalesce($4::bool, share_listening),
           taste_revision = taste_revision + CASE WHEN $4::bool IS NULL THEN 0 ELSE 1 END
         WHERE id = $1 RETURNING ${COLUMNS}`,
        [id, timezone ?? null, locale ?? null, shareListening ?? null],
      );
      if (!user) throw new UserError('not_found', 'I do not know this user any more.');
      return user;
    },
    touchTaste: async (id) => {
      await pool.query('UPDATE users SET taste_revision = taste_revision + 1 WHERE id = $1', [id]);
    },
  };
}

export function toUser({ id, name, timezone, locale, tasteRevision, shareListening }: UserRow): User {
  return { id, name, timezone, locale, tasteRevision, shareListening };
}
