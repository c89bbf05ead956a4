import type { CollaborativeModel, KnownItems } from '../collaborative/collaborative-model.ts';
import { topScores } from '../math/top-scores.ts';
import { ndcgAt, recallAt } from '../metrics/ranking.ts';
import { fnv1a32 } from './fnv1a.ts';
import { mean } from './measure-lists.ts';
import { splitListeners, type ListenerRows, type ListenerSplit, type TagRows } from './split-listeners.ts';

export interface ColdStartRow {
  /** Artists that are known of each new user. */
  readonly known: number;
  readonly users: number;
  readonly ndcg10: number;
  readonly recall20: number;
}

/** Users who are new, and a training table without them. */
export interface ColdStartSplit extends ListenerSplit {
  readonly newcomers: readonly Newcomer[];
}

interface Newcomer {
  /** Artists and plays in an order that a hash decides; artists outside the training table have negative numbers. */
  readonly artists: readonly number[];
  readonly plays: readonly number[];
}

/** One user of five is new: those of a bucket of `fnv1a32("cold:" + user)`, 0 by default. `leftOut` takes another bucket away. */
export function splitNewcomers(
  rows: ListenerRows,
  tags: TagRows | undefined,
  { bucket = 0, leftOut }: { bucket?: number; leftOut?: number } = {},
): ColdStartSplit {
  const bucketOf = (user: string): number => fnv1a32(`cold:${user}`) % 5;
  const split = splitListeners(rows, tags, (user) =>
    bucketOf(user) === bucket ? 'target' : bucketOf(user) === leftOut ? 'neither' : 'train',
  );
  const byUser = new Map<string, { artist: string; plays: number; order: number; row: number }[]>();
  for (const [row, user] of rows.user.entries()) {
    if (bucketOf(user) !== bucket) continue;
    const artist = rows.artist[row] ?? '';
    const known = byUser.get(user) ?? [];
    byUser.set(user, known);
    known.push({ artist, plays: rows.plays[row] ?? 1, order: fnv1a32(`order:${user}:${artist}`), row });
  }
  const newcomers = [...byUser.values()].map((entries) => {
    entries.sort((a, b) => a.order - b.order || (a.artist < b.artist ? -1 : 1));
    return {
      artists: entries.map(({ artist, row }) => split.artistNumber.get(artist) ?? -1 - row),
      plays: entries.map(({ plays }) => plays),
    };
  });
  return { ...split, newcomers };
}

/** How well the rest of a newcomer's artists is found from the first 1, 3, 5 and 10. */
export function measureColdStart(
  { newcomers }: ColdStartSplit,
  model: CollaborativeModel,
  knownCounts: readonly number[] = [1, 3, 5, 10],
): ColdStartRow[] {
  const scores = new Float64Array(model.items);
  return knownCounts.map((known) => {
    const ndcg: number[] = [];
    const recall: number[] = [];
    for (const newcomer of newcomers) {
      const seen = firstKnown(newcomer, known);
      const target = new Set(newcomer.artists.slice(known));
      if (seen.items.length === 0 || target.size === 0) continue;
      model.score(seen, scores);
      const ranked = topScores(scores, 20, seen.items);
      ndcg.push(ndcgAt(ranked, target, 10));
      recall.push(recallAt(ranked, target, 20));
    }
    return { known, users: ndcg.length, ndcg10: mean(ndcg), recall20: mean(recall) };
  });
}

function firstKnown({ artists, plays }: Newcomer, known: number): KnownItems {
  const entries = artists
    .slice(0, known)
    .map((item, i) => ({ item, plays: plays[i] ?? 1 }))
    .filter(({ item }) => item >= 0)
    .sort((a, b) => a.item - b.item);
  return {
    items: Int32Array.from(entries, ({ item }) => item),
    plays: Float64Array.from(entries, ({ plays }) => plays),
  };
}
