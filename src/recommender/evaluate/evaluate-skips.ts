import { SERVED_SKIP_MODEL } from '../../domain/taste-model.ts';
import type { ListeningHistory } from '../listening-history.ts';
import { sliceRows } from '../math/matrix.ts';
import { auc } from '../metrics/auc.ts';
import { brier, expectedCalibrationError } from '../metrics/calibration.ts';
import { differenceByDay } from '../metrics/day-interval.ts';
import { logLoss } from '../metrics/log-loss.ts';
import { groupedAuc } from '../metrics/session-auc.ts';
import type { FeatureGroup } from '../skip/feature-group.ts';
import { skipModel, SKIP_MODELS } from '../skip/models.ts';
import type { SkipModel } from '../skip/skip-model.ts';
import { sliceTraining } from '../skip/skip-model.ts';
import type { SkipRows } from '../skip/skip-rows.ts';
import { skipRows } from '../skip/skip-rows.ts';

/** How well one way of predicting skips does; NaN where the test plays do not tell. */
export interface SkipFigures {
  readonly auc: number;
  readonly logloss: number;
  readonly brier: number;
  /** Expected calibration error over 15 bins. */
  readonly ece15: number;
  /** AUC inside the sessions that have both outcomes, weighted by their labelled plays. */
  readonly sessionAuc: number;
  /** AUC over plays of tracks never played before. */
  readonly newTrackAuc: number;
  /** AUC of the served model minus this one's, 95 % over whole days; when asked for, and not for the served model itself. */
  readonly servedIsBetterBy?: readonly [low: number, high: number];
}

export interface SkipEvaluation {
  readonly plays: number;
  readonly labelled: number;
  /** Labelled plays before the split, and from it on. */
  readonly trained: number;
  readonly tested: number;
  readonly trainSkipRate: number;
  readonly testSkipRate: number;
  /** Which of `models` answers the listener. */
  readonly serving: string;
  readonly models: Readonly<Record<string, SkipFigures>>;
}

export interface SkipEvaluationOptions {
  /** Which models; all by default. The served one is always among them. */
  readonly models?: readonly SkipModel[];
  /** Whether to tell how sure the served model's lead is. */
  readonly intervals?: boolean;
  readonly seed?: number;
  readonly groups?: readonly FeatureGroup[];
  /** How often models are fitted anew over the test plays, each time on everything before; 10 by default. */
  readonly refits?: number;
}

const TRAIN_SHARE = 0.8;
const REFITS = 10;
/** Tells apart, in the names of figures, a model fitted once and one whose counters stop at the split. */
export const ONCE = ', fitted once';
export const FROZEN = ', counters frozen';

/**
 * Predicts the newest fifth of the labelled plays from what came before each of them. Served means refitted before each tenth (or
 * `refits`-th) of these plays; `…, fitted once` keeps the weights of the split, and `…, counters frozen` also forgets what happens after it, the
 * session excepted.
 */
export function evaluateSkips(history: ListeningHistory, options: SkipEvaluationOptions = {}): SkipEvaluation {
  const rows = skipRows(history, { groups: options.groups });
  const { y } = rows;
  const { refits = REFITS } = options;
  const cut = Math.floor(TRAIN_SHARE * y.length);
  const judge = judgeOf(history, rows, cut);
  const predictions = new Map<string, Float64Array>();
  for (const model of options.models ?? SKIP_MODELS) {
    const { once, rolling } = predict(model, rows, { cut, refits });
    predictions.set(model.id, rolling);
    if (model.learns) predictions.set(model.id + ONCE, once);
  }
  if (!predictions.has(SERVED_SKIP_MODEL)) {
    predictions.set(SERVED_SKIP_MODEL, predict(skipModel(SERVED_SKIP_MODEL), rows, { cut, refits }).rolling);
  }
  const frozen = skipModel('content-lr');
  if (predictions.has(frozen.id)) {
    const stopped = skipRows(history, { groups: options.groups, freezeAt: rows.row[cut] ?? history.length });
    predictions.set(frozen.id + FROZEN, predictOnce(frozen, stopped, cut));
  }
  const served = predictions.get(SERVED_SKIP_MODEL) ?? new Float64Array();
  const figures = [...predictions].map(([name, p]): [string, SkipFigures] => [
    name,
    options.intervals && name !== SERVED_SKIP_MODEL
      ? { ...judge.figures(p), servedIsBetterBy: judge.lead(served, p, options.seed ?? 0) }
      : judge.figures(p),
  ]);
  return {
    plays: history.length,
    labelled: y.length,
    trained: cut,
    tested: y.length - cut,
    trainSkipRate: meanOf(y.subarray(0, cut)),
    testSkipRate: meanOf(y.subarray(cut)),
    serving: SERVED_SKIP_MODEL,
    models: Object.fromEntries(figures),
  };
}

const meanOf = (y: Uint8Array): number => y.reduce((sum, label) => sum + label, 0) / y.length;

const predictOnce = (model: SkipModel, rows: SkipRows, cut: number): Float64Array =>
  model.fit(sliceTraining(rows, 0, cut)).predict(sliceRows(rows.x, cut, rows.x.rows));

/** Predictions for the rows from `cut` on, with the weights of the split and refitted as time goes by. */
function predict(
  model: SkipModel,
  rows: SkipRows,
  { cut, refits }: { cut: number; refits: number },
): { once: Float64Array; rolling: Float64Array } {
  const once = predictOnce(model, rows, cut);
  if (!model.learns) return { once, rolling: once };
  const rolling = once.slice();
  const edge = (part: number): number => Math.floor(cut + (part * (rows.y.length - cut)) / refits);
  for (let part = 1; part < refits; part++) {
    const from = edge(part);
    const to = edge(part + 1);
    if (from === to) continue;
    rolling.set(model.fit(sliceTraining(rows, 0, from)).predict(sliceRows(rows.x, from, to)), from - cut);
  }
  return { once, rolling };
}

/** Everything that figures of the rows from `cut` on need. */
function judgeOf(history: ListeningHistory, { y, row }: SkipRows, cut: number) {
  const labels = y.subarray(cut);
  const rows = row.subarray(cut);
  const session = rows.map((i) => history.session[i] ?? 0);
  const day = rows.map((i) => Math.floor((history.endedAt[i] ?? 0) / 86_400));
  const unheard = newTracks(history, rows);
  return {
    figures: (p: Float64Array): SkipFigures => ({
      auc: auc(labels, p),
      logloss: logLoss(labels, p),
      brier: brier(labels, p),
      ece15: expectedCalibrationError(labels, p),
      sessionAuc: groupedAuc(labels, p, session),
      newTrackAuc: auc(
        labels.filter((_, i) => unheard[i] === 1),
        p.filter((_, i) => unheard[i] === 1),
      ),
    }),
    lead: (served: Float64Array, other: Float64Array, seed: number) =>
      differenceByDay({ day, seed }, (at) => {
        const drawn = Uint8Array.from(at, (i) => labels[i] ?? 0);
        const of = (p: Float64Array): Float64Array => Float64Array.from(at, (i) => p[i] ?? 0);
        return auc(drawn, of(served)) - auc(drawn, of(other));
      }),
  };
}

/** 1 for rows whose track had never been played before. */
function newTracks({ track, tracks }: ListeningHistory, rows: Int32Array): Uint8Array {
  const first = new Int32Array(tracks).fill(-1);
  track.forEach((number, i) => {
    if (first[number] === -1) first[number] = i;
  });
  return Uint8Array.from(rows, (i) => (first[track[i] ?? 0] === i ? 1 : 0));
}
