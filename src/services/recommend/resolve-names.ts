import { normaliseName } from '../../domain/identity.ts';
import { sql } from '../../lib/sql.ts';
import type { Ports } from '../ports.ts';
import type { Library } from './load-library.ts';

/** A name the user said and what it means in their library: rows of artists, or of tracks when no artist is called so. */
export interface ResolvedName {
  readonly name: string;
  readonly artists: readonly number[];
  readonly tracks: readonly number[];
}

/** Artists of these names, in the order of the names; `artists` is empty for one the user has never played. */
export async function resolveArtists(
  { database }: Pick<Ports, 'database'>,
  { names, library }: { names: readonly string[]; library: Library },
): Promise<ResolvedName[]> {
  if (names.length === 0) return [];
  const keys = names.map(normaliseName);
  const rows = await database.query<{ id: number; key: string }>(sql`
    SELECT id, key FROM artists WHERE key IN (SELECT json_array_elements_text(${JSON.stringify(keys)}::text::json))`);
  const rowOf = new Map(rows.map(({ id, key }) => [key, library.rowOfArtist.get(id)]));
  return names.map((name, i) => {
    const artist = rowOf.get(keys[i] ?? '');
    return { name, artists: artist === undefined ? [] : [artist], tracks: [] };
  });
}

/** The same for names that may also be titles of tracks, as in "more like Jóga" or "like Jóga by Björk". */
export async function resolveArtistsOrTracks(
  needs: Pick<Ports, 'database'>,
  question: { userId: number; names: readonly string[]; library: Library },
): Promise<ResolvedName[]> {
  const resolved = await resolveArtists(needs, question);
  return Promise.all(
    resolved.map(async (name) =>
      name.artists.length > 0 ? name : { ...name, tracks: await tracksCalled(needs, { ...question, name: name.name }) },
    ),
  );
}

async function tracksCalled(
  { database }: Pick<Ports, 'database'>,
  { userId, name, library }: { userId: number; name: string; library: Library },
): Promise<number[]> {
  const by = /^(.+?) by (.+)$/i.exec(name);
  const rows = await database.query<{ id: number }>(sql`
    SELECT t.id FROM tracks t JOIN artists a ON a.id = t.artist_id
    WHERE (lower(t.title) = lower(${name}::text)
      OR (lower(t.title) = lower(${by?.[1] ?? ''}::text) AND a.key = ${normaliseName(by?.[2] ?? '')}::text))
      AND EXISTS (SELECT 1 FROM plays p WHERE p.user_id = ${userId}::int AND p.track_id = t.id)`);
  return [...new Set(rows.flatMap(({ id }) => library.rowOfTrack.get(id) ?? []))];
}
