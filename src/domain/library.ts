import type { Verdict } from './recommendation.ts';
import type { TrackIdentity } from './track.ts';

/** A track or an artist of which a file says that the user likes it, or does not. */
export interface SavedVerdict {
  readonly target:
    | { readonly type: 'track'; readonly track: TrackIdentity }
    | { readonly type: 'artist'; readonly artist: string };
  readonly verdict: Verdict;
  /** Epoch ms; undefined when the file does not say. */
  readonly at: number | undefined;
}

/** One track of one playlist. Playlists of one name are one playlist. */
export interface PlaylistEntry {
  readonly playlist: string;
  readonly track: TrackIdentity;
  /** Epoch ms; undefined when the file does not say. */
  readonly addedAt: number | undefined;
}
