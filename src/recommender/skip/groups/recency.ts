import type { FeatureGroup } from '../feature-group.ts';
import { decayedSums } from '../decayed-sums.ts';

const DAY_S = 86_400;
/** Days that stand for "never". */
const NEVER_DAYS = 3650;

/** How long ago the track, its artist and its album were played, first and last, and how often within days, weeks and months. */
export const recency: FeatureGroup = {
  id: 'recency',
  use: 'preference',
  columns: [
    'logDaysTrack',
    'logDaysArtist',
    'logDaysAlbum',
    'logDaysSinceFirst',
    'logDaysSinceFirstArtist',
    'trackPlaysDay',
    'trackPlaysWeek',
    'trackPlaysMonth',
    'artistPlaysDay',
    'artistPlaysWeek',
    'artistPlaysMonth',
  ],
  start: ({ tracks, artists }, { track, artist, album }) => {
    const trackSums = [1, 7, 30].map((days) => decayedSums(tracks, days * DAY_S));
    const artistSums = [1, 7, 30].map((days) => decayedSums(artists, days * DAY_S));
    const logDays = (since: number | undefined, now: number): number =>
      Math.log1p(
        since === undefined || Number.isNaN(since)
          ? NEVER_DAYS
          : Math.min(NEVER_DAYS, Math.max(0, now - since) / DAY_S),
      );
    return {
      write(play, out, at) {
        out[at] = logDays(track.lastAt[play.track], play.now);
        out[at + 1] = logDays(artist.lastAt[play.artist], play.now);
        out[at + 2] = logDays(album.lastAt[play.album], play.now);
        out[at + 3] = logDays(track.firstAt[play.track], play.now);
        out[at + 4] = logDays(artist.firstAt[play.artist], play.now);
        for (let k = 0; k < 3; k++) {
          out[at + 5 + k] = Math.log1p(trackSums[k]?.at(play.track, play.now) ?? 0);
          out[at + 8 + k] = Math.log1p(artistSums[k]?.at(play.artist, play.now) ?? 0);
        }
      },
      learn(play) {
        for (const sums of trackSums) sums.add(play.track, play.endedAt, 1);
        for (const sums of artistSums) sums.add(play.artist, play.endedAt, 1);
      },
    };
  },
};
