import type { AudioFeatures } from '../../domain/track.ts';
import { HOUR_SLOTS, type ArtistHistories } from '../recommender.ts';
import type { ContextProfile, PercentileRange } from './context-profiles.ts';

/** It takes this many plays of an artist in all to believe in a habit, and a habit moves the odds by its root. */
const HABIT_PRIOR_PLAYS = 20;
const HABIT_POWER = 0.5;
/** So many plays inside the hours, of tracks whose sound is known, count as much as the table. */
const SOUND_PRIOR_PLAYS = 200;
/** Half the width of a range that is learnt where the table has none. */
const LEARNT_HALF_WIDTH = 0.25;

/** 1 for the hour slots (`HOUR_SLOTS`) that belong to the occasion; undefined when it has no hour of its own. */
export function slotsOf({ hours, days }: ContextProfile): Uint8Array | undefined {
  if (!hours) return undefined;
  const slots = new Uint8Array(HOUR_SLOTS);
  for (const [from, to] of hours) {
    for (let hour = 0; hour < 24; hour++) {
      const inside = from < to ? hour >= from && hour < to : hour >= from || hour < to;
      if (inside && days !== 'weekend') slots[hour] = 1;
      if (inside && days !== 'weekdays') slots[24 + hour] = 1;
    }
  }
  return slots;
}

/** Listened plays of each artist inside these hours. */
export function playsInside({ length, hours }: ArtistHistories, slots: Uint8Array): Float64Array {
  const inside = new Float64Array(length);
  for (let artist = 0; artist < length; artist++) {
    for (let slot = 0; slot < HOUR_SLOTS; slot++) {
      if (slots[slot] === 1) inside[artist] = (inside[artist] ?? 0) + (hours[artist * HOUR_SLOTS + slot] ?? 0);
    }
  }
  return inside;
}

/**
 * How much more (or less) than usual the user plays each artist in these hours. Shrunken towards 1, so that where the hour makes no
 * difference, or too little is known, it switches itself off.
 */
export function habitFactors(artists: ArtistHistories, slots: Uint8Array): Float32Array {
  const inside = playsInside(artists, slots);
  const all = playsInside(artists, new Uint8Array(HOUR_SLOTS).fill(1));
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const usual = (sum(inside) + 1) / (sum(all) + 2);
  return Float32Array.from(all, (plays, artist) => {
    const own = ((inside[artist] ?? 0) + HABIT_PRIOR_PLAYS * usual) / (plays + HABIT_PRIOR_PLAYS);
    return (own / usual) ** HABIT_POWER;
  });
}

/** A column of one feature as percentiles of the known values, in [0, 1]; NaN where unknown. Equal values share their middle. */
export function percentiles(values: Float32Array): Float32Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const place = (value: number, inclusive: boolean): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = sorted[middle] ?? 0;
      if (found < value || (inclusive && found === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return values.map((value) =>
    Number.isNaN(value) ? NaN : (place(value, false) + place(value, true)) / 2 / Math.max(1, sorted.length),
  );
}

export interface LearntSound {
  /** Ranges of percentiles: the table's, moved towards what the user plays in these hours. */
  readonly sound: { readonly [Feature in keyof AudioFeatures]?: PercentileRange };
  /** Plays inside the hours that it was learnt from. */
  readonly plays: number;
}

/**
 * Where in their own library the music lies that the user plays in the hours of an occasion. `columns` holds percentiles by track row,
 * `artistOf` the artist of each row; plays are known by artist and hour, so an artist's tracks stand for them by their mean.
 */
export function learnSound(
  profile: ContextProfile,
  {
    artists,
    artistOf,
    columns,
  }: {
    artists: ArtistHistories;
    artistOf: Int32Array;
    columns: { readonly [Feature in keyof AudioFeatures]?: Float32Array };
  },
): LearntSound {
  const slots = slotsOf(profile);
  if (!slots) return { sound: profile.sound, plays: 0 };
  const inside = playsInside(artists, slots);
  const sound: { -readonly [Feature in keyof AudioFeatures]?: PercentileRange } = { ...profile.sound };
  let most = 0;
  for (const [name, column] of Object.entries(columns)) {
    const feature = name as keyof AudioFeatures;
    const { mean, plays } = meanInside(column, artistOf, inside);
    if (plays === 0) continue;
    most = Math.max(most, plays);
    const belief = plays / (plays + SOUND_PRIOR_PLAYS);
    const table = profile.sound[feature];
    if (table) {
      const move = belief * (mean - (table[0] + table[1]) / 2);
      sound[feature] = [Math.max(0, table[0] + move), Math.min(1, table[1] + move)];
    } else if (belief >= 0.5 && Math.abs(mean - 0.5) > 0.08) {
      // Without a table only a clear tendency counts; half of the library lies within 0.25 of its middle.
      sound[feature] = [Math.max(0, mean - LEARNT_HALF_WIDTH), Math.min(1, mean + LEARNT_HALF_WIDTH)];
    }
  }
  return { sound, plays: most };
}

function meanInside(column: Float32Array, artistOf: Int32Array, inside: Float64Array): { mean: number; plays: number } {
  const sums = new Float64Array(inside.length);
  const known = new Float64Array(inside.length);
  column.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    const artist = artistOf[row] ?? 0;
    sums[artist] = (sums[artist] ?? 0) + value;
    known[artist] = (known[artist] ?? 0) + 1;
  });
  let total = 0;
  let plays = 0;
  for (let artist = 0; artist < inside.length; artist++) {
    if (!known[artist]) continue;
    total += (inside[artist] ?? 0) * ((sums[artist] ?? 0) / (known[artist] ?? 1));
    plays += inside[artist] ?? 0;
  }
  return { mean: plays > 0 ? total / plays : 0.5, plays };
}
