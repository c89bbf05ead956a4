import { startFakeSource, type FakeSource } from '../source-server.ts';

export const LASTFM_KEY = 'a-key-of-last-fm';

/** Last.fm: errors with status 200, one tag without its list, counts as they please. */
export const startLastFm = (now: () => number): Promise<FakeSource> =>
  startFakeSource({ now, intervalMs: 1000 }, ({ url }, { songs, violations }) => {
    const { searchParams: query, pathname } = url;
    if (query.get('api_key') !== LASTFM_KEY) return { status: 403, body: { error: 10, message: 'Invalid API key' } };
    if (pathname !== '/2.0/' || query.get('method') !== 'artist.gettoptags')
      violations.push(`${pathname}?${query.get('method')}`);
    const song = songs.find(({ artist }) => artist === query.get('artist'));
    if (!song) return { status: 200, body: { error: 6, message: 'The artist you supplied could not be found' } };
    const tag = { name: song.genre ?? 'seen live', count: '100', url: 'https://www.last.fm/tag/x' };
    return { status: 200, body: { toptags: { tag, '@attr': { artist: song.artist } } } };
  });
