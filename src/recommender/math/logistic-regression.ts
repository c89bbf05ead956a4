import type { Classifier } from './classifier.ts';
import type { Matrix } from './matrix.ts';
import { logit, sigmoid } from './sigmoid.ts';
import { solveCholesky } from './solve-cholesky.ts';

export interface LogisticRegressionOptions {
  /** Strength of the penalty `l2 / 2 × |w|²` on the weights of standardised columns; 1 / C in the words of scikit-learn. */
  readonly l2: number;
  /** One weight per row; 1 each by default. */
  readonly weights?: Float64Array | undefined;
}

/** What a fitted model consists of: `logit P(label = 1) = bias + Σ weight × column`, of columns as they come. */
export interface LogisticRegressionJson {
  readonly kind: 'logistic-regression';
  readonly bias: number;
  readonly weights: readonly number[];
}

const MOST_ITERATIONS = 50;
/** From this many rows on, every eighth row finds the neighbourhood of the answer first: two or three full rounds then suffice. */
const COARSE_ROWS = 8000;
const COARSE_STEP = 8;
/** Stops when a step would improve the mean log-loss by less than this. */
const TOLERANCE = 1e-10;

/**
 * Logistic regression with a ridge penalty on standardised columns and none on the bias (as scikit-learn's StandardScaler and
 * LogisticRegression), fitted by Newton's method. Labels are 0 or 1; with one label only the answer is a constant near it.
 */
export function fitLogisticRegression(x: Matrix, y: Uint8Array, options: LogisticRegressionOptions): Classifier {
  const { means, scales } = standardisation(x, options.weights);
  const positive = y.subarray(0, x.rows).reduce((sum, label) => sum + label, 0);
  if (positive === 0 || positive === x.rows) {
    return logisticRegression(logit((positive + 0.5) / (x.rows + 1)), new Float64Array(x.columns));
  }
  const problem: Problem = { x, y, means, scales, l2: options.l2, rowWeights: options.weights, step: 1 };
  const start = new Float64Array(x.columns + 1);
  start[x.columns] = logit(positive / x.rows);
  const coarse = x.rows >= COARSE_ROWS ? newton({ ...problem, step: COARSE_STEP }, start) : start;
  const standardised = newton(problem, coarse);

  const weights = new Float64Array(x.columns);
  let bias = standardised[x.columns] ?? 0;
  for (let c = 0; c < x.columns; c++) {
    weights[c] = (standardised[c] ?? 0) / (scales[c] ?? 1);
    bias -= (weights[c] ?? 0) * (means[c] ?? 0);
  }
  return logisticRegression(bias, weights);
}

export const readLogisticRegression = ({ bias, weights }: LogisticRegressionJson): Classifier =>
  logisticRegression(bias, Float64Array.from(weights));

function logisticRegression(bias: number, weights: Float64Array): Classifier {
  return {
    predict({ rows, columns, data }) {
      const out = new Float64Array(rows);
      for (let r = 0; r < rows; r++) {
        let sum = bias;
        for (let c = 0; c < columns; c++) sum += (weights[c] ?? 0) * (data[r * columns + c] ?? 0);
        out[r] = sigmoid(sum);
      }
      return out;
    },
    toJSON: (): LogisticRegressionJson => ({ kind: 'logistic-regression', bias, weights: [...weights] }),
  };
}

/** Weighted mean and standard deviation of each column; 1 for a column that never changes. */
function standardisation({ rows, columns, data }: Matrix, weights: Float64Array | undefined) {
  const means = new Float64Array(columns);
  const scales = new Float64Array(columns);
  let total = 0;
  for (let r = 0; r < rows; r++) {
    const weight = weights?.[r] ?? 1;
    total += weight;
    for (let c = 0; c < columns; c++) means[c] = (means[c] ?? 0) + weight * (data[r * columns + c] ?? 0);
  }
  for (let c = 0; c < columns; c++) means[c] = (means[c] ?? 0) / (total || 1);
  for (let r = 0; r < rows; r++) {
    const weight = weights?.[r] ?? 1;
    for (let c = 0; c < columns; c++) {
      scales[c] = (scales[c] ?? 0) + weight * ((data[r * columns + c] ?? 0) - (means[c] ?? 0)) ** 2;
    }
  }
  for (let c = 0; c < columns; c++) {
    const deviation = Math.sqrt((scales[c] ?? 0) / (total || 1));
    scales[c] = deviation > 1e-7 ? deviation : 1;
  }
  return { means, scales };
}

interface Problem {
  readonly x: Matrix;
  readonly y: Uint8Array;
  readonly means: Float64Array;
  readonly scales: Float64Array;
  readonly l2: number;
  readonly rowWeights: Float64Array | undefined;
  /** Every how many rows count; the others are left out and the penalty shrinks with them. */
  readonly step: number;
}

/** The weights of the standardised columns, the bias last. */
function newton(problem: Problem, start: Float64Array): Float64Array {
  const size = problem.x.columns + 1;
  const count = Math.max(1, problem.x.rows / problem.step);
  let best = start;
  let { loss, gradient, hessian } = derivatives(problem, best);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const step = solveCholesky(hessian, gradient.slice());
    let decrement = 0;
    for (let c = 0; c < size; c++) decrement += (step[c] ?? 0) * (gradient[c] ?? 0);
    if (decrement / count < TOLERANCE) break;
    let share = 1;
    let next = derivatives(problem, moved(best, step, share));
    while (next.loss > loss && share > 1e-4) {
      share /= 2;
      next = derivatives(problem, moved(best, step, share));
    }
    if (next.loss > loss) break;
    best = moved(best, step, share);
    ({ loss, gradient, hessian } = next);
  }
  return best;
}

const moved = (from: Float64Array, step: Float64Array, share: number): Float64Array =>
  from.map((value, c) => value - share * (step[c] ?? 0));

/** Rows whose products are added to the Hessian at once: memory is touched four times less often. */
const BLOCK = 4;

/** The penalised loss at `weights`, its gradient and the lower triangle of its Hessian. */
function derivatives({ x, y, means, scales, l2, rowWeights, step }: Problem, weights: Float64Array) {
  const { rows, columns, data } = x;
  const size = columns + 1;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const z = new Float64Array(BLOCK * size);
  const curvature = new Float64Array(BLOCK);
  let loss = 0;
  let held = 0;
  for (let r = 0; r < rows; r += step) {
    const at = held * size;
    let score = weights[columns] ?? 0;
    for (let c = 0; c < columns; c++) {
      const value = ((data[r * columns + c] ?? 0) - (means[c] ?? 0)) / (scales[c] ?? 1);
      z[at + c] = value;
      score += value * (weights[c] ?? 0);
    }
    z[at + columns] = 1;
    const weight = rowWeights?.[r] ?? 1;
    const label = y[r] ?? 0;
    const p = sigmoid(score);
    loss += weight * (Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - label * score);
    for (let c = 0; c < size; c++) gradient[c] = (gradient[c] ?? 0) + weight * (p - label) * (z[at + c] ?? 0);
    curvature[held] = weight * p * (1 - p);
    held++;
    if (held === BLOCK) {
      addProducts(hessian, z, curvature, size);
      held = 0;
    }
  }
  curvature.fill(0, held);
  addProducts(hessian, z, curvature, size);
  const penalty = l2 / step;
  for (let c = 0; c < columns; c++) {
    const weight = weights[c] ?? 0;
    loss += (penalty / 2) * weight * weight;
    gradient[c] = (gradient[c] ?? 0) + penalty * weight;
    hessian[c * size + c] = (hessian[c * size + c] ?? 0) + penalty;
  }
  return { loss, gradient, hessian };
}

/** Adds Σ curvature × z zᵀ over the rows of a block to the lower triangle. */
function addProducts(hessian: Float64Array, z: Float64Array, curvature: Float64Array, size: number): void {
  for (let a = 0; a < size; a++) {
    const v0 = (curvature[0] ?? 0) * (z[a] ?? 0);
    const v1 = (curvature[1] ?? 0) * (z[size + a] ?? 0);
    const v2 = (curvature[2] ?? 0) * (z[2 * size + a] ?? 0);
    const v3 = (curvature[3] ?? 0) * (z[3 * size + a] ?? 0);
    for (let b = 0; b <= a; b++) {
      hessian[a * size + b] =
        (hessian[a * size + b] ?? 0) +
        v0 * (z[b] ?? 0) +
        v1 * (z[size + b] ?? 0) +
        v2 * (z[2 * size + b] ?? 0) +
        v3 * (z[3 * size + b] ?? 0);
    }
  }
}
