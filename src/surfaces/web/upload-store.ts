import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore, type Configstore } from '@tus/file-store';
import type { Upload } from '@tus/server';
import type { Clock } from '../../services/ports.ts';
import { explainDisk } from './upload-folder.ts';

/** How long an upload waits for its next byte. */
export const KEPT_MS = 24 * 3_600_000;

const ID = /^[0-9a-f]{32}$/;
const INFO = '.json';

/** What lies in a user's folder of uploads. */
export interface StoredUpload {
  readonly id: string;
  readonly path: string;
  readonly fileName: string | undefined;
  /** Bytes: those announced, and those that have arrived. */
  readonly size: number;
  readonly offset: number;
  /** When the last byte came, epoch ms. */
  readonly touchedAt: number;
}

/**
 * One user's uploads, in a folder of their own: whoever asks for another user's id asks for a file that is not there. The bytes lie
 * under a random name, and how far an upload is, is the length of that file and nothing else: after a crash the two cannot
 * disagree. Beside them lies a small file with what was announced, written once.
 */
export class UserUploads extends FileStore {
  readonly #clock: Clock;

  private constructor(dir: string, clock: Clock) {
    super({ directory: dir, configstore: createInfoFiles(dir) });
    this.#clock = clock;
    // Expiry counts from the last byte; the library's own counts from the first, so it is told of none.
    this.extensions = ['creation', 'termination', 'expiration'];
  }

  /** Makes the folder first: the library would leave it open to others on this computer. */
  static async open(dir: string, clock: Clock): Promise<UserUploads> {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    return new UserUploads(dir, clock);
  }

  override async create(upload: Upload): Promise<Upload> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 }); // it goes when it is empty
    await this.configstore.set(upload.id, upload);
    const file = path.join(this.directory, upload.id);
    await writeFile(file, '', { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
      throw explainDisk(error);
    });
    await this.#touch(file);
    return upload;
  }

  /** Returns how far the upload is afterwards. What has arrived stays, however the connection ends. */
  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    const file = path.join(this.directory, id);
    const target = createWriteStream(file, { flags: 'r+', start: offset });
    try {
      await pipeline(bytes, target);
    } catch (error) {
      throw explainDisk(error);
    } finally {
      await this.#touch(file).catch(() => {}); // cancelled meanwhile: the file is gone
    }
    return offset + target.bytesWritten;
  }

  #touch(file: string): Promise<void> {
    const now = this.#clock.now();
    return utimes(file, now, now);
  }
}

/** Small files beside the uploads. A half-written one never stands under its own name. */
function createInfoFiles(dir: string): Configstore {
  const fileOf = (id: string): string => path.join(dir, id + INFO);
  return {
    get: (id) => readInfo(fileOf(id)),
    set: async (id, { size, metadata, creation_date }) => {
      const info = JSON.stringify({ id, size, metadata, creation_date });
      await writeFile(`${fileOf(id)}.new`, info, { mode: 0o600 });
      await rename(`${fileOf(id)}.new`, fileOf(id));
    },
    delete: (id) => rm(fileOf(id), { force: true }),
  };
}

const readInfo = (file: string): Promise<Upload | undefined> =>
  readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Upload,
    () => undefined,
  );

/** Undefined for an id that is not in this folder. */
export async function findStored(dir: string, id: string): Promise<StoredUpload | undefined> {
  if (!ID.test(id)) return undefined;
  const file = path.join(dir, id);
  const [info, found] = await Promise.all([readInfo(file + INFO), stat(file).catch(() => undefined)]);
  if (!info || !found) return undefined;
  return {
    id,
    path: file,
    fileName: info.metadata?.['filename'] ?? undefined,
    size: info.size ?? 0,
    offset: found.size,
    touchedAt: found.mtimeMs,
  };
}

/** Everything in a user's folder, what has expired included. */
export async function listStored(dir: string): Promise<StoredUpload[]> {
  const names = await readdir(dir).catch(() => []);
  const found = await Promise.all(names.filter((name) => ID.test(name)).map((id) => findStored(dir, id)));
  return found.filter((upload) => upload !== undefined);
}

export async function removeStored(dir: string, id: string): Promise<void> {
  await rm(path.join(dir, id), { force: true });
  await rm(path.join(dir, id + INFO), { force: true });
}

export const hasExpired = ({ touchedAt }: StoredUpload, clock: Clock): boolean =>
  clock.now().getTime() - touchedAt > KEPT_MS;

/** Deletes what has waited for too long, also what a crash left of an upload that had only begun to exist. Returns how many. */
export async function removeExpired(dir: string, clock: Clock): Promise<number> {
  const stored = await listStored(dir);
  const expired = stored.filter((upload) => hasExpired(upload, clock));
  for (const { id } of expired) await removeStored(dir, id);
  const known = new Set(stored.map(({ id }) => id));
  for (const name of await readdir(dir).catch(() => [])) {
    if (known.has(name.split('.')[0] ?? '')) continue;
    const file = path.join(dir, name);
    const since = (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
    if (clock.now().getTime() - since > KEPT_MS) await rm(file, { force: true });
  }
  return expired.length;
}
