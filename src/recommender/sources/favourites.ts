import type { CandidateSource } from './source.ts';

/** Everything ever listened to, best score first. */
export const favourites: CandidateSource = {
  id: 'favourites',
  title: 'what you play now',
  shares: [1, 0.8, 0.45, 0.12, 0],
  worth:
    ({ tracks, scores }) =>
    (row) =>
      (tracks.listened[row] ?? 0) > 0 ? (scores[row] ?? 0) : 0,
};
