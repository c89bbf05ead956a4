import type { Language } from '../../understanding/languages/language.ts';
import { wordsOf } from './catalogue/catalogue.ts';
import { pick } from './pick.ts';

export const sayImportHelp = (language: Language = 'en'): string => wordsOf(language).importHelp;

export const sayHelp = (language: Language = 'en'): string => wordsOf(language).help.join('\n');

export const askVerdict = (language: Language = 'en'): string => wordsOf(language).askVerdict;

export const sayNotDone = (language: Language = 'en'): string => wordsOf(language).notDone;

/** Said once when the built-in model answers in place of another. */
export const sayInstead = (why: 'fallback' | 'budget', language: Language = 'en'): string => wordsOf(language)[why];

/** What small talk is about, in any of the languages; a greeting when none of these. */
const SUBJECTS = [
  ['thanks', /thank|thx|cheers|\bty\b|merci|danke|gracias|obrigad|valeu/],
  [
    'bye',
    /bye|see you|see ya|good ?night|\bcya\b|tsch(?:ü|ue|u)ss|wiedersehen|bis bald|adi[oó]s|hasta|nos vemos|au revoir|bient[oô]t|tchau|at[eé] (?:logo|mais|breve|amanh)/,
  ],
  [
    'whoAmI',
    /who are you|what are you|your name|about yourself|human|robot|\bbot\b|\bai\b|wer bist|was bist|hei(?:ß|ss)t du|qui[eé]n (?:eres|sos)|te llamas|qui (?:es|êtes)|t['’]appelles|tu es qui|quem (?:é|e|és) /,
  ],
  [
    'howAreYou',
    /how are|how is|hows|how's|doing|feel|wie geht|c[oó]mo (?:est|te va|andas|vai)|qu[eé] tal|[cç]a va|vas[- ]tu|allez[- ]vous|tudo bem|tudo bom|como (?:vai|você)/,
  ],
] as const;

export function saySmalltalk(text: string, seed: number, language: Language = 'en'): string {
  const line = text.toLowerCase();
  const subject = SUBJECTS.find(([, pattern]) => pattern.test(line))?.[0] ?? 'hello';
  return pick(wordsOf(language).smalltalk[subject], seed);
}

export const sayOutOfScope = (seed: number, language: Language = 'en'): string =>
  pick(wordsOf(language).outOfScope, seed);

/** Wishes that are understood but that this version does not serve. */
export function sayNotYet(intent: 'connect_spotify' | 'account_data', language: Language = 'en'): string {
  const { notYet } = wordsOf(language);
  return intent === 'connect_spotify' ? notYet.spotify : notYet.account;
}
