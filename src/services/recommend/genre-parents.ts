import type { Ports } from '../ports.ts';
import type { GenreFact } from './genres/genre-source.ts';
import { genreSources } from './genres/index.ts';
import type { Library } from './load-library.ts';
import type { ResolvedName } from './resolve-names.ts';

/** Genres by the artists of the user's own library that stand for them. */
export interface GenreParents {
  /** Only genres of which an artist is known whom the user has played. */
  readonly parents: readonly ResolvedName[];
  /** How it is known, a sentence each. */
  readonly sentences: readonly string[];
}

/**
 * Genres that were asked for, as parents of a mix: the artists known to belong to them, and around those what is heard beside them. Few
 * tracks are jazz and techno at once, so of several genres each gets its part of the list.
 */
export async function genreParents(
  needs: Pick<Ports, 'database'>,
  { userId, genres, library }: { userId: number; genres: readonly string[]; library: Library },
): Promise<GenreParents> {
  if (genres.length === 0) return { parents: [], sentences: [] };
  const facts: GenreFact[] = [];
  for (const source of genreSources) facts.push(...(await source.find(needs, { userId, genres })));
  const found = genres.map((name) => {
    const of = facts.filter((fact) => fact.genre === name && library.rowOfArtist.has(fact.artistId));
    const artists = [...new Set(of.flatMap(({ artistId }) => library.rowOfArtist.get(artistId) ?? []))];
    return { name, artists, tracks: [], by: [...new Set(of.map(({ by }) => by))] };
  });
  const known = found.filter(({ artists }) => artists.length > 0);
  return {
    parents: known.map(({ name, artists, tracks }) => ({ name, artists, tracks })),
    sentences: known.map(({ name, by }) => `By "${name}" I go by ${listed(by)} and what you hear beside it.`),
  };
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
