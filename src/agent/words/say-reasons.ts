import type { Language } from '../../understanding/languages/language.ts';
import { fill, wordsOf } from './catalogue/catalogue.ts';
import { capitalised } from './pick.ts';
import { allInLanguage } from './cards-in-language.ts';

export interface Explained {
  readonly position: number;
  readonly title: string;
  readonly artist: string;
  readonly reasons: readonly string[];
}

/** Reasons as sentences, one after the other. */
export const whyOf = (reasons: readonly string[], language: Language = 'en'): string =>
  allInLanguage(reasons, language)
    .map((reason) => capitalised(/[.!?]$/.test(reason) ? reason : `${reason}.`))
    .join(' ');

/** Why tracks are in the list: literally the reasons they were chosen for. */
export function sayReasons(tracks: readonly Explained[], language: Language = 'en'): string {
  const sentence = wordsOf(language).recommendation.reason;
  return tracks
    .map(({ position, title, artist, reasons }) =>
      fill(sentence, { position, title, artist, why: whyOf(reasons, language) }),
    )
    .join('\n');
}
