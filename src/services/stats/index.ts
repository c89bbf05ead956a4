import type { Statistic } from './define-statistic.ts';
import { firstPlay } from './first-play.ts';
import { listeningClock } from './listening-clock.ts';
import { skips } from './skips.ts';
import { topAlbums } from './top-albums.ts';
import { topArtists } from './top-artists.ts';
import { topGenres } from './top-genres.ts';
import { topTracks } from './top-tracks.ts';
import { totals } from './totals.ts';

/** Every statistic, in the order in which people are told of them. */
export const statistics: readonly Statistic[] = [
  totals,
  topArtists,
  topTracks,
  topAlbums,
  topGenres,
  listeningClock,
  firstPlay,
  skips,
];
