import type { RankingFigures, TasteMetrics } from '../../domain/taste-model.ts';
import type { ListeningHistory } from '../listening-history.ts';
import { highest, ndcgAt, recallAt } from '../metrics/ranking.ts';
import { fullMonths, startOfMonth } from '../ranking/calendar-months.ts';
import { SNAPSHOT_COLUMNS, type ItemSnapshot, type RankedLevel } from '../ranking/item-snapshot.ts';
import { fitMonthRanker, monthExamples, type MonthRanker } from '../ranking/month-ranker.ts';

/** Few, because a training should end in seconds; `npm run evaluate` takes twelve. */
const TEST_MONTHS = 3;
const PLACES = 50;
const LISTENED = SNAPSHOT_COLUMNS.indexOf('listened');

export interface JudgedRanker {
  /** Fitted on all months that are over. */
  readonly ranker: MonthRanker;
  readonly months: readonly string[];
  /** Of a twin that was held back from these months, and of plain ways of ranking; means over the months. */
  readonly figures: Readonly<Record<string, RankingFigures>>;
}

/** A ranker for the next month, and how well its like did on the last months. */
export function judgeMonths(
  history: ListeningHistory,
  { level, seed }: { level: RankedLevel; seed: number },
): JudgedRanker {
  const examples = monthExamples(history, level);
  const end = (history.endedAt.at(-1) ?? 0) + 1;
  const months = fullMonths(history, end).slice(1).slice(-TEST_MONTHS);
  const [first] = months;
  const sums = new Map<string, { ndcg10: number; recall50: number }>();
  if (first !== undefined) {
    const twin = fitMonthRanker(history, { before: startOfMonth(first), level, seed, examples });
    for (const month of months) {
      const snapshot = examples.snapshot(month);
      const target = examples.target(month);
      for (const [name, scores] of Object.entries(scoresOf(snapshot, twin))) {
        const ranked = highest(scores, PLACES).map((k) => snapshot.items[k] ?? -1);
        const sum = sums.get(name) ?? { ndcg10: 0, recall50: 0 };
        sum.ndcg10 += ndcgAt(ranked, target, 10) / months.length;
        sum.recall50 += recallAt(ranked, target, PLACES) / months.length;
        sums.set(name, sum);
      }
    }
  }
  return {
    ranker: fitMonthRanker(history, { before: end, level, seed, examples }),
    months: months.map((month) => new Date(startOfMonth(month) * 1000).toISOString().slice(0, 7)),
    figures: Object.fromEntries(sums),
  };
}

/** The learned ranking first, then those it has to beat. */
const scoresOf = (snapshot: ItemSnapshot, ranker: MonthRanker): Record<string, Float64Array> => ({
  learned: ranker.score(snapshot),
  'most-played': Float64Array.from(snapshot.items, (_, k) => snapshot.x.data[k * snapshot.x.columns + LISTENED] ?? 0),
  'decayed-count': snapshot.decayed30,
});

/** Figures of both levels as they are stored; undefined without a single month to be judged by. */
export function monthMetrics({
  tracks,
  artists,
}: {
  tracks: JudgedRanker;
  artists: JudgedRanker;
}): NonNullable<TasteMetrics['months']> | undefined {
  if (tracks.months.length === 0) return undefined;
  return { months: [...tracks.months], tracks: { ...tracks.figures }, artists: { ...artists.figures } };
}
