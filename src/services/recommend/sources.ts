import type { Slots } from '../../domain/slots.ts';
import type { SharedSource } from '../../recommender/choose-tracks.ts';
import { dialOf, shareAt } from '../../recommender/novelty-dial.ts';
import { EXPLORATION_RATE, exploration } from '../../recommender/sources/exploration.ts';
import { candidateSources } from '../../recommender/sources/index.ts';
import type { Source } from '../../recommender/sources/source.ts';
import type { Companions } from './co-listening.ts';
import type { Taste } from './taste.ts';

/** Where candidates come from, and how large a part each source has, by what was asked. */
export function sourcesFor({
  taste,
  slots,
  scores,
  period,
  companions,
  now,
}: {
  taste: Taste;
  slots: Slots;
  scores: Float32Array;
  period: ReadonlyMap<number, number> | undefined;
  companions: Companions | undefined;
  now: number;
}): SharedSource[] {
  const { library, verdicts, model } = taste;
  const { tracks, artists } = library;
  const listenThrough = model.listenThrough({});
  const all = Array.from(scores.keys());
  // Last comes whatever else is allowed, so that a narrow request is not answered with less than there is; what was only ever
  // skipped comes when its artist is asked for.
  const rest = {
    id: 'rest',
    share: 0,
    rows: all.filter((row) => slots.artists || (tracks.listened[row] ?? 0) > 0 || (tracks.skipped[row] ?? 0) === 0),
    value: (row: number) => (scores[row] ?? 0) + 1e-9 * (listenThrough[row] ?? 0),
  };
  if (period) {
    const then = (row: number): number => (period.get(row) ?? 0) * (listenThrough[row] ?? 0);
    return [{ id: 'period', share: 1, rows: all.filter((row) => then(row) > 0), value: then }, rest];
  }
  if (companions) return [...companionSources({ taste, scores, listenThrough, companions }), rest];

  const dial = dialOf(slots.novelty);
  const proposed = new Map([...library.proposed].map(([row, { value }]) => [row, value]));
  const context = {
    tracks,
    artists,
    verdicts,
    scores,
    listenThrough,
    closeness: taste.closeness,
    proposed,
    now,
  };
  const shared = candidateSources.map((source) => ({
    id: source.id,
    share: shareAt(source.shares, dial),
    ...source.propose(context),
  }));
  return [...withKnownRate(shared), rest];
}

/** The part for exploration stays what it is; the others share the rest, those without a candidate nothing. */
function withKnownRate(sources: readonly SharedSource[]): SharedSource[] {
  const explored = sources.find(({ id }) => id === exploration.id);
  const rate = explored && explored.rows.length > 0 ? Math.min(explored.share, EXPLORATION_RATE) : 0;
  const others = sources.filter(({ id, rows }) => id !== exploration.id && rows.length > 0);
  const sum = others.reduce((total, { share }) => total + share, 0) || 1;
  return [
    ...others.map((source) => ({ ...source, share: (source.share / sum) * (1 - rate) })),
    ...(explored && rate > 0 ? [{ ...explored, share: rate }] : []),
  ];
}

/** One source for each artist or track that was named, all of equal share: a blend has something of every parent. */
function companionSources({
  taste: { library },
  scores,
  listenThrough,
  companions,
}: {
  taste: Taste;
  scores: Float32Array;
  listenThrough: Float32Array;
  companions: Companions;
}): SharedSource[] {
  const { tracks } = library;
  return companions.parents.map(({ name, similarity }): SharedSource & Source => {
    const alike = (row: number): number => similarity[tracks.artist[row] ?? -1] ?? 0;
    return {
      id: `like:${name}`,
      share: 1 / companions.parents.length,
      rows: Array.from(scores.keys()).filter((row) => alike(row) > 0 && (tracks.listened[row] ?? 0) > 0),
      // All the years count, not only the last weeks: a close artist may be long past.
      value: (row) =>
        alike(row) *
        (0.3 + Math.log1p(tracks.listened[row] ?? 0)) *
        (1 + (scores[row] ?? 0)) *
        (listenThrough[row] ?? 0),
    };
  });
}
