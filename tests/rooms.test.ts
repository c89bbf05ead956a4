// The house: imports go one way. Each case plants one import in a copy of the tree's outline and asks the linter.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

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
  ['src/surfaces/web/a.ts', '../../open-services.ts'],
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
  ['src/open-services.ts', './adapters/storage/index.ts'],
];

/** Complaints of the linter by file, after one run over all the planted imports. */
const complaints = new Map<string, string[]>();
const planted = (file: string, index: number): string =>
  file.replace('/a.ts', `/planted-${index}.ts`).replace('/b.ts', `/planted-${index}.ts`);

beforeAll(async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'echotune-rooms-'));
  await copyFile(new URL('../.oxlintrc.json', import.meta.url), path.join(dir, '.oxlintrc.json'));
  for (const [index, [file, imported]] of [...forbidden, ...allowed].entries()) {
    const target = path.join(dir, planted(file, index));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, `import type { x } from '${imported}';\nexport type Y = x;\n`);
  }
  const Report = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });
  const output = await promisify(execFile)(process.execPath, [oxlint, '--format', 'json'], {
    cwd: dir,
    maxBuffer: 2 ** 24,
  }).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
  for (const { code, filename } of Report.parse(JSON.parse(output)).diagnostics) {
    complaints.set(filename, [...(complaints.get(filename) ?? []), code]);
  }
  await rm(dir, { recursive: true });
});

const complaintsAbout = (file: string, index: number): string[] => complaints.get(planted(file, index)) ?? [];

test.each(forbidden.map(([file, imported], index) => ({ file, imported, index })))(
  '$file may not import $imported',
  ({ file, index }) => {
    expect(complaintsAbout(file, index).join()).toContain('no-restricted-imports');
  },
);

test.each(allowed.map(([file, imported], index) => ({ file, imported, index: forbidden.length + index })))(
  '$file may import $imported',
  ({ file, index }) => {
    expect(complaintsAbout(file, index).join()).not.toContain('no-restricted-imports');
  },
);
