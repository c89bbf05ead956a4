import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import pg from 'pg';
import { startThread } from '../../../lib/thread.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';
import { SETTINGS } from './settings.ts';
import { ThreadStream } from './thread-stream.ts';

/** PGlite in a thread of its own, so that no statement ever holds up the event loop. */
export class EmbeddedHost {
  readonly #worker: Worker;
  readonly #onFatal: (error: Error) => void;
  #stream: ThreadStream | undefined;
  #failure: Error | undefined;
  #closing = false;

  private constructor(worker: Worker, onFatal: (error: Error) => void) {
    this.#worker = worker;
    this.#onFatal = onFatal;
  }

  static async start(folder: string, onFatal: (error: Error) => void): Promise<EmbeddedHost> {
    const data: ThreadData = { folder, settings: SETTINGS };
    const worker = startThread(import.meta.url, './thread', data);
    const host = new EmbeddedHost(worker, onFatal);
    await host.#started();
    worker.on('message', (message: FromThread) => host.#receive(message));
    worker.on('error', (error: Error) => host.#fail(error));
    worker.on('exit', () => host.#fail(new Error('the thread of the database ended')));
    return host;
  }

  /** The only way to the database: one connection, since PGlite has one session. */
  pool(): pg.Pool {
    const needs = {
      attach: (stream: ThreadStream) => this.#attach(stream),
      send: (bytes: Uint8Array) => this.#sendBytes(bytes),
    };
    return new pg.Pool({
      max: 1,
      idleTimeoutMillis: 0,
      user: 'postgres',
      database: 'postgres',
      stream: () => new ThreadStream(needs),
    });
  }

  /** Writes a checkpoint and ends the thread. */
  async close(): Promise<void> {
    this.#closing = true;
    if (!this.#failure) {
      const ended = new Promise<void>((resolve) => {
        this.#worker.on('message', (message: FromThread) => {
          if (message.kind === 'closed' || message.kind === 'failed') resolve();
        });
        this.#worker.once('exit', () => resolve());
      });
      this.#send({ kind: 'close' });
      await ended;
    }
    await this.#worker.terminate();
  }

  async #started(): Promise<void> {
    const exited = new AbortController();
    const onExit = (): void => exited.abort();
    this.#worker.once('exit', onExit);
    try {
      await once(this.#worker, 'message', { signal: exited.signal }); // an 'error' event rejects as well
    } catch (error) {
      await this.#worker.terminate();
      throw new Error('the embedded database did not start', { cause: error });
    } finally {
      this.#worker.off('exit', onExit);
    }
  }

  #attach(stream: ThreadStream): void {
    if (this.#failure) {
      stream.destroy(this.#failure);
      return;
    }
    this.#stream = stream;
    this.#send({ kind: 'connect' });
  }

  #sendBytes(bytes: Uint8Array): void {
    this.#send({ kind: 'data', bytes: new Uint8Array(bytes) });
  }

  #send(message: ToThread): void {
    this.#worker.postMessage(message, message.kind === 'data' ? [message.bytes.buffer as ArrayBuffer] : []);
  }

  #receive(message: FromThread): void {
    if (message.kind === 'data') {
      const { buffer, byteOffset, byteLength } = message.bytes;
      this.#stream?.push(Buffer.from(buffer, byteOffset, byteLength));
    } else if (message.kind === 'failed') {
      this.#fail(new Error(`the embedded database failed: ${message.message}`));
    }
  }

  #fail(error: Error): void {
    if (this.#failure || this.#closing) return;
    this.#failure = error;
    this.#stream?.destroy(error);
    this.#onFatal(error);
  }
}
