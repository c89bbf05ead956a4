// One person on Discord and Slack at once: the accounts joined, and the week posted in both channels when it is over, once.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDiscordStandIn, TOKEN, type DiscordStandIn } from '../fakes/discord/stand-in.ts';
import type { Sent } from '../fakes/discord/kept.ts';
import { APP_TOKEN, BOT_TOKEN, startSlackStandIn, type SlackStandIn } from '../fakes/slack/stand-in.ts';
import { startProduct, temporaryFolder, type Folder, type Product } from '../product.ts';

const MANAGE_CHANNELS = 1n << 4n;
const DAY_MS = 86_400_000;

let folder: Folder;
let discord: DiscordStandIn;
let slack: SlackStandIn;
let product: Product;

const start = async (): Promise<void> => {
  product = await startProduct({
    DATA_DIR: path.join(folder.path, 'data'),
    RECAP_CRON: '* * * * * *',
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_CDN_HOSTS: discord.cdnHost,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: slack.apiUrl,
    SLACK_FILE_HOSTS: slack.host,
  });
  await discord.until(() => product.log().match(/"connected"/g)?.length === 2);
};

beforeAll(async () => {
  folder = await temporaryFolder();
  discord = await startDiscordStandIn();
  slack = await startSlackStandIn();
  await start();
});
afterAll(async () => {
  await product.stop();
  await discord.close();
  await slack.close();
  await folder.remove();
});

/** Thirty plays on each of the last thirty days. */
const history = (): Buffer => {
  const rows = Array.from({ length: 900 }, (_, i) => ({
    ts: new Date(Date.now() - (1 + Math.floor(i / 30)) * DAY_MS + (i % 30) * 240_000).toISOString(),
    ms_played: 200_000,
    master_metadata_track_name: `Song ${i % 17}`,
    master_metadata_album_artist_name: `Band ${i % 5}`,
    reason_start: 'trackdone',
    reason_end: 'trackdone',
  }));
  return Buffer.from(JSON.stringify(rows));
};

const said = ({ body }: Sent): string =>
  [body.content, ...(body.embeds ?? []).flatMap(({ title, description }) => [title, description])].join('\n');

test('accounts are joined by a code, and the week of the one person is posted in the channels of both platforms, once', async () => {
  const ann = discord.people.join('Ann');
  const annOnSlack = slack.person('Ann Smith', { admin: true });
  const general = slack.channel();
  const bytes = history();
  const imported = discord.people.command(ann, {
    command: 'echotune',
    subcommand: 'import',
    options: { file: { name: 'h.json', size: bytes.length, url: discord.keep('h.json', bytes) } },
  });
  await discord.until(() => imported.messages.find((sent) => /Rows read/.test(said(sent))));

  const link = discord.people.command(ann, { command: 'echotune', subcommand: 'link' });
  const code = await discord.until(() =>
    link.messages.map((sent) => /\b([A-Z2-9]{5}-[A-Z2-9]{5})\b/.exec(said(sent))?.[1]).find(Boolean),
  );
  const whispered = (like: RegExp): Promise<unknown> =>
    slack.until(
      () => slack.workspace.posts.find((one) => one.onlyFor === annOnSlack.id && like.test(slack.read(one))),
      20_000,
    );
  await slack.command(annOnSlack, '/echotune', `link ${code}`, general);
  await whispered(/Ann/);
  await slack.command(annOnSlack, '/echotune', `link ${code} confirm:yes`, general);
  await whispered(/one|joined|same/i);

  const settings = discord.people.command(ann, {
    command: 'echotune',
    subcommand: 'settings',
    options: { recap: 'week' },
    permissions: MANAGE_CHANNELS,
  });
  await discord.until(() => settings.messages.find((sent) => /From now on I post a recap/.test(said(sent))));
  await slack.command(annOnSlack, '/echotune', 'settings recap:week', general);
  await whispered(/From now on I post a recap/);

  const onDiscord = (): Sent[] => discord.messages.filter((sent) => /Ann's week in music/.test(said(sent)));
  const onSlack = () =>
    slack.workspace.posts.filter(
      (one) => one.channel === general && !one.onlyFor && /Ann Smith's week in music/.test(slack.read(one)),
    );
  const posted = await discord.until(() => onDiscord()[0]);
  await slack.until(() => onSlack()[0], 20_000);
  expect(posted.channel).toBe(discord.channel);
  expect(posted.files.length).toBeGreaterThan(0);
  expect(said(posted)).toMatch(/Band \d/);
  expect(said(posted)).not.toMatch(/\byour?\b/i);
  // The same person, the same figures.
  const plays = (text: string): string | undefined => /\n\s+(\d+)\s/.exec(text)?.[1];
  const [one] = onSlack();
  if (!one) throw new Error('it was there');
  expect(plays(slack.read(one))).toBe(plays(said(posted)));
  expect(plays(said(posted))).toBe('210');

  await sleep(2500);
  await product.stop();
  await start();
  await sleep(2500);
  expect(onDiscord()).toHaveLength(1);
  expect(onSlack()).toHaveLength(1);
  expect([discord.violations, slack.violations]).toEqual([[], []]);
}, 90_000);
