import { UserError } from '../../domain/errors.ts';
import type { Playlist } from '../../domain/playlist.ts';
import type { Slots } from '../../domain/slots.ts';
import type { Track } from '../../domain/track.ts';
import { knownTracks } from './create-playlist.ts';
import { findPlaylist } from './find-playlists.ts';
import { checkName } from './name-playlist.ts';
import { planEdit, type EditNeeds, type PlannedEdit, type TrackEdit } from './plan-edit.ts';

export type PlaylistEdit =
  | TrackEdit
  | { readonly op: 'rename'; readonly name: string }
  | { readonly op: 'visibility'; readonly public: boolean }
  /** Whole: exactly these tracks. */
  | {
      readonly op: 'set';
      readonly name?: string | undefined;
      readonly public?: boolean | undefined;
      readonly trackIds?: readonly number[] | undefined;
    };

export interface EditPlaylistQuestion {
  readonly userId: number;
  readonly id: number;
  readonly edit: PlaylistEdit;
  /** Refuse if the playlist is no longer at this revision. */
  readonly revision?: number | undefined;
  readonly seed?: number | undefined;
}

export interface EditedPlaylist extends Omit<PlannedEdit, 'trackIds'> {
  readonly playlist: Playlist;
}

/** Somebody else may change the playlist between reading and writing: so often it is read anew. */
const ATTEMPTS = 4;

/** Changes a playlist by one step, which can be taken back. */
export async function editPlaylist(ports: EditNeeds, question: EditPlaylistQuestion): Promise<EditedPlaylist> {
  const { userId, id } = question;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await findPlaylist(ports, { userId, id });
    if (question.revision !== undefined && question.revision !== before.revision) break;
    const plan = await planPlaylistEdit(ports, before, question);
    const { name, trackIds } = plan;
    const change = { revision: before.revision, name, public: plan.public, trackIds };
    if (await ports.playlists.change(userId, id, change, ports.clock.now())) {
      const { added, removed, notes } = plan;
      return { playlist: await findPlaylist(ports, { userId, id }), added, removed, notes };
    }
  }
  throw new UserError(
    'changed_meanwhile',
    'The playlist was changed meanwhile. Look at it again, then repeat the change.',
  );
}

interface Plan extends Omit<PlannedEdit, 'trackIds'> {
  readonly name?: string | undefined;
  readonly public?: boolean | undefined;
  readonly trackIds?: readonly number[] | undefined;
}

const NOTHING = { added: [], removed: [], notes: [] } as const;

async function planPlaylistEdit(
  ports: EditNeeds,
  { tracks, request }: Playlist,
  { userId, edit, seed }: EditPlaylistQuestion,
): Promise<Plan> {
  switch (edit.op) {
    case 'rename':
      return { ...NOTHING, name: checkName(edit.name) };
    case 'visibility':
      return { ...NOTHING, public: edit.public };
    case 'set': {
      const trackIds = edit.trackIds && (await knownTracks(ports, { userId, trackIds: edit.trackIds }));
      const after = new Set(trackIds);
      return {
        name: edit.name === undefined ? undefined : checkName(edit.name),
        public: edit.public,
        trackIds,
        added: [],
        removed: trackIds ? tracks.filter(({ id }) => !after.has(id)) : [],
        notes: [],
      };
    }
    default:
      return planEdit(ports, { userId, tracks, request, seed: seed ?? ports.clock.now().getTime() }, edit);
  }
}

export interface EditedList extends Omit<PlannedEdit, 'trackIds'> {
  readonly tracks: readonly Track[];
}

/** The same changes on a list that nobody has kept: what they make of it. */
export async function editList(
  ports: EditNeeds,
  question: {
    readonly userId: number;
    readonly trackIds: readonly number[];
    readonly request: Slots | undefined;
    readonly edit: TrackEdit;
    readonly seed: number;
  },
): Promise<EditedList> {
  const tracks = await ports.playlists.tracks(question.userId, question.trackIds);
  const { trackIds, ...plan } = await planEdit(ports, { ...question, tracks }, question.edit);
  return { tracks: await ports.playlists.tracks(question.userId, trackIds), ...plan };
}

/** Takes the newest change back. */
export async function undoPlaylist(
  ports: EditNeeds,
  { userId, id }: { userId: number; id: number },
): Promise<Playlist> {
  const { undoable } = await findPlaylist(ports, { userId, id });
  if (!undoable || !(await ports.playlists.undo(userId, id, ports.clock.now())))
    throw new UserError('not_found', 'There is no change of this playlist to take back.');
  return findPlaylist(ports, { userId, id });
}

export async function removePlaylist(
  { playlists }: Pick<EditNeeds, 'playlists'>,
  { userId, id }: { userId: number; id: number },
): Promise<void> {
  if (!(await playlists.remove(userId, id))) throw new UserError('not_found', 'You have no such playlist.');
}
