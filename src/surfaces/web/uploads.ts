import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { UserError } from '../../domain/errors.ts';
import { uploadLimit, type WebSettings } from './needs.ts';
import { createUploadDir, explainDisk, labelOf, PARTIAL, tooLarge, type Upload } from './upload-folder.ts';

const MAX_FILES = 50;
/** An upload on a slow line may take hours, but not stand still for this long. */
export const IDLE_MS = 120_000;

export interface MultipartUpload extends Upload {
  readonly fields: Readonly<Record<string, string>>;
}

/** Streams the files of a multipart request to disk. Whatever goes wrong, nothing of a broken upload stays. */
export async function receiveUpload(settings: WebSettings, request: Request): Promise<MultipartUpload> {
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
): Promise<Pick<MultipartUpload, 'fileNames' | 'fields'>> {
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

function explain(error: unknown): unknown {
  if (error instanceof UserError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  const cut =
    code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || /Unexpected end of|Malformed/.test(String(error));
  return cut
    ? new UserError('invalid_input', 'The upload broke off before it was complete. Please send it again.', {
        cause: error,
      })
    : explainDisk(error);
}
