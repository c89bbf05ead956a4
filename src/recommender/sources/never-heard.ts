import type { CandidateSource } from './source.ts';

/** Tracks without a single play that somebody or something proposes: saved ones, co-listeners, outside services. */
export const neverHeard: CandidateSource = {
  id: 'never_heard',
  title: 'what you never played',
  shares: [0, 0, 0.05, 0.25, 0.75],
  worth:
    ({ tracks, scores, proposed }) =>
    (row) =>
      tracks.plays[row] === 0 ? (proposed.get(row) ?? 0) * (0.5 + (scores[row] ?? 0)) : 0,
};
