import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import { UserError } from '../../domain/errors.ts';

/** The advisory lock under which Prisma's own tools migrate. */
const PRISMA_LOCK = 72_707_369;

/** As Prisma's tools make it, so that `prisma migrate` and this function accept each other's work. */
const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}
interface Migration {
  readonly name: string;
  readonly script: string;
}

/** Brings the tables up to date, one transaction per migration; returns the names of those that were applied. */
export async function migrate(client: ClientBase, migrationsDir: string): Promise<string[]> {
  const migrations = await readMigrations(migrationsDir);
  return underMigrationLock(client, async () => {
    await client.query(BOOKKEEPING);
    const { rows } = await client.query<Applied>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
    );
    const pending = findPending(migrations, rows);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  });
}

/** No two processes change tables at the same time: "IF NOT EXISTS" alone races. */
export async function underMigrationLock<Result>(client: ClientBase, work: () => Promise<Result>): Promise<Result> {
  await client.query(`SELECT pg_advisory_lock(${PRISMA_LOCK})`);
  try {
    return await work();
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${PRISMA_LOCK})`);
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names
      .sort()
      .map(async (name) => ({ name, script: await readFile(path.join(folder, name, 'migration.sql'), 'utf8') })),
  );
}

function findPending(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at: finishedAt } of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw new UserError(
        'database_unavailable',
        `The database was made by a newer EchoTune (it has the migration ${name}). Start that version, or restore an older backup.`,
      );
    }
    if (!finishedAt) {
      throw new UserError(
        'database_unavailable',
        `The migration ${name} failed half-way when another tool ran it. Mend it with "npx prisma migrate resolve" first.`,
      );
    }
    if (!checksumsOf(migration.script).includes(checksum)) {
      throw new Error(`the migration ${name} was changed after it had been applied`);
    }
    known.delete(name);
  }
  return [...known.values()];
}

async function apply(client: ClientBase, { name, script }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(script);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), sha256(script), name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`the migration ${name} failed`, { cause: error });
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** With either kind of line end: git may have changed it on Windows, which is no edit. */
function checksumsOf(script: string): string[] {
  const unix = script.replaceAll('\r\n', '\n');
  return [sha256(script), sha256(unix), sha256(unix.replaceAll('\n', '\r\n'))];
}
