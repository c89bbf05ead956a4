import { DAY_MS } from '../recommender.ts';
import type { CandidateSource } from './source.ts';

/** Half a year without a play: long enough to have slipped from mind. */
export const FORGOTTEN_DAYS = 180;
const LEAST_LISTENED = 5;
const MOST_SKIPPED = 0.25;

/** Once played often and hardly skipped, not started for half a year. */
export const forgottenFavourites: CandidateSource = {
  id: 'forgotten',
  title: 'what you loved and have not played for half a year',
  shares: [0, 0.08, 0.25, 0.1, 0],
  worth: ({ tracks, listenThrough, now }) => {
    const before = now - FORGOTTEN_DAYS * DAY_MS;
    return (row) => {
      const listened = tracks.listened[row] ?? 0;
      const forgotten =
        listened >= LEAST_LISTENED &&
        (tracks.lastAt[row] ?? 0) <= before &&
        (tracks.skipped[row] ?? 0) <= MOST_SKIPPED * (tracks.plays[row] ?? 0);
      return forgotten ? Math.log1p(listened) * (listenThrough[row] ?? 0) : 0;
    };
  },
};
