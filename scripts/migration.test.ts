import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { findDrift, writeMigration } from './migration.ts';

// Each run of the engine starts databases of its own.
vi.setConfig({ testTimeout: 120_000 });

const prisma = fileURLToPath(new URL('../prisma', import.meta.url));
const copy = mkdtempSync(path.join(tmpdir(), 'echotune-migration-'));
const folder = { schema: path.join(copy, 'schema.prisma'), migrations: path.join(copy, 'migrations') };
cpSync(prisma, copy, { recursive: true });
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('the migrations lead to the schema: after a change of prisma/schema.prisma run "npm run migration -- new NAME"', async () => {
  const drift = await findDrift({
    schema: path.join(prisma, 'schema.prisma'),
    migrations: path.join(prisma, 'migrations'),
  });
  expect(drift).toBeUndefined();
});

test('a new field is written as a migration, after which nothing is missing', async () => {
  const schema = readFileSync(folder.schema, 'utf8');
  writeFileSync(
    folder.schema,
    schema.replace('recordingKey String  @map', 'isrc String?\n  recordingKey String  @map'),
  );
  const written = await writeMigration(folder, { name: 'isrc', now: new Date('2990-05-06T07:08:09Z') });
  expect(written).toBe(path.join(folder.migrations, '29900506070809_isrc'));
  expect(readFileSync(path.join(written ?? '', 'migration.sql'), 'utf8')).toContain(
    'ALTER TABLE "tracks" ADD COLUMN     "isrc" TEXT;',
  );
  expect(await writeMigration(folder, { name: 'again', now: new Date('2991-01-01') })).toBeUndefined();
});
