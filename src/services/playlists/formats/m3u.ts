import { linkTo, oneLine, type PlaylistFormat } from './format.ts';

/** Extended M3U in UTF-8. A track without a link stands by its name, which players look for among their files; -1 is "length unknown". */
export const m3u: PlaylistFormat = {
  id: 'm3u',
  title: 'M3U playlist',
  mediaType: 'audio/x-mpegurl; charset=utf-8',
  write: ({ name, tracks }) =>
    [
      '#EXTM3U',
      `#PLAYLIST:${oneLine(name)}`,
      ...tracks.flatMap((track) => {
        const label = `${oneLine(track.artist)} - ${oneLine(track.title)}`;
        // A name that begins with # would be a comment.
        return [`#EXTINF:-1,${label}`, linkTo(track) ?? label.replace(/^#+/, '')];
      }),
      '',
    ].join('\n'),
};
