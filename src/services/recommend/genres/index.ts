import type { GenreSource } from './genre-source.ts';
import { namedPlaylists } from './named-playlists.ts';
import { toldGenres } from './told-genres.ts';

/** Who knows genres of artists. */
export const genreSources: readonly GenreSource[] = [namedPlaylists, toldGenres];
