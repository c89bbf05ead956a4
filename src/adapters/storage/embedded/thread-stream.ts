import { Duplex } from 'node:stream';

/** Looks like the socket that `pg` wants, and hands bytes to the database thread. */
export class ThreadStream extends Duplex {
  readonly #send: (bytes: Uint8Array) => void;
  readonly #attach: (stream: ThreadStream) => void;

  constructor(needs: { attach(stream: ThreadStream): void; send(bytes: Uint8Array): void }) {
    super();
    this.#send = (bytes) => needs.send(bytes);
    this.#attach = (stream) => needs.attach(stream);
  }

  connect(): this {
    this.#attach(this);
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#send(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    done();
    this.push(null);
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
