import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { UserError } from '../../domain/errors.ts';
import { uploadLimit, type WebSettings } from './needs.ts';

const MAX_FILES = 50;
/** A folder that is still being filled carries this mark; at a start it is a leftover. */
const PARTIAL = '.partial';
/** An upload on a slow line may take hours, but not stand still for this long. */
const IDLE_MS = 120_000;

export interface Upload {
  readonly dir: string;
  /** What the user calls the files; file n of the folder has name n. */
  readonly fileNames: string[];
  readonly fields: Readonly<Record<string, string>>;
}

const uploadsDir = ({ dataDir }: WebSettings): string => path.join(dataDir, 'uploads');

/** A new private folder for one upload. Its name is random: nothing a visitor sends becomes part of a path. */
export async function createUploadDir(settings: WebSettings, suffix = ''): Promise<string> {
  const dir = path.join(uploadsDir(settings), randomUUID() + suffix);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  return dir;
}

/** Deletes what uploads left behind that were under way when the process died. */
export async function removePartialUploads(settings: WebSettings): Promise<void> {
  const names = await readdir(uploadsDir(settings)).catch(() => []);
  const partial = names.filter((name) => name.endsWith(PARTIAL));
  await Promise.all(partial.map((name) => rm(path.join(uploadsDir(settings), name), { recursive: true, force: true })));
}

/** Streams the files of a multipart request to disk. Whatever goes wrong, nothing of a broken upload stays. */
export async function receiveUpload(settings: WebSettings, request: Request): Promise<Upload> {
  const limit = uploadLimit(settings);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const partial = await createUploadDir(settings, PARTIAL);
  try {
    const { fileNames, fields } = await receiveInto(partial, request, limit);
    if (fileNames.length === 0)
      throw new UserError('invalid_input', 'There is no file in this upload. Send it in the field "file".');
    const dir = partial.slice(0, -PARTIAL.length);
    await rename(partial, dir);
    return { dir, fileNames, fields };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function receiveInto(
  dir: string,
  request: Request,
  limit: number,
): Promise<Pick<Upload, 'fileNames' | 'fields'>> {
  const parser = openParser(request);
  const fileNames: string[] = [];
  const fields: Record<string, string> = {};
  const writes: Promise<void>[] = [];
  let received = 0;
  const counted = async function* (file: Readable): AsyncGenerator<Buffer> {
    for await (const chunk of file as AsyncIterable<Buffer>) {
      received += chunk.length;
      if (received > limit) throw tooLarge(limit);
      yield chunk;
    }
  };
  parser.on('field', (name, value) => {
    if (name === 'include_private') fields[name] = value;
  });
  parser.on('filesLimit', () =>
    parser.destroy(new UserError('too_large', `Please send at most ${MAX_FILES} files at once.`)),
  );
  parser.on('file', (field, file, { filename }) => {
    if (field !== 'file') return void file.resume();
    const target = path.join(dir, String(fileNames.length));
    fileNames.push(labelOf(filename, fileNames.length));
    const write = pipeline(file, counted, createWriteStream(target, { mode: 0o600, flags: 'wx' }));
    write.catch((error: unknown) => parser.destroy(error as Error));
    writes.push(write);
  });
  request.setTimeout(IDLE_MS, () => request.destroy());
  try {
    await pipeline(request, parser);
    await Promise.all(writes);
  } catch (error) {
    await Promise.allSettled(writes);
    throw explain(error);
  }
  return { fileNames, fields };
}

function openParser(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: MAX_FILES, fields: 10, fieldSize: 1000, parts: MAX_FILES + 10 },
    });
  } catch (cause) {
    throw new UserError('invalid_input', 'Send the files as multipart/form-data, in the field "file".', { cause });
  }
}

/** A name for people: without folders, control characters and marks that turn text around. */
function labelOf(filename: string | undefined, index: number): string {
  const base = path.posix.basename((filename ?? '').replaceAll('\\', '/'));
  const clean = base.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return clean.slice(0, 200) || `file ${index + 1}`;
}

function explain(error: unknown): unknown {
  if (error instanceof UserError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC')
    return new UserError('too_large', 'There is not enough room on the disk for this upload.', { cause: error });
  const cut =
    code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || /Unexpected end of|Malformed/.test(String(error));
  return cut
    ? new UserError('invalid_input', 'The upload broke off before it was complete. Please send it again.', {
        cause: error,
      })
    : error;
}

function tooLarge(limit: number): UserError {
  const size = limit >= 1024 ** 3 ? `${+(limit / 1024 ** 3).toFixed(1)} GB` : `${+(limit / 1024 ** 2).toFixed(1)} MB`;
  return new UserError(
    'too_large',
    `That is more than I take at once: an upload may have ${size}. Send the files in smaller portions.`,
  );
}
