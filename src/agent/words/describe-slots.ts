import type { Slots } from '../../domain/slots.ts';
import type { Language } from '../../understanding/languages/language.ts';
import { cleanName } from '../clean.ts';
import { counted, fill, joined, localeOf, wordsOf, type Catalogue } from './catalogue/catalogue.ts';

type Words = Catalogue['wish'];

/** A request as it was understood, in the order in which people say it; empty when nothing was said. */
export function describeSlots(slots: Slots, language: Language = 'en'): string {
  const words = wordsOf(language).wish;
  const names = (values: readonly string[]): string => joined(values.map(cleanName), language);
  const known = (values: readonly string[], own: Readonly<Record<string, string>>): string =>
    joined(
      values.map((value) => own[value] ?? cleanName(value).replaceAll('_', ' ')),
      language,
    );
  const either = (values: readonly string[]): string => joined(values, language, 'or');
  const out = [
    ...(slots.exclude_genres ?? []).map((genre) => ownWord(words.genres, genre)),
    ...(slots.exclude_artists ?? []).map(cleanName),
  ];
  return [
    soundWords(slots, words, language),
    slots.artists && fill(words.by, { names: names(slots.artists) }),
    slots.tracks && names(slots.tracks),
    slots.albums && fill(words.albums, { names: names(slots.albums) }),
    slots.similar_to && fill(words.like, { names: names(slots.similar_to.map((name) => workWords(name, language))) }),
    slots.vocals && words.vocals[slots.vocals],
    slots.instruments && fill(words.with, { names: known(slots.instruments, words.instruments) }),
    slots.country && fill(words.country, { name: displayName(slots.country.toUpperCase(), 'region', language) }),
    slots.activities && fill(words.activities, { names: known(slots.activities, words.doing) }),
    slots.context && fill(words.context, { names: known(slots.context, words.contexts) }),
    slots.era && eraWords(slots.era, words),
    slots.period && periodWords(slots.period, words, language),
    slots.popularity && (slots.popularity === 'popular' ? words.popular : words.niche),
    slots.novelty !== undefined && noveltyWords(slots.novelty, words),
    slots.not_heard_days && fill(words.notHeard, { span: daysWords(slots.not_heard_days, language) }),
    typeof slots.tempo === 'object' && fill(words.bpm, slots.tempo),
    slots.duration_min && fill(words.about, { duration: durationWords(slots.duration_min, words, language) }),
    out.length > 0 && fill(words.without, { names: either(out) }),
    slots.exclude_moods && fill(words.notMood, { names: either(slots.exclude_moods.map((mood) => words.moods[mood])) }),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ');
}

/** "Pyramid Song by Radiohead" in the words of the language; artists as they are. */
function workWords(name: string, language: Language): string {
  const [, title, artist] = /^(.+) by (.+)$/.exec(name) ?? [];
  if (language === 'en' || title === undefined || artist === undefined) return name;
  return fill(wordsOf(language).playlist.trackBy, { title, artist });
}

const ownWord = (own: Readonly<Record<string, string>>, value: string): string => own[value] ?? cleanName(value);

/** How it sounds, and which genres: English puts the sound first, the others the genres. */
function soundWords(slots: Slots, words: Words, language: Language): string {
  const sound = [
    ...paceWords(slots, words),
    ...(slots.moods ?? []).map((mood) => words.moods[mood]),
    ...(slots.instrumental === undefined ? [] : [slots.instrumental ? words.instrumental : words.sung]),
    ...(slots.explicit === undefined ? [] : [slots.explicit ? words.explicit : words.clean]),
    ...(slots.language === undefined
      ? []
      : [fill(words.language, { name: displayName(slots.language, 'language', language) })]),
  ].join(', ');
  const genres = joined(
    (slots.genres ?? []).map((genre) => ownWord(words.genres, genre)),
    language,
  );
  return sound !== '' && genres !== '' ? fill(words.what, { sound, genres }) : sound + genres;
}

function paceWords({ energy, tempo }: Slots, words: Words): string[] {
  if (energy === 'high' && tempo === 'fast') return [words.upbeat];
  return [
    ...(typeof tempo === 'string' ? [words.tempo[tempo]] : []),
    ...(energy === undefined ? [] : [words.energy[energy]]),
  ];
}

/** The name of a language or a country; a code that has none stays as it is. */
function displayName(code: string, type: 'language' | 'region', language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

function noveltyWords(novelty: NonNullable<Slots['novelty']>, words: Words): string {
  if (novelty === 'new') return words.new;
  return novelty === 'familiar' ? words.familiar : fill(words.novelty, { percent: Math.round(novelty * 100) });
}

function eraWords({ from, to }: NonNullable<Slots['era']>, words: Words): string {
  if (from === to) return fill(words.year, { from });
  if (to - from === 9 && from % 10 === 0) return fill(words.decade, { from });
  return from <= 1900 ? fill(words.before, { to: to + 1 }) : fill(words.years, { from, to });
}

/** In English by the name of the period; elsewhere by its days, since the names are English. */
function periodWords(period: NonNullable<Slots['period']>, words: Words, language: Language): string {
  return fill(words.played, { when: language === 'en' ? namedPeriod(period) : datesOf(period, language) });
}

function namedPeriod({ label, from, to }: NonNullable<Slots['period']>): string {
  if (label) return /^\d|^[A-Z]/.test(label) ? `in ${cleanName(label)}` : cleanName(label);
  return `${from ? `since ${from}` : ''}${from && to ? ' ' : ''}${to ? `until ${to}` : ''}`;
}

function datesOf({ from, to }: NonNullable<Slots['period']>, language: Language): string {
  const dates = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: 'UTC' });
  if (from && to) return dates.formatRange(new Date(from), new Date(to));
  const only = from ?? to;
  return only === undefined ? '' : `${from ? '≥' : '≤'} ${dates.format(new Date(only))}`;
}

export function daysWords(days: number, language: Language = 'en'): string {
  const words = wordsOf(language).wish;
  if (days === 1) return words.today;
  if (days % 365 === 0) return counted(words.lastYears, days / 365, language);
  // Half a year is 182 days, a quarter 91.
  if (days === 182 || days === 91) return counted(words.lastMonths, days === 182 ? 6 : 3, language);
  if (days % 30 === 0) return counted(words.lastMonths, days / 30, language);
  return days === 7 ? words.lastWeek : counted(words.lastDays, days, language);
}

function durationWords(minutes: number, words: Words, language: Language): string {
  if (minutes === 90) return words.hourAndHalf;
  return minutes % 60 === 0 ? counted(words.hours, minutes / 60, language) : counted(words.minutes, minutes, language);
}
