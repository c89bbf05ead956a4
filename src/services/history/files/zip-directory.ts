import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader, type Entry } from 'yauzl';
import { UserError } from '../../../domain/errors.ts';
import type { Bytes } from './file-bytes.ts';
import type { Limits } from './limits.ts';

export interface ZipEntry {
  /** As it stands in the ZIP: to be looked at, never to be opened or written. */
  readonly path: string;
  readonly entry: Entry;
}

/** Names, extra fields and comments together: an honest directory has some hundred bytes per file. */
const DIRECTORY_LIMIT = 64e6;
const WINDOW_BYTES = 262_144;
const UTF8_NAME = 0x800;
/** Sizes and signatures as in PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL_HEADER_BYTES = 30;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = Buffer.from('504b0506', 'hex');
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/** All entries of a ZIP. Throws UserError for one that is damaged, incomplete, built to deceive, or holds too many. */
export async function readZipDirectory(bytes: Bytes, name: string, limits: Limits): Promise<ZipEntry[]> {
  const size = await sizeWithoutTail(bytes, name);
  const reader = new WindowReader(bytes);
  try {
    // Names are decoded here, because yauzl refuses a whole archive for one "../".
    const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: false };
    const zip = await fromRandomAccessReaderPromise(reader, size, options);
    limits.addEntries(name, zip.entryCount);
    const entries: ZipEntry[] = [];
    let named = 0;
    for await (const entry of zip.eachEntry()) {
      named += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      if (named > DIRECTORY_LIMIT) throw damagedZip(name, 'names without end');
      entries.push({ path: pathOf(entry), entry });
    }
    // A position, whatever its published type says.
    await checkNothingFollows(bytes, zip.readEntryCursor as unknown as number, name);
    checkOverlaps(entries, name);
    return entries;
  } catch (error) {
    throw error instanceof UserError ? error : sentenceFor(error, name);
  }
}

export const damagedZip = (name: string, cause: unknown): UserError =>
  new UserError(
    'damaged_file',
    `The ZIP “${name}” is damaged or not complete. Download it again, then try once more.`,
    { cause },
  );

export const lockedZip = (name: string): UserError =>
  new UserError(
    'damaged_file',
    `The ZIP “${name}” is locked with a password. Unpack it yourself and choose the files inside.`,
  );

/** yauzl tells its errors apart by their words alone. */
function sentenceFor(error: unknown, name: string): UserError {
  const { message } = error as Error;
  if (/strong encryption/.test(message)) return lockedZip(name);
  if (/multi-disk/.test(message)) {
    return new UserError(
      'damaged_file',
      `“${name}” is one part of a ZIP that was split. Unpack all parts together yourself and choose the files inside.`,
    );
  }
  return damagedZip(name, error);
}

/** Up to the end of the ZIP proper: some downloads carry a few bytes more, which yauzl does not forgive. */
async function sizeWithoutTail(bytes: Bytes, name: string): Promise<number> {
  const from = Math.max(0, bytes.size - END_BYTES - 2 * LONGEST_COMMENT);
  const tail = await bytes.at(from, bytes.size - from);
  for (let at = tail.lastIndexOf(END_SIGNATURE); at >= 0; at = at > 0 ? tail.lastIndexOf(END_SIGNATURE, at - 1) : -1) {
    if (at + END_BYTES > tail.length) continue;
    const end = at + END_BYTES + tail.readUInt16LE(at + 20);
    if (end <= tail.length) return from + end;
  }
  throw new UserError(
    'damaged_file',
    `The ZIP “${name}” is not complete: its end is missing, as after a broken download. Download it again, then try once more.`,
  );
}

/** The count of entries is a claim too, of 16 bits: what stands behind the last one must not be another. */
async function checkNothingFollows(bytes: Bytes, cursor: number, name: string): Promise<void> {
  const next = await bytes.at(cursor, 4);
  if (next.length === 4 && next.readUInt32LE(0) === CENTRAL_SIGNATURE)
    throw damagedZip(name, 'more entries than counted');
}

/**
 * Many entries that share one packed block are the best bomb there is (David Fifield, "A better zip bomb", 2019), and no program
 * that packs files makes them.
 */
function checkOverlaps(entries: readonly ZipEntry[], name: string): void {
  let end = 0;
  const inOrder = entries.map(({ entry }) => entry);
  inOrder.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const { relativeOffsetOfLocalHeader: start, compressedSize } of inOrder) {
    if (start < end) {
      throw new UserError(
        'too_large',
        `“${name}” is no ordinary ZIP: its files share their content, so that it would unpack to far more than it is.`,
      );
    }
    end = start + LOCAL_HEADER_BYTES + compressedSize;
  }
}

/** Without a mark names are in code page 437 by the letter of the format, yet macOS and others write UTF-8. */
function pathOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const flags = isUtf8(fileNameRaw) ? generalPurposeBitFlag | UTF8_NAME : generalPurposeBitFlag;
  return getFileNameLowLevel(flags, fileNameRaw, extraFields, false);
}

/** yauzl asks for each entry twice, some dozen bytes at a time: a window over the directory answers most of it. */
class WindowReader extends RandomAccessReader {
  readonly #bytes: Bytes;
  #start = 0;
  #window: Buffer = Buffer.alloc(0);

  constructor(bytes: Bytes) {
    super();
    this.#bytes = bytes;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#bytes.read(start, end));
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#load(position, length).then(
      (found) => {
        found.copy(buffer, offset);
        callback(found.length < length ? new Error('unexpected end') : null);
      },
      (error: Error) => callback(error),
    );
  }

  async #load(position: number, length: number): Promise<Buffer> {
    const at = position - this.#start;
    if (at < 0 || at + length > this.#window.length) {
      this.#start = position;
      this.#window = await this.#bytes.at(position, Math.max(length, WINDOW_BYTES));
      return this.#window.subarray(0, length);
    }
    return this.#window.subarray(at, at + length);
  }
}
