// The thread in which the embedded database runs. The main thread speaks PostgreSQL's wire protocol to it.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { DurableFs } from './durable-fs.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';
import { createWireRequests } from './wire-requests.ts';

const { folder, settings } = workerData as ThreadData;
const port = parentPort;
if (!port) throw new Error('this module runs in a worker thread');
const post = (message: FromThread, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

const files = new DurableFs(folder);
const database = await PGlite.create({
  fs: files,
  extensions: { vector, pg_trgm },
  startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])],
});
files.flush();

let takeRequests = createWireRequests();

async function run(chunk: Uint8Array): Promise<void> {
  for (const request of takeRequests(chunk)) {
    const parts: Uint8Array[] = [];
    await database.execProtocolRawStream(request, { onRawData: (data) => parts.push(data.slice()) });
    files.flush();
    const answer = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      answer.set(part, at);
      at += part.length;
    }
    post({ kind: 'data', bytes: answer }, [answer.buffer]);
  }
}

/** A new client finds the session as if it were new. */
async function reset(): Promise<void> {
  takeRequests = createWireRequests();
  await database.exec('ROLLBACK');
  await database.exec('DISCARD ALL');
}

async function close(): Promise<void> {
  await database.exec('CHECKPOINT');
  await database.close();
  files.flush();
}

async function handle(message: ToThread): Promise<void> {
  switch (message.kind) {
    case 'data':
      return run(message.bytes);
    case 'connect':
      return reset();
    case 'close':
      await close();
      post({ kind: 'closed' });
  }
}

let last = Promise.resolve();
port.on('message', (message: ToThread) => {
  last = last
    .then(() => handle(message))
    .catch((error: unknown) =>
      post({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});
post({ kind: 'ready' });
