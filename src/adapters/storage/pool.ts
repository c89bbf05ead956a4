import pg from 'pg';
import { UserError } from '../../domain/errors.ts';
import type { Log } from '../../services/ports.ts';

const CONNECTIONS = 10;
const CONNECT_MS = 10_000;

/** A pool on the operator's own PostgreSQL server, checked by one connection. */
export async function openServerPool({ log }: { log: Log }, databaseUrl: string): Promise<pg.Pool> {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new UserError(
      'database_unavailable',
      'DATABASE_URL must look like postgresql://user:password@host:5432/database.',
    );
  }
  // Prisma writes times as UTC and plain SQL uses the session's zone: both must be the same.
  url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} -c TimeZone=UTC`.trim());
  const pool = new pg.Pool({
    connectionString: url.href,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'echotune',
  });
  pool.on('error', (error) => log.warn({ err: error }, 'a database connection was lost'));
  try {
    await pool.query('SELECT 1');
    return pool;
  } catch (error) {
    await pool.end();
    const where = `${url.hostname || url.searchParams.get('host') || 'localhost'}${url.port ? `:${url.port}` : ''}${url.pathname}`;
    throw new UserError(
      'database_unavailable',
      `I cannot open the database at ${where} (${reasonOf(error)}). Check DATABASE_URL and that the server is running, or remove DATABASE_URL to use the built-in database.`,
      { cause: error },
    );
  }
}

/** Several addresses of one host come as an AggregateError without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error && error.message ? error.message : String(error);
}

/**
 * Runs `work` in one transaction on one connection. Inside, only the given client may be used: on the embedded database every
 * other query waits for the end of this transaction.
 */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    try {
      await client.query('ROLLBACK');
    } catch (rollbackError) {
      broken = rollbackError instanceof Error ? rollbackError : new Error(String(rollbackError));
    }
    throw error;
  } finally {
    client.release(broken);
  }
}
