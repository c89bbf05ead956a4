import { constants } from 'node:fs';
import { copyFile, link, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../domain/errors.ts';
import type { HistoryFile } from '../../services/ports.ts';
import { uploadLimit, type WebParts } from './needs.ts';
import { createUploadDir, labelOf, PARTIAL, sizeOf, uploadsDir, type Upload } from './upload-folder.ts';
import { findStored, hasExpired, listStored, removeExpired, removeStored, type StoredUpload } from './upload-store.ts';

type Needs = Pick<WebParts, 'settings' | 'clock' | 'log'>;

/** Of one user at a time; an export of ListenBrainz has a file for every month. */
export const MAX_UPLOADS = 300;
/** What nobody has sent a byte to for so long makes room for something new. */
const IDLE_MS = 3_600_000;

/** What users have sent in pieces and not imported yet. */
export interface ResumableUploads {
  /** The folder of one user's uploads; it may not exist. */
  dirOf(userId: number): string;
  /** Undefined for another user's id, for one that was imported, cancelled or has expired, and for one that nobody has. */
  find(userId: number, id: string): Promise<StoredUpload | undefined>;
  /** Throws UserError when there is no room for `size` bytes more. */
  makeRoom(userId: number, size: number): Promise<void>;
  /** Complete uploads as files, in this order. Throws UserError for one that is not complete or not there. */
  files(userId: number, ids: readonly string[]): Promise<HistoryFile[]>;
  /**
   * Complete uploads as the folder of an import. When `use` has ended well, the uploads are gone and the folder belongs to
   * whoever it was given to; when it throws, they are as they were.
   */
  handOver<Result>(userId: number, ids: readonly string[], use: (upload: Upload) => Promise<Result>): Promise<Result>;
  removeExpired(): Promise<void>;
}

export function createResumableUploads({ settings, clock, log }: Needs): ResumableUploads {
  const root = path.join(uploadsDir(settings), 'resumable');
  const dirOf = (userId: number): string => path.join(root, String(userId));
  const handingOver = new Map<number, Promise<unknown>>();

  async function find(userId: number, id: string): Promise<StoredUpload | undefined> {
    const upload = await findStored(dirOf(userId), id);
    return upload && !hasExpired(upload, clock) ? upload : undefined;
  }

  async function complete(userId: number, ids: readonly string[]): Promise<(StoredUpload & { label: string })[]> {
    const uploads = [];
    for (const [index, id] of ids.entries()) {
      const upload = await find(userId, id);
      if (!upload) throw new UserError('not_found', GONE);
      const label = labelOf(upload.fileName, index);
      if (upload.offset < upload.size) {
        throw new UserError('invalid_input', `“${label}” has not arrived completely yet. Send the rest of it first.`);
      }
      uploads.push({ ...upload, label });
    }
    return uploads;
  }

  async function handOver<Result>(
    userId: number,
    ids: readonly string[],
    use: (upload: Upload) => Promise<Result>,
  ): Promise<Result> {
    const uploads = await complete(userId, ids);
    const partial = await createUploadDir(settings, PARTIAL);
    const dir = partial.slice(0, -PARTIAL.length);
    try {
      for (const [index, upload] of uploads.entries())
        await giveSecondName(upload.path, path.join(partial, `${index}`));
      await rename(partial, dir);
      const result = await use({ dir, fileNames: uploads.map(({ label }) => label) });
      for (const id of ids) await removeStored(dirOf(userId), id);
      return result;
    } catch (error) {
      await Promise.all([partial, dir].map((folder) => rm(folder, { recursive: true, force: true })));
      throw error;
    }
  }

  return {
    dirOf,
    find,
    async makeRoom(userId, size) {
      const limit = 2 * uploadLimit(settings);
      const uploads = (await listStored(dirOf(userId))).toSorted((a, b) => b.touchedAt - a.touchedAt);
      let total = uploads.reduce((sum, upload) => sum + upload.size, size);
      const isFull = (): boolean => total > limit || uploads.length >= MAX_UPLOADS;
      while (isFull()) {
        const oldest = uploads.pop();
        if (!oldest || clock.now().getTime() - oldest.touchedAt < IDLE_MS) throw noRoom(uploads.length + 1, limit);
        total -= oldest.size;
        await removeStored(dirOf(userId), oldest.id);
      }
    },
    files: async (userId, ids) =>
      (await complete(userId, ids)).map(({ path: file, label }) => ({ path: file, name: label })),
    handOver(userId, ids, use) {
      // One after the other: the same uploads asked for twice at once become one import, and one clear answer.
      const before = handingOver.get(userId) ?? Promise.resolve();
      const result = before.then(() => handOver(userId, ids, use));
      handingOver.set(
        userId,
        result.catch(() => {}),
      );
      return result;
    },
    async removeExpired() {
      for (const name of await readdir(root).catch(() => [])) {
        const dir = path.join(root, name);
        const removed = await removeExpired(dir, clock);
        if (removed > 0) log.info({ userId: Number(name), removed }, 'uploads have expired');
        await rmdir(dir).catch(() => {}); // not empty
      }
    },
  };
}

const GONE =
  'One of these uploads is not here any more: it was imported already, cancelled, or has waited for more than a day. ' +
  'Look at your imports, or choose the files again.';

/** A hard link costs nothing and leaves the upload as it is; a file system that has none gets a copy. */
async function giveSecondName(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_FICLONE));
}

function noRoom(count: number, limit: number): UserError {
  return new UserError(
    'too_large',
    `${count === 1 ? 'An upload of yours is' : `${count} uploads of yours are`} waiting to be imported, and together you may have ` +
      `${MAX_UPLOADS} files and ${sizeOf(limit)}. Import or cancel some first.`,
  );
}
