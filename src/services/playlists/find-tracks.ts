import { normaliseName } from '../../domain/identity.ts';
import { sql } from '../../lib/sql.ts';
import type { Ports } from '../ports.ts';
import { spellWork } from '../recommend/own-works.ts';

/** Tracks the user has played that are called so, the one played most first; "title by artist" names both. */
export async function findTracksCalled(
  ports: Pick<Ports, 'database' | 'users'>,
  { userId, names }: { userId: number; names: readonly string[] },
): Promise<{ found: number[]; missing: string[] }> {
  const found: number[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const by = /^(.+) by (.+?)$/i.exec(name);
    const spelt = async (): Promise<number | undefined> => {
      const title = await spellWork(ports, { userId, kind: 'title', name: by?.[1] ?? name });
      return title === undefined ? undefined : mostPlayed(ports, { userId, title, artist: by?.[2] });
    };
    const id =
      (await mostPlayed(ports, { userId, title: name, artist: undefined })) ??
      (by ? await mostPlayed(ports, { userId, title: by[1] ?? '', artist: by[2] }) : undefined) ??
      (await spelt());
    if (id === undefined) missing.push(name);
    else found.push(id);
  }
  return { found, missing };
}

/** Case is folded by PostgreSQL; a title that is written otherwise is spelt first. */
async function mostPlayed(
  { database }: Pick<Ports, 'database'>,
  { userId, title, artist }: { userId: number; title: string; artist: string | undefined },
): Promise<number | undefined> {
  const key = artist === undefined ? null : normaliseName(artist);
  const [row] = await database.query<{ id: number }>(sql`
    SELECT t.id FROM tracks t JOIN artists a ON a.id = t.artist_id JOIN plays p ON p.track_id = t.id
    WHERE p.user_id = ${userId}::int AND lower(t.title) = lower(${title}::text) AND (${key}::text IS NULL OR a.key = ${key}::text)
    GROUP BY t.id ORDER BY count(*) DESC, t.id LIMIT 1`);
  return row?.id;
}
