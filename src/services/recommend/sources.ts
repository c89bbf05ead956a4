import type { Slots } from '../../domain/slots.ts';
import type { SharedSource } from '../../recommender/choose-tracks.ts';
import { dialOf, shareAt } from '../../recommender/novelty-dial.ts';
import { EXPLORATION_RATE, exploration } from '../../recommender/sources/exploration.ts';
import { candidateSources } from '../../recommender/sources/index.ts';
import { sourceOf, type CandidateSource, type Source, type SourceContext } from '../../recommender/sources/source.ts';
import { DAY_MS } from '../../recommender/recommender.ts';
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
  // Last comes whatever else is allowed, so that a narrow request is not answered with less than there is; what was only ever
  // skipped comes when its artist is asked for.
  const worthOfRest = (row: number): number =>
    slots.artists || (tracks.listened[row] ?? 0) > 0 || (tracks.skipped[row] ?? 0) === 0
      ? (scores[row] ?? 0) + 1e-9 * (listenThrough[row] ?? 0)
      : 0;
  const rest = {
    id: 'rest',
    share: 0,
    ...(slots.artists
      ? sourceOf(tracks.length, worthOfRest)
      : remembered(scores, 'rest', () => sourceOf(tracks.length, worthOfRest))),
  };
  if (period) {
    const then = sourceOf(tracks.length, (row) => (period.get(row) ?? 0) * (listenThrough[row] ?? 0));
    return [{ id: 'period', share: 1, ...then }, rest];
  }
  if (companions) return [...companionSources({ taste, scores, listenThrough, companions, now }), rest];

  const dial = dialOf(slots.novelty);
  const proposed = new Map([...library.proposed].map(([row, { value }]) => [row, value]));
  const context = {
    tracks,
    artists,
    verdicts,
    scores,
    listenThrough,
    closeness: taste.learned.closeness,
    proposed,
    now,
  };
  const shared = candidateSources.map((source) => ({
    id: source.id,
    share: shareAt(source.shares, dial),
    ...proposedBy(source, context),
  }));
  return [...withKnownRate(shared), rest];
}

/** Candidates by the scores they were found with: the same until taste, part of the day or date change. */
const found = new WeakMap<Float32Array, Map<string, Source>>();

function remembered(scores: Float32Array, key: string, find: () => Source): Source {
  const known = found.get(scores) ?? new Map<string, Source>();
  found.set(scores, known);
  const candidates = known.get(key) ?? find();
  known.set(key, candidates);
  return candidates;
}

const proposedBy = (source: CandidateSource, context: SourceContext): Source =>
  remembered(context.scores, `${source.id}/${Math.floor(context.now / DAY_MS)}`, () =>
    sourceOf(context.tracks.length, source.worth(context)),
  );

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

/** How much more a track is worth that always follows the one it should resemble. */
const FOLLOWER_WEIGHT = 3;

/** One source for each artist or track that was named, all of equal share: a blend has something of every parent. */
function companionSources({
  taste: { library, learned },
  scores,
  listenThrough,
  companions,
  now,
}: {
  taste: Taste;
  scores: Float32Array;
  listenThrough: Float32Array;
  companions: Companions;
  now: number;
}): SharedSource[] {
  const { tracks } = library;
  return companions.parents.map(({ name, similarity, tracks: seeds }) => {
    const [seed] = seeds;
    // Of a track it is known what follows it, not only who is heard beside its artist.
    const follows = seed === undefined ? undefined : learned.followers?.(seed, now);
    return {
      id: `like:${name}`,
      share: 1 / companions.parents.length,
      // All the years count, not only the last weeks: a close artist may be long past.
      ...sourceOf(tracks.length, (row) => {
        const listened = tracks.listened[row] ?? 0;
        if (listened === 0 || row === seed) return 0;
        const alike = similarity[tracks.artist[row] ?? -1] ?? 0;
        const near = alike * (0.3 + Math.log1p(listened)) * (1 + (scores[row] ?? 0)) * (listenThrough[row] ?? 0);
        return near * (1 + FOLLOWER_WEIGHT * (follows?.[row] ?? 0));
      }),
    };
  });
}
