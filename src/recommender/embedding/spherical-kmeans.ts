import { toUnit } from './vector-table.ts';

/** Points of length 1, row after row, and how much each counts. */
export interface WeightedPoints {
  readonly dimensions: number;
  readonly vectors: Float32Array;
  readonly weights: Float64Array;
}

export interface Clustering {
  /** Unit vectors, row after row. */
  readonly centres: Float64Array;
  /** Number of the nearest centre of each point. */
  readonly centreOf: Int32Array;
  /** Weighted mean of the cosine to the nearest centre. */
  readonly closeness: number;
}

const MOST_ROUNDS = 30;
/** A round that gains less is the last. */
const TOLERANCE = 1e-5;

/** Spherical k-means (Dhillon & Modha, 2001), begun with k-means++: the best of some starts. */
export function sphericalKmeans(points: WeightedPoints, k: number, starts: number, random: () => number): Clustering {
  let best = oneRun(points, k, random);
  for (let start = 1; start < starts; start++) {
    const next = oneRun(points, k, random);
    if (next.closeness > best.closeness) best = next;
  }
  return best;
}

function oneRun(points: WeightedPoints, k: number, random: () => number): Clustering {
  let centres = firstCentres(points, k, random);
  let found = assignToCentres(points, centres);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    centres = meansOf(points, found);
    const next = assignToCentres(points, centres);
    const gain = next.closeness - found.closeness;
    found = next;
    if (gain < TOLERANCE) break;
  }
  return found;
}

/** k-means++ (Arthur & Vassilvitskii, 2007): each start is drawn in proportion to weight × distance from those before. */
function firstCentres(
  { dimensions: d, vectors, weights }: WeightedPoints,
  k: number,
  random: () => number,
): Float64Array {
  const centres = new Float64Array(k * d);
  const distance = new Float64Array(weights.length).fill(1);
  for (let c = 0; c < k; c++) {
    const point = drawn(weights, distance, random);
    centres.set(vectors.subarray(point * d, (point + 1) * d), c * d);
    for (let p = 0; p < weights.length; p++) {
      distance[p] = Math.max(0, Math.min(distance[p] ?? 0, 1 - cosineTo(vectors, p, centres, c, d)));
    }
  }
  return centres;
}

function drawn(weights: Float64Array, distance: Float64Array, random: () => number): number {
  let total = 0;
  for (let p = 0; p < weights.length; p++) total += (weights[p] ?? 0) * (distance[p] ?? 0);
  let left = random() * total;
  for (let p = 0; p < weights.length; p++) {
    left -= (weights[p] ?? 0) * (distance[p] ?? 0);
    if (left < 0) return p;
  }
  return weights.length - 1;
}

export function assignToCentres(
  { dimensions: d, vectors, weights }: WeightedPoints,
  centres: Float64Array,
): Clustering {
  const centreOf = new Int32Array(weights.length);
  let sum = 0;
  let total = 0;
  for (let p = 0; p < weights.length; p++) {
    let best = -Infinity;
    for (let c = 0; c < centres.length / d; c++) {
      const cosine = cosineTo(vectors, p, centres, c, d);
      if (cosine <= best) continue;
      best = cosine;
      centreOf[p] = c;
    }
    sum += (weights[p] ?? 0) * best;
    total += weights[p] ?? 0;
  }
  return { centres, centreOf, closeness: total > 0 ? sum / total : 0 };
}

/** Centres that nobody is near stay where they were. */
function meansOf({ dimensions: d, vectors, weights }: WeightedPoints, { centres, centreOf }: Clustering): Float64Array {
  const means = new Float64Array(centres.length);
  for (let p = 0; p < weights.length; p++) {
    const to = (centreOf[p] ?? 0) * d;
    for (let k = 0; k < d; k++) means[to + k] = (means[to + k] ?? 0) + (weights[p] ?? 0) * (vectors[p * d + k] ?? 0);
  }
  for (let at = 0; at < means.length; at += d) {
    const mean = means.subarray(at, at + d);
    toUnit(mean);
    if (mean.every((value) => value === 0)) mean.set(centres.subarray(at, at + d));
  }
  return means;
}

/** Cosine of a point to a centre. */
export function cosineTo(
  vectors: Float32Array,
  point: number,
  centres: Float64Array,
  centre: number,
  d: number,
): number {
  let sum = 0;
  for (let k = 0; k < d; k++) sum += (vectors[point * d + k] ?? 0) * (centres[centre * d + k] ?? 0);
  return sum;
}
