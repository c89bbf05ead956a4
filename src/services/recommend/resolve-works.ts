import { sql } from '../../lib/sql.ts';
import type { Ports } from '../ports.ts';
import type { Library } from './load-library.ts';
import { spellWork } from './own-works.ts';

/** Rows of the songs and albums that a request names, also mistyped, and the names that nothing was found for. */
export async function resolveWorks(
  ports: Pick<Ports, 'database' | 'users'>,
  question: { userId: number; library: Library; tracks: readonly string[]; albums: readonly string[] },
): Promise<{ rows: Set<number>; missing: string[] }> {
  const { userId, library, tracks, albums } = question;
  const rows = new Set<number>();
  const missing: string[] = [];
  const column = { title: sql`lower(title)`, album: sql`lower(album)` };
  const find = async (kind: keyof typeof column, name: string): Promise<number[]> => {
    const found = await ports.database.query<{ id: number }>(
      sql`SELECT id FROM tracks WHERE ${column[kind]} = lower(${name}::text)`,
    );
    return found.flatMap(({ id }) => library.rowOfTrack.get(id) ?? []);
  };
  const named = [...tracks.map((name) => ['title', name] as const), ...albums.map((name) => ['album', name] as const)];
  for (const [kind, name] of named) {
    let known = await find(kind, name);
    if (known.length === 0) {
      const spelt = await spellWork(ports, { userId, kind, name });
      if (spelt !== undefined) known = await find(kind, spelt);
    }
    for (const row of known) rows.add(row);
    if (known.length === 0) missing.push(name);
  }
  return { rows, missing };
}
