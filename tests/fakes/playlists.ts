import { UserError } from '../../src/domain/errors.ts';
import { applyEdit, type Playlist } from '../../src/domain/playlist.ts';
import type { Services } from '../../src/services/index.ts';
import type { PlaylistEdit } from '../../src/services/playlists/edit-playlist.ts';
import { LIBRARY } from './library.ts';

type Note = (call: string, userId: number, detail: unknown) => void;

/** Playlists in memory over the library of the fakes: the rules of the real ones, without a store behind them. */
export function createFakePlaylists(note: Note): Services['playlists'] {
  const all: { userId: number; madeBy: string | undefined; states: Playlist[] }[] = [];
  const own = (userId: number, id: number): (typeof all)[number] => {
    const found = all[id - 1];
    if (found?.userId !== userId) throw new UserError('not_found', 'You have no such playlist.');
    return found;
  };
  const newest = (userId: number, id: number): Playlist => {
    const { states } = own(userId, id);
    const last = states.at(-1);
    if (!last) throw new Error('a playlist has a state');
    return { ...last, undoable: states.length > 1 };
  };
  const tracksOf = (ids: readonly number[]) => ids.flatMap((id) => LIBRARY.find((track) => track.id === id) ?? []);
  return {
    create: async ({ userId, name, trackIds, slots, madeBy, public: open }) => {
      note('create playlist', userId, { name, trackIds, slots });
      const known = all.findIndex(
        (other) => other.userId === userId && madeBy !== undefined && other.madeBy === madeBy,
      );
      if (known >= 0) return { playlist: newest(userId, known + 1), chosen: undefined };
      const playlist: Playlist = {
        id: all.length + 1,
        name: name ?? 'A mix',
        source: 'user',
        public: open ?? false,
        updatedAt: new Date(0),
        revision: 0,
        request: slots,
        undoable: false,
        tracks: trackIds ? tracksOf(trackIds) : LIBRARY.slice(0, slots?.count ?? LIBRARY.length),
      };
      all.push({ userId, madeBy, states: [playlist] });
      return { playlist, chosen: undefined };
    },
    list: async (userId) =>
      all.flatMap((playlist, i) => {
        if (playlist.userId !== userId) return [];
        const { id, name, source, public: open, updatedAt, tracks } = newest(userId, i + 1);
        return [{ id, name, source, public: open, updatedAt, tracks: tracks.length }];
      }),
    find: async (userId, id) => newest(userId, id),
    findCalled: async (userId, name) => {
      const index = all.findIndex((_, i) => all[i]?.userId === userId && newest(userId, i + 1).name === name);
      return newest(userId, index + 1);
    },
    edit: async ({ userId, id, edit }) => {
      note('edit playlist', userId, { id, edit });
      const before = newest(userId, id);
      own(userId, id).states.push({ ...before, revision: before.revision + 1, ...changed(before, edit) });
      return { playlist: newest(userId, id), added: [], removed: [], notes: [] };
    },
    editList: async ({ userId, trackIds, edit }) => {
      note('edit list', userId, edit);
      const ids = edit.op === 'remove' || edit.op === 'move' ? applyEdit(trackIds, edit) : trackIds;
      return { tracks: tracksOf(ids), added: [], removed: [], notes: [] };
    },
    tracks: async (_userId, ids) => tracksOf(ids),
    undo: async (userId, id) => {
      note('undo playlist', userId, id);
      const { states } = own(userId, id);
      if (states.length > 1) states.pop();
      return newest(userId, id);
    },
    remove: async (userId, id) => {
      note('remove playlist', userId, id);
      own(userId, id);
    },
    exportAs: async ({ userId, id }) => ({
      fileName: 'a.csv',
      mediaType: 'text/csv',
      content: newest(userId, id)
        .tracks.map(({ title }) => title)
        .join(),
    }),
  };
}

function changed({ tracks }: Playlist, edit: PlaylistEdit): Partial<Playlist> {
  if (edit.op === 'rename') return { name: edit.name };
  if (edit.op === 'visibility') return { public: edit.public };
  if (edit.op !== 'remove' && edit.op !== 'move') return {};
  const ids = applyEdit(
    tracks.map(({ id }) => id),
    edit,
  );
  return { tracks: ids.flatMap((id) => tracks.find((track) => track.id === id) ?? []) };
}
