import { startFakeSource, type FakeSource, type KnownSong } from '../source-server.ts';

const mbid = (n: number): string => `11111111-0000-4000-8000-${String(n).padStart(12, '0')}`;

function recordingOf({ artist, title, genre, year }: KnownSong, n: number, score: number) {
  return {
    id: mbid(n),
    score,
    title,
    length: 200_000,
    video: null,
    'first-release-date': year === undefined ? '' : `${year}-05-01`,
    'artist-credit': [
      { name: artist, joinphrase: '', artist: { id: mbid(n + 1_000_000), name: artist, 'sort-name': artist } },
    ],
    genres: genre === undefined ? [] : [{ id: mbid(9), name: genre, count: 3, disambiguation: '' }],
    tags: [{ name: 'seen live', count: 9 }],
  };
}

/** MusicBrainz's web service: one request a second, or all are refused; an unknown ISRC is 404; a search always finds something. */
export const startMusicBrainz = (now: () => number): Promise<FakeSource> =>
  startFakeSource({ now, intervalMs: 1000 }, ({ url }, { songs, violations }) => {
    if (url.searchParams.get('fmt') !== 'json') violations.push('no fmt=json');
    const isrc = /^\/isrc\/([A-Z0-9]{12})$/.exec(url.pathname)?.[1];
    if (isrc !== undefined) {
      const found = songs.flatMap((song, n) => (song.isrc === isrc ? [recordingOf(song, n, 100)] : []));
      return found.length > 0
        ? { status: 200, body: { isrc, recordings: found } }
        : { status: 404, body: { error: 'Not Found', help: 'https://musicbrainz.org/development/mmd' } };
    }
    const query = /^recording:"(.*)" AND artist:"(.*)"$/.exec(url.searchParams.get('query') ?? '');
    if (url.pathname !== '/recording' || !query) return { status: 400, body: { error: 'bad query' } };
    const recordings = songs.map((song, n) =>
      recordingOf(song, n, song.title === query[1] && song.artist === query[2] ? 100 : 40),
    );
    return {
      status: 200,
      body: { created: '', count: recordings.length, offset: 0, recordings: recordings.toReversed() },
    };
  });
