import { rowsWhere, type CandidateSource } from './source.ts';

/** Everything ever listened to, best score first. */
export const favourites: CandidateSource = {
  id: 'favourites',
  title: 'what you play now',
  shares: [1, 0.8, 0.45, 0.12, 0],
  propose: ({ tracks, scores }) => ({
    rows: rowsWhere(tracks.length, (row) => (tracks.listened[row] ?? 0) > 0 && (scores[row] ?? 0) > 0),
    value: (row) => scores[row] ?? 0,
  }),
};
