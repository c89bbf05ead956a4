import { expect, test } from 'vitest';
import { headOf, kindsOf, linesOf, rowsOf } from '../../../../tests/fixtures/history/parse.ts';
import { accountPlay, library, OTHERS, playlists } from '../../../../tests/fixtures/history/samples.ts';
import { TIMING } from '../../../domain/play.ts';
import { spotifyAccountData } from './spotify-account-data.ts';
import { spotifyAccountPlays } from './spotify-account-plays.ts';

const json = (value: unknown): string => JSON.stringify(value);
const ID = '0123456789abcdefghijAB';
const LANTERNS = { title: 'Lanterns', artist: 'Paper Foxes', album: 'Night Walks', spotifyId: ID };

test('plays of the one-year package end at endTime, UTC, known to the minute', async () => {
  const [row] = await rowsOf(json([accountPlay()]));
  const endedAt = Date.UTC(2024, 4, 1, 10, 3);
  expect(row).toMatchObject({
    kind: 'play',
    play: { endedAt, startedAt: endedAt - 200_000, msPlayed: 200_000, timing: TIMING.minute, outcome: 'neutral' },
  });
});

test('episodes and audiobooks of the one-year package are counted as spoken, and unusable rows named', async () => {
  const rows = await rowsOf(
    json([
      { endTime: '2024-05-01 10:03', podcastName: 'S', episodeName: 'E', msPlayed: 1 },
      { endTime: '2024-05-01 10:03', audiobookName: 'B', chapterName: 'C', msPlayed: 1 },
      accountPlay({ msPlayed: null }),
      accountPlay({ endTime: 'yesterday' }),
      accountPlay({ trackName: null }),
    ]),
  );
  expect(kindsOf(rows)).toEqual(['podcast', 'podcast', 'reject', 'reject', 'reject']);
  expect(linesOf(rows)).toEqual([3, 4, 5]);
});

test('who brings the one-year package hears where to ask for more', () => {
  expect(spotifyAccountPlays.advice?.sentence).toMatch(
    /Extended streaming history.*https:\/\/www\.spotify\.com\/account\/privacy\//,
  );
});

test('a library becomes likes and dislikes of tracks and artists; what is not kept is counted with a reason', async () => {
  const rows = await rowsOf(json(library));
  expect(rows.slice(0, 2)).toEqual([
    { kind: 'verdict', saved: { target: { type: 'track', track: LANTERNS }, verdict: 'like', at: undefined } },
    {
      kind: 'verdict',
      saved: {
        target: {
          type: 'track',
          track: { title: 'My own file', artist: 'Harbour', album: undefined, spotifyId: undefined },
        },
        verdict: 'like',
        at: undefined,
      },
    },
  ]);
  expect(rows.slice(2)).toMatchObject([
    {
      kind: 'reject',
      line: 3,
      reason: expect.stringContaining('album') as string,
      excerpt: 'Paper Foxes · Night Walks',
    },
    { kind: 'podcast' },
    { kind: 'podcast' },
    { kind: 'verdict', saved: { target: { type: 'track' }, verdict: 'dislike' } },
    { kind: 'verdict', saved: { target: { type: 'artist', artist: 'Paper Foxes' }, verdict: 'like' } },
    { kind: 'verdict', saved: { target: { type: 'artist', artist: 'Loud Ones' }, verdict: 'dislike' } },
    { kind: 'reject', line: 9, excerpt: '' },
  ]);
});

test('names of a library entry that are missing, empty or no names at all cost that entry alone', async () => {
  const rows = await rowsOf(
    json({ tracks: [null, 'x', {}, { track: 5, artist: 'A' }, library.tracks[0]], artists: [{}], shows: [] }),
  );
  expect(kindsOf(rows)).toEqual(['reject', 'reject', 'reject', 'reject', 'verdict', 'reject']);
});

test('playlists give their tracks and local files with the day they were added; episodes are spoken', async () => {
  const rows = await rowsOf(json(playlists));
  expect(rows).toEqual([
    {
      kind: 'playlist-entry',
      entry: { playlist: 'Evening', track: LANTERNS, addedAt: Date.UTC(2024, 4, 1) },
    },
    { kind: 'podcast' },
    {
      kind: 'playlist-entry',
      entry: {
        playlist: 'Evening',
        track: { title: 'Sól & máni', artist: 'Jón', album: 'Old Tapes', spotifyId: undefined },
        addedAt: Date.UTC(2024, 4, 3),
      },
    },
    { kind: 'reject', line: 4, reason: 'No track is named.', excerpt: '' },
  ]);
});

test('a local file whose address is cut in the middle of a letter does not stop the others', async () => {
  const items = ['spotify:local:%E2%82', 'spotify:local:', 'spotify:local:A::%E2%82x:1'].map((localTrack) => ({
    localTrack,
  }));
  const rows = await rowsOf(json({ playlists: [{ name: 'x', items }] }));
  expect(kindsOf(rows)).toEqual(['reject', 'reject', 'playlist-entry']);
});

test('a playlist without a name or without items is not lost', async () => {
  const [item] = playlists.playlists[0]?.items ?? [];
  const rows = await rowsOf(json({ playlists: [{ name: null, items: [item] }, { name: 'x' }, null] }));
  expect(rows[0]).toMatchObject({ kind: 'playlist-entry', entry: { playlist: 'Untitled' } });
  expect(kindsOf(rows).slice(1)).toEqual(['reject', 'reject']);
});

test('of a playlist with a damaged entry, the entries after it are counted and the next playlist is whole', async () => {
  const [good] = playlists.playlists;
  const text = json({ playlists: [good, good, good] });
  const at = text.indexOf('Lanterns', text.indexOf('Lanterns') + 1);
  const rows = await rowsOf(`${text.slice(0, at)}"${text.slice(at)}`);
  expect(rows.slice(0, 4).map(({ kind }) => kind)).toEqual(['playlist-entry', 'podcast', 'playlist-entry', 'reject']);
  expect(rows.slice(-4).map(({ kind }) => kind)).toEqual(['playlist-entry', 'podcast', 'playlist-entry', 'reject']);
  expect(rows.length).toBeGreaterThan(8);
});

test.each(['searches', 'userdata', 'inferences', 'follow', 'payments', 'identity', 'marquee', 'technical log'])(
  '%s of the account are told apart, with advice and without a word of what is in them',
  (name) => {
    const head = headOf(OTHERS[name] ?? '');
    expect(spotifyAccountData.recognises(head)).toBe(true);
    const { code, message } = spotifyAccountData.refusal(head, 'x.json');
    expect(code).toBe('account_data');
    expect(message).toMatch(/“x\.json”.*Extended streaming history.*https:\/\/www\.spotify\.com\/account\/privacy\//);
    expect(message).not.toMatch(/somebody|example\.org/);
  },
);
