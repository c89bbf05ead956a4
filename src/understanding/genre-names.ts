import { meaningOf } from './lexicon.ts';
import { tokenise } from './tokens.ts';

/** The catalogue's name of a genre however it is spelt ("hiphop"); a name nobody knows stays as it is, in lower case. */
export function readGenre(text: string): string {
  const meaning = meaningOf(
    tokenise(text)
      .map(({ word }) => word)
      .join(' '),
  );
  return meaning?.kind === 'genre' ? meaning.value : text.trim().toLowerCase();
}
