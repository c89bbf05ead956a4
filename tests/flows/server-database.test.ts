// The same product on a PostgreSQL server: one setting, nothing else changes.
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApiClient } from '../api-client.ts';
import { findPostgres, startPostgres, type TestServer } from '../postgres.ts';
import { runScript, runServer, startProduct, temporaryFolder, type Folder } from '../product.ts';

const found = findPostgres();
const title = 'missing' in found ? `on a PostgreSQL server (skipped: ${found.missing})` : 'on a PostgreSQL server';

describe.skipIf('missing' in found)(title, () => {
  let folder: Folder;
  let server: TestServer;
  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await startPostgres('folder' in found ? found.folder : '');
  });
  afterAll(async () => {
    await server.stop();
    await folder.remove();
  });

  test('a history goes in on the command line, and two servers answer from it at once', async () => {
    const env = { DATA_DIR: path.join(folder.path, 'data'), DATABASE_URL: await server.createDatabase() };
    const file = path.join(folder.path, 'history.json');
    await runScript('sample', ['--plays', '5000', '--seed', '5', '--out', file], {});
    const imported = await runScript('import', [file, '--json'], env);
    expect(imported.stderr).not.toContain('Error');
    expect(JSON.parse(imported.stdout)).toMatchObject({ rows: 5000 });

    const [one, two] = await Promise.all([
      startProduct(env),
      startProduct({ ...env, DATA_DIR: path.join(folder.path, 'second') }),
    ]);
    const first = createApiClient(one.url);
    const { id } = await first.me();
    const { items } = await first.recommendations(id, { prompt: 'songs I have not heard for a while' });
    expect(items.length).toBeGreaterThan(5);
    await first.json('/api/v1/feedback', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ target: items[0]?.track.id, verdict: 'dislike' }),
    });
    const again = await createApiClient(two.url).recommendations(id, { limit: '50' });
    expect(again.items.map(({ track }) => track.id)).not.toContain(items[0]?.track.id);
    expect((await createApiClient(two.url).import([file])).report).toMatchObject({ rows: 5000, added: 0 });
    await Promise.all([one.stop(), two.stop()]);
  }, 120_000);

  test('a server that is not there is told in a sentence, without the password', async () => {
    const { code, stderr } = await runServer({
      DATA_DIR: path.join(folder.path, 'data'),
      DATABASE_URL: 'postgresql://echo:hunter2@127.0.0.1:9/none',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/database/i);
    expect(stderr).not.toContain('hunter2');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
