import type { OtherLanguage } from '../../../understanding/languages/language.ts';

/**
 * Sentences of the services, by what they say in English, with values in {{braces}} whose names are the kinds of `value-kinds.ts`
 * (a figure behind tells two of one kind apart). A sentence that lacks a language does not compile.
 */
export type Phrases = Readonly<Record<string, Readonly<Record<OtherLanguage, string>>>>;
