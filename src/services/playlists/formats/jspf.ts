import { linkTo, type PlaylistFormat } from './format.ts';

/** JSPF, the JSON form of XSPF version 1: https://www.xspf.org/jspf. ListenBrainz reads it. */
export const jspf: PlaylistFormat = {
  id: 'jspf',
  title: 'JSPF playlist',
  mediaType: 'application/jspf+json; charset=utf-8',
  write: ({ name, updatedAt, tracks }) =>
    `${JSON.stringify(
      {
        playlist: {
          title: name,
          creator: 'EchoTune',
          date: updatedAt.toISOString(),
          track: tracks.map((track) => {
            const link = linkTo(track);
            return {
              title: track.title,
              creator: track.artist,
              ...(track.album === undefined ? {} : { album: track.album }),
              ...(link === undefined ? {} : { location: [link], identifier: [`spotify:track:${track.spotifyId}`] }),
            };
          }),
        },
      },
      undefined,
      2,
    )}\n`,
};
