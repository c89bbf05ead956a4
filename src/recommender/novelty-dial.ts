import type { Slots } from '../domain/slots.ts';

/** Where the words stand on the dial from 0, favourites only, to 1, never heard. Nothing said: half of a list surprises, gently. */
const USUAL = 0.45;
const WORDS = { familiar: 0.15, new: 0.85 } as const;

/** From here on a list should hold what the user hardly knows (never heard), up to here what they know well. */
export const HARDLY_KNOWN_FROM = 0.7;
export const NEVER_HEARD_FROM = 0.95;
export const WELL_KNOWN_UP_TO = 0.25;

/** The dial as a number in [0, 1]. */
export const dialOf = (novelty: Slots['novelty']): number =>
  novelty === undefined ? USUAL : typeof novelty === 'number' ? novelty : WORDS[novelty];

/** A share at five places of the dial: 0, ¼, ½, ¾ and 1; straight lines between them. */
export type DialShares = readonly [number, number, number, number, number];

export function shareAt(shares: DialShares, dial: number): number {
  const place = Math.min(1, Math.max(0, dial)) * (shares.length - 1);
  const below = Math.min(shares.length - 2, Math.floor(place));
  const part = place - below;
  return (shares[below] ?? 0) * (1 - part) + (shares[below + 1] ?? 0) * part;
}

/** Strongest power of the number of plays that the ends of the dial put on a track's worth, either way. */
const TILT = 1;

/** From this many plays on a track is as familiar as it gets. */
const MOST_COUNTED = 1000;

/** What the dial makes of a track's worth: at 0 plays add to it, at 1 they take away, in between they count less. */
export function familiarityFactors(dial: number): (listened: number) => number {
  const factors = Float64Array.from({ length: MOST_COUNTED + 1 }, (_, plays) => (1 + plays) ** (TILT * (0.5 - dial)));
  return (listened) => factors[Math.min(listened, MOST_COUNTED)] ?? 1;
}
