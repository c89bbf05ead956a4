import type { Classifier } from './classifier.ts';
import type { LogisticRegressionJson } from './logistic-regression.ts';
import { readLogisticRegression } from './logistic-regression.ts';
import type { TreeEnsembleJson } from './tree-ensemble.ts';
import { treeEnsemble } from './tree-ensemble.ts';

/** The classifier whose `toJSON` gave this; throws for anything else. */
export function readClassifier(json: unknown): Classifier {
  const { kind } = json as { kind?: unknown };
  if (kind === 'logistic-regression') return readLogisticRegression(json as LogisticRegressionJson);
  if (kind === 'tree-ensemble') return treeEnsemble(json as TreeEnsembleJson);
  throw new Error(`Cannot read a classifier of the kind ${JSON.stringify(kind)}`);
}
