import { isHardlyKnown } from './rarely-played.ts';
import type { CandidateSource } from './source.ts';

/** A cosine below this is chance: two tracks of a large library that never met. */
const LEAST_COSINE = 0.35;

/** Tracks hardly played that were heard among those the user loves, by any artist. */
export const nearYourTaste: CandidateSource = {
  id: 'neighbours',
  title: 'what you hardly know and heard beside what you love',
  shares: [0, 0, 0.18, 0.38, 0.2],
  worth:
    ({ tracks, listenThrough, closeness }) =>
    (row) => {
      const close = closeness?.[row] ?? 0;
      return close >= LEAST_COSINE && isHardlyKnown(tracks, row) ? close * (listenThrough[row] ?? 0) : 0;
    },
};
