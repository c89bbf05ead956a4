import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { z } from 'zod';
import type { Config } from '../../src/config.ts';
import { UserError } from '../../src/domain/errors.ts';
import { createLog, openServices, operatorFile } from '../../src/open-services.ts';
import { ok, PATIENCE, wrong, type Check, type Finding } from './check.ts';

/** The oldest PostgreSQL that is tried with EchoTune. */
const OLDEST_SERVER = 15;

/** The embedded database, or the PostgreSQL server. */
export const database: Check = {
  name: 'Database',
  run: async (config) => (config.databaseUrl === undefined ? checkEmbedded(config) : checkServer(config.databaseUrl)),
};

async function checkEmbedded(config: Config): Promise<Finding> {
  try {
    const { storage, close } = await openServices(config, createLog({ logLevel: 'silent' }));
    try {
      await storage.ping();
    } finally {
      await close();
    }
    return ok(`The embedded database in ${config.dataDir} opens and answers.`);
  } catch (error) {
    if (error instanceof UserError && error.code === 'database_in_use') return askServer(config);
    return wrong(
      `The embedded database in ${config.dataDir} does not open: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

const ServerFile = z.object({ url: z.string() });
const Readiness = z.object({ parts: z.record(z.string(), z.string()) });

/** A running EchoTune has the database open: it is asked. */
async function askServer(config: Config): Promise<Finding> {
  try {
    const { url } = ServerFile.parse(JSON.parse(await readFile(operatorFile(config), 'utf8')));
    const answer = await fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(PATIENCE) });
    const { parts } = Readiness.parse(await answer.json());
    if (parts['database'] === 'ok') return ok(`EchoTune runs at ${url}, and its database answers.`);
    return wrong(`EchoTune runs at ${url}, but its database says: ${parts['database'] ?? 'nothing'}.`);
  } catch {
    return wrong(`Another program has the database in ${config.dataDir} open, and it is no EchoTune that answers.`);
  }
}

async function checkServer(connectionString: string): Promise<Finding> {
  const client = new Client({ connectionString, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE });
  // A connection that breaks while we ask shows in the question.
  client.on('error', () => undefined);
  const { hostname, port, pathname } = new URL(connectionString);
  const where = `${pathname.slice(1)} on ${hostname}${port === '' ? '' : `:${port}`}`;
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; vector: boolean; create: boolean; encoding: string }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
         EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') AS vector,
         has_schema_privilege(current_schema(), 'CREATE') AS create,
         current_setting('server_encoding') AS encoding`,
    );
    const [row] = rows;
    if (!row) return wrong(`The database ${where} does not tell what it is.`);
    const faults = [
      ...(row.version < OLDEST_SERVER
        ? [`It is PostgreSQL ${row.version}; EchoTune needs ${OLDEST_SERVER} or newer.`]
        : []),
      ...(row.create ? [] : ['This account may not make tables there: GRANT CREATE ON SCHEMA public TO it.']),
      ...(row.encoding === 'UTF8' ? [] : [`Its encoding is ${row.encoding}; titles in all scripts need UTF8.`]),
    ];
    if (faults.length > 0) return wrong(`The database ${where} cannot be used.`, ...faults);
    return ok(
      `PostgreSQL ${row.version}, ${where}, answers.`,
      ...(row.vector
        ? []
        : ['The extension pgvector is not installed there: EchoTune works without, and compares vectors itself.']),
    );
  } catch (error) {
    // The message may repeat the address, the address holds the password.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    return wrong(
      `The database ${where} cannot be reached (${code}). Look at DATABASE_URL, and whether the server runs.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
