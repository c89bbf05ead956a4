import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLibrary, plantedPlays, type TestLibrary } from '../../../tests/contracts/recommender-library.ts';
import type { User } from '../../domain/user.ts';
import { createPlaylist } from './create-playlist.ts';
import { editList, editPlaylist, removePlaylist, undoPlaylist } from './edit-playlist.ts';
import { exportPlaylist } from './export-playlist.ts';
import { findPlaylist, findPlaylistCalled } from './find-playlists.ts';
import type { TrackEdit } from './plan-edit.ts';

const now = Date.UTC(2026, 0, 15, 12);
let library: TestLibrary;
let ada: User;
let bob: User;

beforeAll(async () => {
  library = await openTestLibrary();
  library.setNow(now);
  ada = await library.listener('ada', 'Europe/Berlin', plantedPlays(3));
  bob = await library.listener('bob', 'Europe/Berlin', plantedPlays(4));
});
afterAll(() => library.close());

const make = async (more: Partial<Parameters<typeof createPlaylist>[1]> = {}) =>
  (await createPlaylist(library.ports, { userId: ada.id, slots: { count: 6 }, seed: 1, ...more })).playlist;
const edit = (id: number, change: TrackEdit) =>
  editPlaylist(library.ports, { userId: ada.id, id, edit: change, seed: 2 });

describe('making one', () => {
  test('of a wish: as many as asked for, private, named by the wish', async () => {
    const { playlist, chosen } = await createPlaylist(library.ports, {
      userId: ada.id,
      slots: { moods: ['calm'], activities: ['study'], count: 5 },
    });
    expect(playlist).toMatchObject({ name: 'Calm for study', public: false, source: 'user' });
    expect(playlist.tracks).toHaveLength(5);
    expect(playlist.tracks.map(({ id }) => id)).toEqual(chosen?.items.map(({ track }) => track.id));
  });

  test('of exactly these tracks, each once; what is saved is what was shown', async () => {
    const ids = (await make()).tracks.map(({ id }) => id);
    const again = await make({
      slots: undefined,
      trackIds: [...ids.toReversed(), ids[0] ?? 0],
      name: ' My \u202E mix\n',
    });
    expect(again.tracks.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(again.name).toBe('My mix');
  });

  test('refuses no name, too long a name, unknown tracks, and none at all, with a sentence', async () => {
    await expect(make({ name: '\u200B ' })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(make({ name: 'x'.repeat(101) })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(make({ trackIds: [987_654] })).rejects.toMatchObject({ code: 'not_found' });
    await expect(make({ trackIds: [] })).rejects.toMatchObject({ code: 'no_history' });
  });
});

describe('changing one', () => {
  test('more of the same adds others at the end, and none twice', async () => {
    const before = await make();
    const { playlist, added } = await edit(before.id, { op: 'extend', count: 3 });
    const ids = playlist.tracks.map(({ id }) => id);
    expect(ids.slice(0, 6)).toEqual(before.tracks.map(({ id }) => id));
    expect(added).toHaveLength(3);
    expect(new Set(ids).size).toBe(9);
  });

  test('a replaced track leaves its place to another', async () => {
    const before = await make();
    const { playlist, removed, added } = await edit(before.id, { op: 'replace', positions: [2] });
    expect(playlist.tracks).toHaveLength(6);
    expect(removed).toEqual([before.tracks[1]]);
    expect(playlist.tracks[1]).toEqual(added[0]?.track);
  });

  test('what is by an artist goes by name, however it is written', async () => {
    const before = await make();
    const artist = before.tracks[0]?.artist ?? '';
    const { playlist, removed } = await edit(before.id, { op: 'without', names: [artist.toUpperCase()] });
    expect(removed.length).toBeGreaterThan(0);
    expect(playlist.tracks.map((track) => track.artist)).not.toContain(artist);
    await expect(edit(before.id, { op: 'without', names: ['Nobody'] })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a song is added by its title, one that the user never heard is not', async () => {
    const [first, ...rest] = (await make()).tracks;
    const playlist = await make({ slots: undefined, trackIds: rest.map(({ id }) => id) });
    const after = await edit(playlist.id, {
      op: 'add',
      tracks: [`${first?.title ?? ''} by ${first?.artist ?? ''}`, 'No Such Song'],
    });
    expect(after.playlist.tracks.at(-1)?.id).toBe(first?.id);
    await edit(playlist.id, { op: 'remove', positions: [after.playlist.tracks.length] });
    const mistyped = first?.title.slice(0, -1) ?? '';
    if (mistyped.length > 6)
      expect((await edit(playlist.id, { op: 'add', tracks: [mistyped] })).playlist.tracks).toHaveLength(
        after.playlist.tracks.length,
      );
    expect(after.notes).toEqual(['I do not find "No Such Song" in what you have played.']);
  });

  test('orders by artist, by plays, and at random, the same for the same seed', async () => {
    const { id } = await make();
    const byArtist = (await edit(id, { op: 'sort', by: 'artist' })).playlist.tracks.map((track) => track.artist);
    expect(byArtist).toEqual(byArtist.toSorted());
    const random = (await edit(id, { op: 'sort', by: 'random' })).playlist.tracks.map((track) => track.id);
    await edit(id, { op: 'sort', by: 'artist' });
    expect((await edit(id, { op: 'sort', by: 'random' })).playlist.tracks.map((track) => track.id)).toEqual(random);
    expect((await edit(id, { op: 'sort', by: 'energy_up' })).notes[0]).toContain('stay as they were');
  });

  test('a position beyond the list is told of, and nothing changes', async () => {
    const { id } = await make();
    for (const change of [
      { op: 'remove', positions: [7] },
      { op: 'replace', positions: [0] },
      { op: 'move', from: 99, to: 1 },
    ] satisfies TrackEdit[]) {
      await expect(edit(id, change)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await findPlaylist(library.ports, { userId: ada.id, id })).toMatchObject({ revision: 0 });
  });

  test('is refused when it is based on what has changed since', async () => {
    const { id } = await make();
    const rename = (name: string) =>
      editPlaylist(library.ports, { userId: ada.id, id, revision: 0, edit: { op: 'rename', name } });
    expect((await rename('One')).playlist.name).toBe('One');
    await expect(rename('Two')).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  test('is taken back step by step, and then there is nothing more to take back', async () => {
    const { id, tracks } = await make();
    await edit(id, { op: 'remove', positions: [1, 2] });
    expect((await undoPlaylist(library.ports, { userId: ada.id, id })).tracks).toEqual(tracks);
    await expect(undoPlaylist(library.ports, { userId: ada.id, id })).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('a list that nobody has kept changes the same way, and nothing is stored', async () => {
  const { tracks } = await make();
  const count = (await library.ports.playlists.list(ada.id)).length;
  const edited = await editList(library.ports, {
    userId: ada.id,
    trackIds: tracks.map(({ id }) => id),
    request: {},
    edit: { op: 'remove', positions: [1] },
    seed: 1,
  });
  expect(edited.tracks).toEqual(tracks.slice(1));
  expect(await library.ports.playlists.list(ada.id)).toHaveLength(count);
});

test('is found by name: the same, or the only one that fits; else the names are told', async () => {
  await make({ name: 'Berlin Winter', userId: bob.id });
  await make({ name: 'Berlin Summer', userId: bob.id });
  const find = (name: string) => findPlaylistCalled(library.ports, { userId: bob.id, name });
  expect((await find('berlin  WINTER')).name).toBe('Berlin Winter');
  expect((await find('summer')).name).toBe('Berlin Summer');
  expect((await find('berlin wintr')).name).toBe('Berlin Winter');
  await expect(find('Berlin')).rejects.toThrow('"Berlin Summer", "Berlin Winter"');
});

test("another listener's playlist is not found, whatever is tried", async () => {
  const { id } = await make();
  const question = { userId: bob.id, id };
  await expect(findPlaylist(library.ports, question)).rejects.toMatchObject({ code: 'not_found' });
  await expect(editPlaylist(library.ports, { ...question, edit: { op: 'rename', name: 'X' } })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(undoPlaylist(library.ports, question)).rejects.toMatchObject({ code: 'not_found' });
  await expect(removePlaylist(library.ports, question)).rejects.toMatchObject({ code: 'not_found' });
  await expect(exportPlaylist(library.ports, { ...question, format: 'csv' })).rejects.toMatchObject({
    code: 'not_found',
  });
});

describe('as a file', () => {
  const spotifyId = 'a'.repeat(22);
  test.each([
    ['csv', `Track URI,Track Name,Artist Name(s),Album Name,Link\r\nspotify:track:${spotifyId},`],
    ['m3u', '#EXTM3U\n#PLAYLIST:Mix / 1\n#EXTINF:-1,'],
    ['jspf', '{\n  "playlist": {\n    "title": "Mix / 1"'],
  ])('%s holds every track, and its name is a file name', async (format, begins) => {
    const carl = await library.listener(`carl ${format}`, 'UTC', [
      {
        artist: '=SUM(A1)',
        title: 'Line\nbreak',
        spotifyId,
        endedAt: now - 1e9,
        msPlayed: 200_000,
        outcome: 'finished',
      },
    ]);
    const { playlist } = await createPlaylist(library.ports, { userId: carl.id, name: 'Mix / 1' });
    const file = await exportPlaylist(library.ports, { userId: carl.id, id: playlist.id, format });
    expect(file.fileName).toBe(`Mix 1.${format}`);
    expect(file.content.startsWith(begins)).toBe(true);
    expect(file.content).toContain(format === 'csv' ? "'=SUM(A1)" : '=SUM(A1)');
    expect(file.content).toContain(`https://open.spotify.com/track/${spotifyId}`);
    if (format === 'm3u') expect(file.content.split('\n')).toHaveLength(5);
  });

  test('a format nobody knows is named, with those there are', async () => {
    const { id } = await make();
    await expect(exportPlaylist(library.ports, { userId: ada.id, id, format: 'exe' })).rejects.toThrow(
      'csv, m3u, jspf',
    );
  });
});
