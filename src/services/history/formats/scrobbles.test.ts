import { expect, test } from 'vitest';
import { kindsOf, linesOf, rowsOf } from '../../../../tests/fixtures/history/parse.ts';
import { feedback, lastfmTrack, listen, malojaScrobble, SAMPLES } from '../../../../tests/fixtures/history/samples.ts';
import { TIMING, TYPICAL_TRACK_MS } from '../../../domain/play.ts';

const json = (value: unknown): string => JSON.stringify(value);
const START = Date.UTC(2024, 4, 1, 10);
const ID = '0123456789abcdefghijAB';
const GUESSED = {
  startedAt: START,
  endedAt: START + TYPICAL_TRACK_MS,
  msPlayed: TYPICAL_TRACK_MS,
  timing: TIMING.lengthGuessed,
};
const LANTERNS = { title: 'Lanterns', artist: 'Paper Foxes', album: 'Night Walks', spotifyId: undefined };

test.each(Object.entries(SAMPLES['lastfm-pages'] ?? {}))('Last.fm: of %s every track is read', async (_, content) => {
  const rows = await rowsOf(content);
  expect(rows).toHaveLength(content.split('"uts"').length - 1);
  for (const row of rows) expect(row).toMatchObject({ kind: 'play', play: { ...GUESSED, track: LANTERNS } });
});

test('Last.fm: a track that is playing has no date and is rejected kindly', async () => {
  const playing = lastfmTrack({ date: undefined, '@attr': { nowplaying: 'true' } });
  const rows = await rowsOf(json([{ track: [playing, lastfmTrack()] }]));
  expect(rows).toMatchObject([
    { kind: 'reject', reason: expect.stringContaining('still playing') as string },
    { kind: 'play' },
  ]);
});

test('Last.fm: a damaged track costs that track, though each has objects inside', async () => {
  const tracks = Array.from({ length: 9 }, (_, i) => lastfmTrack({ name: `Song ${i}` }));
  const text = json([{ track: tracks }]).replace('Song 4', 'Song" 4');
  const rows = await rowsOf(text);
  expect(rows.filter(({ kind }) => kind === 'play')).toHaveLength(8);
});

test('ListenBrainz: the start, the length and the Spotify id of a listen are found where programs put them', async () => {
  const url = `https://open.spotify.com/track/${ID}`;
  const listens = [
    listen({}, { spotify_id: url, duration_ms: 215_000 }),
    listen({}, { origin_url: url, duration: 215 }),
    listen({}, { origin_url: 'https://music.example.org/7', spotify_id: '' }),
  ];
  const plays = (await rowsOf(json(listens))).map((row) => (row.kind === 'play' ? row.play : undefined));
  for (const play of plays.slice(0, 2)) {
    expect(play).toMatchObject({ startedAt: START, endedAt: START + 215_000, msPlayed: 215_000 });
    expect(play?.track.spotifyId).toBe(ID);
  }
  expect(plays[2]).toMatchObject({ ...GUESSED, track: LANTERNS });
});

test('ListenBrainz: a broken line costs that line', async () => {
  const lines = [
    json(listen()),
    json(listen()).slice(0, 80),
    '',
    json(listen({ track_metadata: null })),
    json(listen()),
  ];
  const rows = await rowsOf(lines.join('\n'));
  expect(kindsOf(rows)).toEqual(['play', 'reject', 'reject', 'play']);
  expect(linesOf(rows)).toEqual([2, 4]);
});

test('ListenBrainz: feedback becomes likes and dislikes; without a name or taken back it is rejected with the reason', async () => {
  const lines = [feedback(), feedback({ score: -1 }), feedback({ score: 0 }), feedback({ track_metadata: null })];
  const rows = await rowsOf(lines.map(json).join('\n'));
  const target = { type: 'track', track: LANTERNS };
  expect(rows).toMatchObject([
    { kind: 'verdict', saved: { target, verdict: 'like', at: START } },
    { kind: 'verdict', saved: { target, verdict: 'dislike', at: START } },
    { kind: 'reject', reason: expect.stringContaining('taken back') as string },
    { kind: 'reject', reason: expect.stringContaining('No track is named') as string },
  ]);
});

test('Maloja: the first artist, the seconds heard, else the length of the track', async () => {
  const [{ track }] = [malojaScrobble() as { track: object }];
  const scrobbles = [
    malojaScrobble(),
    malojaScrobble({ duration: null }),
    malojaScrobble({ duration: null, track: { ...track, album: null, length: null } }),
    malojaScrobble({ track: { ...track, artists: [] } }),
  ];
  const rows = await rowsOf(json({ maloja: {}, scrobbles }));
  expect(rows).toMatchObject([
    {
      kind: 'play',
      play: { startedAt: START, endedAt: START + 200_000, msPlayed: 200_000, timing: 0, track: LANTERNS },
    },
    { kind: 'play', play: { msPlayed: 215_000, timing: TIMING.lengthGuessed } },
    { kind: 'play', play: { ...GUESSED, track: { ...LANTERNS, album: undefined } } },
    { kind: 'reject', reason: 'No artist is named.' },
  ]);
});

test.each(Object.entries(SAMPLES['scrobble-table'] ?? {}).slice(0, 2))(
  'the table of %s gives starts',
  async (_, content) => {
    expect(await rowsOf(content)).toMatchObject([{ kind: 'play', play: { ...GUESSED, track: LANTERNS } }]);
  },
);

test('in a table of scrobbles ts is an end, and a length stands in for the time played', async () => {
  const [end] = await rowsOf('ts,track,artist,duration_ms\n2024-05-01T10:00:00Z,Lanterns,Paper Foxes,215000\n');
  expect(end).toMatchObject({ kind: 'play', play: { endedAt: START, startedAt: START - 215_000, timing: 2 } });
  const [start] = await rowsOf('date,track,artist,duration_ms\n2024-05-01T10:00:00Z,Lanterns,Paper Foxes,215000\n');
  expect(start).toMatchObject({ kind: 'play', play: { startedAt: START, endedAt: START + 215_000 } });
});

test('the header of lastfmstats.com gives the user’s name to nobody', async () => {
  const rows = await rowsOf('Artist;Album;AlbumId;Track;Date#somebody\nPaper Foxes;;;Lanterns;\nA;B;;;1714557600000\n');
  expect(rows).toMatchObject([
    { reason: expect.stringContaining('still playing') as string },
    { reason: 'No track is named.' },
  ]);
  expect(json(rows)).not.toContain('somebody');
});

test.each(Object.entries(SAMPLES['lastfm-to-csv'] ?? {}))(
  'lastfm-to-csv, %s: read from the first line on',
  async (name, content) => {
    const rows = await rowsOf(content);
    const startedAt = Date.UTC(2026, 8, 6, 14, name === 'with a playing track' ? 19 : 23);
    const plays = rows.flatMap((row) => (row.kind === 'play' ? [row.play] : []));
    expect(plays[0]).toMatchObject({ startedAt, timing: TIMING.minute | TIMING.lengthGuessed });
    expect(plays.length + linesOf(rows).length).toBe(content.trim().split('\n').length);
    if (name === 'with a playing track')
      expect(rows[0]).toMatchObject({ line: 1, reason: expect.stringContaining('still') as string });
  },
);
