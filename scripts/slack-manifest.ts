// npm run --silent slack-manifest -- [--url https://music.example.org] [--socket]: the manifest of the Slack app as JSON, for the
// public address of the settings when no other is given.
import { parseArgs } from 'node:util';
import { commands } from '../commands/index.ts';
import { loadConfig } from '../src/config.ts';
import { readEnvironment } from '../src/environment.ts';
import { buildManifest } from '../src/surfaces/slack/manifest.ts';

const { values } = parseArgs({ options: { url: { type: 'string' }, socket: { type: 'boolean', default: false } } });
const url = values.url ?? loadConfig(readEnvironment()).web.publicUrl?.href;
if (values.url !== undefined && !URL.canParse(values.url)) {
  console.error('--url is no address. It has to be like https://music.example.org');
  process.exitCode = 1;
} else if (url === undefined && !values.socket) {
  console.error('Slack needs a public address: give --url https://…, set PUBLIC_URL, or say --socket for Socket Mode.');
  process.exitCode = 1;
} else {
  const publicUrl = new URL(url ?? 'https://music.example.org');
  console.log(JSON.stringify(buildManifest(commands, { publicUrl, socketMode: values.socket }), undefined, 2));
}
