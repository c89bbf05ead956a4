import { createInflateRaw } from 'node:zlib';

const OUTPUT_BYTES = 131_072;

/** Packed bytes that do not unpack. Says nothing about the file: whoever knows its name makes the sentence. */
export class DamagedStream extends Error {
  override readonly name = 'DamagedStream';
}

/** Chunks of bytes one after the other, of which the rest of one can be put back. */
export interface Tape {
  /** The next bytes, or undefined at the end. */
  next(): Promise<Buffer | undefined>;
  /** Exactly `length` bytes; fewer only at the end. */
  take(length: number): Promise<Buffer>;
  putBack(bytes: Buffer): void;
  close(): Promise<void>;
}

export function createTape(chunks: AsyncIterable<Buffer>): Tape {
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Buffer | undefined;

  async function next(): Promise<Buffer | undefined> {
    if (held) {
      const bytes = held;
      held = undefined;
      return bytes;
    }
    const step = await iterator.next();
    return step.done ? undefined : step.value;
  }
  function putBack(bytes: Buffer): void {
    if (bytes.length > 0) held = held ? Buffer.concat([bytes, held]) : bytes;
  }
  return {
    next,
    putBack,
    async take(length) {
      let bytes: Buffer = Buffer.alloc(0);
      while (bytes.length < length) {
        const more = await next();
        if (!more) break;
        bytes = bytes.length === 0 ? more : Buffer.concat([bytes, more]);
      }
      putBack(bytes.subarray(length));
      return bytes.subarray(0, length);
    },
    async close() {
      await iterator.return?.();
    },
  };
}

/**
 * Unpacks one deflate stream (RFC 1951) and leaves what follows it on the tape. Throws DamagedStream, or what the tape throws.
 * zlib's own gunzip stream is of no use here: it loses its last output when anything but zeros follows the stream.
 */
export async function* inflateRaw(tape: Tape): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: OUTPUT_BYTES });
  /** What was written and is perhaps not used up; at most a chunk or two, because each write is waited for. */
  let written: Buffer[] = [];
  let writtenEnd = 0;
  let tapeError: unknown;
  let stop = (): void => {};
  const stopped = new Promise<'stopped'>((resolve) => (stop = () => resolve('stopped')));
  let running = true;

  async function feed(): Promise<void> {
    while (running) {
      const chunk = await tape.next();
      if (!chunk) {
        inflate.end();
        return;
      }
      written = [...unused(), chunk];
      writtenEnd += chunk.length;
      if (!running) return;
      // After the end of the deflate stream zlib answers no more writes.
      const done = new Promise<void>((resolve) => inflate.write(chunk, () => resolve()));
      if ((await Promise.race([done, stopped])) === 'stopped') return;
    }
  }
  /** The bytes written that zlib did not want yet. */
  function unused(): Buffer[] {
    const bytes = writtenEnd - inflate.bytesWritten;
    return bytes === 0 ? [] : [Buffer.concat(written).subarray(-bytes)];
  }

  const feeding = feed().catch((error: unknown) => {
    tapeError = error;
    inflate.destroy(error as Error);
  });
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    if (tapeError !== undefined) throw tapeError;
    throw new DamagedStream('deflate', { cause: error });
  } finally {
    running = false;
    stop();
    inflate.destroy();
    await feeding;
  }
  // It reads ahead, and may have met an error behind the stream.
  if (tapeError !== undefined) throw tapeError;
  for (const bytes of unused()) tape.putBack(bytes);
}
