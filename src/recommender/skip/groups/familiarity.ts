import type { FeatureGroup } from '../feature-group.ts';

/** How well the listener knows the track, its artist and its album: counts, novelty, and the last outcome. */
export const familiarity: FeatureGroup = {
  id: 'familiarity',
  use: 'preference',
  columns: [
    'logTrackPlays',
    'logTrackListened',
    'logTrackLabelled',
    'logArtistPlays',
    'logAlbumPlays',
    'newTrack',
    'newArtist',
    'trackLastSkipped',
    'trackLastHeard',
    'artistLastSkipped',
    'artistLastHeard',
  ],
  start: (_, { track, artist, album }) => ({
    write(play, out, at) {
      const plays = track.plays[play.track] ?? 0;
      const artistPlays = artist.plays[play.artist] ?? 0;
      const last = track.lastLabel[play.track] ?? -1;
      const artistLast = artist.lastLabel[play.artist] ?? -1;
      out[at] = Math.log1p(plays);
      out[at + 1] = Math.log1p(track.listened[play.track] ?? 0);
      out[at + 2] = Math.log1p(track.labelled[play.track] ?? 0);
      out[at + 3] = Math.log1p(artistPlays);
      out[at + 4] = Math.log1p(album.plays[play.album] ?? 0);
      out[at + 5] = plays === 0 ? 1 : 0;
      out[at + 6] = artistPlays === 0 ? 1 : 0;
      out[at + 7] = last === 1 ? 1 : 0;
      out[at + 8] = last === 0 ? 1 : 0;
      out[at + 9] = artistLast === 1 ? 1 : 0;
      out[at + 10] = artistLast === 0 ? 1 : 0;
    },
    learn() {},
  }),
};
