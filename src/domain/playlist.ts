import type { Slots } from './slots.ts';
import type { Track } from './track.ts';

/** Most tracks of one playlist. */
export const MOST_PLAYLIST_TRACKS = 500;
/** Longest name of a playlist, in characters: Spotify's own limit is 100. */
export const MOST_NAME_CHARACTERS = 100;

/** What a list of playlists shows of each. */
export interface PlaylistSummary {
  readonly id: number;
  readonly name: string;
  /** user: made here; anything else: the file it was found in. */
  readonly source: string;
  readonly public: boolean;
  readonly tracks: number;
  readonly updatedAt: Date;
}

export interface Playlist extends Omit<PlaylistSummary, 'tracks'> {
  readonly tracks: readonly Track[];
  /** Counts up with every change; a change names the one it is based on. */
  readonly revision: number;
  /** The wish it was made from, by which it can be extended. */
  readonly request: Slots | undefined;
  /** Whether there is a change that can be taken back. */
  readonly undoable: boolean;
}

/** One change of the order or the content of a list. Positions count from 1. */
export type ListEdit =
  | { readonly op: 'remove'; readonly positions: readonly number[] }
  | { readonly op: 'move'; readonly from: number; readonly to: number }
  | { readonly op: 'order'; readonly ids: readonly number[] }
  | { readonly op: 'insert'; readonly ids: readonly number[]; readonly at?: number | undefined }
  | { readonly op: 'put'; readonly position: number; readonly id: number };

/**
 * The list after a change; the one before is left as it was. Positions beyond the list change nothing, tracks that are in it
 * already are not put in again, and an order of other tracks than those of the list is no order of it.
 */
export function applyEdit(list: readonly number[], edit: ListEdit): number[] {
  switch (edit.op) {
    case 'remove': {
      const gone = new Set(edit.positions);
      return list.filter((_, i) => !gone.has(i + 1));
    }
    case 'move': {
      const moved = list[edit.from - 1];
      if (moved === undefined) return [...list];
      const rest = list.filter((_, i) => i !== edit.from - 1);
      rest.splice(Math.min(Math.max(edit.to, 1), list.length) - 1, 0, moved);
      return rest;
    }
    case 'order': {
      const place = new Map(edit.ids.map((id, i) => [id, i]));
      // Stable: what the order does not name stays behind, as it was.
      return list
        .map((id, i) => ({ id, i }))
        .sort((a, b) => (place.get(a.id) ?? list.length) - (place.get(b.id) ?? list.length) || a.i - b.i)
        .map(({ id }) => id);
    }
    case 'insert': {
      const known = new Set(list);
      const added = [...new Set(edit.ids)].filter((id) => !known.has(id));
      const at = edit.at === undefined ? list.length : Math.min(Math.max(edit.at - 1, 0), list.length);
      return [...list.slice(0, at), ...added, ...list.slice(at)];
    }
    case 'put': {
      const i = edit.position - 1;
      if (list[i] === undefined || list.includes(edit.id)) return [...list];
      return list.map((id, other) => (other === i ? edit.id : id));
    }
  }
}
