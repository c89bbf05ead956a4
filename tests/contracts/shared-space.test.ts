// The space of tracks that all who agreed share, and nearest tracks in it: with an index (embedded) and without one (a server that
// lacks pgvector) the answers are the same.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Storage } from '../../src/adapters/storage/index.ts';
import { sql } from '../../src/lib/sql.ts';
import { seededRandom } from '../../src/recommender/math/random.ts';
import { normals } from '../../src/recommender/math/normals.ts';
import { toUnit } from '../../src/recommender/embedding/vector-table.ts';
import type { SharedSpaceClaim } from '../../src/services/ports.ts';
import { onEveryDatabase, type Opener } from './databases.ts';
import { owner, someRows, toBatch } from './storage-fixtures.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

onEveryDatabase(contract);

const now = new Date('2026-03-01T12:00:00Z');
const lease = { now, until: new Date('2026-03-01T12:10:00Z') };
const RECIPE = 1;
const WIDTH = 64;
const TRACKS = 1500;

/** Tracks in forty clusters, as music lies: a cloud of pure noise has no neighbours worth finding. */
function clouds(count: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  const middles = Array.from({ length: 40 }, () => normals(WIDTH, 1, random));
  const values = new Float32Array(count * WIDTH);
  for (let row = 0; row < count; row++) {
    const middle = middles[row % middles.length] ?? new Float64Array(WIDTH);
    const point = normals(WIDTH, 1, random).map((value, k) => 0.6 * value + (middle[k] ?? 0));
    toUnit(point);
    values.set(point, row * WIDTH);
  }
  return values;
}
const values = clouds(TRACKS, 1);
const trackIds = Int32Array.from({ length: TRACKS }, (_, i) => 10_000 + i);
const vectorOf = (row: number): Float32Array => values.slice(row * WIDTH, (row + 1) * WIDTH);

function exact(to: Float32Array, count: number): number[] {
  const likeness = Array.from(trackIds, (id, row) => ({
    id,
    cosine: vectorOf(row).reduce((sum, value, k) => sum + value * (to[k] ?? 0), 0),
  }));
  return likeness
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, count)
    .map(({ id }) => id);
}

function contract(makeDatabase: () => Promise<Opener>): void {
  let database: Opener;
  let storage: Storage;
  let users = 0;

  beforeAll(async () => {
    database = await makeDatabase();
    storage = await database.open();
  });
  afterAll(async () => {
    await storage?.close();
    await database?.remove();
  });
  beforeEach(async () => {
    await storage.database.query(sql`DELETE FROM users`);
    await storage.sharedSpace.releaseAll();
  });

  /** A listener whose taste is known. */
  async function newUser({ shares = true } = {}): Promise<number> {
    const { id } = await storage.users.ensure(`listener ${++users}`);
    await storage.plays.add(owner(id), toBatch(someRows(12)));
    await learn(id);
    if (shares) await storage.users.update(id, { shareListening: true });
    return id;
  }
  async function learn(userId: number): Promise<void> {
    const claim = (await storage.tasteModels.claim(userId, lease)) ?? expect.fail('nobody else has it');
    await storage.tasteModels.release(userId);
    await storage.tasteModels.add(userId, {
      ...claim,
      recipe: 1,
      trainedAt: now,
      plays: 12,
      parameters: Uint8Array.of(1),
      metrics: { level: 'cold', skip: {} },
      promoted: true,
      verdict: 'It is the first that learned.',
    });
  }
  const claimSpace = async (): Promise<SharedSpaceClaim> =>
    (await storage.sharedSpace.claim(RECIPE, lease)) ?? expect.fail('there is something to make');
  const centre = { share: 1, embedding: vectorOf(0) };
  const fill = (claim: SharedSpaceClaim): Promise<boolean> =>
    storage.sharedSpace.replace(claim, {
      trackIds,
      space: { dimensions: WIDTH, values },
      centres: new Map(claim.userIds.map((userId) => [userId, [centre]])),
    });

  test('two who share make a space; one alone, or one without a taste, does not', async () => {
    const one = await newUser();
    expect(await storage.sharedSpace.claim(RECIPE, lease)).toBeUndefined();
    await newUser({ shares: false });
    const untaught = await storage.users.ensure(`listener ${++users}`);
    await storage.users.update(untaught.id, { shareListening: true });
    expect(await storage.sharedSpace.claim(RECIPE, lease)).toBeUndefined();
    const other = await newUser();
    expect(await claimSpace()).toMatchObject({ userIds: [one, other] });
  });

  test('it is made by one at a time, and again only when a taste or the recipe changed', async () => {
    const one = await newUser();
    await newUser();
    const claim = await claimSpace();
    expect(await storage.sharedSpace.claim(RECIPE, lease)).toBeUndefined();
    const revision = async (): Promise<number> => (await storage.users.find(one))?.tasteRevision ?? NaN;
    const before = await revision();
    expect(await fill(claim)).toBe(true);
    expect(await revision()).toBe(before + 1);
    expect((await storage.trackVectors.load('shared'))?.trackIds).toEqual(trackIds);
    expect(await storage.trackVectors.centres(one, 'shared')).toEqual([centre]);
    expect(await storage.trackVectors.centres(one)).toEqual([]);
    expect(await storage.sharedSpace.claim(RECIPE, lease)).toBeUndefined();
    const again = (await storage.sharedSpace.claim(RECIPE + 1, lease)) ?? expect.fail('another recipe');
    await storage.sharedSpace.release(again);
    await storage.plays.add(owner(one), toBatch(someRows(3, { from: 12 })));
    await learn(one);
    await claimSpace();
  });

  test('who stops sharing, or goes, is out of it at once: it is empty until it is made without them', async () => {
    const [one, two, three] = [await newUser(), await newUser(), await newUser()];
    await fill(await claimSpace());
    await storage.users.update(three, { shareListening: false });
    expect(await storage.trackVectors.load('shared')).toBeUndefined();
    expect(await storage.trackVectors.nearest('shared', { to: vectorOf(0), count: 5 })).toEqual([]);
    for (const id of [one, two, three]) expect(await storage.trackVectors.centres(id, 'shared')).toEqual([]);
    const claim = await claimSpace();
    expect(claim.userIds).toEqual([one, two]);
    await fill(claim);
    const before = await storage.users.find(one);
    await storage.database.query(sql`DELETE FROM users WHERE id = ${two}::int`);
    expect(await storage.trackVectors.load('shared')).toBeUndefined();
    // Nor is anything of it left in what was worked out for the others.
    expect((await storage.users.find(one))?.tasteRevision).toBe((before?.tasteRevision ?? NaN) + 1);
    expect(await storage.sharedSpace.claim(RECIPE, lease)).toBeUndefined();
  });

  test('what somebody who has left in the meantime brought is never written', async () => {
    await newUser();
    const leaver = await newUser();
    const claim = await claimSpace();
    await storage.users.update(leaver, { shareListening: false });
    expect(await fill(claim)).toBe(false);
    expect(await storage.trackVectors.load('shared')).toBeUndefined();
    expect(await storage.trackVectors.centres(leaver, 'shared')).toEqual([]);
  });

  test('the nearest come first, nearly all of them, without what a user has played', async () => {
    const listener = await newUser();
    await newUser();
    await fill(await claimSpace());
    let found = 0;
    const asked = 20;
    for (let row = 0; row < 30; row++) {
      const to = vectorOf(row * 37);
      const near = await storage.trackVectors.nearest('shared', { to, count: asked });
      expect(near.map(({ likeness }) => likeness)).toEqual(
        near.map(({ likeness }) => likeness).toSorted((a, b) => b - a),
      );
      expect(near[0]).toMatchObject({ trackId: trackIds[row * 37] });
      expect(near[0]?.likeness).toBeCloseTo(1, 4);
      const truth = new Set(exact(to, asked));
      found += near.filter(({ trackId }) => truth.has(trackId)).length;
    }
    expect(found / (30 * asked)).toBeGreaterThanOrEqual(0.95);
    // The embedded database has pgvector; where a server lacks it, all was read row by row.
    if (storage.kind === 'embedded') await storage.database.query(sql`SELECT pg_stat_force_next_flush()`);
    const [index] = await storage.database.query<{ scans: number }>(sql`
      SELECT idx_scan::int AS scans FROM pg_stat_user_indexes WHERE indexrelname = 'track_vectors_nearest'`);
    if (storage.kind === 'embedded') expect(index).toBeDefined();
    if (index) expect(index.scans).toBeGreaterThan(0);

    const [first] = exact(vectorOf(5), 1);
    const heard = exact(vectorOf(5), 300).slice(0, 299);
    await storage.database.query(sql`
      INSERT INTO plays (user_id, track_id, ended_at, started_at, ms_played, outcome, source)
      SELECT ${listener}::int, id, now(), now(), 1000, 1, 0 FROM unnest(${`{${heard.join(',')}}`}::int[]) AS id`);
    const unheard = await storage.trackVectors.nearest('shared', { to: vectorOf(5), count: 20, unplayedBy: listener });
    expect(unheard).toHaveLength(20);
    expect(unheard.some(({ trackId }) => heard.includes(trackId))).toBe(false);
    const all = await storage.trackVectors.nearest('shared', { to: vectorOf(5), count: 1 });
    expect(all.map(({ trackId }) => trackId)).toEqual([first]);
  });

  test('a space of one’s own is searched too, whatever its width; a point of another width finds nothing', async () => {
    const userId = await newUser();
    const space = { dimensions: 2, values: Float32Array.of(1, 0, 0, 1, 0.6, 0.8) };
    await storage.trackVectors.replace(userId, Int32Array.of(4, 5, 6), space);
    const nearest = (to: number[], count: number) =>
      storage.trackVectors.nearest(userId, { to: Float32Array.from(to), count });
    expect((await nearest([0, 1], 2)).map(({ trackId }) => trackId)).toEqual([5, 6]);
    expect(await nearest([0, 1, 0], 2)).toEqual([]);
    expect(await nearest([0, 1], 0)).toEqual([]);
    // Kept in memory, and read anew when it changes.
    await storage.trackVectors.replace(userId, Int32Array.of(9), { dimensions: 2, values: Float32Array.of(0, 1) });
    expect((await nearest([0, 1], 2)).map(({ trackId }) => trackId)).toEqual([9]);
  });

  test('the shared plays of several listeners are numbered alike, private ones stay out', async () => {
    const [one, two] = [await newUser(), await newUser()];
    const secret = toBatch(someRows(5, { from: 500, tracks: 1000 }));
    await storage.plays.add(owner(one), { ...secret, private: new Uint8Array(5).fill(1) });
    await storage.plays.add(owner(two), toBatch(someRows(6, { from: 12, tracks: 20 })));
    const together = await storage.listening.loadTogether([one, two], { newest: 15 });
    const [first, second] = together.histories;
    expect(first?.length).toBe(12);
    // Eighteen plays, of which the newest fifteen.
    expect(second?.length).toBe(15);
    expect(first?.tracks).toBe(second?.tracks);
    const titles = await storage.database.query<{ id: number; title: string }>(sql`SELECT id, title FROM tracks`);
    const titleOf = (number: number | undefined): string | undefined =>
      titles.find(({ id }) => id === together.trackIds[number ?? -1])?.title;
    expect(Array.from(first?.track ?? [], titleOf)).toEqual(someRows(12).map(({ track }) => track.title));
    expect(Array.from(second?.track ?? [], titleOf)).toEqual(
      [...someRows(12), ...someRows(6, { from: 12, tracks: 20 })].slice(3).map(({ track }) => track.title),
    );
  });
}
