import { normaliseName } from '../../domain/identity.ts';
import { sql } from '../../lib/sql.ts';
import type { Ports } from '../ports.ts';

/** Tracks the user has played that are called so, the one played most first; "title by artist" names both. */
export async function findTracksCalled(
  { database }: Pick<Ports, 'database'>,
  { userId, names }: { userId: number; names: readonly string[] },
): Promise<{ found: number[]; missing: string[] }> {
  const found: number[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const by = /^(.+) by (.+?)$/i.exec(name);
    const artist = normaliseName(by?.[2] ?? '');
    // Case is folded by PostgreSQL; a title without its marks is not found here.
    const [row] = await database.query<{ id: number }>(sql`
      SELECT t.id FROM tracks t JOIN artists a ON a.id = t.artist_id JOIN plays p ON p.track_id = t.id
      WHERE p.user_id = ${userId}::int
        AND (lower(t.title) = lower(${name}::text) OR (lower(t.title) = lower(${by?.[1] ?? ''}::text) AND a.key = ${artist}::text))
      GROUP BY t.id ORDER BY count(*) DESC, t.id LIMIT 1`);
    if (row) found.push(row.id);
    else missing.push(name);
  }
  return { found, missing };
}
