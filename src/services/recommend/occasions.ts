import type { Slots } from '../../domain/slots.ts';
import { ACTIVITY_PROFILES, DAY_PROFILES, type ContextProfile } from '../../recommender/context/context-profiles.ts';
import { habitFactors, playsInside, slotsOf } from '../../recommender/context/learn-context.ts';
import { HOUR_SLOTS } from '../../recommender/recommender.ts';
import type { Library } from './load-library.ts';

/** Activities and parts of the day of a request, as far as they have an hour or a sound. */
export function occasionsOf({ activities = [], context = [] }: Slots): ContextProfile[] {
  return [
    ...activities.flatMap((activity) => ACTIVITY_PROFILES[activity] ?? []),
    ...context.flatMap((word) => DAY_PROFILES[word.toLowerCase()] ?? []),
  ];
}

/** What the user does at the hours of an occasion. */
export interface Habit {
  /** By artist row: how much more than usual they are played then. */
  readonly factors: Float32Array;
  /** For a reason: plays of an artist then and in all; undefined where it is no habit. */
  describe(artist: number): { word: string; inside: number; all: number } | undefined;
}

const LEAST_PLAYS = 8;
const LEAST_FACTOR = 1.2;

/** Habits by library and words: what a library says of an occasion does not change. */
const KEPT_HABITS = 32;
const known = new WeakMap<Library, Map<string, Habit | undefined>>();

/** Undefined when no occasion of the request has an hour of its own. */
export function habitAt(occasions: readonly ContextProfile[], library: Library): Habit | undefined {
  const habits = known.get(library) ?? new Map<string, Habit | undefined>();
  known.set(library, habits);
  const key = occasions.map(({ word }) => word).join('/');
  if (habits.has(key)) return habits.get(key);
  if (habits.size >= KEPT_HABITS) habits.clear();
  const habit = learnHabit(occasions, library);
  habits.set(key, habit);
  return habit;
}

function learnHabit(occasions: readonly ContextProfile[], { artists, artistListened }: Library): Habit | undefined {
  const timed = occasions.flatMap((profile) => {
    const slots = slotsOf(profile);
    return slots ? [{ word: profile.word, slots }] : [];
  });
  const [first] = timed;
  if (!first) return undefined;
  const slots = new Uint8Array(HOUR_SLOTS);
  // "A workout in the morning" is in the morning; hours that never meet leave the first.
  for (let slot = 0; slot < HOUR_SLOTS; slot++) slots[slot] = timed.every((one) => one.slots[slot] === 1) ? 1 : 0;
  if (!slots.includes(1)) slots.set(first.slots);
  const inside = playsInside(artists, slots);
  const factors = habitFactors(artists, slots);
  const word = timed.map((one) => one.word).join(' and ');
  return {
    factors,
    describe: (artist) => {
      const plays = inside[artist] ?? 0;
      if (plays < LEAST_PLAYS || (factors[artist] ?? 1) < LEAST_FACTOR) return undefined;
      return { word, inside: plays, all: artistListened[artist] ?? 0 };
    },
  };
}
