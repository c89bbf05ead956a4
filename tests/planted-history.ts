import type { ListeningHistory } from '../src/recommender/listening-history.ts';
import { listeningHistory, startReason } from '../src/recommender/listening-history.ts';
import { seededRandom } from '../src/recommender/math/random.ts';

const TRACKS_PER_ARTIST = 5;

/**
 * A made-up listener with a rule to find: odd artists are skipped four times as often as even ones, after a skip the next one is
 * likelier, and more so by night. Sessions have twelve plays, three a day.
 */
export function plantedHistory(
  length: number,
  { artists = 40, seed = 1, label }: { artists?: number; seed?: number; label?: (random: () => number) => number } = {},
): ListeningHistory {
  const random = seededRandom(seed);
  const tracks = artists * TRACKS_PER_ARTIST;
  const track = new Int32Array(length);
  const endedAt = new Float64Array(length);
  const msPlayed = new Int32Array(length);
  const labels = new Int8Array(length);
  const reasonStart = new Uint8Array(length);
  let now = 1_500_000_000;
  let last = 0;
  for (let i = 0; i < length; i++) {
    track[i] = Math.floor(random() ** 2 * tracks);
    const artist = Math.floor((track[i] ?? 0) / TRACKS_PER_ARTIST);
    if (i % 12 === 0) now += 8 * 3600;
    const night = Math.floor(now / 3600) % 24 < 8;
    const skip = random() < (artist % 2 === 1 ? 0.6 : 0.15) + (last === 1 ? 0.15 : 0) + (night ? 0.1 : 0) ? 1 : 0;
    labels[i] = label ? label(random) : random() < 0.1 ? -1 : skip;
    msPlayed[i] = labels[i] === 1 ? 5000 + Math.floor(random() * 40_000) : 200_000;
    now += Math.ceil((msPlayed[i] ?? 0) / 1000);
    endedAt[i] = now;
    reasonStart[i] = startReason(last === 1 ? 'fwdbtn' : 'trackdone');
    last = labels[i] ?? 0;
  }
  return listeningHistory({
    length,
    tracks,
    artists,
    albums: artists,
    track,
    artist: track.map((number) => Math.floor(number / TRACKS_PER_ARTIST)),
    album: track.map((number) => Math.floor(number / TRACKS_PER_ARTIST)),
    endedAt,
    msPlayed,
    label: labels,
    reasonStart,
    shuffle: new Uint8Array(length),
  });
}
