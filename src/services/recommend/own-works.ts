import { sql } from '../../lib/sql.ts';
import { createTrigramIndex, type TrigramIndex } from '../../understanding/trigrams.ts';
import type { Ports } from '../ports.ts';

interface Works {
  readonly revision: number;
  readonly titles: readonly string[];
  readonly albums: readonly string[];
  title?: TrigramIndex;
  album?: TrigramIndex;
}

/** Listeners whose titles are kept in memory; the one asked for longest ago goes first. */
const KEPT = 8;
const kept = new WeakMap<object, Map<number, Works>>();

/**
 * What the user calls a title or an album, as it is spelt in what they have played; undefined when nothing there is near. Asked
 * only for names that are not found as they stand.
 */
export async function spellWork(
  ports: Pick<Ports, 'database' | 'users'>,
  { userId, kind, name }: { userId: number; kind: 'title' | 'album'; name: string },
): Promise<string | undefined> {
  const works = await loadWorks(ports, userId);
  const names = kind === 'title' ? works.titles : works.albums;
  const index = (works[kind] ??= createTrigramIndex(names));
  const nearest = index.nearest(name);
  return nearest === undefined ? undefined : names[nearest];
}

async function loadWorks({ database, users }: Pick<Ports, 'database' | 'users'>, userId: number): Promise<Works> {
  const all = kept.get(database) ?? new Map<number, Works>();
  kept.set(database, all);
  const revision = (await users.find(userId))?.tasteRevision ?? 0;
  const known = all.get(userId);
  all.delete(userId);
  if (known?.revision === revision) {
    all.set(userId, known);
    return known;
  }
  // Most played first: of two titles alike the one that is heard more is meant.
  const rows = await database.query<{ title: string; album: string | null }>(sql`
    SELECT t.title, t.album FROM tracks t
    JOIN (SELECT track_id, count(*) AS n FROM plays WHERE user_id = ${userId}::int GROUP BY track_id) p ON p.track_id = t.id
    ORDER BY p.n DESC, t.id`);
  const works: Works = {
    revision,
    titles: [...new Set(rows.map(({ title }) => title))],
    albums: [...new Set(rows.flatMap(({ album }) => album ?? []))],
  };
  all.set(userId, works);
  for (const oldest of all.keys()) {
    if (all.size <= KEPT) break;
    all.delete(oldest);
  }
  return works;
}
