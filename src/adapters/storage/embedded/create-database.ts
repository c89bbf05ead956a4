import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePrivateFolder } from './folder.ts';

/**
 * Makes the database when the folder holds none. PostgreSQL's initdb needs a second engine and half a gigabyte once, so a child
 * process does it and takes that memory with it. The folder is made beside its place and moved there whole: a crash at any
 * moment leaves either no database or a complete one. The caller holds the lock of the folder.
 */
export async function createDatabase(folder: string): Promise<void> {
  if (existsSync(path.join(folder, 'PG_VERSION'))) return;
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await makePrivateFolder(draft);
  await runFirstStart(draft);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  await syncFolder(path.dirname(folder));
}

async function runFirstStart(folder: string): Promise<void> {
  const extension = path.extname(fileURLToPath(import.meta.url));
  const script = fileURLToPath(new URL(`./first-start${extension}`, import.meta.url));
  const child = fork(script, [folder], {
    execArgv: extension === '.ts' ? ['--import', import.meta.resolve('tsx')] : [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`the embedded database could not be made: ${complaint || `exit code ${code}`}`);
}

/** The new name must be found after a power cut. Windows cannot open folders, and keeps names in order by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
