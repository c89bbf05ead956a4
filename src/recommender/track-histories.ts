import { isListened, type ListeningHistory } from './listening-history.ts';
import { DAYPARTS, HOUR_SLOTS, type ArtistHistories, type TrackHistories } from './recommender.ts';

const DAY_S = 86_400;
const HOUR_S = 3600;

/** The plays before `before` (epoch s) as columns by track and by artist; row i is track (artist) i of the history. */
export function historiesOf(
  history: ListeningHistory,
  before: number,
): { tracks: TrackHistories; artists: ArtistHistories } {
  const ints = (): Int32Array => new Int32Array(history.tracks);
  const floats = (): Float64Array => new Float64Array(history.tracks);
  const tracks = {
    length: history.tracks,
    trackId: Int32Array.from({ length: history.tracks }, (_, track) => track),
    artist: ints(),
    plays: ints(),
    listened: ints(),
    finished: ints(),
    skipped: ints(),
    firstAt: floats().fill(Infinity),
    lastAt: floats(),
    recent30: floats(),
    recent365: floats(),
    finished365: floats(),
    skipped365: floats(),
  };
  const artists = {
    length: history.artists,
    artistId: Int32Array.from({ length: history.artists }, (_, artist) => artist),
    dayparts: new Int32Array(history.artists * DAYPARTS),
    hours: new Int32Array(history.artists * HOUR_SLOTS),
  };
  const add = (column: Int32Array | Float64Array, at: number, value: number): void => {
    column[at] = (column[at] ?? 0) + value;
  };
  for (let i = 0; i < history.length; i++) {
    const end = history.endedAt[i] ?? 0;
    if (end >= before) break;
    const track = history.track[i] ?? 0;
    const artist = history.artist[i] ?? 0;
    const year = Math.exp(((before - end) / DAY_S) * (-Math.LN2 / 365));
    tracks.artist[track] = artist;
    add(tracks.plays, track, 1);
    tracks.firstAt[track] = Math.min(tracks.firstAt[track] ?? Infinity, end * 1000);
    tracks.lastAt[track] = end * 1000;
    const label = history.label[i];
    if (label === 0) {
      add(tracks.finished, track, 1);
      add(tracks.finished365, track, year);
    } else if (label === 1) {
      add(tracks.skipped, track, 1);
      add(tracks.skipped365, track, year);
    }
    if (!isListened(history, i)) continue;
    add(tracks.listened, track, 1);
    add(tracks.recent30, track, Math.exp(((before - end) / DAY_S) * (-Math.LN2 / 30)));
    add(tracks.recent365, track, year);
    const clock = (history.startedAt[i] ?? 0) + (history.clockOffset[i] ?? 0);
    const hour = Math.floor((clock % DAY_S) / HOUR_S);
    add(artists.dayparts, artist * DAYPARTS + Math.floor(hour / (24 / DAYPARTS)), 1);
    // 1970-01-01 was a Thursday.
    add(artists.hours, artist * HOUR_SLOTS + hour + ((Math.floor(clock / DAY_S) + 3) % 7 >= 5 ? 24 : 0), 1);
  }
  return { tracks, artists };
}
