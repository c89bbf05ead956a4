import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findPostgres, startPostgres } from '../../tests/postgres.ts';
import type { BenchQuestion } from './bench.ts';

/** Where the product keeps its data: each call gives an empty database for the product, or one for a reference. */
export interface Place {
  readonly name: string;
  product(): Promise<Record<string, string>>;
  reference(): Promise<{ folder: string } | { databaseUrl: string }>;
}

/** The databases that were asked for, and a folder that goes with them on `close`. */
export async function openPlaces(question: Pick<BenchQuestion, 'databases'>): Promise<{
  readonly folder: string;
  readonly places: readonly Place[];
  readonly notes: string[];
  close(): Promise<void>;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'echotune-bench-'));
  const server = question.databases.includes('server') ? findPostgres() : undefined;
  const running = server && 'folder' in server ? await startPostgres(server.folder) : undefined;
  let made = 0;
  const own = (name: string): string => path.join(folder, `${name}-${++made}`);
  const embedded: Place = {
    name: 'embedded',
    product: async () => ({ DATA_DIR: own('data') }),
    reference: async () => ({ folder: own('reference') }),
  };
  const onServer: Place | undefined = running && {
    name: 'PostgreSQL server',
    product: async () => ({ DATA_DIR: own('data'), DATABASE_URL: await running.createDatabase() }),
    reference: async () => ({ databaseUrl: await running.createDatabase() }),
  };
  return {
    folder,
    places: [question.databases.includes('embedded') ? embedded : undefined, onServer].filter(
      (place) => place !== undefined,
    ),
    notes: server && 'missing' in server ? [`Without a server: ${server.missing}.`] : [],
    close: async () => {
      await running?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
