import type { ListeningHistory } from '../listening-history.ts';
import { zeros } from '../math/matrix.ts';
import { highest, ndcgAt, recallAt } from '../metrics/ranking.ts';
import { fullMonths, startOfMonth, type Month } from '../ranking/calendar-months.ts';
import { SNAPSHOT_COLUMNS, SNAPSHOT_GROUPS, type ItemSnapshot, type RankedLevel } from '../ranking/item-snapshot.ts';
import { fitMonthRanker, monthExamples, type MonthExamples } from '../ranking/month-ranker.ts';

export interface RankingFigures {
  readonly ndcg10: number;
  readonly recall50: number;
}

export interface RankingAblation {
  /** With every group of columns. */
  readonly all: RankingFigures;
  /** What is lost without each group of `SNAPSHOT_GROUPS`: positive where it helps. */
  readonly lost: Readonly<Record<string, RankingFigures>>;
}

const MONTHS = 12;
const PLACES = 50;

/**
 * What each group of columns adds to the ranking of next month's items: rankers are fitted once, before the judged months, with all
 * columns and without each group. The newest `skipMonths` full months stay unseen, so that columns can be chosen on earlier ones.
 */
export function ablateRanking(
  history: ListeningHistory,
  {
    level,
    skipMonths = 0,
    months: count = MONTHS,
    seed = 0,
  }: { level: RankedLevel; skipMonths?: number; months?: number; seed?: number },
): RankingAblation {
  const examples = monthExamples(history, level);
  const known = fullMonths(history, Infinity).slice(1);
  const months = known.slice(0, known.length - skipMonths).slice(-count);
  const all = judge(history, { level, seed, months, examples });
  const lost = Object.entries(SNAPSHOT_GROUPS).map(([group, columns]): [string, RankingFigures] => {
    const without = judge(history, { level, seed, months, examples: withoutColumns(examples, columns) });
    return [group, { ndcg10: all.ndcg10 - without.ndcg10, recall50: all.recall50 - without.recall50 }];
  });
  return { all, lost: Object.fromEntries(lost) };
}

function judge(
  history: ListeningHistory,
  { level, seed, months, examples }: { level: RankedLevel; seed: number; months: Month[]; examples: MonthExamples },
): RankingFigures {
  const [first] = months;
  if (first === undefined) return { ndcg10: NaN, recall50: NaN };
  const ranker = fitMonthRanker(history, { before: startOfMonth(first), level, seed, examples });
  let ndcg10 = 0;
  let recall50 = 0;
  for (const month of months) {
    const snapshot = examples.snapshot(month);
    const ranked = highest(ranker.score(snapshot), PLACES).map((k) => snapshot.items[k] ?? -1);
    ndcg10 += ndcgAt(ranked, examples.target(month), 10) / months.length;
    recall50 += recallAt(ranked, examples.target(month), PLACES) / months.length;
  }
  return { ndcg10, recall50 };
}

/** Zeros in place of the columns: regression gives them no weight, and trees cannot split on them. */
function withoutColumns(examples: MonthExamples, names: readonly string[]): MonthExamples {
  const kept = SNAPSHOT_COLUMNS.flatMap((name, column) => (names.includes(name) ? [] : [column]));
  const masked = new Map<Month, ItemSnapshot>();
  return {
    target: (month) => examples.target(month),
    snapshot: (month) => {
      const snapshot = masked.get(month) ?? mask(examples.snapshot(month), kept);
      masked.set(month, snapshot);
      return snapshot;
    },
  };
}

function mask(snapshot: ItemSnapshot, kept: readonly number[]): ItemSnapshot {
  const { rows, columns, data } = snapshot.x;
  const x = zeros(rows, columns);
  for (let at = 0; at < data.length; at += columns) {
    for (const column of kept) x.data[at + column] = data[at + column] ?? 0;
  }
  return { ...snapshot, x };
}
