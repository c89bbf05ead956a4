import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Storage } from '../../src/adapters/storage/index.ts';
import type { ImportReport } from '../../src/domain/import.ts';
import { PLATFORMS, PLAY_SOURCES } from '../../src/domain/play.ts';
import { sql } from '../../src/lib/sql.ts';
import { onEveryDatabase, type Opener } from './databases.ts';
import { owner, someRows, toBatch, track, type Row } from './storage-fixtures.ts';

// New databases and whole processes are started here: on a busy computer that takes a while.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

onEveryDatabase(contract);

function contract(makeDatabase: () => Promise<Opener>): void {
  let database: Opener;
  let storage: Storage;
  let users = 0;
  const newUser = async (): Promise<number> => (await storage.users.ensure(`user ${++users}`)).id;
  const now = new Date('2026-03-01T12:00:00Z');
  const later = new Date('2026-03-01T13:00:00Z');
  const countPlays = async (userId: number): Promise<number> => {
    const [row] = await storage.database.query<{ n: number }>(
      sql`SELECT count(*)::int AS n FROM plays WHERE user_id = ${userId}`,
    );
    return row?.n ?? -1;
  };
  const trackIds = async (userId: number): Promise<number[]> => {
    const rows = await storage.database.query<{ id: number }>(
      sql`SELECT DISTINCT track_id AS id FROM plays WHERE user_id = ${userId} ORDER BY 1`,
    );
    return rows.map(({ id }) => id);
  };

  beforeAll(async () => {
    database = await makeDatabase();
    storage = await database.open();
  });
  afterAll(async () => {
    await storage?.close();
    await database?.remove();
  });

  test('a user is made once, keeps its settings, and is found by id and by name', async () => {
    const [first, second] = await Promise.all([
      storage.users.ensure('ana', { timezone: 'Europe/Lisbon' }),
      storage.users.ensure('ana', { timezone: 'Europe/Lisbon' }),
    ]);
    expect(first).toEqual({
      id: first.id,
      name: 'ana',
      timezone: 'Europe/Lisbon',
      locale: 'en',
      tasteRevision: 0,
      shareListening: false,
    });
    expect(second).toEqual(first);
    await storage.users.touchTaste(first.id);
    const updated = await storage.users.update(first.id, { locale: 'pt', shareListening: true });
    // Who shares changes what those who share are recommended.
    expect(updated).toEqual({ ...first, locale: 'pt', tasteRevision: 2, shareListening: true });
    expect(await storage.users.ensure('ana', { timezone: 'UTC' })).toEqual(updated);
    expect(await storage.users.find(first.id)).toEqual(updated);
    expect(await storage.users.findByName('ana')).toEqual(updated);
    expect(await storage.users.findByName('nobody')).toBeUndefined();
    const other = await storage.users.ensure('ana’s friend');
    await storage.users.update(other.id, { locale: 'pt' });
    expect((await storage.users.find(first.id))?.tasteRevision).toBe(2);
    await storage.users.update(other.id, { shareListening: true });
    expect((await storage.users.find(first.id))?.tasteRevision).toBe(3);
    await expect(storage.users.update(99_999, { locale: 'pt' })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a token leads to its user and its use is noted', async () => {
    const id = await newUser();
    await storage.tokens.add(id, 'hash-1');
    expect(await storage.tokens.findUser('hash-1')).toMatchObject({ id });
    expect(await storage.tokens.findUser('hash-2')).toBeUndefined();
    const [row] = await storage.database.query<{ used: Date | null }>(
      sql`SELECT last_used_at AS used FROM api_tokens WHERE hash = ${'hash-1'}`,
    );
    expect(row?.used).toBeInstanceOf(Date);
  });

  test('a session lives until it expires, also when two requests save it at once', async () => {
    const userId = await newUser();
    const session = { userId, data: { csrf: 'a', nul: '\0' }, expiresAt: later };
    await Promise.all([storage.sessions.set('s', session), storage.sessions.set('s', session)]);
    expect(await storage.sessions.get('s', now)).toEqual({ ...session, data: { csrf: 'a', nul: '' } });
    expect(await storage.sessions.get('s', later)).toBeUndefined();
    await storage.sessions.set('other', { userId: undefined, data: {}, expiresAt: new Date(later.getTime() + 1) });
    await storage.sessions.removeExpired(later);
    expect(await storage.sessions.get('s', now)).toBeUndefined();
    expect(await storage.sessions.get('other', now)).toMatchObject({ userId: undefined });
    await storage.sessions.remove('other');
    expect(await storage.sessions.get('other', now)).toBeUndefined();
  });

  test('the same batch twice adds nothing the second time', async () => {
    const userId = await newUser();
    const batch = toBatch(someRows(90));
    expect(await storage.plays.add(owner(userId), batch)).toEqual({ added: 90 });
    expect(await storage.plays.add(owner(userId), batch)).toEqual({ added: 0 });
    expect(await countPlays(userId)).toBe(90);
  });

  test('rows that a batch holds twice count once, and one new row among known ones is added', async () => {
    const userId = await newUser();
    const rows = someRows(6);
    expect(await storage.plays.add(owner(userId), toBatch([...rows, ...rows]))).toEqual({ added: 6 });
    expect(await storage.plays.add(owner(userId), toBatch(someRows(7)))).toEqual({ added: 1 });
    expect(await storage.plays.add(owner(userId), toBatch([]))).toEqual({ added: 0 });
  });

  test('every column of a play arrives as it was sent, to the second, in UTC', async () => {
    const userId = await newUser();
    const endedAt = Date.UTC(2021, 2, 28, 1, 30, 59);
    const row: Row = { track: track('Jóga'), endedAt, msPlayed: 12_345, outcome: 'skipped' };
    const { id: importId } = await storage.imports.create({
      userId,
      fileNames: ['a'],
      uploadDir: undefined,
      includePrivate: true,
    });
    const batch = {
      ...toBatch([row]),
      startedAt: Float64Array.of(endedAt - 13_000),
      source: 'user' as const,
      timing: Uint8Array.of(5),
      reasons: ['clickrow', 'fwd"btn\\'],
      reasonStart: Int16Array.of(0),
      reasonEnd: Int16Array.of(1),
      shuffle: Int8Array.of(-1),
      offline: Int8Array.of(1),
      private: Uint8Array.of(1),
      platform: Int8Array.of(PLATFORMS.indexOf('android')),
    };
    await storage.plays.add({ userId, importId, mayTrain: false }, batch);
    const plays = await storage.database.query(sql`
      SELECT plays.*, began.name AS reason_start, ended.name AS reason_end FROM plays
      LEFT JOIN reasons began ON began.id = reason_start LEFT JOIN reasons ended ON ended.id = reason_end
      WHERE user_id = ${userId}`);
    expect(plays).toEqual([
      {
        user_id: userId,
        track_id: (await trackIds(userId))[0],
        ended_at: new Date(endedAt),
        started_at: new Date(endedAt - 13_000),
        ms_played: 12_345,
        outcome: 2,
        reason_start: 'clickrow',
        reason_end: 'fwd"btn\\',
        shuffle: null,
        offline: true,
        private: true,
        platform: PLATFORMS.indexOf('android'),
        source: PLAY_SOURCES.indexOf('user'),
        timing: 5,
        may_train: false,
        import_id: importId,
      },
    ]);
    const [text] = await storage.database.query<{ at: string }>(
      sql`SELECT ended_at::text AS at FROM plays WHERE user_id = ${userId}`,
    );
    expect(text?.at).toBe('2021-03-28 01:30:59+00');
  });

  test('names of any kind survive, each play with its own track', async () => {
    const userId = await newUser();
    let minute = 0;
    const names = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((name) => `x${name}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, names), { minLength: 1, maxLength: 20 }), async (pairs) => {
        const rows: Row[] = pairs.map(([title, artist]) => ({
          track: track(title, { artist, album: `${title}"\\{},NULL` }),
          endedAt: Date.UTC(2022, 0, 1) + minute++ * 60_000,
          msPlayed: 1,
          outcome: 'neutral',
        }));
        expect(await storage.plays.add(owner(userId), toBatch(rows))).toEqual({ added: rows.length });
        const stored = await storage.database.query<{ at: Date; title: string; artist: string }>(sql`
          SELECT ended_at AS at, title, artists.name AS artist FROM plays
          JOIN tracks ON tracks.id = track_id JOIN artists ON artists.id = artist_id
          WHERE user_id = ${userId} ORDER BY ended_at DESC LIMIT ${rows.length}`);
        // The catalogue keeps the first spelling of a name: compare as names are compared.
        const same = (name: string): string =>
          name.replaceAll('\0', '').normalize('NFKC').toLowerCase().normalize('NFD');
        for (const [i, row] of stored.reverse().entries()) {
          const sent = rows[i]?.track;
          const bare = (name: string): string =>
            same(name)
              .replaceAll(/\p{Mn}/gu, '')
              .replaceAll(/\s+/g, ' ')
              .trim();
          expect([bare(row.title), bare(row.artist)]).toEqual([bare(sent?.title ?? ''), bare(sent?.artist ?? '')]);
        }
      }),
      { numRuns: 20, seed: 7 },
    );
  });

  test('an artist name as long as a book is kept, and told from another that begins the same', async () => {
    const userId = await newUser();
    const long = 'ä'.repeat(20_000);
    const rows = [long, `${long}!`].map((artist, i) => ({
      track: track('Long', { artist }),
      endedAt: Date.UTC(2020, 0, 1, 0, i),
      msPlayed: 1,
      outcome: 'neutral' as const,
    }));
    expect(await storage.plays.add(owner(userId), toBatch(rows))).toEqual({ added: 2 });
    expect(await trackIds(userId)).toHaveLength(2);
  });

  test('a track joins the catalogue once; an album that was missing is filled in, one that is known stays', async () => {
    const first = await newUser();
    const second = await newUser();
    const spotifyId = '4uLU6hMCjMI75M1A2tKUQC';
    const at = (album: string | undefined, minute: number): Row => ({
      track: track('Army of Me', { album, spotifyId }),
      endedAt: Date.UTC(2020, 0, 1, 0, minute),
      msPlayed: 1,
      outcome: 'neutral',
    });
    const stored = () =>
      storage.database.query(sql`SELECT title, album, spotify_id, key FROM tracks WHERE spotify_id = ${spotifyId}`);
    const known = { title: 'Army of Me', spotify_id: spotifyId, key: `spotify:${spotifyId}` };
    await storage.plays.add(owner(first), toBatch([at(undefined, 1)]));
    expect(await stored()).toEqual([{ ...known, album: null }]);
    await storage.plays.add(owner(second), toBatch([at(undefined, 1), at('Post', 2), at('Later', 3)]));
    await storage.plays.add(owner(first), toBatch([at('Other', 4)]));
    expect(await stored()).toEqual([{ ...known, album: 'Post' }]);
    expect(await trackIds(first)).toEqual(await trackIds(second));
  });

  test('taking an import back removes its rows and no others', async () => {
    const userId = await newUser();
    const other = await newUser();
    await storage.plays.add(owner(userId, 1001), toBatch(someRows(5)));
    await storage.plays.add(owner(userId, 1002), toBatch(someRows(8)));
    await storage.plays.add(owner(other, 1001), toBatch(someRows(5)));
    expect(await storage.plays.removeImport(userId, 1001)).toBe(5);
    expect(await countPlays(userId)).toBe(3);
    expect(await countPlays(other)).toBe(5);
  });

  test('two users never see each other’s rows', async () => {
    const mine = await newUser();
    const yours = await newUser();
    await storage.plays.add(owner(mine), toBatch(someRows(3, { tracks: 1 })));
    const [trackId = -1] = await trackIds(mine);
    const target = { type: 'track', id: trackId } as const;
    const message = { turn: '1', role: 'user', text: 'hello', cards: [], createdAt: now } as const;
    const { id: importId } = await storage.imports.create({
      userId: mine,
      fileNames: ['a'],
      uploadDir: undefined,
      includePrivate: false,
    });
    await storage.imports.finish(
      importId,
      { status: 'done', report: emptyReport, rejects: [{ file: 'a', line: 1, reason: 'r', excerpt: 'e' }] },
      now,
    );
    await storage.feedback.set(mine, target, 'like', now);
    await storage.shown.add(mine, [trackId], now);
    await storage.conversations.addMessage(mine, 'web', message);
    await storage.conversations.setState(mine, 'web', { last: 1 });

    expect(await countPlays(yours)).toBe(0);
    expect(await storage.imports.find(yours, importId)).toBeUndefined();
    expect(await storage.imports.list(yours, 10)).toEqual([]);
    expect(await storage.imports.rejects(yours, importId)).toEqual([]);
    expect(await storage.imports.cancel(yours, importId, now)).toBe(false);
    expect(await storage.feedback.list(yours)).toEqual([]);
    expect(await storage.feedback.remove(yours, target)).toBe(false);
    expect(await storage.shown.since(yours, new Date(0))).toEqual([]);
    expect(await storage.conversations.messages(yours, 'web', 10)).toEqual([]);
    expect(await storage.conversations.turn(yours, 'web', '1')).toEqual([]);
    expect(await storage.conversations.state(yours, 'web')).toBeUndefined();
    await storage.conversations.clear(yours, 'web');
    expect(await storage.plays.removeImport(yours, importId)).toBe(0);

    expect(await countPlays(mine)).toBe(3);
    expect(await storage.imports.rejects(mine, importId)).toHaveLength(1);
    expect(await storage.feedback.list(mine)).toHaveLength(1);
    expect(await storage.conversations.messages(mine, 'web', 10)).toEqual([message]);
    expect(await storage.conversations.state(mine, 'web')).toEqual({ last: 1 });
  });

  test('an import goes from the queue through its run to its report', async () => {
    const userId = await newUser();
    const init = { userId, fileNames: ['a "b".json', 'c.csv'], uploadDir: '/tmp/u', includePrivate: true };
    const created = await storage.imports.create(init);
    expect(created).toMatchObject({ ...init, status: 'queued', report: undefined, failure: undefined });
    expect(await storage.imports.claim(now)).toMatchObject({ id: created.id, status: 'running' });
    expect(await storage.imports.claim(now)).toBeUndefined();
    expect(await storage.imports.start(created.id, now)).toBe(false);

    const progress = { bytesRead: 5, bytesTotal: 10, rows: 3, rowsPerSecond: 1.5, secondsLeft: 2 };
    expect(await storage.imports.heartbeat(created.id, progress, now)).toBe(true);
    expect((await storage.imports.find(userId, created.id))?.progress).toEqual(progress);
    const stale = async (before: Date) => (await storage.imports.stale(before)).map(({ id }) => id);
    expect(await stale(now)).not.toContain(created.id);
    expect(await stale(later)).toContain(created.id);
    await storage.imports.requeue(created.id);
    expect(await storage.imports.find(userId, created.id)).toMatchObject({ status: 'queued', progress: { rows: 0 } });
    expect(await storage.imports.heartbeat(created.id, progress, now)).toBe(false);

    expect(await storage.imports.start(created.id, now)).toBe(true);
    const rejects = [
      { file: 'c.csv', line: 7, reason: 'no "time"', excerpt: 'Jóga \\ {a,b}' },
      { file: 'c.csv', line: 3, reason: 'no title', excerpt: '' },
    ];
    const report = { ...emptyReport, rows: 2, rejected: 2, from: '2020-01-01T00:00:00Z' };
    await storage.imports.finish(created.id, { status: 'done', report, rejects }, later);
    expect(await storage.imports.find(userId, created.id)).toMatchObject({ status: 'done', report });
    expect(await storage.imports.rejects(userId, created.id)).toEqual(rejects);
    expect(await storage.imports.cancel(userId, created.id, later)).toBe(false);
  });

  test('an import whose files are the caller’s own is left to the caller', async () => {
    const userId = await newUser();
    const { id } = await storage.imports.create({
      userId,
      fileNames: ['a'],
      uploadDir: undefined,
      includePrivate: false,
    });
    expect(await storage.imports.claim(now)).toBeUndefined();
    expect(await storage.imports.start(id, now)).toBe(true);
    await storage.imports.finish(id, { status: 'failed', failure: { code: 'empty_file', message: 'Empty.' } }, now);
    expect(await storage.imports.find(userId, id)).toMatchObject({
      status: 'failed',
      failure: { code: 'empty_file', message: 'Empty.' },
    });
  });

  test('what was cancelled stays cancelled', async () => {
    const userId = await newUser();
    const { id } = await storage.imports.create({
      userId,
      fileNames: ['a'],
      uploadDir: '/tmp/u',
      includePrivate: false,
    });
    expect(await storage.imports.cancel(userId, id, now)).toBe(true);
    expect(await storage.imports.start(id, now)).toBe(false);
    expect(await storage.imports.claim(now)).toBeUndefined();
    await storage.imports.finish(id, { status: 'done', report: emptyReport, rejects: [] }, later);
    expect(await storage.imports.find(userId, id)).toMatchObject({ status: 'cancelled' });
  });

  test('the oldest queued import comes first, and each goes to one caller only', async () => {
    const userId = await newUser();
    const ids: number[] = [];
    for (let i = 0; i < 6; i++) {
      ids.push(
        (await storage.imports.create({ userId, fileNames: [`${i}`], uploadDir: '/tmp/u', includePrivate: false })).id,
      );
    }
    expect((await storage.imports.claim(now))?.id).toBe(ids[0]);
    const claimed = await Promise.all(Array.from({ length: 8 }, () => storage.imports.claim(now)));
    expect(claimed.flatMap((item) => (item ? [item.id] : [])).sort((a, b) => a - b)).toEqual(ids.slice(1));
    expect((await storage.imports.list(userId, 2)).map(({ id }) => id)).toEqual(ids.slice(-2).reverse());
  });

  test('the newest verdict replaces the one before, and unknown targets are refused', async () => {
    const userId = await newUser();
    await storage.plays.add(owner(userId), toBatch(someRows(1)));
    const [id = -1] = await trackIds(userId);
    const [artist] = await storage.database.query<{ id: number }>(
      sql`SELECT artist_id AS id FROM tracks WHERE id = ${id}`,
    );
    const liked = { type: 'track', id } as const;
    expect(await storage.feedback.set(userId, liked, 'like', now)).toBe(true);
    expect(await storage.feedback.set(userId, liked, 'dislike', later)).toBe(true);
    expect(await storage.feedback.set(userId, { type: 'artist', id: artist?.id ?? -1 }, 'like', now)).toBe(true);
    expect(await storage.feedback.set(userId, { type: 'track', id: 9_999_999 }, 'like', now)).toBe(false);
    expect(await storage.feedback.set(userId, { type: 'artist', id: 9_999_999 }, 'like', now)).toBe(false);
    expect(await storage.feedback.list(userId)).toEqual([
      { target: liked, verdict: 'dislike', at: later },
      { target: { type: 'artist', id: artist?.id }, verdict: 'like', at: now },
    ]);
    expect(await storage.feedback.remove(userId, liked)).toBe(true);
    expect(await storage.feedback.remove(userId, liked)).toBe(false);
  });

  test('what was shown is remembered with its last time', async () => {
    const userId = await newUser();
    await storage.shown.add(userId, [3, 1, 3], now);
    await storage.shown.add(userId, [], now);
    await storage.shown.add(userId, [1], later);
    expect(await storage.shown.since(userId, new Date(0))).toEqual([
      { trackId: 3, at: now },
      { trackId: 1, at: later },
    ]);
    expect(await storage.shown.since(userId, later)).toEqual([{ trackId: 1, at: later }]);
  });

  test('a message is added once, and a conversation is read newest first to oldest last', async () => {
    const userId = await newUser();
    const say = (turn: string, role: 'user' | 'assistant', text: string) =>
      storage.conversations.addMessage(userId, 'web', {
        turn,
        role,
        text,
        cards: [{ kind: 'import_help' }],
        createdAt: now,
      });
    const added = await Promise.all([say('1', 'user', 'hi'), say('1', 'user', 'hi')]);
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await say('1', 'assistant', 'hello \0\ud800')).toBe(true);
    expect(await say('2', 'user', 'more')).toBe(true);
    const texts = async (limit: number) =>
      (await storage.conversations.messages(userId, 'web', limit)).map(({ text }) => text);
    expect(await texts(10)).toEqual(['hi', 'hello \ufffd', 'more']);
    expect(await texts(2)).toEqual(['hello \ufffd', 'more']);
    expect(await storage.conversations.turn(userId, 'web', '1')).toMatchObject([
      { role: 'user', cards: [{ kind: 'import_help' }] },
      { role: 'assistant' },
    ]);
    await storage.conversations.setState(userId, 'web', { a: 1 });
    await storage.conversations.setState(userId, 'web', { b: ['\0x'] });
    expect(await storage.conversations.state(userId, 'web')).toEqual({ b: ['x'] });
    await storage.conversations.clear(userId, 'web');
    expect(await texts(10)).toEqual([]);
    expect(await storage.conversations.state(userId, 'web')).toBeUndefined();
  });

  test('a failed add leaves nothing behind, and the next one works', async () => {
    const userId = await newUser();
    const broken = {
      ...toBatch(someRows(3, { from: 900_000, tracks: 1_000_000 })),
      outcome: Uint8Array.of(0, 0, 0),
      endedAt: Float64Array.of(1e12, 2e12, NaN),
    };
    await expect(storage.plays.add(owner(userId), broken)).rejects.toThrow();
    expect(await countPlays(userId)).toBe(0);
    expect(await storage.database.query(sql`SELECT 1 FROM tracks WHERE title = ${'Song 900000'}`)).toEqual([]);
    expect(await storage.plays.add(owner(userId), toBatch(someRows(3)))).toMatchObject({ added: 3 });
  });

  test('queries that come at once are all answered while plays are added', async () => {
    const userId = await newUser();
    const adds = Array.from({ length: 5 }, (_, i) =>
      storage.plays.add(owner(userId), toBatch(someRows(200, { from: i * 200 }))),
    );
    const reads = Array.from({ length: 20 }, () => storage.users.find(userId));
    expect((await Promise.all(adds)).reduce((sum, { added }) => sum + added, 0)).toBe(1000);
    expect((await Promise.all(reads)).every((user) => user?.id === userId)).toBe(true);
    await storage.database.analyze();
    await storage.ping();
  });

  test('closing and opening again keeps every row and applies no migration twice', async () => {
    const userId = await newUser();
    await storage.plays.add(owner(userId), toBatch(someRows(50)));
    const migrations = () => storage.database.query(sql`SELECT id, migration_name FROM _prisma_migrations ORDER BY 1`);
    const before = await migrations();
    await storage.close();
    await storage.close();
    storage = await database.open();
    expect(await countPlays(userId)).toBe(50);
    expect(await migrations()).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });
}

const emptyReport: ImportReport = {
  rows: 0,
  added: 0,
  skips: 0,
  duplicates: 0,
  podcasts: 0,
  private: 0,
  rejected: 0,
  likes: 0,
  playlistEntries: 0,
  merged: 0,
  seconds: 0.5,
  peakRssMb: 100,
  advice: [],
  files: [],
  passedOver: [],
};
