import type { Matrix } from '../math/matrix.ts';
import { sliceRows } from '../math/matrix.ts';

/** Rows to learn from: one per labelled play, in order of time. */
export interface SkipTraining {
  readonly x: Matrix;
  /** 1 skipped, 0 heard to the end. */
  readonly y: Uint8Array;
  /** When each play ended, epoch seconds. */
  readonly endedAt: Float64Array;
  /** Names of the columns of `x`. */
  readonly columns: readonly string[];
}

export interface FittedSkipModel {
  /** P(skip) of each row, in (0, 1). */
  predict(x: Matrix): Float64Array;
  /** Everything `predict` needs, as plain JSON. */
  toJSON(): object;
}

/** One way of predicting skips. Fitting twice on the same rows gives the same model. */
export interface SkipModel {
  readonly id: string;
  /** One line for people who choose between models. */
  readonly title: string;
  /** Whether more plays change its weights. */
  readonly learns: boolean;
  /** Fits on any number of rows, none among them; of very many only the newest count. */
  fit(training: SkipTraining): FittedSkipModel;
  /** The model whose `toJSON` gave this. */
  read(json: object): FittedSkipModel;
}

/** Rows `from` up to, not including, `to`. */
export const sliceTraining = ({ x, y, endedAt, columns }: SkipTraining, from: number, to: number): SkipTraining => ({
  x: sliceRows(x, from, to),
  y: y.subarray(from, to),
  endedAt: endedAt.subarray(from, to),
  columns,
});
