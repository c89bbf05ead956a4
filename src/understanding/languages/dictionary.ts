import { tokenise, type Token } from '../tokens.ts';
import type { LanguageRules } from './language.ts';

export interface Entry {
  readonly english: readonly string[];
  /** Written with a capital in the lexicon. */
  readonly noun: boolean;
}

/** A language's words and phrases, folded as requests are. */
export interface Dictionary {
  readonly rules: LanguageRules;
  readonly phrases: ReadonlyMap<string, Entry>;
  /** Words as they are written, marks and all. */
  readonly written: ReadonlySet<string>;
  /** Folded words that stand with a capital in the lexicon: no sign of somebody's name. */
  readonly capitals: ReadonlySet<string>;
  /** Words of the longest phrase. */
  readonly longest: number;
  readonly frames: readonly { readonly pattern: RegExp; readonly english: readonly string[] }[];
}

export function createDictionary(rules: LanguageRules): Dictionary {
  const phrases = new Map<string, Entry>();
  const written = new Set<string>();
  const capitals = new Set<string>();
  let longest = 1;
  const add = (phrase: string, entry: Entry): void => {
    for (const spelling of [phrase, ...(rules.spellings?.(phrase) ?? [])]) {
      const tokens = wordsOf(spelling, rules);
      for (const { raw, word, capital } of tokens) {
        written.add(raw.toLowerCase());
        if (capital) capitals.add(word);
      }
      const words = tokens.map(({ word }) => word);
      const key = words.join(' ');
      if (key === '' || phrases.has(key)) continue; // the first list to claim a phrase keeps it
      phrases.set(key, entry);
      longest = Math.max(longest, words.length);
    }
  };
  for (const entries of rules.entries) {
    for (const [english, phrasesOf] of Object.entries(entries)) {
      for (const phrase of phrasesOf.split(',')) {
        const said = phrase.trim();
        const noun = /^\p{Lu}/u.test(said) || /^\d+s$/.test(english); // "Neunziger" is written both ways
        add(said, { english: english.split(' ').filter(Boolean), noun });
      }
    }
  }
  for (const [phrase, value] of rules.numbers) add(phrase, { english: [String(value)], noun: false });
  const frames = rules.frames.map(([pattern, english]) => ({
    pattern: new RegExp(`(?<![^ ])(?:${pattern})(?![^ ])`, 'du'),
    english: english.split(' '),
  }));
  return { rules, phrases, written, capitals, longest, frames };
}

/** Words of a text as this language parts them. */
export const wordsOf = (text: string, rules: LanguageRules): Token[] => parted(tokenise(text), rules);

/** "d'amour" as two words, each with its place in the text. */
export function parted(tokens: readonly Token[], { elision }: LanguageRules): Token[] {
  if (!elision) return [...tokens];
  return tokens.flatMap((token) => {
    const head = elision.exec(token.raw)?.[0];
    if (head === undefined) return [token];
    const [first] = tokenise(head);
    const [rest] = tokenise(token.raw.slice(head.length));
    if (!first || !rest) return [token];
    const middle = token.start + head.length;
    return [
      { ...first, start: token.start, end: middle, breakBefore: token.breakBefore },
      { ...rest, start: middle, end: token.end, breakBefore: 'none' as const },
    ];
  });
}

/** Longer words are no forms of anything. */
const MAX_INFLECTED = 40;

/** What a word means, by itself or by the form it is a form of. */
export function lookUp(
  { phrases, rules }: Dictionary,
  word: string,
  beforeNoun: boolean,
): { entry: Entry; compares: boolean } | undefined {
  const exact = phrases.get(word);
  if (exact) return { entry: exact, compares: false };
  if (word.length < 4 || word.length > MAX_INFLECTED) return undefined;
  for (const { word: base, compares } of rules.bases(word)) {
    const entry = phrases.get(base);
    if (entry && entry.english.length > 0)
      return { entry, compares: compares === 'yes' || (compares !== undefined && !beforeNoun) };
  }
  return undefined;
}
