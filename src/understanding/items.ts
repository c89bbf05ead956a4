import type { Meaning } from './lexicon.ts';
import type { Span } from './utterance.ts';

/** Something a request names: a word with a meaning, or an artist. */
export type Item = Span &
  ({ readonly kind: 'meaning'; readonly meaning: Meaning } | { readonly kind: 'artist'; readonly name: string });

/** Items of one list ("rap, metal or country") are of one sort. */
export const sortOf = (item: Item): string => (item.kind === 'artist' ? 'artist' : item.meaning.kind);

export const inOrder = (items: readonly Item[]): Item[] => items.toSorted((a, b) => a.start - b.start);
