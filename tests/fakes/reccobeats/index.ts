import { startFakeSource, type FakeSource } from '../source-server.ts';

const MOST_IDS = 40;

/** ReccoBeats as its documentation and its clients tell: unknown ids are left out, and the order is its own. */
export const startReccoBeats = (now: () => number): Promise<FakeSource> =>
  startFakeSource({ now, intervalMs: 1000 }, ({ url }, { songs, violations }) => {
    if (url.pathname !== '/v1/audio-features') return { status: 404, body: { error: 'not found' } };
    const ids = (url.searchParams.get('ids') ?? '').split(',');
    if (ids.length > MOST_IDS) {
      violations.push(`${ids.length} ids at once`);
      return { status: 400, body: { error: 'too many ids' } };
    }
    const found = songs.filter(({ spotifyId = '?', isrc = '?' }) => ids.includes(spotifyId) || ids.includes(isrc));
    const content = found.toReversed().map(({ spotifyId = 'z'.repeat(22), isrc = null, energy = 0.5 }, i) => ({
      id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      // A relinked id is answered under another one.
      href: `https://open.spotify.com/track/${isrc !== null && ids.includes(isrc) ? 'z'.repeat(22) : spotifyId}`,
      isrc,
      acousticness: 0.1,
      danceability: 0.6,
      energy,
      instrumentalness: 0,
      liveness: 0.1,
      speechiness: 0.05,
      valence: 0.4,
      loudness: -7.5,
      tempo: 120.5,
      key: -1,
      mode: 1,
    }));
    return { status: 200, body: { content } };
  });
