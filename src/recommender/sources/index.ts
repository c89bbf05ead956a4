import { exploration } from './exploration.ts';
import { favourites } from './favourites.ts';
import { forgottenFavourites } from './forgotten-favourites.ts';
import { nearYourTaste } from './near-your-taste.ts';
import { neverHeard } from './never-heard.ts';
import { rarelyPlayed } from './rarely-played.ts';
import type { CandidateSource } from './source.ts';

/** Where the tracks of a usual list come from. */
export const candidateSources: readonly CandidateSource[] = [
  favourites,
  forgottenFavourites,
  rarelyPlayed,
  nearYourTaste,
  neverHeard,
  exploration,
];
