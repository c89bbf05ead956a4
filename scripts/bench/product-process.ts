import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_ENVIRONMENT, NODE_FLAGS } from '../lib/node-flags.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** No setting of the developer's own shell may reach the product that is measured. */
export const productEnvironment = (env: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  LOG_LEVEL: 'warn',
  ...env,
});

/** Runs a script of the built product in a process of its own, as `npm run NAME -- …` does; its standard output. */
export const runProduct = (name: string, args: readonly string[], env: Record<string, string>): Promise<string> =>
  run([path.join(root, 'scripts/run.mjs'), name, ...args], env);

/** Runs a TypeScript file of the project in a process of its own, with the product's flags; its standard output. */
export const runSource = (file: string, args: readonly string[]): Promise<string> =>
  run([...NODE_FLAGS, '--import', import.meta.resolve('tsx'), path.join(root, file), ...args], NODE_ENVIRONMENT);

function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: productEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr = (stderr + data.toString()).slice(-4000)));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${stderr}`));
    });
  });
}

/** Starts the built server on a free port; resolves with its address when it is ready. */
export async function startServer(
  env: Record<string, string>,
  execArgv: readonly string[] = [],
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [...NODE_FLAGS, ...execArgv, path.join(root, 'dist/src/main.js')], {
    env: productEnvironment({ ...NODE_ENVIRONMENT, PORT: '0', ...env }),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (data: Buffer) => {
      said += data.toString();
      const match = /ready: (http:\S+)/.exec(said);
      if (match?.[1]) resolve(match[1]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { child, url };
}
