import { isEveryday, meaningOf } from '../lexicon.ts';
import { tokenise, type Token } from '../tokens.ts';
import { detectLanguage } from './detect.ts';
import { dictionaries, french } from './dictionaries.ts';
import { lookUp, parted, type Dictionary } from './dictionary.ts';
import type { Language } from './language.ts';
import { markCapitals, markKnown, markQuoted } from './names.ts';
import { translate } from './translate.ts';

export interface ReadLanguage {
  /** Absent where nothing tells. */
  readonly language?: Language | undefined;
  /** The words as the English grammar reads them. */
  readonly tokens: readonly Token[];
}

/**
 * The language of a request, and its words in English. Known names, names by their capitals and what stands in quotation marks
 * stay as they are; every token keeps its place in the user's own text. `hint` is the language of the dialogue so far.
 */
export function readLanguage(
  text: string,
  { names, hint }: { names: readonly (readonly string[])[]; hint?: Language | undefined },
): ReadLanguage {
  const tokens = tokenise(text);
  // What may be elided is parted for all: "d'amour" has no sign of French while it is one word.
  const loose = parted(tokens, french.rules);
  const named = markQuoted(text, loose);
  markKnown(loose, names, undefined, named);
  if (named.every(Boolean)) return { language: hint, tokens };
  const plain = loose.filter((_, i) => !named[i]);
  const said = dictionaries.map((dictionary) => {
    const flags = [...named];
    markCapitals(text, loose, dictionary, flags);
    return { dictionary, tokens: loose.filter((_, i) => !flags[i]) };
  });
  const language = detectLanguage(plain, said, hint);
  const dictionary = dictionaries.find(({ rules }) => rules.code === language);
  if (!dictionary) return { language, tokens: withStrayWords(tokens) };
  const own = parted(tokens, dictionary.rules);
  const isName = markQuoted(text, own);
  markKnown(own, names, dictionary, isName);
  markCapitals(text, own, dictionary, isName);
  return { language, tokens: translate(own, isName, dictionary) };
}

/** Single words of other languages within English: "chill música for studying". Only what means something in music. */
function withStrayWords(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ word, capital }) => !capital && isUnknown(word))) return tokens;
  return tokens.map((token) => {
    const { word, capital } = token;
    if (capital || word.length < 5 || !isUnknown(word)) return token;
    const english = strayMeaning(word);
    return english === undefined ? token : { ...token, word: english, stem: english };
  });
}

const isUnknown = (word: string): boolean => !isEveryday(word);

function strayMeaning(word: string): string | undefined {
  for (const dictionary of dictionaries) {
    const english = single(dictionary, word);
    if (english !== undefined && (MUSIC.has(english) || meaningOf(english) !== undefined)) return english;
  }
  return undefined;
}

const MUSIC = new Set(['music', 'songs', 'song', 'artists']);

/** A short English word may look like a form of another language's: those are looked up as the lexicon has them. */
function single(dictionary: Dictionary, word: string): string | undefined {
  const entry = word.length >= 7 ? lookUp(dictionary, word, true)?.entry : dictionary.phrases.get(word);
  const english = entry?.english;
  return english?.length === 1 ? english[0] : undefined;
}
