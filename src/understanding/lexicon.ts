import type { Activity, Mood, Slots } from '../domain/slots.ts';
import { typoDistance } from './distance.ts';
import { activities } from './lexicon/en/activities.ts';
import { commonWords } from './lexicon/en/common-words.ts';
import { contexts } from './lexicon/en/contexts.ts';
import { countries } from './lexicon/en/countries.ts';
import { clean, explicit } from './lexicon/en/explicit.ts';
import { genres } from './lexicon/en/genres.ts';
import { instruments } from './lexicon/en/instruments.ts';
import { languages } from './lexicon/en/languages.ts';
import { moods } from './lexicon/en/moods.ts';
import { qualities, type Quality } from './lexicon/en/qualities.ts';
import { voices } from './lexicon/en/voices.ts';
import { tokenise } from './tokens.ts';

/** What a word or phrase stands for. */
export type Meaning =
  | { readonly kind: 'genre'; readonly value: string }
  | { readonly kind: 'mood'; readonly value: Mood }
  | { readonly kind: 'activity'; readonly value: Activity }
  | { readonly kind: 'context'; readonly value: string }
  | { readonly kind: 'language'; readonly value: string }
  | { readonly kind: 'country'; readonly value: string }
  | { readonly kind: 'instrument'; readonly value: string }
  | { readonly kind: 'vocals'; readonly value: NonNullable<Slots['vocals']> }
  | { readonly kind: 'explicit'; readonly value: boolean }
  | { readonly kind: 'quality'; readonly value: Quality };

const MUSICIANS = [
  'bands',
  'band',
  'artists',
  'artist',
  'singers',
  'singer',
  'musicians',
  'rappers',
  'producers',
  'songwriters',
  'scene',
  'acts',
  'groups',
];

/** "From Brazil", "Brazilian"; where the adjective is a language too, only with musicians behind it: "French bands". */
function* countryPhrases(): Generator<{ words: string; country: string }> {
  const spoken = new Set(Object.values(languages).flat());
  for (const [country, { names, adjectives }] of Object.entries(countries)) {
    for (const name of names)
      for (const before of ['from', 'made in', 'out of', 'coming from']) yield { words: `${before} ${name}`, country };
    for (const adjective of adjectives) {
      for (const noun of MUSICIANS) yield { words: `${adjective} ${noun}`, country };
      if (!spoken.has(adjective)) yield { words: adjective, country };
    }
  }
}

/** The country an adjective belongs to, for those that name a language too: "Swedish". */
const countryOfAdjective: ReadonlyMap<string, string> = new Map(
  Object.entries(countries).flatMap(([country, { adjectives }]) =>
    adjectives.map((adjective) => [adjective, country] as const),
  ),
);
export const countryOf = (adjective: string): string | undefined => countryOfAdjective.get(adjective);

const keyOf = (phrase: string): string =>
  tokenise(phrase)
    .map(({ word }) => word)
    .join(' ');

function buildLexicon(): ReadonlyMap<string, Meaning> {
  const entries = new Map<string, Meaning>();
  const add = (phrase: string, meaning: Meaning): void => {
    const key = keyOf(phrase);
    if (!entries.has(key)) entries.set(key, meaning); // the first list to claim a phrase keeps it
  };
  for (const phrase of clean) add(phrase, { kind: 'explicit', value: false });
  for (const phrase of explicit) add(phrase, { kind: 'explicit', value: true });
  for (const [value, phrases] of voices) for (const phrase of phrases) add(phrase, { kind: 'vocals', value });
  for (const phrase of countryPhrases()) add(phrase.words, { kind: 'country', value: phrase.country });
  for (const [value, phrases] of qualities) for (const phrase of phrases) add(phrase, { kind: 'quality', value });
  for (const [value, phrases] of Object.entries(genres)) {
    for (const phrase of [value, ...phrases]) add(phrase, { kind: 'genre', value });
  }
  for (const [value, phrases] of Object.entries(instruments)) {
    for (const phrase of [value, ...phrases]) add(phrase, { kind: 'instrument', value });
  }
  for (const value of Object.keys(moods) as Mood[]) {
    for (const phrase of moods[value]) add(phrase, { kind: 'mood', value });
  }
  for (const value of Object.keys(activities) as Activity[]) {
    for (const phrase of activities[value]) add(phrase, { kind: 'activity', value });
  }
  for (const [value, phrases] of Object.entries(contexts))
    for (const phrase of phrases) add(phrase, { kind: 'context', value });
  for (const [value, phrases] of Object.entries(languages))
    for (const phrase of phrases) add(phrase, { kind: 'language', value });
  for (const value of Object.keys(genres)) {
    const joined = keyOf(value).replaceAll(' ', '');
    if (!entries.has(joined)) entries.set(joined, { kind: 'genre', value });
  }
  return entries;
}

const lexicon = buildLexicon();
const longestPhrase = Math.max(...[...lexicon.keys()].map((phrase) => phrase.split(' ').length));
const single = [...lexicon.keys()].filter((phrase) => !phrase.includes(' '));
/** Words that occur in phrases of the lexicon, such as "hop". */
const parts = new Set([...lexicon.keys()].flatMap((phrase) => phrase.split(' ')));

/** The longest phrase that starts at a word, with the number of its words. */
export function longestMeaning(
  words: readonly string[],
  start: number,
  free: (end: number) => boolean,
): { meaning: Meaning; length: number } | undefined {
  for (let length = Math.min(longestPhrase, words.length - start); length >= 1; length -= 1) {
    if (!free(start + length)) continue;
    const meaning = lexicon.get(words.slice(start, start + length).join(' '));
    if (meaning) return { meaning, length };
  }
  return undefined;
}

export const meaningOf = (phrase: string): Meaning | undefined => lexicon.get(phrase);

/** Everyday words, words of the lexicon and numbers: by themselves no sign of a name. */
export const isCommon = (word: string): boolean => commonWords.has(word) || lexicon.has(word) || /^\d/.test(word);

export const isEveryday = (word: string): boolean => commonWords.has(word) || parts.has(word) || /^\d/.test(word);

/** The meaning of a mistyped word: one error from 5 letters on, two from 9 on, the first letter right. */
export function mistypedMeaning(word: string): Meaning | undefined {
  if (word.length < 4 || isEveryday(word)) return undefined;
  const limit = word.length >= 9 ? 2 : 1;
  let best: { phrase: string; distance: number } | undefined;
  for (const phrase of single) {
    if (phrase.length < 4 || phrase[0] !== word[0] || (word.length < 5 && phrase.length < 5)) continue;
    const distance = typoDistance(phrase, word, limit);
    if (distance <= limit && (!best || distance < best.distance)) best = { phrase, distance };
  }
  return best && lexicon.get(best.phrase);
}

/** The slot values that people can be offered. */
export const knownGenres: readonly string[] = Object.keys(genres);

/** Phrases that are whole in every language: genres of several words ("lo-fi", "rock en español"), and what has its name from elsewhere. */
export const genrePhrases: readonly string[] = [...lexicon]
  .filter(([phrase, { kind }]) => (kind === 'genre' && phrase.includes(' ')) || phrase === 'dark academia')
  .map(([phrase]) => phrase);
