import type { Matrix } from './matrix.ts';

/** A fitted binary classifier. */
export interface Classifier {
  /** P(label = 1) of each row, in (0, 1). */
  predict(x: Matrix): Float64Array;
  /** Everything `predict` needs as plain JSON; `readClassifier` turns it back. */
  toJSON(): object;
}
