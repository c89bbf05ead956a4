import type { Playlist } from '../domain/playlist.ts';
import type { RecommendedTrack } from '../domain/recommendation.ts';
import type { PlaylistCard } from './message.ts';

/** A playlist as a card; tracks that a wish has just chosen come with their reasons. */
export function playlistCard(
  { id, name, public: open, undoable, tracks }: Playlist,
  { chosen = [], notes = [] }: { chosen?: readonly RecommendedTrack[]; notes?: readonly string[] } = {},
): PlaylistCard {
  const reasons = new Map(chosen.map((item) => [item.track.id, item.reasons]));
  return {
    kind: 'playlist',
    id,
    name,
    public: open,
    undoable,
    items: tracks.map((track) => ({ track, reasons: reasons.get(track.id) ?? [] })),
    notes,
  };
}
