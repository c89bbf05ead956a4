import type { Classifier } from '../math/classifier.ts';
import { fitGradientBoosting } from '../math/gradient-boosting.ts';
import { fitLogisticRegression } from '../math/logistic-regression.ts';
import { readClassifier } from '../math/read-classifier.ts';
import { logit, sigmoid } from '../math/sigmoid.ts';
import type { FittedSkipModel, SkipTraining } from './skip-model.ts';

/** Ridge penalty on standardised columns: C = 0.02 in the words of scikit-learn. */
const RIDGE = 50;
/** A play counts half as much per so many years before the newest one: habits change. */
const HALF_LIFE_YEARS = 3;
const YEAR_S = 365.25 * 86_400;
/** Half of the rows and a third of the columns for each tree: a quarter of the time, nothing lost. */
const TREES = {
  trees: 150,
  learningRate: 0.05,
  leaves: 15,
  minLeaf: 40,
  l2: 5,
  rowsPerTree: 0.5,
  columnsPerTree: 0.3,
  seed: 1,
} as const;

export interface HybridJson {
  readonly kind: 'hybrid';
  readonly regression: object;
  readonly trees: object;
}

export const fitRegression = ({ x, y, endedAt }: SkipTraining): Classifier =>
  fitLogisticRegression(x, y, { l2: RIDGE, weights: ageWeights(endedAt) });

const fitTrees = ({ x, y, endedAt }: SkipTraining): Classifier =>
  fitGradientBoosting(x, y, { ...TREES, weights: ageWeights(endedAt) });

function ageWeights(endedAt: Float64Array): Float64Array {
  const newest = endedAt.at(-1) ?? 0;
  return endedAt.map((at) => 2 ** ((at - newest) / (HALF_LIFE_YEARS * YEAR_S)));
}

/**
 * The mean of both in log-odds. Regression follows trends beyond what it has seen; trees see what depends on what. On held-back plays
 * other shares than halves gained less than 0.001 of log-loss (0.003 without context), and trees grown on top of the regression lost
 * 0.003.
 */
export const fitHybrid = (training: SkipTraining): FittedSkipModel =>
  hybrid(fitRegression(training), fitTrees(training));

export const readHybrid = ({ regression, trees }: HybridJson): FittedSkipModel =>
  hybrid(readClassifier(regression), readClassifier(trees));

function hybrid(regression: Classifier, trees: Classifier): FittedSkipModel {
  return {
    predict(x) {
      const other = trees.predict(x);
      return regression.predict(x).map((p, i) => sigmoid((logit(p) + logit(other[i] ?? 0)) / 2));
    },
    toJSON: (): HybridJson => ({ kind: 'hybrid', regression: regression.toJSON(), trees: trees.toJSON() }),
  };
}
