import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { UserError } from '../../domain/errors.ts';
import type { HistoryFile } from '../ports.ts';
import { checkUnpacked, type Opened, type Source } from './source.ts';
import { openZip } from './zip-sources.ts';

/** Looks at the first bytes of a file and opens what it is: ZIP, gzip or plain. */
export async function openSources(file: HistoryFile): Promise<Opened> {
  const { size, magic } = await look(file);
  if (size === 0) throw new UserError('empty_file', `“${file.name}” is empty.`);
  if (magic.readUInt16BE(0) === 0x504b && (magic[2] ?? 9) < 8) return openZip(file, size);
  const gzip = magic.readUInt16BE(0) === 0x1f8b;
  return { sources: [gzip ? gzipSource(file, size) : plainSource(file, size)], bytes: size, close: () => {} };
}

async function look(file: HistoryFile): Promise<{ size: number; magic: Buffer }> {
  try {
    const { size } = await stat(file.path);
    const handle = await open(file.path);
    try {
      const magic = Buffer.alloc(4);
      await handle.read(magic, 0, 4, 0);
      return { size, magic };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: HistoryFile, error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return new UserError('not_found', `There is no file “${file.name}”.`);
    case 'EISDIR':
      return new UserError('invalid_input', `“${file.name}” is a folder: name the files in it.`);
    case 'EACCES':
    case 'EPERM':
      return new UserError('invalid_input', `“${file.name}” may not be read: check its permissions.`);
    default:
      return error;
  }
}

const plainSource = (file: HistoryFile, size: number): Source => ({
  name: file.name,
  inZip: false,
  packedBytes: size,
  async *read(onPacked) {
    let bytes = 0;
    for await (const chunk of createReadStream(file.path) as AsyncIterable<Buffer>) {
      onPacked?.((bytes += chunk.length));
      yield chunk;
    }
  },
});

const gzipSource = (file: HistoryFile, size: number): Source => ({
  name: file.name,
  inZip: false,
  packedBytes: size,
  async *read(onPacked) {
    const packed = createReadStream(file.path);
    const gunzip = createGunzip({ chunkSize: 65_536 });
    packed.on('error', (error) => gunzip.destroy(error));
    let unpacked = 0;
    try {
      for await (const chunk of packed.pipe(gunzip) as AsyncIterable<Buffer>) {
        checkUnpacked(file.name, (unpacked += chunk.length), size);
        onPacked?.(gunzip.bytesWritten);
        yield chunk;
      }
    } catch (error) {
      if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error;
      throw new UserError('damaged_file', `“${file.name}” is damaged: it cannot be unpacked to its end.`, {
        cause: error,
      });
    } finally {
      packed.destroy();
    }
  },
});
