import type { CollaborativeModel } from '../collaborative/collaborative-model.ts';
import { diversify } from '../diversify/mmr.ts';
import { measureLists, rankUsers, tagCosine, type ListMeasures } from './measure-lists.ts';
import type { ListenerSplit } from './split-listeners.ts';

export interface DiversityRow {
  readonly theta: number;
  readonly ndcg10: number;
  readonly recall20: number;
  readonly ild10: number;
}

/** First places that may be exchanged. */
const POOL = 100;
/** Undoes the root by which the blend tames its members; on held-out pairs it gave more variety for the same accuracy. */
const SHARPNESS = 2;

/** What variety costs: lists of 20 chosen from the first hundred, alike meaning tag cosine, for each theta. */
export function measureDiversity(
  split: ListenerSplit,
  model: CollaborativeModel,
  thetas: readonly number[] = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.48],
): DiversityRow[] {
  const likeness = tagCosine(split.train.tags);
  const pools = Array.from(rankUsers(split, model, POOL), ({ user, ranked, scores }) => ({
    user,
    ranked,
    relevance: ranked.map((item) => scores[item] ?? 0),
  }));
  const chosen = pools.map(({ user, ranked, relevance }) => {
    // Each theta asks for many of the same pairs again.
    const known = new Float64Array(POOL * POOL).fill(Number.NaN);
    const similarity = (a: number, b: number): number => {
      const at = Math.min(a, b) * POOL + Math.max(a, b);
      const before = known[at] ?? Number.NaN;
      if (!Number.isNaN(before)) return before;
      const value = likeness(ranked[a] ?? 0, ranked[b] ?? 0);
      known[at] = value;
      return value;
    };
    return thetas.map((theta) => ({
      user,
      ranked: diversify(relevance, { theta, count: 20, similarity, sharpness: SHARPNESS }).map(
        (place) => ranked[place] ?? 0,
      ),
    }));
  });
  return thetas.map((theta, t) => {
    const lists = chosen.flatMap((byTheta) => byTheta[t] ?? []);
    const { ndcg10, recall20, ild10 }: ListMeasures = measureLists(split, lists);
    return { theta, ndcg10, recall20, ild10 };
  });
}
