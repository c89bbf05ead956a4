// Builds what is not built: the Prisma client, the server (dist/) and the page (dist/page). Each step keeps a fingerprint of its
// inputs, so that a second call costs some milliseconds. Plain JavaScript, because it runs before anything is compiled.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const GENERATED = 'src/adapters/storage/generated';
const PAGE = 'src/surfaces/web/page';

/** @type {{ name: string, inputs: string[], except?: string[], output: string, run: () => void }[]} */
const steps = [
  {
    name: 'database client',
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package.json'],
    output: `${GENERATED}/client.ts`,
    run: () => runBin('prisma', 'prisma', ['generate']),
  },
  {
    name: 'server',
    inputs: ['src', 'commands', 'scripts', 'tsconfig.json', 'tsconfig.build.json', 'package.json'],
    except: [PAGE],
    output: 'dist/src/main.js',
    run: () => {
      for (const folder of ['src', 'commands', 'scripts']) {
        rmSync(path.join(root, 'dist', folder), { recursive: true, force: true });
      }
      runBin('typescript', 'tsc', ['-p', 'tsconfig.build.json']);
    },
  },
  {
    name: 'page',
    inputs: [PAGE, 'vite.config.ts', 'package.json'],
    output: 'dist/page/index.html',
    run: () => runBin('vite', 'vite', ['build', '--logLevel', 'warn']),
  },
];

/** Builds every step whose inputs changed. Progress goes to standard error: standard output belongs to the caller. */
export function build() {
  for (const step of steps) {
    const stamp = path.join(root, 'dist/.built', `${step.name.replace(' ', '-')}.txt`);
    const fingerprint = fingerprintOf(step);
    const built =
      existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint && existsSync(path.join(root, step.output));
    if (built) continue;
    process.stderr.write(`building the ${step.name} …\n`);
    rmSync(stamp, { force: true });
    step.run();
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, fingerprint);
  }
}

/** Runs a package's program with this Node: no shell, so that it works the same on every system. */
function runBin(packageName, binName, args) {
  let manifest;
  try {
    manifest = path.join(root, 'node_modules', packageName, 'package.json');
    if (!existsSync(manifest)) manifest = require.resolve(`${packageName}/package.json`);
  } catch {
    process.stderr.write(
      `"${packageName}" is not installed. Run "npm install" first (without --omit=dev: EchoTune builds itself).\n`,
    );
    process.exit(1);
  }
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const program = path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[binName]);
  const env = { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1', NO_UPDATE_NOTIFIER: '1' };
  try {
    execFileSync(process.execPath, [program, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
  } catch (error) {
    process.stderr.write(
      `${error.stdout ?? ''}${error.stderr ?? ''}\nThe step "${packageName} ${args.join(' ')}" failed.\n`,
    );
    process.exit(1);
  }
}

function fingerprintOf(step) {
  const hash = createHash('sha256');
  for (const input of step.inputs) addToHash(hash, input, [GENERATED, ...(step.except ?? [])]);
  return hash.digest('hex');
}

function addToHash(hash, relative, except) {
  const absolute = path.join(root, relative);
  if (except.includes(relative) || !existsSync(absolute)) return;
  let entries;
  try {
    entries = readdirSync(absolute).sort();
  } catch {
    hash.update(relative).update('\0').update(readFileSync(absolute)).update('\0');
    return;
  }
  for (const entry of entries) addToHash(hash, `${relative}/${entry}`, except);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
