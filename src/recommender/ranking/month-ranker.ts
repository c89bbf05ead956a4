import type { Classifier } from '../math/classifier.ts';
import { fitGradientBoosting } from '../math/gradient-boosting.ts';
import { fitLogisticRegression } from '../math/logistic-regression.ts';
import type { Matrix } from '../math/matrix.ts';
import { zeros } from '../math/matrix.ts';
import { readClassifier } from '../math/read-classifier.ts';
import { logit } from '../math/sigmoid.ts';
import type { ListeningHistory } from '../listening-history.ts';
import { fullMonths, heardIn, startOfMonth, type Month } from './calendar-months.ts';
import { SNAPSHOT_COLUMNS, snapshotAt, type ItemSnapshot, type RankedLevel } from './item-snapshot.ts';

/** Months to learn from: older ones tell of another taste. */
const TRAINING_MONTHS = 24;
/** Rows that are enough to learn from; a listener of very many tracks reaches them with fewer months. */
const ENOUGH_ROWS = 45_000;
/** With fewer the decayed count alone ranks. */
const LEAST_MONTHS = 3;
/** Of the items that were silent for 90 days and stayed so, one in eight is learned from, with the weight of eight. */
const SILENT_SHARE = 8;
const RIDGE = 10;
const TREES = { trees: 60, learningRate: 0.08, leaves: 12, minLeaf: 60, l2: 5, bins: 64 } as const;
/** Weight of the logarithm of the decayed count beside the two models' log-odds, chosen on earlier months. */
const DECAYED_WEIGHT = 0.7;
/** Added to the decayed count, so that the logarithm of nothing stays finite: an item played once, four months ago. */
const DECAYED_FLOOR = 0.05;

/** A fitted ranker of what will be heard in the month that follows a snapshot. */
export interface MonthRanker {
  /** One number per row of the snapshot, higher first: the sum of two log-odds and a count, or the count alone. */
  score(snapshot: ItemSnapshot): Float64Array;
  /** False while there are too few months, and the decayed count ranks. */
  readonly learned: boolean;
  toJSON(): MonthRankerJson;
}

export interface MonthRankerJson {
  readonly kind: 'month-ranker';
  /** Absent before there are enough months. */
  readonly regression?: object | undefined;
  readonly trees?: object | undefined;
}

/** Snapshots and targets of months, computed once for several fits. */
export interface MonthExamples {
  snapshot(month: Month): ItemSnapshot;
  target(month: Month): ReadonlySet<number>;
}

export function monthExamples(history: ListeningHistory, level: RankedLevel): MonthExamples {
  const itemOf = level === 'track' ? history.track : history.artist;
  const snapshots = new Map<Month, ItemSnapshot>();
  const targets = new Map<Month, ReadonlySet<number>>();
  return {
    snapshot: (month) => {
      const known = snapshots.get(month) ?? snapshotAt(history, startOfMonth(month), level);
      snapshots.set(month, known);
      return known;
    },
    target: (month) => {
      const known = targets.get(month) ?? heardIn(history, itemOf, month);
      targets.set(month, known);
      return known;
    },
  };
}

/**
 * Learns from each of the last full months before `before` (epoch s) what was heard in it, given what was known when it began:
 * logistic regression, which orders the favourites well, and boosted trees, which find the rest, together with the decayed count.
 */
export function fitMonthRanker(
  history: ListeningHistory,
  {
    before,
    level,
    seed = 0,
    examples = monthExamples(history, level),
  }: { before: number; level: RankedLevel; seed?: number; examples?: MonthExamples },
): MonthRanker {
  // The first month has nothing before it to be predicted from; one that is not over yet has no target.
  const months = fullMonths(history, before)
    .slice(1)
    .filter((month) => startOfMonth(month + 1) <= before)
    .slice(-TRAINING_MONTHS);
  if (months.length < LEAST_MONTHS) return monthRanker(undefined);
  const { x, y, weights } = trainingRows(months, examples);
  if (!y.includes(1) || !y.includes(0)) return monthRanker(undefined);
  return monthRanker({
    regression: fitLogisticRegression(x, y, { l2: RIDGE, weights }),
    trees: fitGradientBoosting(x, y, { ...TREES, seed, weights }),
  });
}

export function readMonthRanker({ regression, trees }: MonthRankerJson): MonthRanker {
  return monthRanker(
    regression && trees ? { regression: readClassifier(regression), trees: readClassifier(trees) } : undefined,
  );
}

function monthRanker(models: { regression: Classifier; trees: Classifier } | undefined): MonthRanker {
  const logOdds = (snapshot: ItemSnapshot): [Float64Array, Float64Array] | undefined =>
    models && [models.regression.predict(snapshot.x).map(logit), models.trees.predict(snapshot.x).map(logit)];
  return {
    score: (snapshot) => {
      const [first, second] = logOdds(snapshot) ?? [];
      return snapshot.decayed30.map((decayed, k) =>
        first && second
          ? (first[k] ?? 0) + (second[k] ?? 0) + DECAYED_WEIGHT * Math.log(decayed + DECAYED_FLOOR)
          : decayed,
      );
    },
    learned: models !== undefined,
    toJSON: () => ({
      kind: 'month-ranker',
      ...(models ? { regression: models.regression.toJSON(), trees: models.trees.toJSON() } : {}),
    }),
  };
}

const LISTENED_90 = SNAPSHOT_COLUMNS.indexOf('listened in 90 d');

function trainingRows(
  months: readonly Month[],
  examples: MonthExamples,
): { x: Matrix; y: Uint8Array; weights: Float64Array } {
  const kept: { snapshot: ItemSnapshot; k: number; label: number; weight: number }[] = [];
  for (const [used, month] of months.toReversed().entries()) {
    if (used >= LEAST_MONTHS && kept.length >= ENOUGH_ROWS) break;
    const snapshot = examples.snapshot(month);
    const target = examples.target(month);
    const { items, x } = snapshot;
    items.forEach((item, k) => {
      const label = target.has(item) ? 1 : 0;
      const lately = (x.data[k * x.columns + LISTENED_90] ?? 0) > 0;
      if (label === 1 || lately) kept.push({ snapshot, k, label, weight: 1 });
      else if (isDrawn(item, month)) kept.push({ snapshot, k, label, weight: SILENT_SHARE });
    });
  }
  const x = zeros(kept.length, SNAPSHOT_COLUMNS.length);
  kept.forEach(({ snapshot, k }, row) => {
    x.data.set(snapshot.x.data.subarray(k * x.columns, (k + 1) * x.columns), row * x.columns);
  });
  return {
    x,
    y: Uint8Array.from(kept, ({ label }) => label),
    weights: Float64Array.from(kept, ({ weight }) => weight),
  };
}

/** The same draw every time: a multiplicative hash (Knuth) of item and month. */
const isDrawn = (item: number, month: Month): boolean =>
  ((Math.imul(item + 1, 2_654_435_761) ^ Math.imul(month, 40_503)) >>> 8) % SILENT_SHARE === 0;
