import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, statSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { openStorage, type Storage } from '../../src/adapters/storage/index.ts';
import { sql } from '../../src/lib/sql.ts';
import { options, owner, someRows, temporaryFolder, toBatch } from './storage-fixtures.ts';

// New databases and whole processes are started here: on a busy computer that takes a while.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { folder, remove } = temporaryFolder();
const child = fileURLToPath(new URL('./storage-child.ts', import.meta.url));
let storage: Storage | undefined;

afterEach(async () => {
  await storage?.close();
  storage = undefined;
});
afterAll(remove);

test('kill -9 during a load keeps every acknowledged row, and the folder opens again at once', async () => {
  const dataDir = path.join(folder, 'killed');
  const loader = spawn(process.execPath, ['--import', 'tsx', child, 'add', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = 0;
  for await (const line of createInterface(loader.stdout)) {
    acknowledged = Number(line);
    if (acknowledged === 25) loader.kill('SIGKILL');
  }
  if (loader.exitCode === null && loader.signalCode === null) await once(loader, 'exit');

  storage = await openStorage(options(dataDir));
  const [row] = await storage.database.query<{ n: number }>(sql`SELECT count(*)::int AS n FROM plays`);
  expect(acknowledged).toBeGreaterThanOrEqual(25);
  expect(row?.n).toBeGreaterThanOrEqual(acknowledged * 100);
  expect((row?.n ?? -1) % 100, 'a batch is there whole or not at all').toBe(0);
  const [orphans] = await storage.database.query<{ n: number }>(
    sql`SELECT count(*)::int AS n FROM plays LEFT JOIN tracks ON tracks.id = track_id WHERE tracks.id IS NULL`,
  );
  expect(orphans?.n).toBe(0);
});

test('a second process is turned away with a sentence that names the folder and the first process', async () => {
  const dataDir = path.join(folder, 'shared');
  storage = await openStorage(options(dataDir));
  const second = spawn(process.execPath, ['--import', 'tsx', child, 'open', dataDir], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  second.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  await once(second, 'close');
  expect(second.exitCode).not.toBe(0);
  expect(errors).toContain("code: 'database_in_use'");
  expect(errors).toContain(`The database in ${path.join(dataDir, 'db')} is already open in process ${process.pid}.`);

  await storage.close();
  storage = await openStorage(options(dataDir));
  await storage.ping();
});

test('the folder is closed to other users of the computer', async () => {
  const dataDir = path.join(folder, 'shared');
  chmodSync(path.join(dataDir, 'db'), 0o755);
  storage = await openStorage(options(dataDir));
  expect(statSync(path.join(dataDir, 'db')).mode & 0o777).toBe(0o700);
});

test('vector and pg_trgm can be used', async () => {
  storage = await openStorage(options(path.join(folder, 'shared')));
  const rows = await storage.database.query<{ name: string }>(
    sql`SELECT name FROM pg_available_extensions WHERE name IN ('vector', 'pg_trgm') ORDER BY name`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['pg_trgm', 'vector']);
});

test('the event loop stays free during a long query and during a load', async () => {
  storage = await openStorage(options(path.join(folder, 'shared')));
  const { id } = await storage.users.ensure('busy');
  const delay = monitorEventLoopDelay({ resolution: 5 });

  delay.enable();
  const started = performance.now();
  await storage.database.query(sql`SELECT count(DISTINCT md5(n::text)) FROM generate_series(1, 400000) AS n`);
  const seconds = (performance.now() - started) / 1000;
  delay.disable();
  expect(seconds, 'the query is long enough to be noticed').toBeGreaterThan(0.3);
  expect(delay.percentile(99) / 1e6).toBeLessThan(100);

  delay.reset();
  delay.enable();
  const batches = [0, 1, 2].map((n) => toBatch(someRows(10_000, { tracks: 8000, from: n * 10_000 })));
  await new Promise((resolve) => setTimeout(resolve, 100));
  delay.reset(); // making the rows is the test's own work
  let added = 0;
  for (const batch of batches) added += (await storage.plays.add(owner(id), batch)).added;
  delay.disable();
  expect(added).toBe(30_000);
  expect(delay.percentile(99) / 1e6).toBeLessThan(100);
});

test('a broken engine is reported once, and later queries fail instead of waiting', async () => {
  const dataDir = path.join(folder, 'killed');
  const fatal: Error[] = [];
  storage = await openStorage({ ...options(dataDir), onFatal: (error) => fatal.push(error) });
  // PGlite 0.5 does not survive a COPY that waits for data.
  await expect(storage.database.query(sql`COPY users FROM STDIN`)).rejects.toThrow();
  await expect(storage.ping()).rejects.toThrow();
  expect(fatal).toHaveLength(1);
});
