// Starting and stopping, as an operator sees it.
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApiClient } from '../api-client.ts';
import { runScript, runServer, startProduct, temporaryFolder, type Folder } from '../product.ts';

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

test('faulty settings stop the start with all faults in words', async () => {
  const { code, stdout, stderr } = await runServer({
    PORT: 'x',
    LOG_LEVEL: 'loud',
    PUBLIC_URL: 'nope',
    DATA_DIR: folder.path,
  });
  expect(code).toBe(1);
  expect(stdout).toBe('');
  for (const name of ['PORT', 'LOG_LEVEL', 'PUBLIC_URL']) expect(stderr).toContain(`  ${name} `);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('a second process on the same folder is told so and stops; the first one goes on', async () => {
  const env = { DATA_DIR: path.join(folder.path, 'data') };
  const product = await startProduct(env);
  const second = await runServer({ ...env, PORT: '0' });
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(/already|in use|open in/i);
  expect(second.stderr).not.toMatch(/\n\s+at /);
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
  expect(await product.stop()).toBe(0);
});

test('a taken port is told in a sentence', async () => {
  const product = await startProduct({ DATA_DIR: path.join(folder.path, 'one') });
  const second = await runServer({ DATA_DIR: path.join(folder.path, 'two'), PORT: new URL(product.url).port });
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(/Port \d+ .* is taken/);
  await product.stop();
});

test('secrets and the database belong to this user alone', async () => {
  const dataDir = path.join(folder.path, 'data');
  const product = await startProduct({ DATA_DIR: dataDir });
  expect((await stat(path.join(dataDir, 'secret-keys'))).mode & 0o077).toBe(0);
  expect((await stat(path.join(dataDir, 'operator.json'))).mode & 0o077).toBe(0);
  expect((await stat(path.join(dataDir, 'db'))).mode & 0o077).toBe(0);
  await product.stop();
  expect(existsSync(path.join(dataDir, 'operator.json'))).toBe(false);
});

test('an import that kill -9 interrupts is finished after the next start, with the same result', async () => {
  const env = { DATA_DIR: path.join(folder.path, 'data') };
  const file = path.join(folder.path, 'big.json');
  await runScript('sample', ['--plays', '60000', '--seed', '3', '--out', file], {});

  const product = await startProduct(env);
  const client = createApiClient(product.url);
  const form = new FormData();
  form.append('file', new Blob([await (await import('node:fs/promises')).readFile(file)]), 'big.json');
  const { id } = (await client.json('/api/v1/imports', { method: 'POST', body: form })) as { id: string };
  const progressed = async (): Promise<boolean> => {
    const state = (await client.json(`/api/v1/imports/${id}`)) as { status: string; progress: { rows: number } };
    return state.progress.rows > 0 || state.status === 'done';
  };
  while (!(await progressed())) await new Promise((resolve) => setTimeout(resolve, 20));
  await product.kill();

  const next = await startProduct(env);
  const end = await createApiClient(next.url).importEnd(id);
  expect(end.status).toBe('done');
  const reference = await runScript('import', [file, '--json'], { DATA_DIR: path.join(folder.path, 'reference') });
  const { rows, added, duplicates, skips } = JSON.parse(reference.stdout) as Record<string, number>;
  expect(end.report).toMatchObject({ rows, added, duplicates, skips });
  await next.stop();
}, 120_000);
