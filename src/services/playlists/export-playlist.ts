import { UserError } from '../../domain/errors.ts';
import type { Ports } from '../ports.ts';
import { findPlaylist } from './find-playlists.ts';
import { playlistFormats } from './formats/index.ts';

export interface PlaylistFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
}

/** A playlist as a file for other players. */
export async function exportPlaylist(
  ports: Pick<Ports, 'playlists'>,
  { userId, id, format }: { userId: number; id: number; format: string },
): Promise<PlaylistFile> {
  const known = playlistFormats.find((candidate) => candidate.id === format);
  if (!known)
    throw new UserError(
      'invalid_input',
      `I can export a playlist as ${playlistFormats.map((candidate) => candidate.id).join(', ')}.`,
    );
  const playlist = await findPlaylist(ports, { userId, id });
  // What file systems take: letters and digits of any script, spaces and hyphens.
  const plain = playlist.name
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return {
    fileName: `${plain === '' ? 'playlist' : plain}.${known.id}`,
    mediaType: known.mediaType,
    content: known.write(playlist),
  };
}
