import { activities } from '../lexicon/es/activities.ts';
import { contexts } from '../lexicon/es/contexts.ts';
import { frames } from '../lexicon/es/frames.ts';
import { genres } from '../lexicon/es/genres.ts';
import { moods } from '../lexicon/es/moods.ts';
import { numbers, times } from '../lexicon/es/numbers.ts';
import { phrases } from '../lexicon/es/phrases.ts';
import { qualities } from '../lexicon/es/qualities.ts';
import { words } from '../lexicon/es/words.ts';
import type { Base, LanguageRules } from './language.ts';

/** Endings of gender and number: the masculine singular stands in the dictionary. */
function bases(word: string): Base[] {
  const stem = /^(.+?)(?:as|os|a|o)$/.exec(word)?.[1];
  const found: Base[] = [];
  if (word.endsWith('s')) found.push({ word: word.slice(0, -1) });
  if (word.endsWith('es')) found.push({ word: word.slice(0, -2) });
  if (stem !== undefined && stem.length >= 3) found.push({ word: `${stem}o` }, { word: stem });
  const small = /^(.{3,}?)(?:it[oa]s?)$/.exec(word)?.[1];
  if (small !== undefined) found.push({ word: `${small}o` }, { word: `${small}a` }, { word: small });
  return found;
}

export const rules: LanguageRules = {
  code: 'es',
  entries: [phrases, times, words, moods, qualities, activities, contexts, genres],
  numbers,
  frames,
  bases,
  letters: /ñ|ción$|ciones$|^(?:el|los|y|una|unos|del)$/,
};
