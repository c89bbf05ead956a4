import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../../domain/errors.ts';
import type { Import } from '../../domain/import.ts';
import type { Ports } from '../ports.ts';
import { queueImport } from './queue-import.ts';

export interface ReceiveQuestion {
  readonly userId: number;
  /** A new folder that is a leftover after a crash as long as it has this name … */
  readonly partialDir: string;
  /** … and the name it gets when the file is whole. */
  readonly uploadDir: string;
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Most bytes that are taken. */
  readonly limit: number;
}

/** Takes a file as it arrives and queues its import. Whatever goes wrong, nothing of it stays on the disk. */
export async function receiveFile(ports: Pick<Ports, 'imports'>, question: ReceiveQuestion): Promise<Import> {
  const { userId, partialDir, uploadDir, fileName, bytes, limit } = question;
  try {
    await pipeline(limited(bytes, limit), createWriteStream(path.join(partialDir, '0'), { flags: 'wx', mode: 0o600 }));
    await rename(partialDir, uploadDir);
    return await queueImport(ports, { userId, uploadDir, fileNames: [fileName] });
  } catch (error) {
    await Promise.all([partialDir, uploadDir].map((dir) => rm(dir, { recursive: true, force: true })));
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new UserError('too_large', 'There is not enough room on the disk for this file.', { cause: error });
    throw error;
  }
}

async function* limited(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.byteLength;
    if (length > limit) throw new UserError('too_large', 'This file is larger than it was said to be.');
    yield chunk;
  }
}
