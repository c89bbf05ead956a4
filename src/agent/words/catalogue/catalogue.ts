import type { Language } from '../../../understanding/languages/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';

/** A sentence, or its forms by number. */
export type Plural = { readonly one: string; readonly other: string };
/** The sentences of one language: the keys of the English ones. */
export type Catalogue = typeof en;

const catalogues: Readonly<Record<Language, Catalogue>> = { en, de, es, fr, pt };

/** British English joins lists without a comma before "and". */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de', es: 'es', fr: 'fr', pt: 'pt-BR' };

export const wordsOf = (language: Language): Catalogue => catalogues[language];
export const localeOf = (language: Language): string => LOCALES[language];

/** A sentence with its values. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{\{(\w+)\}\}/g, (braces, key: string) => String(values[key] ?? braces));

/** The form a number asks for, with the number in it. */
export const counted = (forms: Plural, count: number, language: Language): string =>
  fill(new Intl.PluralRules(localeOf(language)).select(count) === 'one' ? forms.one : forms.other, {
    count: new Intl.NumberFormat(localeOf(language)).format(count),
  });

/** "a, b and c", "a, b or c". */
export const joined = (words: readonly string[], language: Language, type: 'and' | 'or' = 'and'): string =>
  new Intl.ListFormat(localeOf(language), { type: type === 'and' ? 'conjunction' : 'disjunction' }).format(words);
