import { startFakeSource, type FakeSource } from '../source-server.ts';

const mbid = (n: number): string => `22222222-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const LISTENBRAINZ_TOKEN = 'a-token-of-listenbrainz';

/** ListenBrainz: look-ups need a token, take 50 recordings and answer in their own order. */
export const startListenBrainz = (now: () => number): Promise<FakeSource> =>
  startFakeSource({ now, intervalMs: 1000 }, ({ url, headers, body }, { songs, violations }) => {
    if (headers.authorization !== `Token ${LISTENBRAINZ_TOKEN}`)
      return { status: 401, body: { code: 401, error: 'no token' } };
    if (url.pathname === '/1/metadata/lookup/') {
      const { recordings } = body as { recordings: { artist_name: string; recording_name: string }[] };
      if (recordings.length > 50) violations.push(`${recordings.length} recordings at once`);
      const found = recordings.flatMap(({ artist_name, recording_name }, index) => {
        const n = songs.findIndex(({ artist, title }) => artist === artist_name && title === recording_name);
        return n < 0
          ? [{ index }]
          : [{ index, recording_mbid: mbid(n), artist_mbids: [mbid(n + 1000)], recording_name }];
      });
      return { status: 200, body: found.toReversed() };
    }
    if (url.pathname !== '/1/metadata/recording/') return { status: 404, body: { code: 404, error: 'not found' } };
    const { recording_mbids: mbids } = body as { recording_mbids: string[] };
    if (mbids.length > 1000) violations.push(`${mbids.length} ids at once`);
    const told = mbids.flatMap((id) => {
      const n = Number(id.slice(-12));
      const song = songs[n];
      if (!song) return [];
      const tag = song.genre === undefined ? [] : [{ tag: song.genre, count: 4, genre_mbid: mbid(9) }];
      const ofArtist = [{ tag: 'electronic', count: 2, artist_mbid: mbid(n + 1000) }];
      return [
        [
          id,
          {
            recording: { name: song.title, length: 200_000 },
            release: { year: song.year ?? null },
            tag: { recording: tag, artist: ofArtist },
          },
        ],
      ];
    });
    return { status: 200, body: Object.fromEntries(told) };
  });
