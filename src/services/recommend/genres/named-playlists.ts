import { normaliseName } from '../../../domain/identity.ts';
import { sql } from '../../../lib/sql.ts';
import type { GenreSource } from './genre-source.ts';

/**
 * Playlists that the user called after a genre: whoever is in "Jazz for Sundays" is jazz to them. Lists that were made here for a
 * wish do not count, or a guess would become its own proof.
 */
export const namedPlaylists: GenreSource = {
  id: 'named_playlists',
  find: async ({ database }, { userId, genres }) => {
    const lists = await database.query<{ id: number; name: string }>(
      sql`SELECT id, name FROM playlists WHERE user_id = ${userId}::int AND request IS NULL ORDER BY id`,
    );
    const called = lists.flatMap(({ id, name }) =>
      genres.filter((genre) => wordsOf(name).includes(wordsOf(genre))).map((genre) => ({ id, name, genre })),
    );
    if (called.length === 0) return [];
    const rows = await database.query<{ playlist_id: number; artist_id: number }>(sql`
      SELECT DISTINCT pt.playlist_id, t.artist_id FROM playlist_tracks pt JOIN tracks t ON t.id = pt.track_id
      WHERE pt.playlist_id = ANY(${`{${called.map(({ id }) => id).join(',')}}`}::int[]) ORDER BY 1, 2`);
    return called.flatMap(({ id, name, genre }) =>
      rows
        .filter(({ playlist_id }) => playlist_id === id)
        .map(({ artist_id: artistId }) => ({ genre, artistId, by: `your playlist "${name}"` })),
    );
  },
};

/** Between blanks, so that "pop" is not found in "popcorn"; "Hip-Hop" is "hip hop". */
const wordsOf = (text: string): string =>
  ` ${normaliseName(text)
    .replaceAll(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()} `;
