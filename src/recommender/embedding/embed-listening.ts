import type { ListeningHistory } from '../listening-history.ts';
import type { SparseMatrix } from '../math/sparse.ts';
import { truncatedEigen } from '../math/truncated-eigen.ts';
import { coListening, type CoListening } from './co-listening.ts';
import { toUnit, type VectorTable } from './vector-table.ts';

export interface EmbeddingOptions {
  /** Numbers per vector; 64 by default, fewer when there are fewer tracks. */
  readonly dimensions?: number | undefined;
  /** Listened plays to each side that count as near; 5 by default. */
  readonly window?: number | undefined;
  /** Tracks listened to less often get no vector; 2 by default. */
  readonly leastListens?: number | undefined;
  /** Weight of the artist's mean in a track's vector, in listens; 3 by default. */
  readonly artistListens?: number | undefined;
  readonly seed?: number | undefined;
}

export interface ListeningEmbedding {
  readonly tracks: VectorTable;
  readonly artists: VectorTable;
}

/** The context distribution is flattened by this power, so that rare neighbours are not taken for telling ones (Levy et al., 2015). */
const CONTEXT_POWER = 0.75;

/**
 * Vectors in which tracks that are listened to together lie near each other: positive pointwise mutual information of near plays,
 * factorised (Levy & Goldberg, 2014). A rarely heard track leans on the mean of its artist. Tracks of which nothing is known but
 * themselves are left out.
 */
export function embedListening(
  histories: readonly ListeningHistory[],
  options: EmbeddingOptions = {},
): ListeningEmbedding {
  const { dimensions = 64, window = 5, leastListens = 2, artistListens = 3, seed = 0 } = options;
  const listening = coListening(histories, { window, leastListens });
  const { values, vectors } = truncatedEigen(mutualInformation(listening.near), dimensions, seed);
  const width = values.length;
  for (let at = 0; at < vectors.length; at += width) {
    // A negative eigenvalue speaks of difference, not of likeness.
    for (let k = 0; k < width; k++) vectors[at + k] = (vectors[at + k] ?? 0) * Math.sqrt(Math.max(0, values[k] ?? 0));
    toUnit(vectors.subarray(at, at + width));
  }
  return withArtists(listening, vectors, width, artistListens);
}

/** max(0, ln(observed / expected)) with the expectation of both directions averaged, so that it stays symmetric. */
function mutualInformation(near: SparseMatrix): SparseMatrix {
  const { rows, starts, columnOf } = near;
  const sums = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    for (let e = starts[r] ?? 0; e < (starts[r + 1] ?? 0); e++) sums[r] = (sums[r] ?? 0) + (near.values[e] ?? 0);
  }
  const total = sums.reduce((sum, value) => sum + value, 0);
  const flattened = sums.map((value) => value ** CONTEXT_POWER);
  const flatTotal = flattened.reduce((sum, value) => sum + value, 0);
  const surprise = sums.map((value, r) => (Math.log(value / total) + Math.log((flattened[r] ?? 0) / flatTotal)) / 2);
  const values = new Float64Array(near.values.length);
  for (let r = 0; r < rows; r++) {
    for (let e = starts[r] ?? 0; e < (starts[r + 1] ?? 0); e++) {
      const observed = Math.log((near.values[e] ?? 0) / total);
      values[e] = Math.max(0, observed - (surprise[r] ?? 0) - (surprise[columnOf[e] ?? 0] ?? 0));
    }
  }
  return { ...near, values };
}

/** Artists are the listens-weighted mean of their tracks; tracks are pulled to it, the less they were heard the more. */
function withArtists(
  { tracks, artistOf, listens }: CoListening,
  vectors: Float64Array,
  width: number,
  artistListens: number,
): ListeningEmbedding {
  const artists = Int32Array.from(new Set(artistOf)).sort();
  const artistRow = new Map([...artists].map((artist, row) => [artist, row]));
  const means = new Float64Array(artists.length * width);
  for (let t = 0; t < tracks.length; t++) {
    const to = (artistRow.get(artistOf[t] ?? 0) ?? 0) * width;
    for (let k = 0; k < width; k++)
      means[to + k] = (means[to + k] ?? 0) + (listens[t] ?? 0) * (vectors[t * width + k] ?? 0);
  }
  for (let at = 0; at < means.length; at += width) toUnit(means.subarray(at, at + width));
  for (let t = 0; t < tracks.length; t++) {
    const from = (artistRow.get(artistOf[t] ?? 0) ?? 0) * width;
    for (let k = 0; k < width; k++) {
      const own = (listens[t] ?? 0) * (vectors[t * width + k] ?? 0);
      vectors[t * width + k] = own + artistListens * (means[from + k] ?? 0);
    }
    toUnit(vectors.subarray(t * width, (t + 1) * width));
  }
  return { tracks: vectorTable(tracks, vectors, width), artists: vectorTable(artists, means, width) };
}

/** Rows of zeros are left out. */
function vectorTable(ids: Int32Array, vectors: Float64Array, dimensions: number): VectorTable {
  const rows = Array.from(ids.keys()).filter((row) =>
    vectors.subarray(row * dimensions, (row + 1) * dimensions).some((value) => value !== 0),
  );
  const kept = new Float32Array(rows.length * dimensions);
  for (const [to, row] of rows.entries()) {
    kept.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), to * dimensions);
  }
  return { dimensions, ids: Int32Array.from(rows, (row) => ids[row] ?? 0), vectors: kept };
}
