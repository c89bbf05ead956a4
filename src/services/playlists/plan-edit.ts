import { UserError } from '../../domain/errors.ts';
import { normaliseName } from '../../domain/identity.ts';
import { applyEdit, MOST_PLAYLIST_TRACKS, type ListEdit } from '../../domain/playlist.ts';
import type { RecommendedTrack } from '../../domain/recommendation.ts';
import type { Slots, Sort } from '../../domain/slots.ts';
import type { Track } from '../../domain/track.ts';
import { recommendTracks, type RecommendQuestion } from '../recommend/recommend-tracks.ts';
import type { Ports } from '../ports.ts';
import { findTracksCalled } from './find-tracks.ts';
import { sortTracks } from './sort-tracks.ts';

/** What people ask of a list: by position, by name, by a wish. Positions count from 1. */
export type TrackEdit =
  | ListEdit
  | { readonly op: 'sort'; readonly by: Sort }
  /** Takes out what is by these artists, or called so. */
  | { readonly op: 'without'; readonly names: readonly string[] }
  /** More of the same, or of another wish; `count` tracks or as many as fill the minutes. */
  | {
      readonly op: 'extend';
      readonly count?: number | undefined;
      readonly minutes?: number | undefined;
      readonly wish?: Slots | undefined;
      readonly at?: number | undefined;
    }
  /** These, by title or "title by artist", of what the user knows. */
  | { readonly op: 'add'; readonly tracks: readonly string[] }
  /** Others in the place of these, by position or by name. */
  | {
      readonly op: 'replace';
      readonly positions: readonly number[];
      readonly names?: readonly string[] | undefined;
      readonly wish?: Slots | undefined;
    };

export interface PlannedEdit {
  readonly trackIds: readonly number[];
  readonly added: readonly RecommendedTrack[];
  readonly removed: readonly Track[];
  /** What could not be done as asked, as sentences. */
  readonly notes: readonly string[];
}

export type EditNeeds = Parameters<typeof recommendTracks>[0] & Pick<Ports, 'playlists'>;

interface Edited {
  readonly userId: number;
  readonly tracks: readonly Track[];
  /** The wish the list was made from. */
  readonly request: Slots | undefined;
  /** Repeats the choice of added tracks and of a random order. */
  readonly seed: number;
}

/** How many tracks "more" brings when nobody says. */
const MORE = 5;
/** So many of its artists stand for a list that nobody wished for in words. */
const MODELS = 5;
/** Most tracks one recommendation holds. */
const MOST_ASKED = 100;

/** What a change makes of a list; writes nothing but what was shown. */
export async function planEdit(ports: EditNeeds, edited: Edited, edit: TrackEdit): Promise<PlannedEdit> {
  const { tracks } = edited;
  const ids = tracks.map(({ id }) => id);
  switch (edit.op) {
    case 'sort': {
      const { ids: order, unknown } = await sortTracks(ports, { ...edited, by: edit.by });
      const notes = unknown === 0 ? [] : [sayUnsorted(unknown, tracks.length)];
      return planned(tracks, applyEdit(ids, { op: 'order', ids: order }), { notes });
    }
    case 'without':
      return planned(tracks, applyEdit(ids, { op: 'remove', positions: named(tracks, edit.names) }));
    case 'extend': {
      const found = await more(ports, edited, edit.wish, { count: edit.count, minutes: edit.minutes });
      return planned(tracks, applyEdit(ids, { op: 'insert', ids: idsOf(found.items), at: edit.at }), found);
    }
    case 'add': {
      const { found, missing } = await findTracksCalled(ports, { userId: edited.userId, names: edit.tracks });
      if (found.length === 0) throw new UserError('not_found', sayMissing(missing));
      return planned(tracks, applyEdit(ids, { op: 'insert', ids: found }), {
        notes: missing.length > 0 ? [sayMissing(missing)] : [],
      });
    }
    case 'replace': {
      const positions = edit.names ? named(tracks, edit.names) : checkPositions(edit.positions, ids.length);
      const found = await more(ports, edited, edit.wish, { count: positions.length });
      let list: number[] = ids;
      for (const [i, { track }] of found.items.entries())
        list = applyEdit(list, { op: 'put', position: positions[i] ?? 0, id: track.id });
      return planned(tracks, list, found);
    }
    case 'remove':
      return planned(tracks, applyEdit(ids, { ...edit, positions: checkPositions(edit.positions, ids.length) }));
    case 'move':
      checkPositions([edit.from], ids.length);
      return planned(tracks, applyEdit(ids, edit));
    case 'put':
      checkPositions([edit.position], ids.length);
      return planned(tracks, applyEdit(ids, edit));
    case 'insert':
    case 'order':
      return planned(tracks, applyEdit(ids, edit));
  }
}

const sayMissing = (names: readonly string[]): string =>
  `I do not find ${names.map((name) => `"${name.slice(0, 60)}"`).join(', ')} in what you have played.`;

function named(tracks: readonly Track[], names: readonly string[]): number[] {
  const positions = positionsOf(tracks, names);
  if (positions.length === 0)
    throw new UserError('not_found', `There is nothing called or by ${names.join(', ').slice(0, 80)} in it.`);
  return positions;
}

const idsOf = (items: readonly RecommendedTrack[]): number[] => items.map(({ track }) => track.id);

function planned(
  tracks: readonly Track[],
  trackIds: readonly number[],
  { items = [], notes = [] }: { items?: readonly RecommendedTrack[]; notes?: readonly string[] } = {},
): PlannedEdit {
  if (trackIds.length > MOST_PLAYLIST_TRACKS)
    throw new UserError('too_large', `A playlist holds up to ${MOST_PLAYLIST_TRACKS} tracks.`);
  const after = new Set(trackIds);
  return {
    trackIds,
    added: items.filter(({ track }) => after.has(track.id)),
    removed: tracks.filter(({ id }) => !after.has(id)),
    notes,
  };
}

export function checkPositions(positions: readonly number[], length: number): number[] {
  const wrong = positions.find((position) => !Number.isInteger(position) || position < 1 || position > length);
  if (wrong !== undefined)
    throw new UserError(
      'not_found',
      `There is no number ${wrong} in it: it has ${length} ${length === 1 ? 'track' : 'tracks'}.`,
    );
  return [...new Set(positions)];
}

/** Positions of what is by one of these artists, or called so. */
export function positionsOf(tracks: readonly Track[], names: readonly string[]): number[] {
  const keys = names.map(normaliseName);
  return tracks.flatMap(({ title, artist }, i) => {
    const [byTitle, byArtist] = [normaliseName(title), normaliseName(artist)];
    return keys.some((key) => key === byTitle || key === byArtist || key === `${byTitle} by ${byArtist}`)
      ? [i + 1]
      : [];
  });
}

/** Tracks for a list that are not in it yet. */
async function more(
  ports: EditNeeds,
  { userId, tracks, request, seed }: Edited,
  wish: Slots | undefined,
  size: { count?: number | undefined; minutes?: number | undefined },
): Promise<{ items: RecommendedTrack[]; notes: string[] }> {
  const slots: Slots = { ...(wish ?? request ?? likeTheList(tracks)) };
  delete slots.count;
  delete slots.duration_min;
  const count = size.minutes === undefined ? (size.count ?? MORE) : undefined;
  if (size.minutes !== undefined) slots.duration_min = size.minutes;
  const known = new Set(tracks.map(({ id }) => id));
  const question: RecommendQuestion = { userId, slots, seed };
  // The best of the wish may be in the list already: so many more are asked for.
  const found = await recommendTracks(
    ports,
    count === undefined ? question : { ...question, limit: Math.min(MOST_ASKED, count + known.size) },
  );
  const items = found.items.filter(({ track }) => !known.has(track.id)).slice(0, count);
  const missing = (count ?? 1) - items.length;
  const notes =
    missing > 0 ? [items.length === 0 ? 'I found nothing else that fits.' : `I found only ${items.length} more.`] : [];
  return { items, notes: [...notes, ...found.relaxed.filter((sentence) => !sentence.startsWith('Only '))] };
}

/** A list nobody wished for in words is its own wish. */
function likeTheList(tracks: readonly Track[]): Slots {
  const counts = new Map<string, number>();
  for (const { artist } of tracks) counts.set(artist, (counts.get(artist) ?? 0) + 1);
  const models = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, MODELS);
  return models.length === 0 ? {} : { similar_to: models.map(([artist]) => artist.slice(0, 120)) };
}

const sayUnsorted = (unknown: number, all: number): string =>
  unknown === all
    ? 'I do not know enough about these tracks to order them like that, so they stay as they were.'
    : `I could not place ${unknown} of them in that order; they stand at the end.`;
