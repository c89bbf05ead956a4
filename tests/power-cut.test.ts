import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { amcheck } from '@electric-sql/pglite/contrib/amcheck';
import { afterAll, expect, test } from 'vitest';
import { DurableFs, type DiskObserver } from '../src/adapters/storage/embedded/durable-fs.ts';
import { temporaryFolder } from './contracts/storage-fixtures.ts';

const CUTS = 25;
const ROWS = 300;
/** What a disk writes as one piece. */
const BLOCK = 4096;
const SEED = 20_260_301;

const { folder, remove } = temporaryFolder();
afterAll(remove);

/** Remembers what each block held before its first write since the last sync of its file: what a power cut may bring back. */
class Disk implements DiskObserver {
  readonly #unsynced = new Map<string, Map<number, Buffer>>();
  /** Called before every write. */
  beforeWrite: () => void = () => {};

  writing(file: string, position: number, length: number): void {
    this.beforeWrite();
    const blocks = this.#unsynced.get(file) ?? new Map<number, Buffer>();
    this.#unsynced.set(file, blocks);
    const descriptor = openSync(file, 'r');
    for (let block = Math.floor(position / BLOCK); block <= Math.floor((position + length - 1) / BLOCK); block++) {
      if (blocks.has(block)) continue;
      const before = Buffer.alloc(BLOCK);
      readSync(descriptor, before, 0, BLOCK, block * BLOCK);
      blocks.set(block, before);
    }
    closeSync(descriptor);
  }

  synced(file: string): void {
    this.#unsynced.delete(file);
  }

  /** Copies the folder as a power cut leaves it: each unsynced block is there or not. Returns how many were lost. */
  cut(from: string, to: string, random: () => number): number {
    copyFolder(from, to);
    let lost = 0;
    for (const [file, blocks] of this.#unsynced) {
      const copy = path.join(to, path.relative(from, file));
      if (!existsSync(copy)) continue;
      const descriptor = openSync(copy, 'r+');
      for (const [block, before] of blocks) {
        if (random() < 0.5) continue;
        writeSync(descriptor, before, 0, BLOCK, block * BLOCK);
        lost += 1;
      }
      closeSync(descriptor);
    }
    return lost;
  }
}

/** The template databases are never written, and are most of the files: they are linked. */
const isTemplate = (folder: string): boolean => /[\\/]base[\\/][14]$/.test(folder);

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { mode: 0o700 });
  const place = isTemplate(from) ? linkSync : copyFileSync;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else place(source, target);
  }
}

/** Numerical Recipes' generator: the same cuts in every run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (state * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32;
}

const insert = (from: number, to: number): string =>
  `INSERT INTO cut SELECT n, md5(n::text) FROM generate_series(${from}, ${to - 1}) AS n`;

/** Opens what the cut left, and looks at every row and both indexes; returns how many rows there are. */
async function inspect(dataDir: string): Promise<number> {
  const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=8MB'];
  const database = await PGlite.create({ dataDir, startParams, extensions: { amcheck } });
  try {
    await database.exec('CREATE EXTENSION IF NOT EXISTS amcheck');
    const found = await checkRows(database);
    // Life goes on after a cut: what it left half-written must not come back under the rows that follow.
    await database.exec(insert(found, found + 10 * ROWS));
    expect(await checkRows(database)).toBe(found + 10 * ROWS);
    return found;
  } finally {
    await database.close();
  }
}

async function checkRows(database: PGlite): Promise<number> {
  const { rows } = await database.query<{ n: number; last: number | null; wrong: number }>(
    'SELECT count(*)::int AS n, max(i) AS last, count(*) FILTER (WHERE x <> md5(i::text))::int AS wrong FROM cut',
  );
  const { n = -1, last = null, wrong = -1 } = rows[0] ?? {};
  expect(n % ROWS, 'a statement is there whole or not at all').toBe(0);
  expect([n, wrong]).toEqual([(last ?? -1) + 1, 0]);
  await database.query("SELECT bt_index_check(oid, true) FROM pg_class WHERE relname IN ('cut_pkey', 'cut_x_idx')");
  expect((await database.query("SELECT * FROM verify_heapam('cut')")).rows).toEqual([]);
  for (const column of ['i', 'x']) {
    await database.exec('SET enable_seqscan = off; SET enable_bitmapscan = off');
    const indexed = await database.query<{ n: number }>(
      `SELECT count(${column})::int AS n FROM cut WHERE ${column} IS NOT NULL`,
    );
    await database.exec('RESET ALL');
    expect(indexed.rows).toEqual([{ n }]);
  }
  return n;
}

test(
  `after each of ${CUTS} power cuts every acknowledged row is there and the indexes are sound`,
  { timeout: 180_000 },
  async () => {
    const random = seeded(SEED);
    const disk = new Disk();
    const live = path.join(folder, 'live');
    const files = new DurableFs(live, disk);
    // Few buffers make the engine write data pages in the middle of statements.
    const settings = ['shared_buffers=256kB', 'max_wal_size=32MB', 'min_wal_size=32MB'];
    const database = await PGlite.create({
      fs: files,
      startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])],
      extensions: { amcheck },
    });
    const run = async (statement: string): Promise<void> => {
      await database.exec(statement);
      files.flush();
    };
    await run('CREATE TABLE cut (i int PRIMARY KEY, x text)');
    await run('CREATE INDEX ON cut (x)');

    let acknowledged = 0;
    let writesLeft = 100;
    let lost = 0;
    let taken: { dataDir: string; acknowledged: number } | undefined;
    disk.beforeWrite = () => {
      if (--writesLeft > 0 || taken) return;
      const dataDir = path.join(folder, 'cut');
      lost += disk.cut(live, dataDir, random);
      taken = { dataDir, acknowledged };
    };

    let cuts = 0;
    for (let i = 0; cuts < CUTS; i++) {
      await run(insert(i * ROWS, i * ROWS + ROWS));
      acknowledged += ROWS;
      if (i % 7 === 6) await run('CHECKPOINT');
      if (!taken) continue;
      expect(await inspect(taken.dataDir), `cut ${cuts + 1}`).toBeGreaterThanOrEqual(taken.acknowledged);
      rmSync(taken.dataDir, { recursive: true, force: true });
      taken = undefined;
      cuts += 1;
      writesLeft = 1 + Math.floor(random() * 900);
    }
    await database.close();
    expect(lost, 'the cuts took something away').toBeGreaterThan(CUTS);
  },
);
