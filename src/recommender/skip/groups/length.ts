import type { FeatureGroup } from '../feature-group.ts';

/** What is assumed of tracks never heard to the end, in seconds. */
const TYPICAL_S = 215;
/** Share of the newest play in the running share that is heard. */
const NEWEST = 0.3;

/** How long the track is, as far as a play to the end has told, and how much of it the listener hears. */
export const length: FeatureGroup = {
  id: 'length',
  use: 'preference',
  columns: ['logSeconds', 'secondsKnown', 'logHeard', 'logHeardArtist'],
  start: ({ tracks, artists }) => {
    const longest = new Float32Array(tracks);
    const heard = new Float32Array(tracks).fill(NaN);
    const heardArtist = new Float32Array(artists).fill(NaN);
    const typical = Math.log1p(TYPICAL_S);
    const known = (value: number | undefined, otherwise: number): number =>
      value === undefined || Number.isNaN(value) ? otherwise : value;
    return {
      write({ track, artist }, out, at) {
        const seconds = longest[track] ?? 0;
        out[at] = Math.log(seconds || TYPICAL_S);
        out[at + 1] = seconds ? 1 : 0;
        const ofArtist = known(heardArtist[artist], typical);
        out[at + 2] = known(heard[track], ofArtist);
        out[at + 3] = ofArtist;
      },
      learn({ track, artist, msPlayed, label }) {
        const seconds = msPlayed / 1000;
        if (label === 0) longest[track] = Math.max(longest[track] ?? 0, seconds);
        const now = Math.log1p(seconds);
        const before = known(heard[track], now);
        heard[track] = before + NEWEST * (now - before);
        const beforeArtist = known(heardArtist[artist], now);
        heardArtist[artist] = beforeArtist + (NEWEST / 2) * (now - beforeArtist);
      },
    };
  },
};
