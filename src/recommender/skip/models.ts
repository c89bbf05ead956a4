import type { Matrix } from '../math/matrix.ts';
import { zeros } from '../math/matrix.ts';
import { readClassifier } from '../math/read-classifier.ts';
import { constantModel, meanLabel, readConstant, SKIP_BASELINES } from './baselines.ts';
import { PREFERENCE_COLUMNS } from './groups/index.ts';
import type { HybridJson } from './hybrid.ts';
import { fitHybrid, fitRegression, readHybrid } from './hybrid.ts';
import type { FittedSkipModel, SkipModel, SkipTraining } from './skip-model.ts';
import { sliceTraining } from './skip-model.ts';

/** Labelled plays that are learned from, the newest ones: enough for any habit, and fitted in seconds. */
export const MOST_TRAINING_ROWS = 120_000;
/** With fewer labelled plays, or with one outcome only, nothing can be learned but the rate. */
const LEAST_ROWS = 10;

const contentRegression = learned({
  id: 'content-lr',
  title: 'Logistic regression over what is known when a play starts',
  fit: fitRegression,
  read: readClassifier,
});

const hybrid = learned({
  id: 'hybrid',
  title: 'Logistic regression and boosted trees together, over what is known when a play starts',
  fit: fitHybrid,
  read: (json) => readHybrid(json as HybridJson),
});

const preference = learned({
  id: 'preference',
  title: 'The same over what is known of track, artist, album and time alone, to rank candidates',
  fit: (training) => fitHybrid({ ...training, x: preferenceColumns(training.x) }),
  read: (json) => readHybrid(json as HybridJson),
  prepare: preferenceColumns,
});

/** The baselines, then what learns, the served model last. */
export const SKIP_MODELS: readonly SkipModel[] = [...SKIP_BASELINES, contentRegression, preference, hybrid];

/** The model of that id; throws when there is none. */
export function skipModel(id: string): SkipModel {
  const model = SKIP_MODELS.find((candidate) => candidate.id === id);
  if (!model) throw new Error(`There is no skip model ${JSON.stringify(id)}`);
  return model;
}

/** Gives a model an answer for histories that nothing can be learned from, and crops its input if it is to see less. */
function learned(model: Omit<SkipModel, 'learns'> & { prepare?: (x: Matrix) => Matrix }): SkipModel {
  const { prepare } = model;
  const prepared = (fitted: FittedSkipModel): FittedSkipModel =>
    prepare ? { predict: (x) => fitted.predict(prepare(x)), toJSON: () => fitted.toJSON() } : fitted;
  return {
    id: model.id,
    title: model.title,
    learns: true,
    fit: (training) => {
      const newest = sliceTraining(training, Math.max(0, training.x.rows - MOST_TRAINING_ROWS), training.x.rows);
      return isLearnable(newest) ? prepared(model.fit(newest)) : constantModel(meanLabel(newest.y));
    },
    read: (json) => readConstant(json) ?? prepared(model.read(json)),
  };
}

const isLearnable = ({ y }: SkipTraining): boolean => y.length >= LEAST_ROWS && y.includes(0) && y.includes(1);

/** The columns that may rank candidates: the first ones of each row. */
function preferenceColumns(x: Matrix): Matrix {
  if (x.columns === PREFERENCE_COLUMNS) return x;
  const cropped = zeros(x.rows, PREFERENCE_COLUMNS);
  for (let r = 0; r < x.rows; r++) {
    const from = r * x.columns;
    cropped.data.set(x.data.subarray(from, from + PREFERENCE_COLUMNS), r * PREFERENCE_COLUMNS);
  }
  return cropped;
}
