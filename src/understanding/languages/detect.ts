import { commonWords } from '../lexicon/en/common-words.ts';
import { meaningOf } from '../lexicon.ts';
import type { Token } from '../tokens.ts';
import { splitCompound } from './compounds.ts';
import { lookUp, type Dictionary } from './dictionary.ts';
import type { Language, OtherLanguage } from './language.ts';

/** English words that other languages use as their own, and so no sign of English. */
const INTERNATIONAL = new Set(
  'music song songs playlist playlists mix remix album albums hit hits party radio piano club spotify top best of chill beat beats bpm ok okay rock pop metal rap jazz soul funk blues reggae punk folk indie live dj band single online internet live cover video app pause stop play start fan fans star show job team workout gym fitness yoga cool super happy sexy retro soft swing lounge vintage vibes vibe deep house hip hop r b la'.split(
    ' ',
  ),
);

/** What is left of an utterance when its names are out, as one language sees it. */
export interface Said {
  readonly dictionary: Dictionary;
  readonly tokens: readonly Token[];
}

/**
 * The language of an utterance by its words: those of a language's dictionary against those of English. A short remark without
 * a sign is in the language of the dialogue (`hint`); undefined where nothing tells.
 */
export function detectLanguage(
  tokens: readonly Token[],
  said: readonly Said[],
  hint: Language | undefined,
): Language | undefined {
  let english = 0;
  let signs = false;
  for (const [i, { word, capital, breakBefore }] of tokens.entries()) {
    if (!isEnglish(word) || (capital && i > 0 && breakBefore !== 'sentence')) continue;
    signs ||= !INTERNATIONAL.has(word);
    english += INTERNATIONAL.has(word) ? 0.5 : 1;
  }
  let best: { code: OtherLanguage; score: number } | undefined;
  for (const one of said) {
    const { code } = one.dictionary.rules;
    const score = scoreOf(one) + (code === hint ? 0.5 : 0);
    if (!best || score > best.score) best = { code, score };
  }
  if (best && best.score > english && best.score >= 1) return best.code;
  if (best && best.code === hint && best.score >= english) return hint;
  return signs ? 'en' : undefined;
}

/** One for each word that only this language has, half for those it shares with English. */
function scoreOf({ dictionary, tokens }: Said): number {
  const phrases = wordsOfPhrases(tokens, dictionary);
  let score = 0;
  let letters = false;
  for (const [i, { word, raw }] of tokens.entries()) {
    if (!phrases.has(i) && !means(dictionary, word)) continue;
    const shared = isShared(word);
    if (shared && !phrases.has(i)) {
      score += 0.5;
      continue;
    }
    score += 1;
    // Spanish and Portuguese share most words, and differ in how they write them.
    if (dictionary.written.has(raw.toLowerCase())) score += 0.1;
    if (dictionary.phrases.has(word)) score += 0.05;
    letters ||= !shared && dictionary.rules.letters.test(raw.toLowerCase());
  }
  return letters ? score + 0.75 : score;
}

const isEnglish = (word: string): boolean => commonWords.has(word) || meaningOf(word) !== undefined;

const isShared = (word: string): boolean => isEnglish(word) || INTERNATIONAL.has(word);

const means = (dictionary: Dictionary, word: string): boolean =>
  !/^\d/.test(word) &&
  (lookUp(dictionary, word, false) !== undefined ||
    (dictionary.rules.compounds === true && !isEnglish(word) && splitCompound(dictionary, word) !== undefined));

/** Places of words that together are a phrase of the dictionary alone: "heavy metal" is everybody's. */
function wordsOfPhrases(tokens: readonly Token[], { phrases, longest }: Dictionary): ReadonlySet<number> {
  const places = new Set<number>();
  for (let start = 0; start < tokens.length; start += 1) {
    let key = tokens[start]?.word ?? '';
    let own = !isShared(key);
    for (let end = start + 1; end < Math.min(start + longest, tokens.length); end += 1) {
      const word = tokens[end]?.word ?? '';
      key += ` ${word}`;
      // "Plus long" is French, though English has both words.
      own ||= !isShared(word) || (start === 0 && end === tokens.length - 1);
      if (own && phrases.has(key) && meaningOf(key) === undefined) for (let i = start; i <= end; i += 1) places.add(i);
    }
  }
  return places;
}
