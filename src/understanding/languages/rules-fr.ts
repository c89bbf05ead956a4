import { activities } from '../lexicon/fr/activities.ts';
import { contexts } from '../lexicon/fr/contexts.ts';
import { frames } from '../lexicon/fr/frames.ts';
import { genres } from '../lexicon/fr/genres.ts';
import { moods } from '../lexicon/fr/moods.ts';
import { numbers, times } from '../lexicon/fr/numbers.ts';
import { phrases } from '../lexicon/fr/phrases.ts';
import { qualities } from '../lexicon/fr/qualities.ts';
import { words } from '../lexicon/fr/words.ts';
import type { Base, LanguageRules } from './language.ts';

/** Endings of gender and number: the masculine singular stands in the dictionary. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/es?$/, ''],
  [/euses?$/, 'eux'],
  [/ives?$/, 'if'],
  [/ifs$/, 'if'],
  [/(?:aux|ales?)$/, 'al'],
  [/elles?$/, 'el'],
  [/eres?$/, 'er'],
  [/ennes?$/, 'en'],
  [/onnes?$/, 'on'],
  [/ettes?$/, 'et'],
  [/euses?$/, 'eur'],
  [/illes?$/, 'il'],
];

const bases = (word: string): Base[] =>
  ENDINGS.filter(([ending]) => ending.test(word))
    .map(([ending, masculine]) => ({ word: word.replace(ending, masculine) }))
    .filter((base) => base.word.length >= 3);

export const rules: LanguageRules = {
  code: 'fr',
  entries: [phrases, times, words, moods, qualities, activities, contexts, genres],
  numbers,
  frames,
  bases,
  elision: /^(?:d|l|qu|j|n|s|m|t|c|jusqu|lorsqu|puisqu)['’‘`´](?=\p{L})/iu,
  letters: /[èêëàùœç]|eux$|oir$/,
};
