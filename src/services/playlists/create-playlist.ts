import { UserError } from '../../domain/errors.ts';
import { MOST_PLAYLIST_TRACKS, type Playlist } from '../../domain/playlist.ts';
import type { Recommendations } from '../../domain/recommendation.ts';
import type { Slots } from '../../domain/slots.ts';
import { recommendTracks } from '../recommend/recommend-tracks.ts';
import { findPlaylist } from './find-playlists.ts';
import { checkName, nameFor } from './name-playlist.ts';
import type { EditNeeds } from './plan-edit.ts';

export interface CreatePlaylistQuestion {
  readonly userId: number;
  readonly name?: string | undefined;
  /** Chosen by a wish … */
  readonly slots?: Slots | undefined;
  /** … or exactly these, in this order. */
  readonly trackIds?: readonly number[] | undefined;
  readonly public?: boolean | undefined;
  /** Names the question: asked again it is the same playlist. */
  readonly madeBy?: string | undefined;
  readonly seed?: number | undefined;
}

export interface CreatedPlaylist {
  readonly playlist: Playlist;
  /** How its tracks were chosen, when a wish chose them. */
  readonly chosen: Recommendations | undefined;
}

/** Tracks of a playlist when nobody says how long it shall be: about an hour and a quarter. */
const USUAL_COUNT = 20;

/** Makes a playlist, private unless asked otherwise. */
export async function createPlaylist(ports: EditNeeds, question: CreatePlaylistQuestion): Promise<CreatedPlaylist> {
  const { userId, slots, madeBy } = question;
  const user = await ports.users.find(userId);
  if (!user) throw new UserError('not_found', 'I do not know this user.');
  const now = ports.clock.now();
  const given = question.name === undefined ? undefined : checkName(question.name);
  const wish =
    slots?.count === undefined && slots?.duration_min === undefined ? { ...slots, count: USUAL_COUNT } : slots;
  const chosen = question.trackIds
    ? undefined
    : await recommendTracks(ports, {
        userId,
        slots: wish,
        ...(question.seed === undefined ? {} : { seed: question.seed }),
      });
  const trackIds = question.trackIds
    ? await knownTracks(ports, { userId, trackIds: question.trackIds })
    : (chosen?.items ?? []).map(({ track }) => track.id);
  if (trackIds.length === 0)
    throw new UserError('no_history', chosen?.relaxed[0] ?? 'A playlist needs at least one track.');
  const id = await ports.playlists.create(
    userId,
    {
      name: given ?? nameFor(slots ?? {}, { now, timezone: user.timezone }),
      public: question.public ?? false,
      trackIds,
      request: slots,
      madeBy,
    },
    now,
  );
  return { playlist: await findPlaylist(ports, { userId, id }), chosen };
}

/** The ids once each, all of tracks that the user has met. */
export async function knownTracks(
  { playlists }: Pick<EditNeeds, 'playlists'>,
  { userId, trackIds }: { userId: number; trackIds: readonly number[] },
): Promise<number[]> {
  const ids = [...new Set(trackIds)];
  if (ids.length > MOST_PLAYLIST_TRACKS)
    throw new UserError('too_large', `A playlist holds up to ${MOST_PLAYLIST_TRACKS} tracks.`);
  const known = new Set((await playlists.tracks(userId, ids)).map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id)).length;
  if (unknown > 0) throw new UserError('not_found', `I do not know ${unknown} of these tracks.`);
  return ids;
}
