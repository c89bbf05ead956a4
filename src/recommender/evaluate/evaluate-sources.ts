import { embedListening } from '../embedding/embed-listening.ts';
import { tasteCentres } from '../embedding/taste-centres.ts';
import { asRows } from '../embedding/vector-table.ts';
import { hybrid } from '../hybrid.ts';
import type { ListeningHistory } from '../listening-history.ts';
import { fullMonths, startOfMonth } from '../ranking/calendar-months.ts';
import { fitMonthRanker, monthExamples } from '../ranking/month-ranker.ts';
import type { LearnedColumns } from '../recommender.ts';
import { candidateSources } from '../sources/index.ts';
import { sourceOf } from '../sources/source.ts';
import { aboutHighest } from '../top-rows.ts';
import { closenessTo } from '../track-vectors.ts';
import { historiesOf } from '../track-histories.ts';

export interface SourceScores {
  /** Part of its first 50 that was listened to in the month. */
  readonly hits: number;
  /** The same of those that no source before it proposed among its own first 50. */
  readonly newHits: number;
  /** Part of its first 50 that no source before it proposed. */
  readonly own: number;
  /** Mean number of listened plays of its first 50 before the month. */
  readonly familiarity: number;
}

const MONTHS = 12;
const PLACES = 50;

/**
 * What each candidate source brings: its first 50 at the begin of each of the last full months, against what was listened to in the month.
 * Favourites are hit most; the others are there for what favourites cannot bring, so their own hits are counted beside all.
 */
export function evaluateSources(
  history: ListeningHistory,
  { months: count = MONTHS, seed = 0 }: { months?: number; seed?: number } = {},
): { months: number; sources: Readonly<Record<string, SourceScores>> } {
  const examples = monthExamples(history, 'track');
  const months = fullMonths(history, Infinity).slice(1).slice(-count);
  const sums = new Map<string, { hits: number; newHits: number; own: number; plays: number; rows: number }>();
  for (const month of months) {
    const target = examples.target(month);
    const seen = new Set<number>();
    for (const { id, rows, listened } of proposals(history, startOfMonth(month), { examples, month, seed })) {
      const sum = sums.get(id) ?? { hits: 0, newHits: 0, own: 0, plays: 0, rows: 0 };
      for (const row of rows) {
        const own = !seen.has(row);
        sum.rows += 1;
        sum.plays += listened[row] ?? 0;
        if (target.has(row)) sum.hits += 1;
        if (own) sum.own += 1;
        if (own && target.has(row)) sum.newHits += 1;
      }
      for (const row of rows) seen.add(row);
      sums.set(id, sum);
    }
  }
  return {
    months: months.length,
    sources: Object.fromEntries(
      [...sums].map(([id, { hits, newHits, own, plays, rows }]) => [
        id,
        { hits: hits / rows, newHits: own > 0 ? newHits / own : 0, own: own / rows, familiarity: plays / rows },
      ]),
    ),
  };
}

function proposals(
  history: ListeningHistory,
  before: number,
  { examples, month, seed }: { examples: ReturnType<typeof monthExamples>; month: number; seed: number },
): { id: string; rows: Int32Array; listened: Int32Array }[] {
  const { tracks, artists } = historiesOf(history, before);
  const snapshot = examples.snapshot(month);
  const ranker = fitMonthRanker(history, { before, level: 'track', seed, examples });
  const pull = new Float32Array(tracks.length).fill(NaN);
  ranker.score(snapshot).forEach((score, k) => (pull[snapshot.items[k] ?? 0] = 1 / (1 + Math.exp(-score / 2))));
  const learned: LearnedColumns | undefined = ranker.learned ? { pull, listenThrough: undefined } : undefined;
  const verdicts = { tracks: new Map(), artists: new Map() };
  const model = hybrid.fit({ tracks, artists, verdicts, learned });
  const known = { ...history, length: history.endedAt.findIndex((end) => end >= before) };
  const table = embedListening([known], { seed }).tracks;
  const weights = Array.from(table.ids, (track) => tracks.recent365[track] ?? 0);
  const centres = tasteCentres(table, weights, { seed }).map(({ embedding }) => embedding);
  const context = {
    tracks,
    artists,
    verdicts,
    scores: model.score({}),
    listenThrough: model.listenThrough({}),
    closeness: closenessTo(asRows(table, tracks.length), centres),
    proposed: new Map<number, number>(),
    now: before * 1000,
  };
  return candidateSources.flatMap(({ id, worth }) => {
    const { rows, values } = sourceOf(tracks.length, worth(context));
    if (rows.length === 0) return [];
    const places = Int32Array.from(rows.keys());
    const first = Array.from(aboutHighest(places, values, PLACES))
      .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
      .slice(0, PLACES);
    return [{ id, rows: Int32Array.from(first, (place) => rows[place] ?? 0), listened: tracks.listened }];
  });
}
