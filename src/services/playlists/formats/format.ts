import type { Playlist } from '../../../domain/playlist.ts';
import type { Track } from '../../../domain/track.ts';

/** A file that other players read. */
export interface PlaylistFormat {
  /** As in the address and the command: "csv". */
  readonly id: string;
  readonly title: string;
  readonly mediaType: string;
  write(playlist: Playlist): string;
}

export const linkTo = ({ spotifyId }: Pick<Track, 'spotifyId'>): string | undefined =>
  spotifyId === undefined ? undefined : `https://open.spotify.com/track/${spotifyId}`;

/** One line: titles may hold anything. */
export const oneLine = (text: string): string => text.replaceAll(/[\r\n\u0085\u2028\u2029]+/g, ' ');
