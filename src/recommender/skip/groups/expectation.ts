import type { FeatureGroup } from '../feature-group.ts';
import { ratingOf } from '../ratings.ts';

/** What the running ratings expect of the situation alone, and of the situation together with the track. */
export const expectation: FeatureGroup = {
  id: 'expectation',
  use: 'context',
  columns: ['situation', 'expected'],
  start: (_, { ratings }) => ({
    write(play, out, at) {
      const situation = ratings.situation(play);
      out[at] = situation;
      out[at + 1] = situation + ratingOf(ratings, play);
    },
    learn() {},
  }),
};
