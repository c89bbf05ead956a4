import { sql } from '../../lib/sql.ts';
import type { Ports } from '../ports.ts';
import type { Library } from './load-library.ts';

/** Rows of the songs and albums that a request names, and the names that nothing was found for. */
export async function resolveWorks(
  { database }: Pick<Ports, 'database'>,
  { library, tracks, albums }: { library: Library; tracks: readonly string[]; albums: readonly string[] },
): Promise<{ rows: Set<number>; missing: string[] }> {
  const rows = new Set<number>();
  const missing: string[] = [];
  const column = { title: sql`lower(title)`, album: sql`lower(album)` };
  const find = async (kind: keyof typeof column, names: readonly string[]): Promise<void> => {
    for (const name of names) {
      const found = await database.query<{ id: number }>(
        sql`SELECT id FROM tracks WHERE ${column[kind]} = lower(${name}::text)`,
      );
      const known = found.flatMap(({ id }) => library.rowOfTrack.get(id) ?? []);
      for (const row of known) rows.add(row);
      if (known.length === 0) missing.push(name);
    }
  };
  await find('title', tracks);
  await find('album', albums);
  return { rows, missing };
}
