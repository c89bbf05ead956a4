import { toCsv } from '../../csv.ts';
import { linkTo, type PlaylistFormat } from './format.ts';

/** Columns as Exportify names them, so that tools which read its files read these: https://github.com/watsonbox/exportify. */
export const csv: PlaylistFormat = {
  id: 'csv',
  title: 'CSV table',
  mediaType: 'text/csv; charset=utf-8',
  write: ({ tracks }) =>
    toCsv([
      ['Track URI', 'Track Name', 'Artist Name(s)', 'Album Name', 'Link'],
      ...tracks.map((track) => [
        track.spotifyId === undefined ? '' : `spotify:track:${track.spotifyId}`,
        track.title,
        track.artist,
        track.album ?? '',
        linkTo(track) ?? '',
      ]),
    ]),
};
