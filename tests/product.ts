// The built product in a process of its own, as `npm start` runs it, on a folder and a port of its own.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** No setting of the developer's own shell may reach the product under test. */
const cleanEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  LOG_LEVEL: 'info',
  // No test asks anybody outside.
  FEATURE_SOURCES: 'none',
});

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of the built product to its end, as `npm run NAME -- …` would. */
export function runScript(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Finished> {
  return run(path.join(root, 'dist/scripts', `${name}.js`), args, env);
}

/** Starts the server and waits for its end: for starts that must fail. */
export function runServer(env: Readonly<Record<string, string>>): Promise<Finished> {
  return run(path.join(root, 'dist/src/main.js'), [], env);
}

function run(entry: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], { cwd: tmpdir(), env: { ...cleanEnvironment(), ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export interface Product {
  readonly url: string;
  /** What it logged so far. */
  log(): string;
  /** Ends it at once, without a word. */
  kill(): Promise<void>;
  /** Ends it as an operator would; resolves to the exit code. */
  stop(): Promise<number | null>;
}

export async function startProduct(env: Readonly<Record<string, string>>): Promise<Product> {
  const child = spawn(process.execPath, [path.join(root, 'dist/src/main.js')], {
    cwd: tmpdir(),
    env: { ...cleanEnvironment(), PORT: '0', ...env },
  });
  let output = '';
  let log = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (data: Buffer) => (log += data.toString()));
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      const ready = /EchoTune is ready: (\S+)/.exec(output);
      if (ready?.[1]) resolve(ready[1]);
    });
    child.on('error', reject);
    void ended.then((code) => reject(new Error(`the product ended with ${code} before it was ready:\n${log}`)));
  });
  return {
    url,
    log: () => log,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

export interface Folder {
  readonly path: string;
  remove(): Promise<void>;
}

export async function temporaryFolder(): Promise<Folder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'echotune-flow-'));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
