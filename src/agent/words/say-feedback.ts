import type { Verdict } from '../../domain/recommendation.ts';
import type { Language } from '../../understanding/languages/language.ts';
import { seedOf } from '../turn.ts';
import { cleanName } from '../clean.ts';
import { fill, joined, wordsOf } from './catalogue/catalogue.ts';
import { pick } from './pick.ts';

/** A track as it is spoken of. */
export const sayTrack = (title: string, artist: string, language: Language = 'en'): string =>
  fill(wordsOf(language).playlist.trackBy, { title: cleanName(title), artist: cleanName(artist) });

export function sayFeedback(
  verdict: Verdict,
  names: readonly string[],
  turn: string,
  language: Language = 'en',
): string {
  return fill(pick(wordsOf(language).feedback[verdict], seedOf(turn)), { names: joined(names, language) });
}
