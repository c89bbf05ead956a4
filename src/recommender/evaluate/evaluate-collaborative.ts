import type { CollaborativeModel, ListeningTable } from '../collaborative/collaborative-model.ts';
import { fitEase } from '../collaborative/ease.ts';
import { fitIals } from '../collaborative/ials.ts';
import { fitItemKnn } from '../collaborative/item-knn.ts';
import { fitListenerBlend } from '../collaborative/listener-blend.ts';
import { fitMostPopular } from '../collaborative/most-popular.ts';
import { fitRp3beta } from '../collaborative/rp3beta.ts';
import { fitTagContent } from '../collaborative/tag-content.ts';
import { measureModel, mean, type ListMeasures } from './measure-lists.ts';
import { pairBucket, splitListeners, type ListenerRows, type ListenerSplit, type TagRows } from './split-listeners.ts';

/** Every model that is measured, by name. */
export const COLLABORATIVE_MODELS: Readonly<Record<string, (table: ListeningTable) => CollaborativeModel>> = {
  'most popular': fitMostPopular,
  'tags only': fitTagContent,
  RP3beta: fitRp3beta,
  'item-kNN': fitItemKnn,
  EASE: fitEase,
  iALS: fitIals,
  blend: fitListenerBlend,
};

/** The one that serves. */
const SERVING = 'blend';

export interface CollaborativeReport {
  readonly serving: string;
  readonly models: Readonly<Record<string, ListMeasures>>;
}

export interface CollaborativeOptions {
  /** Splits to average over; 0, 1 and 2 by default. */
  readonly seeds?: readonly number[] | undefined;
  /** Models to measure; all by default. */
  readonly models?: readonly string[] | undefined;
}

/** Hides a fifth of the pairs, fits on the rest, and measures how well each model finds the hidden ones; means over the seeds. */
export function evaluateCollaborative(
  rows: ListenerRows,
  tags: TagRows | undefined,
  options: CollaborativeOptions = {},
): CollaborativeReport {
  const { seeds = [0, 1, 2], models = Object.keys(COLLABORATIVE_MODELS) } = options;
  const measured = seeds.map((seed) => {
    const split = splitPairs(rows, tags, seed);
    return new Map(models.map((name) => [name, measureModel(split, modelNamed(name)(split.train))]));
  });
  const byName = models.map((name) => [name, meanMeasures(measured.flatMap((seed) => seed.get(name) ?? []))]);
  return { serving: SERVING, models: Object.fromEntries(byName) };
}

/** Bucket 0 of the pairs is the target, the rest trains. */
export const splitPairs = (rows: ListenerRows, tags: TagRows | undefined, seed: number): ListenerSplit =>
  splitListeners(rows, tags, (user, artist) => (pairBucket(seed, user, artist) === 0 ? 'target' : 'train'));

/** The same for choosing options: bucket 1 is the target and bucket 0 is not looked at. */
export function splitForTuning(rows: ListenerRows, tags: TagRows | undefined, seed: number): ListenerSplit {
  return splitListeners(rows, tags, (user, artist) => {
    const bucket = pairBucket(seed, user, artist);
    return bucket === 1 ? 'target' : bucket > 1 ? 'train' : 'neither';
  });
}

function modelNamed(name: string): (table: ListeningTable) => CollaborativeModel {
  const fit = COLLABORATIVE_MODELS[name];
  if (!fit) throw new RangeError(`There is no collaborative model '${name}'`);
  return fit;
}

function meanMeasures(measures: readonly ListMeasures[]): ListMeasures {
  const of = (name: keyof ListMeasures): number => mean(measures.map((measure) => measure[name]));
  return {
    users: of('users'),
    ndcg10: of('ndcg10'),
    recall20: of('recall20'),
    coverage10: of('coverage10'),
    novelty10: of('novelty10'),
    ild10: of('ild10'),
  };
}
