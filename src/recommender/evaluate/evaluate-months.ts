import type { ListeningHistory } from '../listening-history.ts';
import { isListened } from '../listening-history.ts';
import { highest, ndcgAt, recallAt } from '../metrics/ranking.ts';
import { fullMonths, startOfMonth } from '../ranking/calendar-months.ts';
import type { ItemSnapshot, RankedLevel } from '../ranking/item-snapshot.ts';
import { fitMonthRanker, monthExamples, type MonthRanker } from '../ranking/month-ranker.ts';

export interface RankingScores {
  /** NDCG of the first ten, and recall of the first 20 and 50; means over the months. */
  readonly ndcg10: number;
  readonly recall20: number;
  readonly recall50: number;
}

export interface MonthsResult {
  /** Name of the ranker that serves. */
  readonly serving: 'learned';
  /** As 2024-09, oldest first. */
  readonly months: readonly string[];
  /** Means over the months: items in the target, and the part of them that was never heard before. */
  readonly target: number;
  readonly newShare: number;
  readonly models: Readonly<Record<string, RankingScores>>;
}

const TEST_MONTHS = 12;
const PLACES = 50;
const HOUR_S = 3600;
const DAY_S = 86_400;
const SKIP_PRIOR_PLAYS = 5;

/**
 * Which items will be heard next month? For each of the last full calendar months everything before it is known; items known by then
 * are ranked and compared with those that were listened to in it. Items heard for the first time stay in the target, so no ranker can
 * reach 1. Equal scores are ordered by the first play of the item.
 */
export function evaluateMonths(
  history: ListeningHistory,
  {
    level,
    months: count = TEST_MONTHS,
    refitEvery = 1,
    seed = 0,
  }: {
    level: RankedLevel;
    months?: number;
    /** Months after which the ranker is fitted anew. */
    refitEvery?: number;
    seed?: number;
  },
): MonthsResult {
  const examples = monthExamples(history, level);
  const months = fullMonths(history, Infinity).slice(1).slice(-count);
  const sums: Record<string, number[]> = {};
  let size = 0;
  let fresh = 0;
  let ranker: MonthRanker | undefined;
  for (const [k, month] of months.entries()) {
    if (!ranker || k % refitEvery === 0) {
      ranker = fitMonthRanker(history, { before: startOfMonth(month), level, seed, examples });
    }
    const snapshot = examples.snapshot(month);
    const target = examples.target(month);
    size += target.size;
    fresh += 1 - snapshot.items.filter((item) => target.has(item)).length / target.size;
    const plain = plainScores(history, snapshot, startOfMonth(month), level);
    for (const [name, scores] of Object.entries({ ...plain, learned: ranker.score(snapshot) })) {
      const ranked = highest(scores, PLACES).map((k) => snapshot.items[k] ?? -1);
      const sum = (sums[name] ??= [0, 0, 0]);
      sum[0] = (sum[0] ?? 0) + ndcgAt(ranked, target, 10);
      sum[1] = (sum[1] ?? 0) + recallAt(ranked, target, 20);
      sum[2] = (sum[2] ?? 0) + recallAt(ranked, target, 50);
    }
  }
  const mean = (sum = 0): number => (months.length > 0 ? sum / months.length : NaN);
  return {
    serving: 'learned',
    months: months.map((month) => new Date(startOfMonth(month) * 1000).toISOString().slice(0, 7)),
    target: mean(size),
    newShare: mean(fresh),
    models: Object.fromEntries(
      Object.entries(sums).map(([name, [ndcg, r20, r50]]) => [
        name,
        { ndcg10: mean(ndcg), recall20: mean(r20), recall50: mean(r50) },
      ]),
    ),
  };
}

/** What needs no training, on the items of one snapshot. */
function plainScores(
  history: ListeningHistory,
  snapshot: ItemSnapshot,
  before: number,
  level: RankedLevel,
): Record<string, Float64Array> {
  const itemOf = level === 'track' ? history.track : history.artist;
  const size = level === 'track' ? history.tracks : history.artists;
  const column = (): Float64Array => new Float64Array(size);
  const [count, last30, decayed60, baseLevel, latest, skips, labels] = [
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
  ] as const;
  for (let i = 0; i < history.length; i++) {
    const end = history.endedAt[i] ?? 0;
    if (end >= before) break;
    const item = itemOf[i] ?? 0;
    const label = history.label[i] ?? -1;
    if (label >= 0) {
      labels[item] = (labels[item] ?? 0) + 1;
      skips[item] = (skips[item] ?? 0) + label;
    }
    if (!isListened(history, i)) continue;
    const days = (before - end) / DAY_S;
    count[item] = (count[item] ?? 0) + 1;
    if (days <= 30) last30[item] = (last30[item] ?? 0) + 1;
    decayed60[item] = (decayed60[item] ?? 0) + 0.5 ** (days / 60);
    baseLevel[item] = (baseLevel[item] ?? 0) + Math.max(1, (before - end) / HOUR_S) ** -0.5;
    latest[item] = end;
  }
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const rate = (sum(skips) + 3) / (sum(labels) + 10);
  const of = (value: (item: number, k: number) => number): Float64Array =>
    Float64Array.from(snapshot.items, (item, k) => value(item, k));
  const decayed30 = (k: number): number => snapshot.decayed30[k] ?? 0;
  return {
    'play-count': of((item) => count[item] ?? 0),
    'last-30-days': of((item) => (last30[item] ?? 0) + 1e-6 * (count[item] ?? 0)),
    'decayed-30d': of((_, k) => decayed30(k)),
    'decayed-60d': of((item) => decayed60[item] ?? 0),
    'decayed-30d-listen-rate': of(
      (item, k) =>
        decayed30(k) * (1 - ((skips[item] ?? 0) + SKIP_PRIOR_PLAYS * rate) / ((labels[item] ?? 0) + SKIP_PRIOR_PLAYS)),
    ),
    'base-level': of((item) => baseLevel[item] ?? 0),
    'last-listened': of((item) => latest[item] ?? 0),
  };
}
