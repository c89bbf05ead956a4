import type { SkipFigures, TasteMetrics } from '../../domain/taste-model.ts';
import type { ListeningHistory } from '../listening-history.ts';
import { sliceRows } from '../math/matrix.ts';
import { auc } from '../metrics/auc.ts';
import { calibrationBins } from '../metrics/calibration-bins.ts';
import { expectedCalibrationError } from '../metrics/calibration.ts';
import { logLoss, lossOf } from '../metrics/log-loss.ts';
import { groupedAuc } from '../metrics/session-auc.ts';
import { SKIP_BASELINES } from '../skip/baselines.ts';
import { skipModel } from '../skip/models.ts';
import { sliceTraining } from '../skip/skip-model.ts';
import type { SkipRows } from '../skip/skip-rows.ts';
import { compareLosses, type LossDifference } from './compare-losses.ts';
import type { TasteBundle, TasteLevel } from './taste-bundle.ts';

/** The newest fifth of the labelled plays is held back, and of a very long history no more than this. */
const HELD_BACK = 0.2;
const MOST_HELD_BACK = 8000;
/** With fewer labelled plays to learn from or to be judged by, figures are chance. */
const LEAST_TRAINED = 200;
const LEAST_HELD_BACK = 50;
/** Plain ways of predicting that a learned model has to be as good as. */
const PLAIN = 'track-rate';

export interface IncumbentTaste {
  readonly version: number;
  readonly bundle: TasteBundle;
}

export interface SkipJudgement {
  readonly level: TasteLevel;
  /** The candidate's twin, fitted on what came before the held-back plays; undefined while there is too little. */
  readonly twin?: NonNullable<TasteBundle['twin']>;
  readonly metrics: Pick<TasteMetrics, 'heldBack' | 'skip' | 'calibration' | 'incumbent'>;
  /** The candidate against the incumbent on plays that neither saw; undefined where there are none. */
  readonly difference?: LossDifference;
}

/** Fits a twin on everything but the newest plays, and measures it, plain baselines and the serving version's twin on those. */
export function judgeSkips(
  history: ListeningHistory,
  rows: SkipRows,
  { seed, incumbent }: { seed: number; incumbent: IncumbentTaste | undefined },
): SkipJudgement {
  const cut = cutOf(rows.y);
  const held = rows.y.length - cut;
  const labels = rows.y.subarray(cut);
  // Held-back plays of one outcome alone leave AUC unknown; whether a promise was right is still measured by log-loss.
  if (cut < LEAST_TRAINED || held < LEAST_HELD_BACK) return { level: 'cold', metrics: { skip: {} } };

  const x = sliceRows(rows.x, cut, rows.x.rows);
  const training = sliceTraining(rows, 0, cut);
  const twin = skipModel('hybrid').fit(training);
  const predictions = new Map<string, Float64Array>([['hybrid', twin.predict(x)]]);
  // The hybrid's regression is the content-based one, fitted on the same rows.
  const { regression } = twin.toJSON() as { regression?: object };
  if (regression) predictions.set('content-lr', skipModel('content-lr').read(regression).predict(x));
  for (const baseline of SKIP_BASELINES) predictions.set(baseline.id, baseline.fit(training).predict(x));

  const figuresOf = figuresReader(history, labels, rows.row.subarray(cut));
  const figures = Object.fromEntries([...predictions].map(([id, p]) => [id, figuresOf(p)]));
  const plain = Math.min(...SKIP_BASELINES.map(({ id }) => figures[id]?.logloss ?? Infinity));
  const level = (figures['hybrid']?.logloss ?? Infinity) <= plain ? 'learned' : 'simple';
  const endOf = (k: number): number => rows.endedAt[k] ?? 0;
  const from = endOf(cut);
  const metrics = {
    heldBack: {
      from: new Date(from * 1000).toISOString(),
      to: new Date(endOf(rows.y.length - 1) * 1000).toISOString(),
      plays: held,
      skipRate: labels.reduce((sum, label) => sum + label, 0) / held,
    },
    skip: figures,
    calibration: calibrationBins(labels, predictions.get('hybrid') ?? new Float64Array()),
  };
  const judged = { level, twin: { skip: twin.toJSON(), from }, metrics } as const;
  if (!incumbent || incumbent.bundle.level === 'cold') return judged;

  const candidate = predictions.get(level === 'learned' ? 'hybrid' : PLAIN) ?? new Float64Array();
  const rival =
    incumbent.bundle.level === 'learned' && incumbent.bundle.twin
      ? skipModel('hybrid').read(incumbent.bundle.twin.skip).predict(x)
      : (predictions.get(PLAIN) ?? new Float64Array());
  // Plays that came from an older file may lie in what the incumbent's twin has seen.
  const unseen = firstFrom(rows.endedAt.subarray(cut), incumbent.bundle.twin?.from ?? -Infinity);
  return {
    ...judged,
    metrics: { ...metrics, incumbent: { version: incumbent.version, figures: figuresOf(rival) } },
    ...(held - unseen >= LEAST_HELD_BACK && {
      difference: compareLosses(lossOf(labels, candidate).subarray(unseen), lossOf(labels, rival).subarray(unseen), {
        day: Int32Array.from(rows.endedAt.subarray(cut + unseen), (time) => Math.floor(time / 86_400)),
        seed,
      }),
    }),
  };
}

/**
 * Where the held-back plays begin: a fifth of those since both outcomes are told. A source that tells no skips may come before one
 * that does, and a twin fitted on it alone would know one side only. The end where one outcome never came.
 */
function cutOf(y: Uint8Array): number {
  const both = Math.max(y.indexOf(0), y.indexOf(1));
  if (!y.includes(0) || !y.includes(1)) return y.length;
  return Math.max(both + Math.floor((1 - HELD_BACK) * (y.length - both)), y.length - MOST_HELD_BACK);
}

/** Position of the first play that ended at this time or later; they are in order of time. */
function firstFrom(endedAt: Float64Array, time: number): number {
  const at = endedAt.findIndex((end) => end >= time);
  return at < 0 ? endedAt.length : at;
}

function figuresReader(history: ListeningHistory, labels: Uint8Array, rows: Int32Array) {
  const session = rows.map((i) => history.session[i] ?? 0);
  const told = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return (p: Float64Array): SkipFigures => ({
    auc: told(auc(labels, p)),
    logloss: told(logLoss(labels, p)),
    ece15: told(expectedCalibrationError(labels, p)),
    sessionAuc: told(groupedAuc(labels, p, session)),
  });
}
