import { isAscii, isUtf8 } from 'node:buffer';

/** Enough for the longest header and the first rows. */
export const HEAD_BYTES = 65_536;

/** `ascii` when the head leaves open which encoding it is: what comes later decides. */
export type Encoding = 'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding of a text from its first bytes: byte-order mark, zeros on one side (UTF-16 without a mark), and what is mostly not
 * valid UTF-8 is taken for the code page of Western Windows, in which older spreadsheets save.
 */
export function detectEncoding(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (hasUtf8Mark(head)) return 'utf-8';
  const wide = wideEncoding(head);
  if (wide) return wide;
  // The head may end within a character.
  const whole = head.subarray(0, head.length - unfinishedTail(head));
  if (isAscii(whole)) return 'ascii';
  return mostlyUtf8(whole) ? 'utf-8' : 'windows-1252';
}

export const decodeHead = (head: Buffer, encoding: Encoding): string =>
  new TextDecoder(encoding === 'ascii' ? 'utf-8' : encoding).decode(head, { stream: true });

/**
 * The same text as valid UTF-8 without a byte-order mark, cut between characters; what is valid already passes through uncopied.
 * Bytes that mean nothing become U+FFFD, one for each sequence as the Encoding Standard counts them.
 */
export async function* toUtf8(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === 'ascii') yield* undecidedToUtf8(chunks);
  else if (encoding === 'utf-8') yield* validUtf8(withoutMark(chunks));
  else yield* decoded(chunks, encoding);
}

/** Rows of histories are made of braces, quotes, digits and English words: one half of their 16-bit units is mostly zero. */
function wideEncoding(head: Buffer): Encoding | undefined {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = head.length / 16;
  if (head.length >= 4 && odd >= enough && odd > even) return 'utf-16le';
  if (head.length >= 4 && even >= enough && even > odd) return 'utf-16be';
  return undefined;
}

/** A few damaged bytes must not spoil all names of a file; text in a Windows code page hardly ever forms valid sequences. */
function mostlyUtf8(head: Buffer): boolean {
  if (isUtf8(head)) return true;
  let valid = 0;
  let invalid = 0;
  for (const character of head.toString('utf8')) {
    if (character === '\ufffd') invalid++;
    else if (character > '\u007f') valid++;
  }
  return valid > invalid;
}

async function* decoded(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** Passes ASCII on; the first other character tells UTF-8 from windows-1252, however the chunks are cut. */
async function* undecidedToUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (let step = await iterator.next(); !step.done; step = await iterator.next()) {
      if (isAscii(step.value)) {
        yield step.value;
        continue;
      }
      const first = step.value.findIndex((byte) => byte > 0x7f);
      yield step.value.subarray(0, first);
      let rest = step.value.subarray(first);
      // A character has four bytes at most.
      while (rest.length < 4) {
        const more = await iterator.next();
        if (more.done) break;
        rest = Buffer.concat([rest, more.value]);
      }
      const encoding = startsWithUtf8(rest) ? 'utf-8' : 'windows-1252';
      const all = restOf(rest, iterator);
      yield* encoding === 'utf-8' ? validUtf8(all) : decoded(all, encoding);
      return;
    }
  } finally {
    await iterator.return?.();
  }
}

async function* restOf(first: Buffer, iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let step = await iterator.next(); !step.done; step = await iterator.next()) yield step.value;
}

const startsWithUtf8 = (bytes: Buffer): boolean => [2, 3, 4].some((length) => isUtf8(bytes.subarray(0, length)));

async function* validUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const end = bytes.length - unfinishedTail(bytes);
    held = bytes.subarray(end);
    yield replaceInvalid(bytes.subarray(0, end));
  }
  if (held.length > 0) yield replaceInvalid(held);
}

const replaceInvalid = (bytes: Buffer): Buffer => (isUtf8(bytes) ? bytes : Buffer.from(bytes.toString('utf8')));

/** How many bytes at the end are the start of a character that may go on: 0 to 3. */
function unfinishedTail(bytes: Buffer): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const lead = bytes[bytes.length - length] ?? 0;
    if (lead >= 0x80 && lead < 0xc0) continue;
    const wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    return wanted > length ? length : 0;
  }
  return 0;
}

const hasUtf8Mark = (bytes: Buffer): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let start: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (!start) yield chunk;
    else {
      start = Buffer.concat([start, chunk]);
      if (start.length < 3) continue;
      yield hasUtf8Mark(start) ? start.subarray(3) : start;
      start = undefined;
    }
  }
  if (start) yield start;
}
