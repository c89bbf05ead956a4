import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

export interface SecretKey {
  readonly id: string;
  readonly key: Buffer;
}

/**
 * The installation's own key: read from DATA_DIR/secret-keys, made on the first start. The file is private (0600), complete and
 * on disk before its name exists, so that a power cut leaves either no key or the key.
 */
export async function loadOrCreateSecretKeys(dataDir: string): Promise<readonly SecretKey[]> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, 'secret-keys');
  try {
    return parse(await readFile(file, 'utf8'), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const text = `k1:${randomBytes(32).toString('base64')}`;
  await writePrivateFile(file, `${text}\n`);
  return parse(text, file);
}

function parse(text: string, file: string): readonly SecretKey[] {
  return text
    .trim()
    .split(',')
    .map((part) => {
      const [id = '', encoded = ''] = part.split(':');
      const key = Buffer.from(encoded, 'base64');
      if (key.length !== 32) throw new Error(`${file} does not hold id:base64 keys of 32 bytes`);
      return { id, key };
    });
}

/** Writes a file that only this user can read, durably and in one step. */
export async function writePrivateFile(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.new`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}

/** A secret for one purpose, derived from a key by HKDF-SHA256 (RFC 5869); 256 bits, base64url. */
export function deriveSecret(key: SecretKey, purpose: string): string {
  return Buffer.from(hkdfSync('sha256', key.key, '', `echotune:${purpose}`, 32)).toString('base64url');
}
