// The house: imports go one way. Each case plants one import in a copy of the tree's outline and asks the linter.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const oxlint = path.join(path.dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint');

const forbidden: [file: string, imported: string][] = [
  ['src/lib/a.ts', '../domain/track.ts'],
  ['src/domain/a.ts', '../lib/sql.ts'],
  ['src/recommender/a.ts', '../services/ports.ts'],
  ['src/recommender/a.ts', '../lib/sql.ts'],
  ['src/understanding/lexicon/en/a.ts', '../../../services/index.ts'],
  ['src/pictures/a.ts', '../adapters/png/index.ts'],
  ['src/services/history/a.ts', '../../adapters/storage/index.ts'],
  ['src/services/history/a.ts', '../../chat/message.ts'],
  ['src/services/a.ts', '../config.ts'],
  ['src/services/a.ts', 'express'],
  ['src/services/a.ts', '@prisma/client'],
  ['src/chat/a.ts', '../agent/agent.ts'],
  ['src/chat/a.ts', '../surfaces/web/index.ts'],
  ['src/agent/tools/a.ts', '../../adapters/storage/index.ts'],
  ['commands/a.ts', '../src/adapters/storage/index.ts'],
  ['commands/a.ts', '../src/agent/agent.ts'],
  ['src/adapters/workers/a.ts', '../../services/index.ts'],
  ['src/adapters/workers/a.ts', '../../surfaces/web/index.ts'],
  ['src/adapters/workers/a.ts', 'pg'],
  ['src/adapters/storage/a.ts', 'langchain'],
  ['src/surfaces/web/a.ts', '../../adapters/storage/index.ts'],
  ['src/surfaces/web/a.ts', '../../wiring.ts'],
  ['src/surfaces/cron/a.ts', 'express'],
];

const allowed: [file: string, imported: string][] = [
  ['src/recommender/b.ts', '../domain/track.ts'],
  ['src/services/history/b.ts', '../../lib/sql.ts'],
  ['src/services/history/b.ts', '../../recommender/recommender.ts'],
  ['src/agent/b.ts', 'langchain'],
  ['src/agent/b.ts', '../understanding/understand.ts'],
  ['src/adapters/storage/b.ts', '../../services/ports.ts'],
  ['src/adapters/storage/b.ts', './generated/client.ts'],
  ['src/adapters/storage/b.ts', 'pg'],
  ['src/surfaces/web/b.ts', '../../services/index.ts'],
  ['src/surfaces/web/b.ts', 'express'],
  ['src/wiring.ts', './adapters/storage/index.ts'],
];

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'echotune-rooms-'));
  await copyFile(new URL('../.oxlintrc.json', import.meta.url), path.join(dir, '.oxlintrc.json'));
});
afterAll(() => rm(dir, { recursive: true }));

/** The complaints about an import, as one text. */
async function lint(file: string, imported: string): Promise<string> {
  const target = path.join(dir, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, `import type { x } from '${imported}';\nexport type Y = x;\n`);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [oxlint, '--disable-nested-config', file], { cwd: dir });
    return stdout;
  } catch (error) {
    return (error as { stdout: string }).stdout;
  } finally {
    await rm(target);
  }
}

test.each(forbidden)('%s may not import %s', async (file, imported) => {
  expect(await lint(file, imported)).toContain('no-restricted-imports');
});

test.each(allowed)('%s may import %s', async (file, imported) => {
  expect(await lint(file, imported)).not.toContain('no-restricted-imports');
});
