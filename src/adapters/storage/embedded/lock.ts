import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { UserError } from '../../../domain/errors.ts';

/** How long the holder may take to say its process id. */
const ANSWER_MS = 2_000;

/**
 * Keeps a database folder for this process alone; the kernel drops the lock with the process, kill -9 included. PGlite has no
 * lock of its own, and two processes in one folder damage it silently. The lock does not reach across containers.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const address = addressOf(realpathSync(folder));
  for (let attempt = 0; attempt < 2; attempt++) {
    const server = await listen(address);
    if (server) return () => new Promise((resolve) => server.close(() => resolve()));
    const holder = await askHolder(address);
    if (holder !== undefined) {
      throw new UserError(
        'database_in_use',
        `The database in ${folder} is already open in process ${holder}. Stop that one first, or set DATABASE_URL to a PostgreSQL server that several processes can share.`,
      );
    }
    // Nobody answers: the socket file of a process that died. Linux and Windows leave none.
    if (process.platform !== 'linux' && process.platform !== 'win32') await rm(address, { force: true });
  }
  throw new UserError(
    'database_in_use',
    `The database in ${folder} is locked, and the process that holds it does not answer.`,
  );
}

/** Linux has names without files (abstract sockets), Windows has pipes; elsewhere it is a socket file beside the folder. */
function addressOf(folder: string): string {
  const name = `echotune-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(path.dirname(folder), `.${path.basename(folder)}.lock.sock`);
}

/** Undefined when the address is taken. */
function listen(address: string): Promise<net.Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((connection) => {
      connection.on('error', () => {}); // whoever asked has gone
      connection.end(String(process.pid));
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** The process id of the holder, "?" when it does not say, undefined when there is none. */
function askHolder(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const connection = net.connect(address);
    connection.setTimeout(ANSWER_MS, () => {
      connection.destroy();
      resolve('?');
    });
    connection.on('data', (chunk) => (answer += chunk.toString()));
    connection.on('end', () => resolve(answer || '?'));
    connection.on('error', () => resolve(undefined));
  });
}
