import type { Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { UserError } from '../../../domain/errors.ts';
import type { HistoryFile } from '../../ports.ts';

export const CHUNK_BYTES = 131_072;

/** Bytes that can be read from any place, again and again. */
export interface Bytes {
  readonly size: number;
  /** Up to `length` bytes from `start`; fewer only at the end. */
  at(start: number, length: number): Promise<Buffer>;
  read(start: number, end: number): AsyncGenerator<Buffer>;
}

/** The size and the like of a given file. Throws UserError for what is no readable file. */
export async function lookAt(file: HistoryFile): Promise<Stats> {
  const seen = await stat(file.path).catch((error: unknown) => Promise.reject(unreadable(file, error)));
  if (seen.isDirectory()) {
    throw new UserError('invalid_input', `“${file.name}” is a folder: name the files in it.`);
  }
  // A pipe or a device might never end, and opening it might wait for ever.
  if (!seen.isFile()) throw new UserError('invalid_input', `“${file.name}” is not a file that can be read.`);
  return seen;
}

/** A given file, opened for each reading, so that thousands of files need no more open handles than one. */
export const fileBytes = (file: HistoryFile, seen: Stats): Bytes => ({
  size: seen.size,
  async at(start, length) {
    const handle = await openAsSeen(file, seen);
    try {
      return await readAt(handle, start, length);
    } finally {
      await handle.close();
    }
  },
  async *read(start, end) {
    const handle = await openAsSeen(file, seen);
    try {
      yield* readRange(handle, start, end, file.name);
      if (end === seen.size) checkUnchanged(file, seen, await handle.stat());
    } finally {
      await handle.close();
    }
  },
});

/** A file that is open and stays it. */
export const handleBytes = (handle: FileHandle, size: number, name: string): Bytes => ({
  size,
  at: (start, length) => readAt(handle, start, Math.min(length, size - start)),
  read: (start, end) => readRange(handle, start, end, name),
});

/** A part of other bytes. */
export const partOf = (bytes: Bytes, from: number, size: number): Bytes => ({
  size,
  at: (start, length) => bytes.at(from + start, Math.min(length, size - start)),
  read: (start, end) => bytes.read(from + start, from + end),
});

/** Opens a file that was looked at before. Throws UserError when it is gone or another one by now. */
export async function openAsSeen(file: HistoryFile, seen: Stats): Promise<FileHandle> {
  const handle = await open(file.path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unreadable(file, error);
    throw new UserError('not_found', `“${file.name}” was moved or deleted while it was being read.`);
  });
  try {
    checkUnchanged(file, seen, await handle.stat());
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function checkUnchanged(file: HistoryFile, before: Stats, now: Stats): void {
  if (now.size !== before.size || now.mtimeMs !== before.mtimeMs) throw changed(file.name);
}

const changed = (name: string): UserError =>
  new UserError(
    'damaged_file',
    `“${name}” changed while it was being read. Wait until it is written or downloaded completely, then try once more.`,
  );

function unreadable(file: HistoryFile, error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new UserError('not_found', `There is no file “${file.name}”.`);
    case 'EACCES':
    case 'EPERM':
      return new UserError('invalid_input', `“${file.name}” may not be read: check its permissions.`);
    case 'EIO':
      return new UserError('damaged_file', `“${file.name}” cannot be read from its disk.`);
    default:
      return error;
  }
}

async function readAt(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.max(0, length));
  let bytes = 0;
  while (bytes < buffer.length) {
    const { bytesRead } = await handle.read(buffer, bytes, buffer.length - bytes, start + bytes);
    if (bytesRead === 0) break;
    bytes += bytesRead;
  }
  return buffer.subarray(0, bytes);
}

/** A new buffer for each piece, because readers keep parts of them. */
async function* readRange(handle: FileHandle, start: number, end: number, name: string): AsyncGenerator<Buffer> {
  for (let position = start; position < end;) {
    const chunk = await readAt(handle, position, Math.min(CHUNK_BYTES, end - position));
    if (chunk.length === 0) throw changed(name);
    position += chunk.length;
    yield chunk;
  }
}
