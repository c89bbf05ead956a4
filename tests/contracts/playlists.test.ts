// Playlists on every database: what is kept, what comes back, and whose it is.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Storage } from '../../src/adapters/storage/index.ts';
import { sql } from '../../src/lib/sql.ts';
import type { NewPlaylist } from '../../src/services/ports.ts';
import { onEveryDatabase, type Opener } from './databases.ts';
import { owner, someRows, toBatch } from './storage-fixtures.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

onEveryDatabase(contract);

function contract(makeDatabase: () => Promise<Opener>): void {
  let database: Opener;
  let storage: Storage;
  let ann: number;
  let bob: number;
  let ids: number[];
  const now = new Date('2026-03-01T12:00:00Z');
  const later = new Date('2026-03-01T13:00:00Z');

  beforeAll(async () => {
    database = await makeDatabase();
    storage = await database.open();
    ann = (await storage.users.ensure('ann')).id;
    bob = (await storage.users.ensure('bob')).id;
    await storage.plays.add(owner(ann), toBatch(someRows(12, { tracks: 12 })));
    ids = (await storage.database.query<{ id: number }>(sql`SELECT id FROM tracks ORDER BY id`)).map(({ id }) => id);
  });
  afterAll(async () => {
    await storage?.close();
    await database?.remove();
  });

  const make = (more: Partial<NewPlaylist> = {}, userId = ann): Promise<number> =>
    storage.playlists.create(
      userId,
      {
        name: 'Slow Sunday',
        public: false,
        trackIds: ids.slice(0, 3),
        request: { moods: ['calm'] },
        madeBy: undefined,
        ...more,
      },
      now,
    );
  const trackIds = async (id: number): Promise<number[] | undefined> =>
    (await storage.playlists.find(ann, id))?.tracks.map((track) => track.id);

  test('is kept with its tracks in order, its wish and its name', async () => {
    const [a, b, c] = ids;
    const id = await make({ trackIds: [c ?? 0, a ?? 0, b ?? 0] });
    expect(await storage.playlists.find(ann, id)).toMatchObject({
      id,
      name: 'Slow Sunday',
      source: 'user',
      public: false,
      revision: 0,
      undoable: false,
      request: { moods: ['calm'] },
      updatedAt: now,
    });
    expect(await trackIds(id)).toEqual([c, a, b]);
    expect((await storage.playlists.find(ann, id))?.tracks[0]).toMatchObject({
      title: expect.any(String),
      artist: expect.any(String),
    });
  });

  test('is made once for one question, also when it is asked twice at the same time', async () => {
    const [first, second] = await Promise.all([make({ madeBy: 'web/1' }), make({ madeBy: 'web/1', name: 'Other' })]);
    expect(second).toBe(first);
    expect(await trackIds(first)).toHaveLength(3);
    expect(await make({ madeBy: 'web/1' }, bob)).not.toBe(first);
  });

  test('a change takes the place of what was, and comes back when it is taken back, step by step', async () => {
    const id = await make();
    const { change, undo, find } = storage.playlists;
    expect(await change(ann, id, { revision: 0, trackIds: ids.slice(1, 5) }, later)).toBe(true);
    expect(await change(ann, id, { revision: 1, name: 'Loud Monday', public: true }, later)).toBe(true);
    expect(await find(ann, id)).toMatchObject({
      name: 'Loud Monday',
      public: true,
      revision: 2,
      undoable: true,
      updatedAt: later,
    });
    expect(await undo(ann, id, later)).toBe(true);
    expect(await find(ann, id)).toMatchObject({ name: 'Slow Sunday', public: false, undoable: true });
    expect(await trackIds(id)).toEqual(ids.slice(1, 5));
    expect(await undo(ann, id, later)).toBe(true);
    expect(await trackIds(id)).toEqual(ids.slice(0, 3));
    expect(await undo(ann, id, later)).toBe(false);
  });

  test('of two changes based on the same state one is refused and changes nothing', async () => {
    const id = await make();
    const results = await Promise.all([
      storage.playlists.change(ann, id, { revision: 0, trackIds: ids.slice(5, 7) }, later),
      storage.playlists.change(ann, id, { revision: 0, trackIds: ids.slice(7, 9) }, later),
    ]);
    expect(results.toSorted()).toEqual([false, true]);
    expect(await trackIds(id)).toEqual(results[0] ? ids.slice(5, 7) : ids.slice(7, 9));
    // A number from before a change was taken back is out of date as well.
    await storage.playlists.undo(ann, id, later);
    expect(await storage.playlists.change(ann, id, { revision: 0, name: 'X' }, later)).toBe(false);
  });

  test('tracks that nobody knows are left out', async () => {
    const id = await make({ trackIds: [ids[0] ?? 0, 99_999_999] });
    expect(await trackIds(id)).toEqual([ids[0]]);
    expect(await storage.playlists.tracks(ann, [99_999_999, ids[1] ?? 0])).toMatchObject([{ id: ids[1] }]);
  });

  test('a track has been met once it was played, shown, judged or put into a playlist; numbers tried tell nothing', async () => {
    const dora = (await storage.users.ensure('dora')).id;
    const met = async (): Promise<number[]> =>
      (await storage.playlists.tracks(dora, ids.slice(0, 4))).map(({ id }) => id);
    expect(await met()).toEqual([]);
    await storage.shown.add(dora, ids.slice(0, 1), now);
    expect(await met()).toEqual(ids.slice(0, 1));
    await make({ trackIds: ids.slice(1, 2) }, dora);
    expect(await met()).toEqual(ids.slice(0, 2));
    const third = { type: 'track', id: ids[2] ?? 0 } as const;
    expect(await storage.feedback.set(dora, third, 'like', now)).toBe(false);
    await storage.shown.add(dora, [third.id], now);
    expect(await storage.feedback.set(dora, third, 'like', now)).toBe(true);
    await storage.plays.add(owner(dora), toBatch(someRows(4, { tracks: 4 })));
    expect(await storage.playlists.tracks(dora, ids)).toHaveLength(4);
  });

  test('an artist has been met with a track of theirs', async () => {
    const carl = (await storage.users.ensure('carl')).id;
    const [row] = await storage.database.query<{ id: number }>(
      sql`SELECT artist_id AS id FROM tracks WHERE id = ${ids[5] ?? 0}`,
    );
    const artist = { type: 'artist', id: row?.id ?? 0 } as const;
    expect(await storage.feedback.set(carl, artist, 'like', now)).toBe(false);
    await storage.shown.add(carl, ids.slice(5, 6), now);
    expect(await storage.feedback.set(carl, artist, 'like', now)).toBe(true);
  });

  test("is nobody else's: not found, not changed, not undone, not removed, not listed", async () => {
    const id = await make();
    await storage.playlists.change(ann, id, { revision: 0, name: 'Mine' }, later);
    expect(await storage.playlists.find(bob, id)).toBeUndefined();
    expect(await storage.playlists.change(bob, id, { revision: 1, name: 'Yours' }, later)).toBe(false);
    expect(await storage.playlists.undo(bob, id, later)).toBe(false);
    expect(await storage.playlists.remove(bob, id)).toBe(false);
    expect((await storage.playlists.list(bob)).map((one) => one.id)).not.toContain(id);
    expect(await storage.playlists.find(ann, id)).toMatchObject({ name: 'Mine' });
  });

  test('the list shows what changed last first, and how many tracks', async () => {
    const id = await make();
    await storage.playlists.change(
      ann,
      id,
      { revision: 0, trackIds: ids.slice(0, 7) },
      new Date('2026-04-01T00:00:00Z'),
    );
    expect((await storage.playlists.list(ann))[0]).toMatchObject({ id, tracks: 7, name: 'Slow Sunday' });
    expect(await storage.playlists.remove(ann, id)).toBe(true);
    expect((await storage.playlists.list(ann)).map((one) => one.id)).not.toContain(id);
  });

  test('what came from a file keeps where it came from, whatever happens to the list', async () => {
    const importId = 4242;
    const entries = [1, 2].map((n) => ({
      playlist: 'From a file',
      track: someRows(12, { tracks: 12 })[n]?.track ?? never(),
      addedAt: 1e12,
    }));
    await storage.collections.addPlaylistEntries({ userId: ann, importId, source: 'export' }, entries);
    const found = (await storage.playlists.list(ann)).find(({ name }) => name === 'From a file');
    const { tracks = [], revision = -1 } = (await storage.playlists.find(ann, found?.id ?? 0)) ?? {};
    const reversed = tracks.map((track) => track.id).toReversed();
    await storage.playlists.change(ann, found?.id ?? 0, { revision, trackIds: reversed }, later);
    const rows = await storage.database.query<{ import_id: number; added: number }>(
      sql`SELECT import_id, date_part('epoch', added_at)::int AS added FROM playlist_tracks WHERE playlist_id = ${found?.id ?? 0}::int`,
    );
    expect(rows).toEqual([1, 2].map(() => ({ import_id: importId, added: 1e9 })));
  });
}

const never = (): never => {
  throw new Error('there are enough rows');
};
