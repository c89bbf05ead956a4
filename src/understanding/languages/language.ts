/** Languages a request is read in. English is what the grammar itself reads. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];
export type OtherLanguage = Exclude<Language, 'en'>;

/** English words, and what stands for each of them: phrases between commas. No English words: said, but without meaning. */
export type Entries = Readonly<Record<string, string>>;

/** One order of words for another: a pattern over folded words with groups, and English words with $1, $2 for what the groups hold. */
export type Frame = readonly [pattern: string, english: string];

/** What a language is made of. Everything here is data or a pure rule. */
export interface LanguageRules {
  readonly code: OtherLanguage;
  /** Words that hold a sentence together, and what is asked for. */
  readonly entries: readonly Entries[];
  /** Numbers in words, with the digits they stand for. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly frames: readonly Frame[];
  /** Forms of the dictionary that an inflected word may come from, likeliest first. */
  readonly bases: (word: string) => readonly Base[];
  /** Nouns are written with a capital, so that a capital is no sign of a name. */
  readonly nounCapitals?: true;
  /** Words are put together ("Regenwetter"). */
  readonly compounds?: true;
  /** An apostrophe parts two words ("d'amour"). */
  readonly elision?: RegExp;
  /** Other ways to type the letters of a phrase ("fuer" for "für"). */
  readonly spellings?: (phrase: string) => readonly string[];
  /** Letters that tell this language from the others. */
  readonly letters: RegExp;
}

export interface Base {
  readonly word: string;
  /** "langsamere" compares. Where the form may also be a plain one ("ruhiger Jazz"), the word behind decides. */
  readonly compares?: 'yes' | 'unless noun follows';
}
