import type { DialShares } from '../novelty-dial.ts';
import type { ArtistHistories, TrackHistories, Verdicts } from '../recommender.ts';

/** Rows of tracks worth proposing for one reason, with a value above 0 that orders them within the source. */
export interface Source {
  readonly rows: readonly number[];
  readonly value: (row: number) => number;
}

/** What candidate sources may look at. Arrays by row have one entry per row of `tracks`. */
export interface SourceContext {
  readonly tracks: TrackHistories;
  readonly artists: ArtistHistories;
  readonly verdicts: Verdicts;
  /** The taste model's score and its P(listen through), by row. */
  readonly scores: Float32Array;
  readonly listenThrough: Float32Array;
  /** Cosine to the nearest centre of the user's taste, by row, in [−1, 1]; absent while no vectors are trained. */
  readonly closeness: Float32Array | undefined;
  /** Rows never heard, with how strongly others propose them, in (0, 1]. */
  readonly proposed: ReadonlyMap<number, number>;
  /** Epoch ms. */
  readonly now: number;
}

/** One way to find candidates. */
export interface CandidateSource {
  readonly id: string;
  /** One line for people who ask where a track comes from. */
  readonly title: string;
  /** Part of a list that it fills, before the parts of all sources are scaled to add up to one. */
  readonly shares: DialShares;
  propose(context: SourceContext): Source;
}

export const rowsWhere = (length: number, keep: (row: number) => boolean): number[] => {
  const rows: number[] = [];
  for (let row = 0; row < length; row++) if (keep(row)) rows.push(row);
  return rows;
};
