import type { FeatureGroup } from '../feature-group.ts';

/** How many of the last plays of the session count as company. */
const COMPANY = 8;
const BUCKETS = 2 ** 22;

/** How often the track and its artist were played near the last plays of this session before; near those skipped, near those heard. */
export const companions: FeatureGroup = {
  id: 'companions',
  use: 'context',
  columns: [
    'nearTracks',
    'nearSkippedTracks',
    'nearHeardTracks',
    'nearArtists',
    'nearSkippedArtists',
    'nearHeardArtists',
  ],
  start: () => {
    const trackPairs = pairCounts();
    const artistPairs = pairCounts();
    const company: { track: number; artist: number; label: number }[] = [];
    return {
      write(play, out, at) {
        out.fill(0, at, at + 6);
        if (play.newSession) return;
        for (const { track, artist, label } of company) {
          const tracks = Math.log1p(trackPairs.of(track, play.track));
          const artists = artist === play.artist ? 0 : Math.log1p(artistPairs.of(artist, play.artist));
          out[at] = (out[at] ?? 0) + tracks;
          out[at + 3] = (out[at + 3] ?? 0) + artists;
          if (label < 0) continue;
          const kind = label === 1 ? 1 : 2;
          out[at + kind] = (out[at + kind] ?? 0) + tracks;
          out[at + 3 + kind] = (out[at + 3 + kind] ?? 0) + artists;
        }
      },
      learn(play) {
        if (play.newSession) company.length = 0;
        for (const { track, artist } of company) {
          trackPairs.add(track, play.track);
          artistPairs.add(artist, play.artist);
        }
        company.unshift({ track: play.track, artist: play.artist, label: play.label });
        if (company.length > COMPANY) company.pop();
      },
    };
  },
};

/** Counts of unordered pairs up to 255 in 4 MB, whatever their number: pairs that share a bucket by chance share its count. */
function pairCounts() {
  const counts = new Uint8Array(BUCKETS);
  const bucket = (a: number, b: number): number => {
    const hash = Math.imul(Math.min(a, b), 0x9e3779b1) ^ Math.imul(Math.max(a, b) + 1, 0x85ebca77);
    return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
  };
  return {
    of: (a: number, b: number): number => (a < 0 || b < 0 ? 0 : (counts[bucket(a, b)] ?? 0)),
    add(a: number, b: number): void {
      const i = bucket(a, b);
      counts[i] = Math.min(255, (counts[i] ?? 0) + 1);
    },
  };
}
