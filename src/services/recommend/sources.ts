import type { Slots } from '../../domain/slots.ts';
import { favourites, forgottenFavourites, rarelyPlayed, type Source } from '../../recommender/candidates.ts';
import type { Companions } from './co-listening.ts';
import type { Taste } from './taste.ts';

/** Favourites, forgotten favourites and rarely played tracks of loved artists: half of a usual list surprises, gently. */
const SHARES = { any: [0.5, 0.25, 0.25], familiar: [0.7, 0.3, 0], new: [0.2, 0, 0.8] } as const;

/** Where candidates come from, and how large a part each source has, by what was asked. */
export function sourcesFor({
  taste: { library, verdicts, model },
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
}): (Source & { share: number })[] {
  const { tracks, artists } = library;
  const listenThrough = model.listenThrough({});
  const all = Array.from(scores.keys());
  // Last comes whatever else is allowed, so that a narrow request is not answered with less than there is; what was only ever
  // skipped comes when its artist is asked for.
  const rest = {
    share: 0,
    rows: all.filter((row) => slots.artists || (tracks.listened[row] ?? 0) > 0 || (tracks.skipped[row] ?? 0) === 0),
    value: (row: number) => (scores[row] ?? 0) + 1e-9 * (listenThrough[row] ?? 0),
  };
  if (period) {
    const then = (row: number): number => (period.get(row) ?? 0) * (listenThrough[row] ?? 0);
    return [{ share: 1, rows: all.filter((row) => then(row) > 0), value: then }, rest];
  }
  if (companions) {
    const similarity = (row: number): number => companions.similarity[tracks.artist[row] ?? -1] ?? 0;
    // All the years count, not only the last weeks: a close artist may be long past.
    const value = (row: number): number =>
      similarity(row) *
      (0.3 + Math.log1p(tracks.listened[row] ?? 0)) *
      (1 + (scores[row] ?? 0)) *
      (listenThrough[row] ?? 0);
    return [
      { share: 1, rows: all.filter((row) => similarity(row) > 0 && (tracks.listened[row] ?? 0) > 0), value },
      rest,
    ];
  }
  const known = favourites(tracks, scores);
  const forgotten = forgottenFavourites(tracks, listenThrough, now);
  const rare = rarelyPlayed(tracks, artists, verdicts, listenThrough);
  const [a, b, c] = SHARES[slots.novelty ?? 'any'];
  return [{ ...known, share: a }, { ...forgotten, share: b }, { ...rare, share: c }, rest];
}
