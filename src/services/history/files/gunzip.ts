import { crc32 } from 'node:zlib';
import { createTape, DamagedStream, inflateRaw, type Tape } from './inflate.ts';

const HAS_HEADER_CRC = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
/** A flushed stream may hold a few members without content; millions of them only cost time. */
const EMPTY_MEMBERS = 1000;
/** A file name and a comment are bounded by nothing in the format. */
const TEXT_BYTES = 65_536;

/**
 * Unpacks gzip (RFC 1952): all members one after the other, each checked against its CRC-32 and length. What follows the last
 * member and is none (padding of a tape or a download) is left unread. Throws DamagedStream, or what `packed` throws.
 */
export async function* gunzip(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const tape = createTape(packed);
  try {
    let empty = 0;
    for (let member = 0; await enterMember(tape, member === 0); member++) {
      let checksum = 0;
      let bytes = 0;
      for await (const chunk of inflateRaw(tape)) {
        checksum = crc32(chunk, checksum);
        bytes += chunk.length;
        yield chunk;
      }
      const trailer = await tape.take(8);
      if (trailer.length < 8) throw new DamagedStream('gzip: the trailer is missing');
      if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== bytes % 2 ** 32) {
        throw new DamagedStream('gzip: checksum or length is wrong');
      }
      empty = bytes === 0 ? empty + 1 : 0;
      if (empty > EMPTY_MEMBERS) throw new DamagedStream('gzip: nothing but empty members');
    }
  } finally {
    await tape.close();
  }
}

/** Reads the header of a member; false when there is none any more. */
async function enterMember(tape: Tape, first: boolean): Promise<boolean> {
  const header = await tape.take(10);
  const isMember = header[0] === 0x1f && header[1] === 0x8b;
  if (!isMember && !first) return false;
  const flags = header[3] ?? 0;
  if (!isMember || header.length < 10 || header[2] !== 8 || flags >= 32) throw new DamagedStream('gzip: no header');
  if (flags & HAS_EXTRA) {
    const length = await tape.take(2);
    if (length.length === 2) await tape.take(length.readUInt16LE(0));
  }
  if (flags & HAS_NAME) await skipText(tape);
  if (flags & HAS_COMMENT) await skipText(tape);
  if (flags & HAS_HEADER_CRC) await tape.take(2);
  return true;
}

async function skipText(tape: Tape): Promise<void> {
  for (let skipped = 0; skipped < TEXT_BYTES;) {
    const chunk = await tape.next();
    if (!chunk) return;
    const end = chunk.indexOf(0);
    if (end >= 0) return tape.putBack(chunk.subarray(end + 1));
    skipped += chunk.length;
  }
  throw new DamagedStream('gzip: the name does not end');
}
