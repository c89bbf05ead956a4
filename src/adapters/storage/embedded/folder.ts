import { chmod, mkdir } from 'node:fs/promises';

/** PGlite writes its files readable for all and makes only the last folder of a path: the folder itself keeps others out. */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}
