import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../domain/errors.ts';
import type { WebSettings } from './needs.ts';

/** A folder that is still being filled carries this mark; at a start it is a leftover. */
export const PARTIAL = '.partial';

export interface Upload {
  readonly dir: string;
  /** What the user calls the files; file n of the folder has name n. */
  readonly fileNames: string[];
}

export const uploadsDir = ({ dataDir }: Pick<WebSettings, 'dataDir'>): string => path.join(dataDir, 'uploads');

/** A new private folder for one upload. Its name is random: nothing a visitor sends becomes part of a path. */
export async function createUploadDir(settings: Pick<WebSettings, 'dataDir'>, suffix = ''): Promise<string> {
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

/** A name for people, perhaps empty: without folders, control characters and marks that turn text around. */
export function cleanName(filename: string): string {
  const base = path.posix.basename(filename.replaceAll('\\', '/'));
  return base
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200);
}

/** `index` counts the files of an upload, from 0. */
export const labelOf = (filename: string | undefined, index: number): string =>
  cleanName(filename ?? '') || `file ${index + 1}`;

/** Bytes in words. */
export const sizeOf = (bytes: number): string =>
  bytes >= 1024 ** 3 ? `${+(bytes / 1024 ** 3).toFixed(1)} GB` : `${+(bytes / 1024 ** 2).toFixed(1)} MB`;

export function tooLarge(limit: number): UserError {
  return new UserError(
    'too_large',
    `That is more than I take at once: an upload may have ${sizeOf(limit)}. Send the files in smaller portions.`,
  );
}

/** The sentence for a full disk; anything else stays what it is. */
export function explainDisk(error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') return error;
  return new UserError('too_large', 'There is not enough room on the disk for this upload.', { cause: error });
}
