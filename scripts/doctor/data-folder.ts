import { constants } from 'node:fs';
import { access, mkdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { ok, wrong, type Check } from './check.ts';

/** A history of millions of plays, its upload and the database's own log fit into this many bytes. */
const ROOM = 2 * 1024 ** 3;

/** Where everything is kept. */
export const dataFolder: Check = {
  name: 'Data folder',
  run: async ({ dataDir }) => {
    try {
      await mkdir(dataDir, { recursive: true, mode: 0o700 });
      await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch {
      return wrong(
        `EchoTune may not write to ${dataDir}. Give this account the folder, or set DATA_DIR to another one.`,
      );
    }
    const says = [`${dataDir} can be written to.`];
    const keys = await stat(path.join(dataDir, 'secret-keys')).catch(() => undefined);
    if (keys && (keys.mode & 0o077) !== 0)
      return wrong(`${path.join(dataDir, 'secret-keys')} can be read by others. Say: chmod 600 on it.`);
    const { bavail, bsize } = await statfs(dataDir);
    const free = bavail * bsize;
    if (free < ROOM)
      return wrong(`Only ${(free / 1024 ** 3).toFixed(1)} GB are free there; an import of a large history wants 2 GB.`);
    return ok(...says);
  },
};
