import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaPGlite } from 'pglite-prisma-adapter';

/** What the WASM glue needs before its first call; absent from the package's types. */
type Glue = typeof engineModule & { __wbg_set_wasm(exports: object): void };

/** The one function used of a global whose types come only with those of a browser. */
interface WebAssemblyGlobal {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
}

let loaded: Promise<void> | undefined;

async function loadEngine(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const file = path.join(path.dirname(entry), 'schema_engine_bg.wasm');
  const glue = engineModule as Glue;
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyGlobal };
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
}

/** A database in memory, thrown away after use. */
const scratchDatabase = (): Promise<PGlite> => PGlite.create({ extensions: { vector, pg_trgm } });

/** The adapter's own `executeScript` does not wait for the script. */
async function connect(client: PGlite, dispose: () => Promise<void>): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPGlite(client).connect();
  adapter.executeScript = async (script) => {
    await client.exec(script);
  };
  adapter.dispose = dispose;
  return adapter;
}

function scratchFactory(client: PGlite): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: 'pglite',
    connect: () => connect(client, async () => {}),
    connectToShadowDb: async () => {
      const shadow = await scratchDatabase();
      return connect(shadow, () => shadow.close());
    },
  };
}

/** Prisma's own schema engine, without its native binary and without a server: PGlite is the shadow database. */
export async function withSchemaEngine<Result>(use: (engine: SchemaEngine) => Promise<Result>): Promise<Result> {
  await (loaded ??= loadEngine());
  const client = await scratchDatabase();
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(scratchFactory(client));
    const engine = await engineModule.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } finally {
    await client.close();
  }
}

/** Names the dialect of the migrations beside it; Prisma's tools refuse a folder without it. */
export const LOCK_FILE = '# Read by Prisma: keep it under version control.\nprovider = "postgresql"\n';

/** The migrations of a folder in the form the engine reads. */
export function readMigrations(folder: string): MigrationList {
  const lockFile = path.join(folder, 'migration_lock.toml');
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: path.resolve(folder),
    shadowDbInitScript: '',
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : LOCK_FILE,
    },
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
