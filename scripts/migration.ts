// npm run migration -- new NAME | check: writes the SQL between the migrations and prisma/schema.prisma, or checks that there is none.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCK_FILE, readMigrations, withSchemaEngine } from './lib/schema-engine.ts';

export interface PrismaFolder {
  readonly schema: string;
  readonly migrations: string;
}

/**
 * The SQL that is missing in the migrations, or undefined when they lead to the schema. The engine does not see expression
 * and partial indexes, CHECKs, or other schemas than the one in use.
 */
export function findDrift({ schema, migrations }: PrismaFolder): Promise<string | undefined> {
  return withSchemaEngine(async (engine) => {
    const result = await engine.diff({
      from: { tag: 'migrations', ...readMigrations(migrations) },
      to: { tag: 'schemaDatamodel', files: [{ path: schema, content: readFileSync(schema, 'utf8') }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return result.exitCode === 2 ? (result.stdout ?? '') : undefined;
  });
}

/** Writes the next migration; the folder's name, or undefined when there is nothing to write. */
export async function writeMigration(
  folder: PrismaFolder,
  { name, now }: { name: string; now: Date },
): Promise<string | undefined> {
  const script = await findDrift(folder);
  if (script === undefined) return undefined;
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const target = path.join(folder.migrations, `${stamp}_${name}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, 'migration.sql'), script);
  const lockFile = path.join(folder.migrations, 'migration_lock.toml');
  if (!existsSync(lockFile)) writeFileSync(lockFile, LOCK_FILE);
  return target;
}

async function main([command, name]: readonly string[]): Promise<number> {
  const folder: PrismaFolder = {
    schema: path.resolve('prisma/schema.prisma'),
    migrations: path.resolve('prisma/migrations'),
  };
  if (command === 'new' && name !== undefined && /^[a-z0-9_]+$/.test(name)) {
    const written = await writeMigration(folder, { name, now: new Date() });
    console.log(
      written === undefined
        ? 'The migrations lead to the schema already.'
        : `Wrote ${path.relative('.', written)}. Read it before you commit it.`,
    );
    return 0;
  }
  if (command === 'check') {
    const drift = await findDrift(folder);
    console.log(drift ?? 'The migrations lead to the schema.');
    return drift === undefined ? 0 : 2;
  }
  console.error('Usage: npm run migration -- new NAME (a-z, 0-9, _) | check');
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
