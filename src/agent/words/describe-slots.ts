import type { Slots } from '../../domain/slots.ts';
import { cleanName } from '../clean.ts';
import { list } from './pick.ts';

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region' });
const VOCALS = { female: 'sung by women', male: 'sung by men', choir: 'sung by a choir', duet: 'sung by two' } as const;

function countryName(code: string): string {
  try {
    return COUNTRIES.of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

const names = (values: readonly string[]): string => list(values.map(cleanName));
const phrase = (values: readonly string[]): string =>
  list(values.map((value) => cleanName(value).replaceAll('_', ' ')));

/** A request as it was understood, in the order in which people say it; empty when nothing was said. */
export function describeSlots(slots: Slots): string {
  const parts: string[] = [];
  const sound = [
    ...paceWords(slots),
    ...(slots.moods ?? []),
    ...(slots.instrumental === true ? ['instrumental'] : slots.instrumental === false ? ['sung'] : []),
    ...(slots.explicit === false ? ['clean'] : slots.explicit ? ['explicit'] : []),
    ...languageWords(slots),
  ];
  const what = [sound.join(', '), slots.genres ? phrase(slots.genres) : ''].filter(Boolean).join(' ');
  if (what) parts.push(what);
  if (slots.artists) parts.push(`by ${names(slots.artists)}`);
  if (slots.tracks) parts.push(names(slots.tracks));
  if (slots.albums) parts.push(`from ${names(slots.albums)}`);
  if (slots.similar_to) parts.push(`in the spirit of ${names(slots.similar_to)}`);
  if (slots.vocals) parts.push(VOCALS[slots.vocals]);
  if (slots.instruments) parts.push(`with ${phrase(slots.instruments)}`);
  if (slots.country) parts.push(`from ${countryName(slots.country)}`);
  if (slots.activities) parts.push(`for ${phrase(slots.activities)}`);
  if (slots.context) parts.push(`with ${phrase(slots.context)} in mind`);
  if (slots.era) parts.push(eraWords(slots.era));
  if (slots.period) parts.push(periodWords(slots.period));
  if (slots.popularity) parts.push(slots.popularity === 'popular' ? 'well known' : 'off the beaten track');
  if (slots.novelty !== undefined) parts.push(noveltyWords(slots.novelty));
  if (slots.not_heard_days) parts.push(`nothing you heard ${daysWords(slots.not_heard_days)}`);
  if (typeof slots.tempo === 'object') parts.push(`${slots.tempo.min} to ${slots.tempo.max} beats per minute`);
  if (slots.duration_min) parts.push(`about ${durationWords(slots.duration_min)}`);
  const out = [...(slots.exclude_genres ?? []), ...(slots.exclude_artists ?? [])].map(cleanName);
  if (out.length > 0) parts.push(`no ${list(out, 'or')}`);
  if (slots.exclude_moods) parts.push(`nothing ${list(slots.exclude_moods, 'or')}`);
  return parts.join(', ');
}

function paceWords({ energy, tempo }: Slots): string[] {
  if (energy === 'high' && tempo === 'fast') return ['upbeat'];
  const words: string[] = [];
  if (typeof tempo === 'string') words.push(tempo === 'mid' ? 'mid-tempo' : tempo);
  if (energy) words.push(energy === 'mid' ? 'medium energy' : `${energy}-energy`);
  return words;
}

function languageWords({ language }: Slots): string[] {
  if (language === undefined) return [];
  try {
    return [LANGUAGES.of(language) ?? language];
  } catch {
    return [language];
  }
}

function noveltyWords(novelty: NonNullable<Slots['novelty']>): string {
  if (novelty === 'new') return 'things you hardly know';
  if (novelty === 'familiar') return 'things you know and love';
  return `${Math.round(novelty * 100)} % new to you`;
}

function eraWords({ from, to }: NonNullable<Slots['era']>): string {
  if (from === to) return `from ${from}`;
  if (to - from === 9 && from % 10 === 0) return `from the ${from}s`;
  return from <= 1900 ? `from before ${to + 1}` : `from ${from} to ${to}`;
}

function periodWords({ label, from, to }: NonNullable<Slots['period']>): string {
  if (label) return `from what you played ${/^\d|^[A-Z]/.test(label) ? `in ${cleanName(label)}` : cleanName(label)}`;
  return `from what you played ${from ? `since ${from}` : ''}${from && to ? ' ' : ''}${to ? `until ${to}` : ''}`;
}

export function daysWords(days: number): string {
  if (days === 1) return 'today';
  if (days % 365 === 0) return days === 365 ? 'in the last year' : `in the last ${days / 365} years`;
  if (days % 30 === 0) return days === 30 ? 'in the last month' : `in the last ${days / 30} months`;
  return days === 7 ? 'in the last week' : `in the last ${days} days`;
}

function durationWords(minutes: number): string {
  if (minutes === 60) return 'an hour';
  if (minutes === 90) return 'an hour and a half';
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}
