// `npm run doctor` on the built product: each thing that can be wrong is named, and nothing that is secret.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDiscordStandIn, TOKEN, type DiscordStandIn } from '../fakes/discord/stand-in.ts';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, startSlackStandIn, type SlackStandIn } from '../fakes/slack/stand-in.ts';
import { runScript, startProduct, temporaryFolder, type Finished, type Folder } from '../product.ts';

let folder: Folder;
let discord: DiscordStandIn;
let slack: SlackStandIn;
/** Lists one model, for one key. */
let models: Server;
let modelsAt: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  discord = await startDiscordStandIn();
  slack = await startSlackStandIn();
  models = createServer((request, response) => {
    if (request.headers.authorization !== 'Bearer sk-right') return void response.writeHead(401).end('{}');
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[{"id":"gpt-5-mini"}]}');
  });
  await new Promise<void>((resolve) => models.listen(0, '127.0.0.1', resolve));
  modelsAt = `http://127.0.0.1:${(models.address() as AddressInfo).port}/v1`;
});
afterAll(async () => {
  await discord.close();
  await slack.close();
  models.close();
  await folder.remove();
});

const doctor = (env: Record<string, string> = {}): Promise<Finished> =>
  runScript('doctor', [], { DATA_DIR: path.join(folder.path, 'data'), ...env });

test('without any key all is well, and it tells what could be added', async () => {
  const { code, stdout } = await doctor();
  expect(stdout).toMatch(/✓ Database\n.*opens and answers/);
  for (const part of ['Language model', 'Discord', 'Slack']) expect(stdout).toContain(`– ${part}`);
  expect(stdout).toContain('All is well.');
  expect(code).toBe(0);
});

test('beside a running server, which has the database open, it asks that server', async () => {
  const product = await startProduct({ DATA_DIR: path.join(folder.path, 'data') });
  try {
    const { code, stdout } = await doctor({ PUBLIC_URL: product.url });
    expect(stdout).toContain(`EchoTune runs at ${product.url}, and its database answers.`);
    expect(stdout).toContain(`${product.url}/ leads to EchoTune.`);
    expect(code).toBe(0);
  } finally {
    await product.stop();
  }
});

test('bots and a language model that work are told so', async () => {
  const { stdout } = await doctor({
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: slack.apiUrl,
    OPENAI_API_KEY: 'sk-right',
    OPENAI_BASE_URL: modelsAt,
  });
  for (const part of ['Discord', 'Slack', 'Language model']) expect(stdout).toContain(`✓ ${part}`);
  expect(stdout).toMatch(/✗ Address of the page\n.*PUBLIC_URL is empty/);
});

test.each<[string, () => Record<string, string>, RegExp]>([
  ['a setting that cannot be read', () => ({ PORT: 'abc' }), /✗ Settings\n[^]*PORT/],
  [
    'a refused Slack token',
    () => ({ SLACK_BOT_TOKEN: 'xoxb-old', SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: slack.apiUrl }),
    /✗ Slack\n.*SLACK_BOT_TOKEN \(invalid_auth\)/,
  ],
  [
    'Slack events without a public address',
    () => ({ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: slack.apiUrl }),
    /✗ Slack\n[^]*PUBLIC_URL, or SLACK_APP_TOKEN/,
  ],
  [
    'a refused key of the language model',
    () => ({ OPENAI_API_KEY: 'sk-wrong', OPENAI_BASE_URL: modelsAt }),
    /✗ Language model\n.*refuses OPENAI_API_KEY/,
  ],
  [
    'a model that is not there',
    () => ({ OPENAI_API_KEY: 'sk-right', OPENAI_BASE_URL: modelsAt, OPENAI_MODEL: 'gpt-9' }),
    /no model gpt-9.*such as gpt-5-mini/,
  ],
  [
    'a database server that is not there',
    () => ({ DATABASE_URL: 'postgresql://ann:hunter2@127.0.0.1:9/music' }),
    /✗ Database\n.*music on 127\.0\.0\.1:9 cannot be reached/,
  ],
  ['a page that is not there', () => ({ PUBLIC_URL: 'http://127.0.0.1:9' }), /✗ Address of the page\n.*does not lead/],
])('%s is told in words, with a way out, and the exit code says so', async (_what, env, says) => {
  const { code, stdout, stderr } = await doctor(env());
  expect(stdout).toMatch(says);
  expect(stdout + stderr).not.toMatch(/hunter2|sk-wrong|sk-right|xoxb-old|\n\s+at /);
  expect(code).toBe(1);
});

test('a refused Discord token is told with where to get a new one', async () => {
  discord.fail({ path: /applications\/@me/, status: 401, body: { code: 0, message: '401: Unauthorized' } });
  const { code, stdout } = await doctor({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl });
  expect(stdout).toMatch(/✗ Discord\n.*refuses DISCORD_TOKEN/);
  expect(stdout).not.toContain(TOKEN);
  expect(code).toBe(1);
});
