import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStorage, type Storage } from '../../src/adapters/storage/index.ts';
import { sql } from '../../src/lib/sql.ts';
import { findPostgres, startPostgres, type TestServer } from '../postgres.ts';
import { migrationsDir, options, owner, someRows, temporaryFolder, toBatch } from './storage-fixtures.ts';

// New databases and whole processes are started here: on a busy computer that takes a while.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const postgres = findPostgres();
const child = fileURLToPath(new URL('./storage-child.ts', import.meta.url));

test('a server that is not there is named in a plain sentence, without its password', async () => {
  const opening = openStorage(options('', 'postgresql://ana:secret@127.0.0.1:1/music'));
  await expect(opening).rejects.toMatchObject({
    code: 'database_unavailable',
    message: expect.stringMatching(
      /^I cannot open the database at 127\.0\.0\.1:1\/music \(.*ECONNREFUSED.*\)\. Check DATABASE_URL/,
    ),
  });
  await expect(opening).rejects.not.toThrow(/secret/);
  await expect(openStorage(options('', 'mysql://x/y'))).rejects.toMatchObject({ code: 'database_unavailable' });
});

describe.skipIf('missing' in postgres)(
  `on a server${'missing' in postgres ? ` (skipped: ${postgres.missing})` : ''}`,
  () => {
    let server: TestServer;
    let url: string;
    let open: Storage[] = [];
    const { folder, remove } = temporaryFolder();
    const openOne = async (): Promise<Storage> => {
      const storage = await openStorage(options('', url));
      open.push(storage);
      return storage;
    };

    beforeAll(async () => {
      if ('folder' in postgres) server = await startPostgres(postgres.folder);
    });
    beforeEach(async () => {
      url = await server.createDatabase();
    });
    afterEach(async () => {
      await Promise.all(open.map((storage) => storage.close()));
      open = [];
    });
    afterAll(async () => {
      remove();
      await server?.stop();
    });

    test('two processes that start on an empty database at once migrate it once', async () => {
      const starts = await Promise.all(
        [1, 2, 3].map(async () => {
          const process_ = spawn(process.execPath, ['--import', 'tsx', child, 'open', '', url], {
            stdio: ['ignore', 'pipe', 'pipe'],
          });
          const [output, errors] = await Promise.all([text(process_.stdout), text(process_.stderr)]);
          return { output, errors };
        }),
      );
      expect(starts).toEqual([1, 2, 3].map(() => ({ output: 'closed\n', errors: '' })));
      const storage = await openOne();
      const rows = await storage.database.query(
        sql`SELECT migration_name FROM _prisma_migrations GROUP BY 1 HAVING count(*) > 1`,
      );
      expect(rows).toEqual([]);
    });

    test('two adds of the same rows at once add each row once, in whatever order the rows come', async () => {
      const [a, b] = [await openOne(), await openOne()];
      const { id } = await a.users.ensure('twice');
      for (let round = 0; round < 3; round++) {
        const rows = someRows(8000, { tracks: 700, from: round * 8000 });
        // In the last round the catalogue has the tracks already: only the plays can meet.
        const known = round === 2 ? rows.map((row) => ({ ...row, endedAt: row.endedAt + 1000 })) : [];
        await a.plays.add(owner(id), toBatch(known));
        const batches = [
          rows,
          rows.toReversed(),
          rows.toSorted((x, y) => x.track.title.localeCompare(y.track.title)),
        ].map((given) => toBatch(given));
        const counts = await Promise.all(batches.map((batch, i) => (i % 2 === 0 ? a : b).plays.add(owner(id), batch)));
        expect(counts.reduce((sum, { added }) => sum + added, 0)).toBe(8000);
      }
      const [count] = await a.database.query<{ n: number }>(sql`SELECT count(*)::int AS n FROM plays`);
      expect(count?.n).toBe(32_000);
    });

    test('two users whose files share new tracks and lack different albums never block each other for good', async () => {
      const [a, b] = [await openOne(), await openOne()];
      const ids = [(await a.users.ensure('one')).id, (await b.users.ensure('two')).id];
      for (let round = 0; round < 10; round++) {
        const rows = someRows(600, { tracks: 600, from: round * 600 }).map((row, i) => ({
          ...row,
          track: { ...row.track, title: `${row.track.title} ${round}`, album: i % 2 === 0 ? 'Even' : undefined },
        }));
        const others = rows
          .toReversed()
          .map((row, i) => ({ ...row, track: { ...row.track, album: i % 3 === 0 ? 'Third' : undefined } }));
        const counts = await Promise.all([
          a.plays.add(owner(ids[0] ?? 0), toBatch(rows)),
          b.plays.add(owner(ids[1] ?? 0), toBatch(others)),
        ]);
        expect(counts.map(({ added }) => added)).toEqual([600, 600]);
      }
    });

    test('an import goes to one of many processes only', async () => {
      const [first, second, third] = [await openOne(), await openOne(), await openOne()];
      const { id: userId } = await first.users.ensure('queue');
      for (let i = 0; i < 20; i++)
        await first.imports.create({ userId, fileNames: [], uploadDir: '/tmp/u', includePrivate: false });
      const claims = await Promise.all(
        Array.from({ length: 10 }, () => [first, second, third].map((store) => store.imports.claim(new Date()))).flat(),
      );
      const ids = claims.flatMap((item) => (item ? [item.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      // SKIP LOCKED lets a claim come back empty while others hold rows, but never leaves one behind.
      for (let next = await first.imports.claim(new Date()); next; next = await first.imports.claim(new Date()))
        ids.push(next.id);
      expect(new Set(ids).size).toBe(20);
      expect(ids).toHaveLength(20);
    });

    test('a migration that fails leaves nothing behind and says which it was', async () => {
      const dir = path.join(folder, 'failing');
      cpSync(migrationsDir, dir, { recursive: true });
      mkdirSync(path.join(dir, '29990101000000_bad'));
      writeFileSync(path.join(dir, '29990101000000_bad/migration.sql'), 'CREATE TABLE half (id int); SELECT 1 / 0;');
      await expect(openStorage({ ...options('', url), migrationsDir: dir })).rejects.toThrow(
        'the migration 29990101000000_bad failed',
      );
      const storage = await openOne();
      expect(await storage.database.query(sql`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
    });

    test('a database of a newer version is refused with a sentence', async () => {
      const dir = path.join(folder, 'newer');
      cpSync(migrationsDir, dir, { recursive: true });
      mkdirSync(path.join(dir, '29990101000000_new'));
      writeFileSync(path.join(dir, '29990101000000_new/migration.sql'), 'CREATE TABLE newer (id int);');
      await (await openStorage({ ...options('', url), migrationsDir: dir })).close();
      await expect(openStorage(options('', url))).rejects.toMatchObject({
        code: 'database_unavailable',
        message: expect.stringContaining('newer EchoTune'),
      });
    });

    test('a migration that was edited after it had been applied stops the start; other line ends do not', async () => {
      const dir = path.join(folder, 'edited');
      const file = path.join(dir, '20200101000000_a/migration.sql');
      mkdirSync(path.dirname(file), { recursive: true });
      const start = async (script: string) => {
        writeFileSync(file, script);
        await (await openStorage({ ...options('', url), migrationsDir: dir })).close();
      };
      await start('CREATE TABLE a (id int);\nCREATE TABLE b (id int);\n');
      await start('CREATE TABLE a (id int);\r\nCREATE TABLE b (id int);\r\n');
      await expect(start('CREATE TABLE a (id bigint);\n')).rejects.toThrow('was changed after it had been applied');
    });

    test('the session is in UTC whatever the URL sets beside it', async () => {
      const storage = await openStorage(options('', `${url}?options=-c%20statement_timeout%3D12345`));
      open.push(storage);
      const rows = await storage.database.query(
        sql`SELECT current_setting('TimeZone') AS zone, current_setting('statement_timeout') AS timeout`,
      );
      expect(rows).toEqual([{ zone: 'UTC', timeout: '12345ms' }]);
    });
  },
);
