import { describe } from 'vitest';
import { openStorage, type Storage } from '../../src/adapters/storage/index.ts';
import { findPostgres, startPostgres, type TestServer } from '../postgres.ts';
import { options, temporaryFolder } from './storage-fixtures.ts';

const postgres = findPostgres();
const serverName = 'missing' in postgres ? `a PostgreSQL server (skipped: ${postgres.missing})` : 'a PostgreSQL server';

/** Opens the same database again and again. */
export type Opener = { open(): Promise<Storage>; remove(): Promise<void> };

/** Runs one suite on the embedded database, and on a server where one is installed. */
export function onEveryDatabase(contract: (makeDatabase: () => Promise<Opener>) => void): void {
  describe('on the embedded database', () => {
    contract(embeddedDatabase);
  });
  describe.skipIf('missing' in postgres)(`on ${serverName}`, () => {
    contract(serverDatabase);
  });
}

async function embeddedDatabase(): Promise<Opener> {
  const { folder, remove } = temporaryFolder();
  return { open: () => openStorage(options(folder)), remove: async () => remove() };
}

async function serverDatabase(): Promise<Opener> {
  if ('missing' in postgres) throw new Error(postgres.missing);
  const server: TestServer = await startPostgres(postgres.folder);
  const url = await server.createDatabase();
  return { open: () => openStorage(options('', url)), remove: () => server.stop() };
}
