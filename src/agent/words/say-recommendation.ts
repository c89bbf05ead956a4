import type { Recommendations } from '../../domain/recommendation.ts';
import type { Intent } from '../../domain/slots.ts';
import type { Language } from '../../understanding/languages/language.ts';
import { cleanName } from '../clean.ts';
import { counted, fill, joined, wordsOf } from './catalogue/catalogue.ts';
import { describeSlots } from './describe-slots.ts';
import { capitalised, inWords, pick } from './pick.ts';

/** How many of the sentences about what could not be kept are spoken; the list shows them all. */
const SPOKEN = 3;

/** The words around a list: what was understood, how many there are, and what could not be kept. The list itself is shown. */
export function sayRecommendation(
  { items, slots, relaxed, blend }: Recommendations,
  { intent, seed, language = 'en' }: { intent: Intent; seed: number; language?: Language | undefined },
): string {
  const sentences: string[] = [];
  const spoken = relaxed.slice(0, SPOKEN);
  const found =
    items.length === 0
      ? sayNothing(slots, spoken.length > 0, language)
      : sayList(items.length, slots, { intent, seed, language });
  // A colon leads to the list, so only the last sentence may end with one.
  const mixed = blend && items.length > 0 ? [sayBlend(blend, language)] : [];
  const after = [...mixed, ...spoken];
  sentences.push(after.length > 0 ? found.replace(/\s?:$/, '.') : found, ...after);
  return sentences.join(' ');
}

/** How much of a mix comes from each of those that were named. */
export function sayBlend(blend: NonNullable<Recommendations['blend']>, language: Language = 'en'): string {
  const parts = blend.map(({ name, share }) => `${Math.round(100 * share)} % ${cleanName(name)}`);
  return fill(wordsOf(language).recommendation.blend, { parts: joined(parts, language) });
}

/** What could not be kept already tells why nothing was found. */
function sayNothing(slots: Recommendations['slots'], explained: boolean, language: Language): string {
  const { nothing, understood, nothingFits } = wordsOf(language).recommendation;
  const wish = describeSlots(slots, language);
  if (wish === '') return nothing;
  return explained ? fill(understood, { wish }) : `${fill(understood, { wish })} ${nothingFits}`;
}

function sayList(
  count: number,
  slots: Recommendations['slots'],
  { intent, seed, language }: { intent: Intent; seed: number; language: Language },
): string {
  const words = wordsOf(language).recommendation;
  const wish = describeSlots(slots, language);
  const what = fill(counted(words.what, count, language), { words: inWords(count) });
  return fill(pick(words[occasionOf(intent, wish)], seed), {
    what,
    What: capitalised(what),
    wish,
    Wish: capitalised(wish),
  });
}

function occasionOf(intent: Intent, wish: string): 'free' | 'undone' | 'changed' | 'asked' {
  if (wish === '') return 'free';
  if (intent === 'undo') return 'undone';
  return intent === 'refine' || intent === 'more_like_this' ? 'changed' : 'asked';
}

export const sayNoHistory = (language: Language = 'en'): string => wordsOf(language).noHistory;
