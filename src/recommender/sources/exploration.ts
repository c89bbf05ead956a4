import type { CandidateSource } from './source.ts';

/** Part of a list that goes to tracks about which little is known, so that the model can learn from what becomes of them. */
export const EXPLORATION_RATE = 0.1;
const MOST_DECIDED = 2;

/** Tracks whose few plays say little either way; the less is known, the sooner. */
export const exploration: CandidateSource = {
  id: 'exploration',
  title: 'a try: too little is known of what you think of it',
  shares: [0, EXPLORATION_RATE, EXPLORATION_RATE, EXPLORATION_RATE, EXPLORATION_RATE],
  worth:
    ({ tracks, listenThrough }) =>
    (row) => {
      const skipped = tracks.skipped[row] ?? 0;
      const decided = (tracks.finished[row] ?? 0) + skipped;
      const open = tracks.plays[row] !== 0 && decided <= MOST_DECIDED && skipped <= (tracks.listened[row] ?? 0);
      // The standard deviation of a Beta posterior falls with the root of what was seen.
      return open ? (listenThrough[row] ?? 0) / Math.sqrt(1 + decided) : 0;
    },
};
