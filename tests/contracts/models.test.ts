// What was learned, on every database: versions, who serves, claims, vectors, and the plays as the models see them.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Storage } from '../../src/adapters/storage/index.ts';
import type { TasteMetrics } from '../../src/domain/taste-model.ts';
import { sql } from '../../src/lib/sql.ts';
import { START_REASONS } from '../../src/recommender/listening-history.ts';
import type { NewTasteVersion } from '../../src/services/ports.ts';
import { onEveryDatabase, type Opener } from './databases.ts';
import { owner, someRows, toBatch, track, type Row } from './storage-fixtures.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

onEveryDatabase(contract);

const RECIPE = 3;
const now = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-01T12:10:00Z');
const metrics: TasteMetrics = {
  level: 'learned',
  heldBack: { from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z', plays: 60, skipRate: 0.25 },
  skip: { hybrid: { auc: 0.9, logloss: 0.3, ece15: 0.02, sessionAuc: null } },
};

function contract(makeDatabase: () => Promise<Opener>): void {
  let database: Opener;
  let storage: Storage;
  let users = 0;
  const newUser = async (): Promise<number> => (await storage.users.ensure(`listener ${++users}`)).id;
  const addPlays = (userId: number, rows: readonly Row[]) => storage.plays.add(owner(userId), toBatch(rows));
  const claim = async (userId: number) => {
    const found = await storage.tasteModels.claim(userId, { now, until: later });
    await storage.tasteModels.release(userId);
    return found ?? expect.fail('nobody else has it');
  };
  const version = async (userId: number, change: Partial<NewTasteVersion> = {}): Promise<NewTasteVersion> => ({
    ...(await claim(userId)),
    recipe: RECIPE,
    trainedAt: now,
    plays: 10,
    parameters: Uint8Array.of(1, 2, 255),
    metrics,
    promoted: true,
    verdict: 'It is the first that learned.',
    ...change,
  });
  const rowsOf = async (table: 'taste_models' | 'track_vectors' | 'taste_centres', userId: number): Promise<number> => {
    const [row] = await storage.database.query<{ n: number }>({
      text: `SELECT count(*)::int AS n FROM ${table} WHERE user_id = $1`,
      values: [userId],
    });
    return row?.n ?? -1;
  };

  beforeAll(async () => {
    database = await makeDatabase();
    storage = await database.open();
  });
  afterAll(async () => {
    await storage?.close();
    await database?.remove();
  });

  test('a version comes back as it was stored, serves when it was promoted, and counts up what taste is computed from', async () => {
    const userId = await newUser();
    const first = await storage.tasteModels.add(userId, await version(userId));
    expect(first).toEqual({
      version: 1,
      trainedAt: now,
      plays: 10,
      metrics,
      serving: true,
      promoted: true,
      verdict: 'It is the first that learned.',
    });
    expect(await storage.users.find(userId)).toMatchObject({ tasteRevision: 1 });
    const worse = await storage.tasteModels.add(userId, await version(userId, { promoted: false }));
    expect(worse).toMatchObject({ version: 2, serving: false });
    expect(await storage.users.find(userId)).toMatchObject({ tasteRevision: 1 });
    expect(await storage.tasteModels.list(userId)).toEqual([worse, first]);
    expect(await storage.tasteModels.servingVersion(userId)).toBe(1);
    const stored = await storage.tasteModels.parameters(userId, 1);
    expect({ ...stored, parameters: [...(stored?.parameters ?? [])] }).toEqual({
      version: 1,
      recipe: RECIPE,
      parameters: [1, 2, 255],
    });
    expect(await storage.tasteModels.parameters(userId, 3)).toBeUndefined();
  });

  test('a user without a version has none, and nobody sees another’s', async () => {
    const [one, other] = [await newUser(), await newUser()];
    await storage.tasteModels.add(one, await version(one));
    expect(await storage.tasteModels.list(other)).toEqual([]);
    expect(await storage.tasteModels.servingVersion(other)).toBeUndefined();
    expect(await storage.tasteModels.parameters(other, 1)).toBeUndefined();
    expect(await storage.tasteModels.serve(other, 1, RECIPE)).toBe(false);
  });

  test('the last five versions are kept, and the serving one however old it is', async () => {
    const userId = await newUser();
    await storage.tasteModels.add(userId, await version(userId));
    for (let i = 0; i < 8; i++) {
      await storage.tasteModels.add(userId, await version(userId, { promoted: false }));
    }
    const kept = await storage.tasteModels.list(userId);
    expect(kept.map((known) => known.version)).toEqual([9, 8, 7, 6, 5, 1]);
    expect(await storage.tasteModels.servingVersion(userId)).toBe(1);
  });

  test('one version serves, also when two are stored and one is brought back at the same time', async () => {
    const userId = await newUser();
    const next = await version(userId);
    await storage.tasteModels.add(userId, next);
    await Promise.all([
      storage.tasteModels.add(userId, next),
      storage.tasteModels.add(userId, next),
      storage.tasteModels.serve(userId, 1, RECIPE),
    ]);
    const versions = await storage.tasteModels.list(userId);
    expect(versions.map((known) => known.version)).toEqual([3, 2, 1]);
    expect(versions.filter(({ serving }) => serving)).toHaveLength(1);
    await expect(
      storage.database.query(sql`UPDATE taste_models SET serving = true WHERE user_id = ${userId}`),
    ).rejects.toThrow(/taste_models_serving/);
  });

  test('an older version comes back, unless another recipe made it', async () => {
    const userId = await newUser();
    await storage.tasteModels.add(userId, await version(userId, { recipe: RECIPE - 1 }));
    await storage.tasteModels.add(userId, await version(userId));
    await storage.tasteModels.add(userId, await version(userId));
    const before = (await storage.users.find(userId))?.tasteRevision ?? 0;
    expect(await storage.tasteModels.serve(userId, 2, RECIPE)).toBe(true);
    expect(await storage.tasteModels.servingVersion(userId)).toBe(2);
    expect((await storage.users.find(userId))?.tasteRevision).toBe(before + 1);
    expect(await storage.tasteModels.serve(userId, 1, RECIPE)).toBe(false);
    expect(await storage.tasteModels.serve(userId, 9, RECIPE)).toBe(false);
    expect(await storage.tasteModels.servingVersion(userId)).toBe(2);
  });

  test('a training is due after plays came or changed, and not after mere feedback', async () => {
    const userId = await newUser();
    const isDue = async (): Promise<boolean> => {
      const one = await storage.tasteModels.due(RECIPE, userId);
      expect((await storage.tasteModels.due(RECIPE)).includes(userId)).toBe(one.length > 0);
      return one.length > 0;
    };
    expect(await isDue()).toBe(false);
    await addPlays(userId, someRows(20));
    expect(await isDue()).toBe(true);
    await storage.tasteModels.add(userId, await version(userId));
    expect(await isDue()).toBe(false);
    await storage.users.touchTaste(userId); // as a like does
    expect(await isDue()).toBe(false);
    await addPlays(userId, someRows(25));
    await storage.users.touchTaste(userId);
    expect(await isDue()).toBe(true);
    await storage.tasteModels.add(userId, await version(userId, { promoted: false }));
    expect(await isDue()).toBe(false);
    await storage.users.update(userId, { timezone: 'Asia/Tokyo' });
    await storage.users.touchTaste(userId);
    expect(await isDue()).toBe(true);
    expect(await storage.tasteModels.due(RECIPE + 1, userId)).toEqual([userId]);
  });

  test('plays that come during a training make the next one due', async () => {
    const userId = await newUser();
    await addPlays(userId, someRows(20));
    const begun = await version(userId);
    await addPlays(userId, someRows(25));
    await storage.users.touchTaste(userId);
    await storage.tasteModels.add(userId, begun);
    expect(await storage.tasteModels.due(RECIPE, userId)).toEqual([userId]);
  });

  test('whose plays are all gone is due as well, so that nothing of them stays', async () => {
    const userId = await newUser();
    await addPlays(userId, someRows(20));
    await storage.tasteModels.add(userId, await version(userId));
    await storage.database.query(sql`DELETE FROM plays WHERE user_id = ${userId}`);
    await storage.users.touchTaste(userId);
    expect(await storage.tasteModels.due(RECIPE, userId)).toEqual([userId]);
  });

  test('a running import is waited for', async () => {
    const userId = await newUser();
    await addPlays(userId, someRows(20));
    const job = await storage.imports.create({ userId, fileNames: ['a'], uploadDir: undefined, includePrivate: false });
    await storage.imports.start(job.id, now);
    expect(await storage.tasteModels.due(RECIPE, userId)).toEqual([]);
    await storage.imports.finish(job.id, { status: 'cancelled' }, now);
    expect(await storage.tasteModels.due(RECIPE, userId)).toEqual([userId]);
  });

  test('a user is trained by one at a time, until the lease ends', async () => {
    const userId = await newUser();
    const lease = { now, until: later };
    const claims = await Promise.all([1, 2, 3].map(() => storage.tasteModels.claim(userId, lease)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await storage.tasteModels.claim(userId, lease)).toBeUndefined();
    expect(await storage.tasteModels.claim(userId, { now: later, until: later })).toBeDefined();
    await storage.tasteModels.claim(userId, lease);
    await storage.tasteModels.releaseAll();
    expect(await storage.tasteModels.claim(userId, lease)).toBeDefined();
    await storage.tasteModels.release(userId);
    expect(await storage.tasteModels.claim(99_999, lease)).toBeUndefined();
  });

  test('vectors and centres come back as they were stored, and a second load takes the place of the first', async () => {
    const userId = await newUser();
    const trackIds = Int32Array.from({ length: 4501 }, (_, i) => 4501 - i);
    const values = Float32Array.from({ length: 4501 * 3 }, (_, i) => Math.sin(i));
    await storage.trackVectors.replace(userId, trackIds, { dimensions: 3, values });
    const loaded = (await storage.trackVectors.load(userId)) ?? expect.fail('there are vectors');
    expect(loaded.trackIds).toEqual(trackIds.toReversed());
    expect(loaded.space.dimensions).toBe(3);
    expect(loaded.space.values.subarray(0, 3)).toEqual(values.subarray(-3));
    expect(loaded.space.values.subarray(-3)).toEqual(values.subarray(0, 3));
    const two = { trackIds: Int32Array.of(4, 9), space: { dimensions: 1, values: Float32Array.of(5, 6) } };
    await storage.trackVectors.replace(userId, two.trackIds, two.space);
    expect(await storage.trackVectors.load(userId)).toEqual(two);
    expect(await storage.trackVectors.load(await newUser())).toBeUndefined();
    await storage.trackVectors.replace(userId, new Int32Array(0), { dimensions: 0, values: new Float32Array(0) });
    expect(await storage.trackVectors.load(userId)).toBeUndefined();

    const centres = [
      { share: 0.75, embedding: Float32Array.of(1, 0, 0.5) },
      { share: 0.25, embedding: Float32Array.of(0, 1, -1) },
    ];
    await storage.trackVectors.replaceCentres(userId, [...centres, ...centres]);
    await storage.trackVectors.replaceCentres(userId, centres);
    expect(await storage.trackVectors.centres(userId)).toEqual(centres);
    expect(await storage.trackVectors.centres(userId, 'shared')).toEqual([]);
  });

  test('with the user goes all that was learned of them, and nothing else', async () => {
    const [gone, stays] = [await newUser(), await newUser()];
    for (const userId of [gone, stays]) {
      await storage.tasteModels.add(userId, await version(userId));
      await storage.trackVectors.replace(userId, Int32Array.of(1), { dimensions: 1, values: Float32Array.of(1) });
      await storage.trackVectors.replaceCentres(userId, [{ share: 1, embedding: Float32Array.of(1) }]);
    }
    await storage.database.query(sql`DELETE FROM users WHERE id = ${gone}`);
    for (const table of ['taste_models', 'track_vectors', 'taste_centres'] as const) {
      const left = { table, gone: await rowsOf(table, gone), stays: await rowsOf(table, stays) };
      expect(left).toEqual({ table, gone: 0, stays: 1 });
    }
  });

  test('the plays come in order, ids of one recording under one number, with labels and the clock of the zone', async () => {
    const userId = await newUser();
    const first = Date.UTC(2024, 2, 31, 0, 30);
    const rows: Row[] = [
      { track: track('Jóga', { album: 'Homogenic' }), endedAt: first, msPlayed: 40_000, outcome: 'finished' },
      { track: track('Hunter', { album: 'Homogenic' }), endedAt: first + 3600e3, msPlayed: 5000, outcome: 'skipped' },
      {
        track: track('JÓGA', { spotifyId: '0123456789abcdefghijAB' }),
        endedAt: first + 7200e3,
        msPlayed: 9,
        outcome: 'neutral',
      },
      { track: track('Jóga', { album: 'Homogenic' }), endedAt: first + 9000e3, msPlayed: 40_000, outcome: 'finished' },
      { track: track('Glósóli', { artist: 'Sigur Rós' }), endedAt: first - 1000, msPlayed: 1000, outcome: 'finished' },
    ];
    const batch = { ...toBatch(rows), reasons: ['clickrow', 'trackdone'], reasonStart: Int16Array.of(0, 1, -1, 1, 0) };
    await storage.plays.add(owner(userId), batch);
    const { history, trackIds, artistIds } = await storage.listening.load(userId, { timezone: 'Europe/Berlin' });
    const reasons = [...history.reasonStart].map((reason) => START_REASONS[reason]);
    expect({ ...history, reasonStart: reasons }).toEqual({
      length: 5,
      tracks: 3,
      artists: 2,
      albums: 3,
      track: Int32Array.of(0, 1, 2, 1, 1),
      artist: Int32Array.of(0, 1, 1, 1, 1),
      album: Int32Array.of(0, 1, 1, 2, 1),
      endedAt: Float64Array.of(-1, 0, 3600, 7200, 9000).map((seconds) => first / 1000 + seconds),
      startedAt: Float64Array.of(-2, -1, 3595, 7200, 8960).map((seconds) => first / 1000 + seconds),
      session: Int32Array.of(0, 0, 1, 2, 2),
      clockOffset: Int32Array.of(3600, 3600, 7200, 7200, 7200),
      msPlayed: Int32Array.of(1000, 40_000, 5000, 9, 40_000),
      label: Int8Array.of(0, 0, 1, -1, 0),
      shuffle: Uint8Array.of(0, 0, 1, 0, 1),
      reasonStart: ['clickrow', 'clickrow', 'trackdone', 'other', 'trackdone'],
    });
    const names = await storage.database.query<{ id: number; title: string; artist: string }>(
      sql`SELECT t.id, t.title, a.name AS artist FROM tracks t JOIN artists a ON a.id = t.artist_id`,
    );
    expect([...trackIds].map((id) => names.find((row) => row.id === id)?.title)).toEqual(['Glósóli', 'Jóga', 'Hunter']);
    expect(artistIds).toHaveLength(2);
    expect(await storage.listening.count(userId)).toBe(5);
  });

  test('plays that may not train a model stay out, unless they are asked for', async () => {
    const userId = await newUser();
    await addPlays(userId, someRows(6));
    await storage.plays.add({ ...owner(userId), mayTrain: false }, toBatch(someRows(4, { from: 6 })));
    expect((await storage.listening.load(userId, { timezone: 'UTC' })).history.length).toBe(6);
    expect((await storage.listening.load(userId, { timezone: 'UTC', alsoUntrainable: true })).history.length).toBe(10);
    expect(await storage.listening.count(userId)).toBe(6);
    expect((await storage.listening.load(await newUser(), { timezone: 'UTC' })).history).toMatchObject({
      length: 0,
      tracks: 0,
    });
  });
}
