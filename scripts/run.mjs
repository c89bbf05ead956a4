// node scripts/run.mjs main | NAME [arguments]: builds what is not built, then runs the server or a script from dist/.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { NODE_ENVIRONMENT, NODE_FLAGS } from './lib/node-flags.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`EchoTune needs Node.js 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}
const [name = 'main', ...args] = process.argv.slice(2);
build();
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const entry = path.join(root, 'dist', name === 'main' ? 'src/main.js' : `scripts/${name}.js`);

// A child keeps the builder's memory out of the server's. Signals to this process are handed on; Ctrl-C reaches the child by
// itself, since a terminal sends it to both.
const env = { ...NODE_ENVIRONMENT, ...process.env };
const child = spawn(process.execPath, [...NODE_FLAGS, entry, ...args], { stdio: 'inherit', env });
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
process.on('SIGINT', () => {});
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
