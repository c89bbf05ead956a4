import { lstat, mkdtemp, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

const PREFIX = 'echotune-unpack-';
const LEFT_OVER_AFTER_MS = 24 * 3_600_000;

/**
 * A private file (mode 0600 in a folder of mode 0700) below `parent`, open for writing and reading. Where the system allows it,
 * its name is removed at once, so that even a crash leaves nothing; `close` removes it elsewhere.
 */
export async function openTemporaryFile(parent: string): Promise<{ handle: FileHandle; close(): Promise<void> }> {
  await removeLeftOvers(parent);
  const folder = await mkdtemp(path.join(parent, PREFIX));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true }).catch(() => {});
  try {
    const handle = await open(path.join(folder, 'archive'), 'wx+', 0o600);
    await remove();
    const close = async (): Promise<void> => {
      await handle.close();
      await remove();
    };
    return { handle, close };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What a crash left on a system that keeps the names of open files. Others' files of that name stay: they may not be removed. */
async function removeLeftOvers(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names.filter((name) => name.startsWith(PREFIX))) {
    const folder = path.join(parent, name);
    const found = await lstat(folder).catch(() => undefined);
    if (!found?.isDirectory() || Date.now() - found.mtimeMs < LEFT_OVER_AFTER_MS) continue;
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}
