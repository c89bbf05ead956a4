import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import type { Log, Ports } from '../../services/ports.ts';
import { createCollectionStore } from './collections.ts';
import { createConversationStore } from './conversations.ts';
import { createDatabase } from './embedded/create-database.ts';
import { makePrivateFolder } from './embedded/folder.ts';
import { EmbeddedHost } from './embedded/host.ts';
import { lockFolder } from './embedded/lock.ts';
import { createEnrichmentStore } from './enrichment.ts';
import { createFeedbackStore } from './feedback.ts';
import { PrismaClient } from './generated/client.ts';
import { createIdentityStore } from './identities.ts';
import { createImportStore } from './imports.ts';
import { createListeningSource } from './listening.ts';
import { createEmbeddedMaintenance, createServerMaintenance } from './maintenance.ts';
import { migrate } from './migrate.ts';
import { createModelUsageStore } from './model-usage.ts';
import { createMusicFactStore } from './music-facts.ts';
import { createPlayStore } from './plays.ts';
import { createPlatformStore } from './platforms.ts';
import { createPlaylistStore } from './playlists.ts';
import { openServerPool } from './pool.ts';
import { createRecapStore } from './recaps.ts';
import { createSessionStore } from './sessions.ts';
import { createSharedSpaceStore } from './shared-space.ts';
import { createShownStore } from './shown.ts';
import { createSourceStateStore } from './enrichment-states.ts';
import { createTasteModelStore } from './taste-models.ts';
import { createTokenStore } from './tokens.ts';
import { createTrackVectorStore } from './track-vectors.ts';
import { createUserStore } from './users.ts';
import { prepareVectorIndex } from './vector-index.ts';

/** A query may wait this long for its turn: the embedded database has one connection, and an aggregate can take seconds. */
const TURN_MS = 60_000;

export interface StorageOptions {
  /** A PostgreSQL server; without it the embedded database in `<dataDir>/db` is used. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly migrationsDir: string;
  readonly log: Log;
  /** The embedded database broke while in use: the process should end and be started again. */
  onFatal?(error: Error): void;
}

type Stores = Pick<
  Ports,
  | 'database'
  | 'users'
  | 'tokens'
  | 'identities'
  | 'platforms'
  | 'recaps'
  | 'sessions'
  | 'plays'
  | 'collections'
  | 'imports'
  | 'feedback'
  | 'shown'
  | 'playlists'
  | 'conversations'
  | 'modelUsage'
  | 'listening'
  | 'tasteModels'
  | 'trackVectors'
  | 'sharedSpace'
  | 'musicFacts'
  | 'enrichment'
  | 'sourceStates'
>;
export interface Storage extends Stores {
  readonly kind: 'embedded' | 'server';
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A way to a database, whichever it is. */
interface Engine {
  readonly kind: Storage['kind'];
  readonly pool: Pool;
  /** Ends what stands behind the pool. */
  close(): Promise<void>;
}

/** Opens the database, brings its tables up to date, and hands out the stores on it. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const engine =
    options.databaseUrl === undefined ? await openEmbedded(options) : await openServer(options, options.databaseUrl);
  let indexed: boolean;
  try {
    const client = await engine.pool.connect();
    try {
      const migrations = await migrate(client, options.migrationsDir);
      if (migrations.length > 0) options.log.info({ migrations }, 'database migrated');
      indexed = await prepareVectorIndex(client, options.log);
    } finally {
      client.release();
    }
  } catch (error) {
    await engine.pool.end();
    await engine.close();
    throw error;
  }
  return createStorage(engine, { log: options.log, indexed });
}

async function openEmbedded({ dataDir, log, onFatal }: StorageOptions): Promise<Engine> {
  const folder = path.resolve(dataDir, 'db');
  await makePrivateFolder(folder);
  const unlock = await lockFolder(folder);
  try {
    await createDatabase(folder);
    const host = await EmbeddedHost.start(folder, (error) => {
      log.error({ err: error }, 'the embedded database broke');
      onFatal?.(error);
    });
    const pool = host.pool();
    pool.on('error', (error) => log.warn({ err: error }, 'a database connection was lost'));
    return {
      kind: 'embedded',
      pool,
      close: async () => {
        await host.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openServer({ log }: StorageOptions, databaseUrl: string): Promise<Engine> {
  return { kind: 'server', pool: await openServerPool({ log }, databaseUrl), close: async () => {} };
}

function createStorage({ kind, pool, close }: Engine, { log, indexed }: { log: Log; indexed: boolean }): Storage {
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: TURN_MS, timeout: TURN_MS },
  });
  const maintenance =
    kind === 'embedded' ? createEmbeddedMaintenance({ pool, log }) : createServerMaintenance({ pool });
  let closed: Promise<void> | undefined;

  const closeAll = async (): Promise<void> => {
    maintenance.stop();
    await prisma.$disconnect();
    await pool.end();
    await close();
  };
  return {
    kind,
    database: {
      query: async <Row extends object>({ text, values }: { text: string; values: readonly unknown[] }) =>
        (await pool.query<Row>(text, [...values])).rows,
      analyze: () => maintenance.vacuum(),
    },
    users: createUserStore({ pool }),
    tokens: createTokenStore({ prisma, pool }),
    identities: createIdentityStore({ pool }),
    platforms: createPlatformStore({ pool }),
    recaps: createRecapStore({ pool }),
    sessions: createSessionStore({ prisma, pool }),
    plays: createPlayStore({ pool, maintenance }),
    collections: createCollectionStore({ pool }),
    imports: createImportStore({ pool }),
    feedback: createFeedbackStore({ prisma, pool }),
    playlists: createPlaylistStore({ pool }),
    shown: createShownStore({ pool }),
    conversations: createConversationStore({ prisma, pool }),
    modelUsage: createModelUsageStore({ pool }),
    listening: createListeningSource({ pool }),
    tasteModels: createTasteModelStore({ pool }),
    trackVectors: createTrackVectorStore({ pool, indexed }),
    sharedSpace: createSharedSpaceStore({ pool }),
    musicFacts: createMusicFactStore({ pool }),
    enrichment: createEnrichmentStore({ pool }),
    sourceStates: createSourceStateStore({ pool }),
    ping: async () => {
      await pool.query('SELECT 1');
    },
    close: () => (closed ??= closeAll()),
  };
}
