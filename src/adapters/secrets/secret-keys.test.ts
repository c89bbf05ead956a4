import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deriveSecret, loadOrCreateSecretKeys } from './secret-keys.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'echotune-secrets-'));
});
afterEach(() => rm(dir, { recursive: true }));

test('the first start makes a key that nobody else can read, and later starts find the same one', async () => {
  const first = await loadOrCreateSecretKeys(path.join(dir, 'data'));
  expect(await loadOrCreateSecretKeys(path.join(dir, 'data'))).toEqual(first);
  expect((await stat(path.join(dir, 'data/secret-keys'))).mode & 0o777).toBe(0o600);
});

test('a damaged key file stops the start instead of being replaced', async () => {
  await writeFile(path.join(dir, 'secret-keys'), 'k1:c2hvcnQ=');
  await expect(loadOrCreateSecretKeys(dir)).rejects.toThrow(/32 bytes/);
});

test('two purposes get two secrets', async () => {
  const [key] = await loadOrCreateSecretKeys(dir);
  if (!key) throw new Error('no key');
  expect(deriveSecret(key, 'sessions')).not.toBe(deriveSecret(key, 'operator'));
  expect(deriveSecret(key, 'sessions')).toBe(deriveSecret(key, 'sessions'));
});
