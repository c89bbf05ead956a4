import type { FeatureGroup } from '../feature-group.ts';
import { ratingOf } from '../ratings.ts';

/** How much more the track, its artist and its album are skipped than the situations they were played in explain. */
export const rating: FeatureGroup = {
  id: 'rating',
  use: 'preference',
  columns: ['trackRating', 'artistRating', 'albumRating', 'rating'],
  start: (_, { ratings }) => ({
    write(play, out, at) {
      out[at] = ratings.track[play.track] ?? 0;
      out[at + 1] = ratings.artist[play.artist] ?? 0;
      out[at + 2] = ratings.album[play.album] ?? 0;
      out[at + 3] = ratingOf(ratings, play);
    },
    learn() {},
  }),
};
