import { activities } from '../lexicon/de/activities.ts';
import { contexts } from '../lexicon/de/contexts.ts';
import { frames } from '../lexicon/de/frames.ts';
import { genres } from '../lexicon/de/genres.ts';
import { moods } from '../lexicon/de/moods.ts';
import { numbers, times } from '../lexicon/de/numbers.ts';
import { phrases } from '../lexicon/de/phrases.ts';
import { qualities } from '../lexicon/de/qualities.ts';
import { words } from '../lexicon/de/words.ts';
import type { Base, LanguageRules } from './language.ts';

/** Endings of adjectives, and of nouns in the plural. */
const ENDINGS = ['en', 'em', 'es', 'er', 'e', 'n', 's'] as const;
const COMPARED = /^(.{3,})er(e|en|em|er|es)$/;

function bases(word: string): Base[] {
  const found: Base[] = [];
  const compared = COMPARED.exec(word)?.[1];
  if (compared !== undefined)
    found.push({ word: compared, compares: 'yes' }, { word: `${compared}e`, compares: 'yes' });
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < 3) continue;
    if (ending === 'er') found.push({ word: stem, compares: 'unless noun follows' });
    else found.push({ word: stem });
    if (stem.length > 3) found.push({ word: `${stem}e` });
  }
  // "dunkler", "dunkle": the e of the stem is dropped.
  const dropped = /^(.{3,})l(e|en|em|er|es)$/.exec(word);
  if (dropped) {
    found.push({ word: `${dropped[1]}el`, ...(dropped[2] === 'er' ? { compares: 'unless noun follows' } : {}) });
  }
  return found;
}

/** "ä" as "ae" too; as "a" it is folded anyway. */
const spellings = (phrase: string): string[] =>
  /[äöüÄÖÜ]/.test(phrase) ? [phrase.replaceAll(/[äÄ]/g, 'ae').replaceAll(/[öÖ]/g, 'oe').replaceAll(/[üÜ]/g, 'ue')] : [];

export const rules: LanguageRules = {
  code: 'de',
  entries: [phrases, times, words, moods, qualities, activities, contexts, genres],
  numbers,
  frames,
  bases,
  nounCapitals: true,
  compounds: true,
  spellings,
  letters: /[äöüß]/,
};
