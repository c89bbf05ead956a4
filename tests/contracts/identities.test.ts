// Who is who on chat platforms, and how two become one, on every database.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Storage } from '../../src/adapters/storage/index.ts';
import { sql } from '../../src/lib/sql.ts';
import { createCode, joinIdentities, redeemWebCode } from '../../src/services/accounts/identities.ts';
import { onEveryDatabase, type Opener } from './databases.ts';
import { owner, someRows, toBatch } from './storage-fixtures.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

onEveryDatabase(contract);

function contract(makeDatabase: () => Promise<Opener>): void {
  let database: Opener;
  let storage: Storage;
  let now = new Date('2026-03-01T12:00:00Z');
  const ports = () => ({ ...storage, clock: { now: () => now } });
  const someone = (platform: string, externalId: string) =>
    storage.identities.ensure(
      { platform, workspace: platform === 'slack' ? 'T1' : '', externalId, name: `Name ${externalId}` },
      { timezone: 'Europe/Lisbon', locale: 'pt' },
    );

  beforeAll(async () => {
    database = await makeDatabase();
    storage = await database.open();
  });
  afterAll(async () => {
    await storage?.close();
    await database?.remove();
  });

  test('somebody new becomes one user, however many messages arrive at once', async () => {
    const users = await Promise.all(Array.from({ length: 6 }, () => someone('discord', '100')));
    expect(new Set(users.map(({ id }) => id)).size).toBe(1);
    expect(users[0]).toMatchObject({ timezone: 'Europe/Lisbon', locale: 'pt', shareListening: false });
    expect((await someone('slack', '100')).id).not.toBe(users[0]?.id);
    expect(await storage.identities.find({ platform: 'discord', workspace: '', externalId: '100' })).toMatchObject({
      id: users[0]?.id,
    });
    expect(await storage.identities.find({ platform: 'discord', workspace: '', externalId: '101' })).toBeUndefined();
  });

  test('joining gives all of the one to the other, each play once, the newer verdict, and the code is used up', async () => {
    const ann = await someone('discord', '200');
    const annOnSlack = await someone('slack', 'U200');
    await storage.plays.add(owner(ann.id), toBatch(someRows(10)));
    await storage.plays.add(owner(annOnSlack.id), toBatch(someRows(10, { from: 5 })));
    const [track] = await storage.database.query<{ id: number }>(sql`SELECT id FROM tracks ORDER BY id LIMIT 1`);
    const target = { type: 'track' as const, id: track?.id ?? 0 };
    await storage.feedback.set(ann.id, target, 'like', now);
    await storage.shown.add(annOnSlack.id, [target.id], now);
    await storage.feedback.set(annOnSlack.id, target, 'dislike', new Date(now.getTime() + 1000));
    const playlist = { name: 'Mine', public: false, trackIds: [target.id], request: undefined, madeBy: 'web/1' };
    await storage.playlists.create(ann.id, playlist, now);
    await storage.playlists.create(annOnSlack.id, { ...playlist, name: 'Also mine' }, now);

    const code = await createCode(ports(), { userId: ann.id, purpose: 'join' });
    expect(await joinIdentities(ports(), { userId: annOnSlack.id, code, confirmed: false })).toMatchObject({
      joined: false,
      with: [{ platform: 'discord', name: 'Name 200' }],
    });
    expect(await storage.users.find(annOnSlack.id)).toBeDefined();
    // As people type it.
    expect(
      await joinIdentities(ports(), { userId: annOnSlack.id, code: ` ${code.toLowerCase()} `, confirmed: true }),
    ).toMatchObject({ joined: true });

    expect((await someone('slack', 'U200')).id).toBe(ann.id);
    expect(await storage.users.find(annOnSlack.id)).toBeUndefined();
    const [plays] = await storage.database.query<{ n: number }>(
      sql`SELECT count(*)::int AS n FROM plays WHERE user_id = ${ann.id}::int`,
    );
    expect(plays?.n).toBe(15);
    const [left] = await storage.database.query<{ n: number }>(
      sql`SELECT count(*)::int AS n FROM plays WHERE user_id = ${annOnSlack.id}::int`,
    );
    expect(left?.n).toBe(0);
    expect(await storage.feedback.list(ann.id)).toMatchObject([{ verdict: 'dislike' }]);
    expect((await storage.playlists.list(ann.id)).map(({ name }) => name).toSorted()).toEqual(['Also mine', 'Mine']);
    expect((await storage.identities.list(ann.id)).map(({ platform }) => platform)).toEqual(['discord', 'slack']);
    await expect(
      joinIdentities(ports(), { userId: (await someone('slack', 'U201')).id, code, confirmed: true }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a code of somebody else, an old one, and one for another purpose lead nowhere', async () => {
    const bob = await someone('discord', '300');
    const eve = await someone('discord', '301');
    const code = await createCode(ports(), { userId: bob.id, purpose: 'web' });
    await expect(joinIdentities(ports(), { userId: eve.id, code, confirmed: true })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(redeemWebCode(ports(), 'AAAAA-AAAAA')).rejects.toMatchObject({ code: 'not_found' });
    const before = now;
    now = new Date(now.getTime() + 11 * 60_000);
    await expect(redeemWebCode(ports(), code)).rejects.toMatchObject({ code: 'not_found' });
    now = before;
    const results = await Promise.allSettled([redeemWebCode(ports(), code), redeemWebCode(ports(), code)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const own = await createCode(ports(), { userId: bob.id, purpose: 'join' });
    await expect(joinIdentities(ports(), { userId: bob.id, code: own, confirmed: true })).rejects.toThrow(
      'your own code',
    );
  });

  test('while an import runs nobody is joined, and nothing is lost', async () => {
    const ann = await someone('discord', '400');
    const other = await someone('slack', 'U400');
    await storage.imports.create({
      userId: other.id,
      fileNames: ['a.csv'],
      uploadDir: undefined,
      includePrivate: false,
    });
    await expect(storage.identities.merge(other.id, ann.id)).rejects.toMatchObject({ code: 'import_running' });
    expect(await storage.users.find(other.id)).toBeDefined();
  });

  test('an event is claimed once, also by two processes at the same time', async () => {
    const claims = await Promise.all([1, 2, 3].map(() => storage.platforms.claim('slack', 'Ev1', now)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await storage.platforms.claim('discord', 'Ev1', now)).toBe(true);
    expect(await storage.platforms.claim('slack', 'Ev1', new Date(now.getTime() + 25 * 3_600_000))).toBe(true);
  });

  test('a channel gets each recap once', async () => {
    const ann = await someone('discord', '500');
    const where = { platform: 'discord', workspace: '', channel: '77', userId: ann.id };
    await storage.recaps.set({ ...where, every: 'week' });
    const [recap] = await storage.recaps.ofUser(ann.id);
    if (!recap) throw new Error('it was set');
    const claims = await Promise.all([1, 2].map(() => storage.recaps.claim(recap, '2026-02-23')));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await storage.recaps.ofUser(ann.id)).toMatchObject([{ lastPeriod: '2026-02-23', every: 'week' }]);
    await storage.recaps.set({ ...where, every: 'month' });
    expect(await storage.recaps.all()).toMatchObject([{ every: 'month', lastPeriod: '2026-02-23' }]);
    expect(await storage.recaps.remove(where)).toBe(true);
    expect(await storage.recaps.remove(where)).toBe(false);
  });
}
