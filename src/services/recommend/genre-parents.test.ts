// A listener of three scenes who keeps playlists called after two of them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLibrary, type Heard, type TestLibrary } from '../../../tests/contracts/recommender-library.ts';
import type { PlaylistEntry } from '../../domain/library.ts';
import type { Slots } from '../../domain/slots.ts';
import { recommendTracks } from './recommend-tracks.ts';

const now = Date.UTC(2026, 0, 15, 12);
const SCENES = ['Blue', 'Rave', 'Schlager'];
let library: TestLibrary;
let userId: number;

/** Sessions of ten plays, each of one scene with six artists and four tracks an artist. */
const plays: Heard[] = Array.from({ length: 1800 }, (_, i) => {
  const session = Math.floor(i / 10);
  const scene = SCENES[session % SCENES.length] ?? '';
  const artist = (i + session) % 6;
  return {
    artist: `${scene} ${artist}`,
    title: `${scene} ${artist}.${(session + Math.floor(i / 6)) % 4}`,
    endedAt: now - 40 * 86_400_000 - (180 - session) * 86_400_000 + (i % 10) * 240_000,
    msPlayed: 200_000,
    outcome: 'finished',
  };
});

beforeAll(async () => {
  library = await openTestLibrary();
  library.setNow(now);
  userId = (await library.listener('collector', 'UTC', plays)).id;
  const entry = (playlist: string, position: number, artist: string): PlaylistEntry =>
    ({
      playlist,
      position,
      track: { title: `${artist}.1`, artist, album: undefined, spotifyId: undefined },
      addedAt: undefined,
    }) as PlaylistEntry;
  await library.ports.collections.addPlaylistEntries({ userId, importId: undefined, source: 'export' }, [
    entry('Sunday JAZZ', 0, 'Blue 0'),
    entry('Sunday JAZZ', 1, 'Blue 1'),
    entry('Drum-and-Bass 2020', 0, 'Rave 0'),
    entry('Popcorn evenings', 0, 'Schlager 0'),
  ]);
  await library.ports.users.touchTaste(userId);
});
afterAll(() => library.close());

const ask = (slots: Slots) => recommendTracks(library.ports, { userId, slots, limit: 12, seed: 1, mark: false });
const scenes = (items: readonly { track: { artist: string } }[]): Set<string> =>
  new Set(items.map(({ track }) => track.artist.split(' ')[0] ?? ''));

test('a mix of two genres holds both and tells the share of each', async () => {
  const { items, blend, relaxed } = await ask({ genres: ['jazz', 'drum and bass'] });
  expect(items).toHaveLength(12);
  expect(scenes(items)).toEqual(new Set(['Blue', 'Rave']));
  expect(blend?.map(({ name }) => name)).toEqual(['jazz', 'drum and bass']);
  expect(blend?.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  for (const { share } of blend ?? []) expect(share).toBeGreaterThan(0.3);
  expect(relaxed).toContain('By "jazz" I go by your playlist "Sunday JAZZ" and what you hear beside it.');
  expect(relaxed.join()).not.toContain('could not be checked');
});

test('one genre is followed too: its artists and what is heard beside them', async () => {
  const { items, blend } = await ask({ genres: ['jazz'] });
  expect(scenes(items)).toEqual(new Set(['Blue']));
  // Of six artists two are in the playlist.
  expect(new Set(items.map(({ track }) => track.artist)).size).toBeGreaterThan(2);
  expect(blend).toBeUndefined();
});

test('a genre that nothing tells of is said to be unchecked, and the other decides', async () => {
  const { items, relaxed } = await ask({ genres: ['jazz', 'pop'] });
  expect(scenes(items)).toEqual(new Set(['Blue']));
  expect(relaxed.join()).toMatch(/no genres .*"pop" could not be checked/);
});

test('a list that was made here for a wish proves nothing', async () => {
  const id = await library.ports.playlists.create(
    userId,
    { name: 'Polka', public: false, trackIds: [], request: { genres: ['polka'] }, madeBy: undefined },
    new Date(now),
  );
  expect(id).toBeGreaterThan(0);
  await library.ports.database.query({
    text: 'INSERT INTO playlist_tracks (playlist_id, position, track_id) SELECT $1::int, 0, min(track_id) FROM plays',
    values: [id],
  });
  expect((await ask({ genres: ['polka'] })).relaxed.join()).toContain('"polka" could not be checked');
});

test('with an artist to resemble, the artist decides', async () => {
  const { items, blend } = await ask({ genres: ['jazz'], similar_to: ['Rave 2'] });
  expect(scenes(items)).toEqual(new Set(['Rave']));
  expect(blend).toBeUndefined();
});
