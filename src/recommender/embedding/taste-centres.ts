import { normals } from '../math/normals.ts';
import { seededRandom } from '../math/random.ts';
import { topScores } from '../math/top-scores.ts';
import { gumbel } from '../seeded-noise.ts';
import { nearest } from './nearest.ts';
import {
  assignToCentres,
  cosineTo,
  sphericalKmeans,
  type Clustering,
  type WeightedPoints,
} from './spherical-kmeans.ts';
import { toUnit, type Neighbour, type VectorTable } from './vector-table.ts';

export interface TasteCentresOptions {
  /** Most centres; 8 by default. */
  readonly most?: number | undefined;
  /** Tracks named for each centre; 10 by default. */
  readonly examples?: number | undefined;
  readonly seed?: number | undefined;
}

/** One of the kinds of music that a listener has. */
export interface KindOfMusic {
  /** Length 1. */
  readonly embedding: Float32Array;
  /** Part of the listening that lies nearest to this centre; all together 1. */
  readonly share: number;
  /** The tracks nearest to it, nearest first. */
  readonly tracks: readonly Neighbour[];
}

/** Fewer tracks have no kinds to tell apart. */
const LEAST_TRACKS = 20;
/** Tracks on which the centres are chosen, drawn by weight; the rest is only counted to them. */
const MOST_POINTS = 1200;
const STARTS = 6;
/**
 * Some number of centres has to bring the tracks nearer by this many times what it does for one round cloud of the same size and width:
 * the idea of the gap statistic (Tibshirani et al., 2001).
 */
const LEAST_GAIN = 1.3;
/** Several kinds are believed from this silhouette on. */
const LEAST_SILHOUETTE = 0.1;
/** More centres have to do better than fewer by this much. */
const WORTH_ONE_MORE = 0.01;
/** A centre with less of the listening is no kind of music but a few odd tracks. */
const LEAST_SHARE = 0.03;

/**
 * The kinds of music in a listener's plays: centres of the vectors of what they listen to, with `weights` (listens, say; 0 leaves out) in the
 * order of the table's rows. How many there are is decided by the mean silhouette (Rousseeuw, 1987; with distances to centres): the
 * smallest number that is nearly as good as the best. The largest share comes first. Nothing heard gives no centre.
 */
export function tasteCentres(
  table: VectorTable,
  weights: ArrayLike<number>,
  options: TasteCentresOptions = {},
): KindOfMusic[] {
  const { most = 8, examples = 10, seed = 0 } = options;
  const rows = Array.from(table.ids.keys()).filter((row) => (weights[row] ?? 0) > 0);
  if (rows.length === 0 || most < 1) return [];
  const drawn = drawnPoints(table, weights, rows, seed);
  const { centres } = chooseClustering(drawn, rows.length < LEAST_TRACKS ? 1 : most, seed);
  const all = pointsOf(table, weights, rows);
  const { centreOf } = assignToCentres(all, centres);
  return describe(table, rows, all, { centres, centreOf }, examples);
}

/** All rows with their weights, or, of many, a draw in proportion to them, in which each counts alike. */
function drawnPoints(
  table: VectorTable,
  weights: ArrayLike<number>,
  rows: readonly number[],
  seed: number,
): WeightedPoints {
  if (rows.length <= MOST_POINTS) return pointsOf(table, weights, rows);
  const keys = rows.map((row) => Math.log(weights[row] ?? 0) + gumbel(seed, row));
  const drawn = topScores(keys, MOST_POINTS).map((place) => rows[place] ?? 0);
  return { ...pointsOf(table, weights, drawn), weights: new Float64Array(drawn.length).fill(1) };
}

function pointsOf(
  { dimensions, vectors }: VectorTable,
  weights: ArrayLike<number>,
  rows: readonly number[],
): WeightedPoints {
  const chosen = new Float32Array(rows.length * dimensions);
  for (const [to, row] of rows.entries()) {
    chosen.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), to * dimensions);
  }
  return { dimensions, vectors: chosen, weights: Float64Array.from(rows, (row) => weights[row] ?? 0) };
}

function chooseClustering(points: WeightedPoints, most: number, seed: number): Clustering {
  const one = sphericalKmeans(points, 1, 1, seededRandom(seed));
  if (most < 2) return one;
  const cloud = roundCloud(points, seed);
  const cloudAlone = sphericalKmeans(cloud, 1, 1, seededRandom(seed)).closeness;
  let best = one;
  let bestSilhouette = LEAST_SILHOUETTE - WORTH_ONE_MORE;
  let fallsApart = false;
  for (let k = 2; k <= most; k++) {
    const next = sphericalKmeans(points, k, STARTS, seededRandom(seed + k));
    const chance = sphericalKmeans(cloud, k, STARTS, seededRandom(seed + k)).closeness - cloudAlone;
    fallsApart ||= next.closeness - one.closeness > LEAST_GAIN * chance;
    const silhouette = meanSilhouette(points, next);
    if (silhouette < bestSilhouette + WORTH_ONE_MORE || smallestShare(points, next) < LEAST_SHARE) continue;
    best = next;
    bestSilhouette = silhouette;
  }
  return fallsApart ? best : one;
}

/** As many points with the same weights, and on every axis the same mean and deviation, but of one normal distribution. */
function roundCloud({ dimensions: d, vectors, weights }: WeightedPoints, seed: number): WeightedPoints {
  const mean = new Float64Array(d);
  const squares = new Float64Array(d);
  let total = 0;
  for (let p = 0; p < weights.length; p++) {
    const weight = weights[p] ?? 0;
    total += weight;
    for (let k = 0; k < d; k++) {
      const value = vectors[p * d + k] ?? 0;
      mean[k] = (mean[k] ?? 0) + weight * value;
      squares[k] = (squares[k] ?? 0) + weight * value * value;
    }
  }
  const cloud = Float32Array.from(normals(vectors.length, 1, seededRandom(seed)), (value, at) => {
    const centre = (mean[at % d] ?? 0) / total;
    return centre + value * Math.sqrt(Math.max(0, (squares[at % d] ?? 0) / total - centre * centre));
  });
  for (let at = 0; at < cloud.length; at += d) toUnit(cloud.subarray(at, at + d));
  return { dimensions: d, vectors: cloud, weights };
}

/** (b − a) / max(a, b), a being the distance 1 − cosine to the own centre, b to the next one. */
function meanSilhouette(
  { dimensions: d, vectors, weights }: WeightedPoints,
  { centres, centreOf }: Clustering,
): number {
  let sum = 0;
  let total = 0;
  for (let p = 0; p < weights.length; p++) {
    const own = 1 - cosineTo(vectors, p, centres, centreOf[p] ?? 0, d);
    let other = Infinity;
    for (let c = 0; c < centres.length / d; c++) {
      if (c !== centreOf[p]) other = Math.min(other, 1 - cosineTo(vectors, p, centres, c, d));
    }
    sum += ((weights[p] ?? 0) * (other - own)) / Math.max(own, other, 1e-9);
    total += weights[p] ?? 0;
  }
  return total > 0 ? sum / total : 0;
}

function smallestShare({ weights, dimensions }: WeightedPoints, { centreOf, centres }: Clustering): number {
  return Math.min(...sharesOf(weights, centreOf, centres.length / dimensions));
}

/** Part of the weight that is nearest to each centre. */
function sharesOf(weights: Float64Array, centreOf: Int32Array, centres: number): number[] {
  const sums = new Float64Array(centres);
  let total = 0;
  for (const [p, weight] of weights.entries()) {
    const centre = centreOf[p] ?? 0;
    sums[centre] = (sums[centre] ?? 0) + weight;
    total += weight;
  }
  return Array.from(sums, (sum) => sum / total);
}

function describe(
  table: VectorTable,
  rows: readonly number[],
  { dimensions, weights }: WeightedPoints,
  { centres, centreOf }: Pick<Clustering, 'centres' | 'centreOf'>,
  examples: number,
): KindOfMusic[] {
  const heard = new Set(rows.map((row) => table.ids[row] ?? 0));
  const unheard = new Set(table.ids.filter((id) => !heard.has(id)));
  return sharesOf(weights, centreOf, centres.length / dimensions)
    .map((share, c) => ({
      share,
      embedding: Float32Array.from(centres.subarray(c * dimensions, (c + 1) * dimensions)),
    }))
    .filter(({ share }) => share > 0)
    .map(({ share, embedding }) => ({ share, embedding, tracks: nearest(table, embedding, examples, unheard) }))
    .sort((a, b) => b.share - a.share);
}
