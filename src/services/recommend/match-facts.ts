import { isKindOf } from '../../domain/genre.ts';
import type { Slots } from '../../domain/slots.ts';
import type { SpokenWish } from './constraints.ts';
import type { KnownFacts } from './load-music-facts.ts';
import { quoted } from './unchecked-slots.ts';

/** What of a request can be checked with genres, years and the like. */
export interface FactMatch {
  /** Rows that are known to break what is never given up: another decade, a genre ruled out, another language, explicit words. */
  readonly barred: ReadonlySet<number>;
  /** Given up from the first to the last. */
  readonly wishes: readonly SpokenWish[];
  /** Genres asked for of which enough tracks are known to fill a list. */
  readonly genres: ReadonlySet<string>;
  /** Kinds of constraints that something is known about. */
  readonly checked: ReadonlySet<FactSlot>;
  /** Of a row, in words such as "southern hip hop, 1996"; undefined when nothing of it was asked or is known. */
  describe(row: number): string | undefined;
  /** Sentences about what could not be checked in the chosen rows. */
  unchecked(rows: readonly number[]): string[];
}

export type FactSlot = 'genres' | 'exclude_genres' | 'era' | 'language' | 'explicit' | 'popularity';

/** Spotify's popularity runs from 0 to 100 with a mean of 33 in a balanced sample of its catalogue. */
const POPULAR_FROM = 60;
const NICHE_UP_TO = 35;

interface Check {
  readonly slot: FactSlot;
  /** Undefined where nothing is known. */
  readonly keeps: (facts: KnownFacts) => boolean | undefined;
  /** Never given up where it is known to be broken. */
  readonly hard: boolean;
  /** Whether tracks that are known to keep it come before those of which nothing is known. */
  readonly preferKnown: boolean;
  /** "the genre", for "I do not know … of these tracks". */
  readonly fact: string;
  readonly asked: string;
}

function checksOf(slots: Slots): Check[] {
  const { genres = [], exclude_genres: never = [], era, language, explicit, popularity } = slots;
  const checks: Check[] = [];
  if (popularity) {
    checks.push({
      slot: 'popularity',
      keeps: ({ popularity: value }) =>
        value === undefined ? undefined : popularity === 'popular' ? value >= POPULAR_FROM : value <= NICHE_UP_TO,
      hard: false,
      preferKnown: true,
      fact: 'the popularity',
      asked: quoted([popularity]),
    });
  }
  if (language) {
    checks.push({
      slot: 'language',
      keeps: (facts) => (facts.language === undefined ? undefined : facts.language === language),
      hard: true,
      preferKnown: true,
      fact: 'the language',
      asked: quoted([language]),
    });
  }
  if (explicit !== undefined) {
    checks.push({
      slot: 'explicit',
      keeps: (facts) => (facts.explicit === undefined ? undefined : facts.explicit === explicit),
      hard: true,
      preferKnown: true,
      fact: 'whether words are explicit',
      asked: quoted([explicit ? 'explicit' : 'nothing explicit']),
    });
  }
  if (never.length > 0) {
    checks.push({
      slot: 'exclude_genres',
      keeps: (facts) => known(facts) && !facts.genres.some((genre) => never.some((name) => isKindOf(genre, name))),
      hard: true,
      preferKnown: false,
      fact: 'the genre',
      asked: quoted(never.map((name) => `no ${name}`)),
    });
  }
  if (era) {
    checks.push({
      slot: 'era',
      keeps: ({ releaseYear: year }) => (year === undefined ? undefined : year >= era.from && year <= era.to),
      hard: true,
      preferKnown: true,
      fact: 'the release year',
      asked: era.from === era.to ? String(era.from) : `${era.from}–${era.to}`,
    });
  }
  if (genres.length > 0) {
    checks.push({
      slot: 'genres',
      keeps: (facts) => known(facts) && genresAsked(facts, genres).length > 0,
      hard: false,
      preferKnown: true,
      fact: 'the genre',
      asked: quoted(genres),
    });
  }
  return checks;
}

const known = ({ genres }: KnownFacts): true | undefined => (genres.length > 0 ? true : undefined);
const genresAsked = (facts: KnownFacts, asked: readonly string[]): string[] =>
  facts.genres.filter((genre) => asked.some((name) => isKindOf(genre, name)));

/** Whether a request asks for anything that facts other than the sound can answer. */
export const asksForFacts = (slots: Slots): boolean => checksOf(slots).length > 0;

/** Holds what is known of the rows against the request; `count` tracks fill the list. */
export function matchFacts({
  slots,
  facts,
  length,
  count,
}: {
  slots: Slots;
  /** By row. */
  facts: ReadonlyMap<number, KnownFacts>;
  length: number;
  count: number;
}): FactMatch {
  const checks = checksOf(slots);
  const barred = new Set<number>();
  const checked = new Set<FactSlot>();
  const wishes: SpokenWish[] = [];
  for (const { slot, keeps: keepsOf, hard, preferKnown, asked } of checks) {
    const keeps = new Uint8Array(length).fill(preferKnown ? 0 : 1);
    const bearable = new Uint8Array(length).fill(1);
    for (const [row, of] of facts) {
      const kept = keepsOf(of);
      if (kept === undefined) continue;
      checked.add(slot);
      if (kept) keeps[row] = 1;
      else if (hard) barred.add(row);
      else bearable[row] = 0;
    }
    if (!checked.has(slot)) continue;
    // Those of which nothing is known come before those that are known to miss it; the sentences about the former are below.
    if (preferKnown) wishes.push({ keeps, giveUp: 'to_fill' });
    if (!hard) {
      const sentence = `Too few of your tracks are known to be ${asked}, so some of these are not.`;
      wishes.push({ keeps: bearable, giveUp: 'to_fill', sentence });
    }
  }
  const enough = (slots.genres ?? []).filter((genre) => {
    let found = 0;
    for (const of of facts.values()) if (genresAsked(of, [genre]).length > 0) found++;
    return found >= count;
  });
  return {
    barred,
    wishes,
    genres: new Set(enough),
    checked,
    describe: (row) => {
      const of = facts.get(row);
      return of && factWords(of, slots);
    },
    unchecked: (rows) =>
      checks.flatMap(({ slot, keeps, fact, asked }) => {
        const silent = rows.filter((row) => {
          const of = facts.get(row);
          return of === undefined || keeps(of) === undefined;
        }).length;
        if (!checked.has(slot) || silent === 0) return [];
        const which = silent === rows.length ? 'these tracks' : `${silent} of the ${rows.length} tracks`;
        return [`I do not know ${fact} of ${which}, so ${asked} could not be checked there.`];
      }),
  };
}

const MOST_GENRES_TOLD = 2;

function factWords(facts: KnownFacts, { genres = [], era }: Slots): string | undefined {
  const words = [
    ...genresAsked(facts, genres).slice(0, MOST_GENRES_TOLD),
    ...(era && facts.releaseYear !== undefined ? [`released ${facts.releaseYear}`] : []),
  ];
  return words.length > 0 ? words.join(', ') : undefined;
}
