import { scoreListener, type CollaborativeModel } from '../collaborative/collaborative-model.ts';
import { columnCounts, type SparseMatrix } from '../math/sparse.ts';
import { topScores } from '../math/top-scores.ts';
import { catalogueCoverage, intraListDiversity, meanSurprise } from '../metrics/beyond-accuracy.ts';
import { ndcgAt, recallAt } from '../metrics/ranking.ts';
import type { ListenerSplit } from './split-listeners.ts';

/** Means over the users with something to find. */
export interface ListMeasures {
  readonly users: number;
  readonly ndcg10: number;
  readonly recall20: number;
  /** Share of the training artists that stand in some top ten. */
  readonly coverage10: number;
  /** Bits: −log₂(share of users who have the artist). */
  readonly novelty10: number;
  /** 1 − mean tag cosine within a top ten; 0 without tags. */
  readonly ild10: number;
}

export interface RankedUser {
  readonly user: number;
  /** Artists, best first, without the user's own. */
  readonly ranked: readonly number[];
  readonly scores: Float64Array;
}

/** The `count` best artists of each user who has a target. */
export function* rankUsers(
  { train, targets }: ListenerSplit,
  model: CollaborativeModel,
  count: number,
): Generator<RankedUser> {
  const { starts, columnOf } = train.plays;
  const scores = new Float64Array(model.items);
  for (const [user, target] of targets.entries()) {
    if (target.size === 0) continue;
    scoreListener(model, train, user, scores);
    yield {
      user,
      ranked: topScores(scores, count, columnOf.subarray(starts[user] ?? 0, starts[user + 1] ?? 0)),
      scores,
    };
  }
}

export function measureModel(split: ListenerSplit, model: CollaborativeModel): ListMeasures {
  const lists = Array.from(rankUsers(split, model, 20), ({ user, ranked }) => ({ user, ranked }));
  return measureLists(split, lists);
}

/** Measures of lists of at least 20 artists. */
export function measureLists(
  { users, artists, train, targets }: ListenerSplit,
  lists: readonly Pick<RankedUser, 'user' | 'ranked'>[],
): ListMeasures {
  const counts = columnCounts(train.plays);
  const likeness = tagCosine(train.tags);
  const firstTen = lists.map(({ ranked }) => ranked.slice(0, 10));
  const targetOf = (user: number): ReadonlySet<number> => targets[user] ?? new Set();
  return {
    users: lists.length,
    ndcg10: mean(lists.map(({ user, ranked }) => ndcgAt(ranked, targetOf(user), 10))),
    recall20: mean(lists.map(({ user, ranked }) => recallAt(ranked, targetOf(user), 20))),
    coverage10: catalogueCoverage(firstTen, artists.length),
    novelty10: mean(firstTen.map((list) => meanSurprise(list, counts, users.length))),
    ild10: train.tags ? mean(firstTen.map((list) => intraListDiversity(list, likeness))) : 0,
  };
}

/** Cosine of the tags of two artists, from rows of length 1; 0 where one has none. */
export function tagCosine(tags: SparseMatrix | undefined): (a: number, b: number) => number {
  if (!tags) return () => 0;
  const { starts, columnOf, values } = tags;
  return (a, b) => {
    let sum = 0;
    let i = starts[a] ?? 0;
    let j = starts[b] ?? 0;
    const endA = starts[a + 1] ?? 0;
    const endB = starts[b + 1] ?? 0;
    while (i < endA && j < endB) {
      const difference = (columnOf[i] ?? 0) - (columnOf[j] ?? 0);
      if (difference === 0) sum += (values[i] ?? 0) * (values[j] ?? 0);
      if (difference <= 0) i++;
      if (difference >= 0) j++;
    }
    return sum;
  };
}

export const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
