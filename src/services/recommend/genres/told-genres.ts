import { isKindOf } from '../../../domain/genre.ts';
import { sql } from '../../../lib/sql.ts';
import type { GenreFact, GenreSource } from './genre-source.ts';

/** Genres of artists as files and sources tell them. */
export const toldGenres: GenreSource = {
  id: 'told_genres',
  find: async ({ database }, { userId, genres }) => {
    const rows = await database.query<{ artist_id: number; genres: string }>(sql`
      WITH played AS MATERIALIZED (
        SELECT DISTINCT t.artist_id, a.key FROM (SELECT DISTINCT track_id FROM plays WHERE user_id = ${userId}::int) p
        JOIN tracks t ON t.id = p.track_id JOIN artists a ON a.id = t.artist_id
      )
      SELECT p.artist_id, array_to_string(f.genres, chr(31)) AS genres
      FROM played p JOIN music_facts f ON f.key = 'artist:' || p.key
      WHERE cardinality(f.genres) > 0 AND (f.expires_at IS NULL OR f.expires_at > now())
      ORDER BY p.artist_id`);
    return rows.flatMap(({ artist_id: artistId, genres: told }) =>
      genres.flatMap((genre): GenreFact[] =>
        told.split('\u001f').some((name) => isKindOf(name, genre))
          ? [{ genre, artistId, by: 'what is known of the artists you play' }]
          : [],
      ),
    );
  },
};
