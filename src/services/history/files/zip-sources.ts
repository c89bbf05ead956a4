import { constants, crc32, inflateRawSync } from 'node:zlib';
import { UserError } from '../../../domain/errors.ts';
import { documentKind } from './archive-kind.ts';
import { entryLabel, isClutter } from './entry-name.ts';
import { CHUNK_BYTES, partOf, type Bytes } from './file-bytes.ts';
import { createTape, DamagedStream, inflateRaw } from './inflate.ts';
import type { Limits } from './limits.ts';
import type { Packed } from './packed.ts';
import { damagedZip, lockedZip, readZipDirectory, type ZipEntry } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
/** Extra fields of the local header may be longer than those of the directory; mostly by a time stamp or two. */
const LOCAL_EXTRA_BYTES = 64;
/** A stream of its own for each of ten thousand small entries would take most of the time. */
const SMALL_PACKED = 65_536;
const SMALL_UNPACKED = 1_048_576;
/** Enough for the tables of a first block and more characters than recognition wants. */
const START_PACKED = 1024;
/** Deflate cannot pack tighter (RFC 1951; zlib's technical details). */
const DEFLATE_RATIO = 1032;

interface OpenZip {
  readonly bytes: Bytes;
  readonly name: string;
  readonly limits: Limits;
}

/** The files in a ZIP that may matter. Throws UserError for what cannot be unpacked, is no plain ZIP, or too much. */
export async function openZip(
  bytes: Bytes,
  name: string,
  limits: Limits,
): Promise<{ packed: Packed[]; refusal?: UserError; files: number }> {
  const entries = await readZipDirectory(bytes, name, limits);
  const document = documentKind(entries.map(({ path }) => path));
  if (document) return { packed: [], refusal: document(name), files: entries.length };
  const wanted = entries.filter(({ path, entry }) => !isClutter(path) && !isEmpty(entry));
  for (const { entry } of wanted) checkEntry(entry, name, limits);
  const packed = wanted.map((entry) => packedEntry({ bytes, name, limits }, entry));
  return { packed, files: entries.length };
}

/** The size alone may lie: what is not read is lost. Nothing, deflated, takes 2 bytes, or a few more when it was flushed. */
const isEmpty = ({ uncompressedSize, crc32, compressedSize }: ZipEntry['entry']): boolean =>
  uncompressedSize === 0 && crc32 === 0 && compressedSize <= 16;

function checkEntry(entry: ZipEntry['entry'], name: string, limits: Limits): void {
  if (entry.isEncrypted()) throw lockedZip(name);
  if (!entry.canDecodeFileData()) {
    throw new UserError(
      'damaged_file',
      `The ZIP “${name}” is packed in a way EchoTune cannot open. Unpack it yourself and choose the files inside.`,
    );
  }
  limits.addClaim(name, entry.uncompressedSize, entry.compressedSize);
}

function packedEntry(zip: OpenZip, { path, entry }: ZipEntry): Packed {
  const name = `${zip.name}/${entryLabel(path)}`;
  const meter = zip.limits.meter(name, entry.compressedSize);
  const isSmall = entry.compressedSize <= SMALL_PACKED && entry.uncompressedSize <= SMALL_UNPACKED;

  return {
    name,
    inZip: true,
    packedBytes: entry.compressedSize,
    async start() {
      const start = await readStart(zip, entry);
      meter(start.length);
      return start;
    },
    async *read(onPacked) {
      let unpacked = 0;
      let checksum = 0;
      const packed = count(readPacked(zip, entry), onPacked);
      try {
        for await (const chunk of unpack(packed, entry, isSmall)) {
          unpacked += chunk.length;
          meter(unpacked);
          if (unpacked > entry.uncompressedSize && !mayBeCutTo32Bits(entry)) throw new DamagedStream('too long');
          checksum = crc32(chunk, checksum);
          yield chunk;
        }
        if (unpacked % 2 ** 32 !== entry.uncompressedSize % 2 ** 32) throw new DamagedStream('length is wrong');
        if (checksum !== entry.crc32) throw new DamagedStream('checksum is wrong');
      } catch (error) {
        throw error instanceof DamagedStream ? damagedEntry(name, error) : error;
      }
    },
    ...(entry.compressionMethod === STORED && {
      open: async () => partOf(zip.bytes, await dataStart(zip, entry), entry.compressedSize),
    }),
  };
}

/** macOS wrote sizes above 4 GB without their upper half; the checksum still tells whether all is well. */
const mayBeCutTo32Bits = (entry: ZipEntry['entry']): boolean => entry.compressedSize * DEFLATE_RATIO > 2 ** 32;

const damagedEntry = (name: string, cause: unknown): UserError =>
  new UserError(
    'damaged_file',
    `“${name}” is damaged: it cannot be unpacked as it was packed. Download the ZIP again, then try once more.`,
    { cause },
  );

async function* unpack(
  packed: AsyncIterable<Buffer>,
  { compressionMethod, uncompressedSize }: ZipEntry['entry'],
  isSmall: boolean,
): AsyncGenerator<Buffer> {
  if (compressionMethod !== DEFLATED) return yield* packed;
  if (!isSmall) {
    const tape = createTape(packed);
    try {
      yield* inflateRaw(tape);
    } finally {
      await tape.close();
    }
    return;
  }
  const parts: Buffer[] = [];
  for await (const chunk of packed) parts.push(chunk);
  yield inflateSmall(Buffer.concat(parts), uncompressedSize);
}

function inflateSmall(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1 });
  } catch (error) {
    throw new DamagedStream('deflate', { cause: error });
  }
}

async function readStart(zip: OpenZip, entry: ZipEntry['entry']): Promise<Buffer> {
  const packed = await readFirst(zip, entry, START_PACKED);
  if (entry.compressionMethod !== DEFLATED) return packed;
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** The packed bytes of an entry; for a small one with a single reading. */
async function* readPacked(zip: OpenZip, entry: ZipEntry['entry']): AsyncGenerator<Buffer> {
  const first = await readFirst(zip, entry, CHUNK_BYTES);
  if (first.length > 0) yield first;
  if (first.length === entry.compressedSize) return;
  const start = await dataStart(zip, entry);
  yield* zip.bytes.read(start + first.length, start + entry.compressedSize);
}

async function readFirst({ bytes, name }: OpenZip, entry: ZipEntry['entry'], length: number): Promise<Buffer> {
  const offset = entry.relativeOffsetOfLocalHeader;
  const before = LOCAL_HEADER_BYTES + entry.fileNameLength + entry.extraFieldLength + LOCAL_EXTRA_BYTES;
  const wanted = Math.min(length, entry.compressedSize);
  const found = await bytes.at(offset, before + wanted);
  const start = startOf(found, entry, { bytes, name });
  const first = found.subarray(start - offset, start - offset + wanted);
  return first.length === wanted ? first : bytes.at(start, wanted);
}

async function dataStart({ bytes, name }: OpenZip, entry: ZipEntry['entry']): Promise<number> {
  return startOf(await bytes.at(entry.relativeOffsetOfLocalHeader, LOCAL_HEADER_BYTES), entry, { bytes, name });
}

/** Where the data begins stands in the local header alone: its extra fields are not those of the directory. */
function startOf(header: Buffer, entry: ZipEntry['entry'], { bytes, name }: Pick<OpenZip, 'bytes' | 'name'>): number {
  if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_SIGNATURE) {
    throw damagedZip(name, 'no local header');
  }
  const start =
    entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + entry.compressedSize > bytes.size) throw damagedZip(name, 'data reach beyond the end');
  return start;
}

async function* count(
  chunks: AsyncIterable<Buffer>,
  onPacked: ((bytes: number) => void) | undefined,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    onPacked?.((bytes += chunk.length));
    yield chunk;
  }
}
