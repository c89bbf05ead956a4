import { execFile, spawn } from 'node:child_process';
import { accessSync, chownSync, constants, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

/** PostgreSQL refuses to run as root; "nobody" has this id on Linux and owns nothing. */
const NOBODY = 65_534;

/** The folder of `initdb` and `postgres`, or why there is none: what a skipped test says of itself. */
export function findPostgres(): { folder: string } | { missing: string } {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...debianFolders()];
  const folder = folders.find((candidate) => isProgram(candidate, 'initdb') && isProgram(candidate, 'postgres'));
  return folder ? { folder } : { missing: 'no PostgreSQL server is installed here (initdb and postgres)' };
}

/** Debian keeps the programs out of PATH, one folder per major version; the newest comes first. */
function debianFolders(): string[] {
  const root = '/usr/lib/postgresql';
  try {
    const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => path.join(root, version, 'bin'));
  } catch {
    return [];
  }
}

function isProgram(folder: string, name: string): boolean {
  try {
    accessSync(path.join(folder, name), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface TestServer {
  /** A new, empty database; returns its DATABASE_URL. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** A server of our own: random port, temporary folder, gone after `stop`. */
export async function startPostgres(folder: string): Promise<TestServer> {
  const home = mkdtempSync(path.join(tmpdir(), 'echotune-pg-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(home, NOBODY, NOBODY);
  const options = { cwd: home, ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}) };
  const data = path.join(home, 'data');
  await promisify(execFile)(
    path.join(folder, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    options,
  );
  const port = await freePort();
  const server = spawn(
    path.join(folder, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-F'],
    { ...options, stdio: 'ignore' },
  );
  const kill = (): void => void server.kill('SIGQUIT');
  process.once('exit', kill);
  const url = (database: string): string => `postgresql://postgres@127.0.0.1:${port}/${database}`;
  await untilReady(url('postgres'));

  let databases = 0;
  return {
    createDatabase: async () => {
      const name = `test_${++databases}`;
      await query(url('postgres'), `CREATE DATABASE ${name}`);
      return url(name);
    },
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      process.off('exit', kill);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await query(url, 'SELECT 1');
    } catch (error) {
      if (attempt === 100) throw new Error('the test server did not start', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(text);
  } finally {
    await client.end();
  }
}
