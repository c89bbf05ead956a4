import { activities } from '../lexicon/pt/activities.ts';
import { contexts } from '../lexicon/pt/contexts.ts';
import { frames } from '../lexicon/pt/frames.ts';
import { genres } from '../lexicon/pt/genres.ts';
import { moods } from '../lexicon/pt/moods.ts';
import { numbers, times } from '../lexicon/pt/numbers.ts';
import { phrases } from '../lexicon/pt/phrases.ts';
import { qualities } from '../lexicon/pt/qualities.ts';
import { words } from '../lexicon/pt/words.ts';
import type { Base, LanguageRules } from './language.ts';

/** Endings of gender and number: the masculine singular stands in the dictionary. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/(?:as|os|a|o)$/, 'o'],
  [/a$/, ''],
  [/oes$/, 'ao'],
  [/ais$/, 'al'],
  [/eis$/, 'el'],
  [/ns$/, 'm'],
  [/es$/, ''],
  [/inh[oa]s?$/, 'o'],
  [/inh[oa]s?$/, 'a'],
  [/or[ao]?s?$/, 'or'],
];

const bases = (word: string): Base[] =>
  ENDINGS.filter(([ending]) => ending.test(word))
    .map(([ending, masculine]) => ({ word: word.replace(ending, masculine) }))
    .filter((base) => base.word.length >= 3);

export const rules: LanguageRules = {
  code: 'pt',
  entries: [phrases, times, words, moods, qualities, activities, contexts, genres],
  numbers,
  frames,
  bases,
  letters: /[ãõçêâô]|nh[oa]s?$|lh[oa]s?$/,
};
