import { RARE_MOST_LISTENED } from './rarely-played.ts';
import { rowsWhere, type CandidateSource } from './source.ts';

/** A cosine below this is chance: two tracks of a large library that never met. */
const LEAST_COSINE = 0.35;

/** Tracks hardly played that were heard among those the user loves, by any artist. */
export const nearYourTaste: CandidateSource = {
  id: 'neighbours',
  title: 'what you hardly know and heard beside what you love',
  shares: [0, 0, 0.1, 0.2, 0.1],
  propose: ({ tracks, listenThrough, closeness }) => {
    if (!closeness) return { rows: [], value: () => 0 };
    return {
      rows: rowsWhere(
        tracks.length,
        (row) =>
          (tracks.plays[row] ?? 0) > 0 &&
          (tracks.listened[row] ?? 0) <= RARE_MOST_LISTENED &&
          (tracks.skipped[row] ?? 0) <= (tracks.listened[row] ?? 0) &&
          (closeness[row] ?? 0) >= LEAST_COSINE,
      ),
      value: (row) => (closeness[row] ?? 0) * (listenThrough[row] ?? 0),
    };
  },
};
