import type { DialShares } from '../novelty-dial.ts';
import type { ArtistHistories, TrackHistories, Verdicts } from '../recommender.ts';

/** Rows of tracks worth proposing for one reason, and what each is worth within the source, above 0. */
export interface Source {
  readonly rows: Int32Array;
  /** One per entry of `rows`. */
  readonly values: Float32Array;
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
  /** What a row is worth, above 0; 0 for rows that it does not propose. */
  worth(context: SourceContext): (row: number) => number;
}

/** The rows below `length` that are worth something. */
export function sourceOf(length: number, worth: (row: number) => number): Source {
  const rows = new Int32Array(length);
  const values = new Float32Array(length);
  let found = 0;
  for (let row = 0; row < length; row++) {
    const value = worth(row);
    if (!(value > 0)) continue;
    rows[found] = row;
    values[found++] = value;
  }
  return { rows: rows.slice(0, found), values: values.slice(0, found) };
}
