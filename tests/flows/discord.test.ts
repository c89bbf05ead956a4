// The built product as a Discord bot, in a process of its own, against a stand-in for Discord.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addsUp, createApiClient } from '../api-client.ts';
import type { Invocation, Sent } from '../fakes/discord/kept.ts';
import type { Attached, Person } from '../fakes/discord/people.ts';
import { hasSchema } from '../fakes/discord/schema.ts';
import { startDiscordStandIn, TOKEN, type DiscordStandIn } from '../fakes/discord/stand-in.ts';
import { runScript, startProduct, temporaryFolder, type Folder, type Product } from '../product.ts';

const PLAYS = 2000;
let folder: Folder;
let discord: DiscordStandIn;
let product: Product;
let ann: Person;
let history: { bytes: Buffer; path: string };

const environment = (): Record<string, string> => ({
  DATA_DIR: path.join(folder.path, 'data'),
  DISCORD_TOKEN: TOKEN,
  DISCORD_API_URL: discord.apiUrl,
  DISCORD_CDN_HOSTS: discord.cdnHost,
});
const connected = (): Promise<unknown> => discord.until(() => product.log().includes('"connected"'));

beforeAll(async () => {
  folder = await temporaryFolder();
  discord = await startDiscordStandIn();
  ann = discord.people.join('Ann');
  const target = path.join(folder.path, 'history.json');
  await runScript('sample', ['--plays', String(PLAYS), '--seed', '7', '--out', target], {});
  history = { bytes: await readFile(target), path: target };
  product = await startProduct(environment());
  await connected();
});
afterAll(async () => {
  await product.stop();
  await discord.close();
  await folder.remove();
});

const attach = (name: string, bytes: Uint8Array, size = bytes.length): Attached => ({
  name,
  size,
  url: discord.keep(name, bytes),
});
const isWhole = ({ body }: Sent): boolean => (body.components?.length ?? 0) > 0;
const said = ({ body }: Sent): string =>
  [body.content, ...(body.embeds ?? []).flatMap(({ title, description }) => [title, description])].join('\n');
/** What an interaction ended with: the last message that stands and says something like this. */
const ending = (invocation: Invocation, like: RegExp): Promise<Sent> =>
  discord.until(() => invocation.messages.findLast((sent) => !sent.deleted && like.test(said(sent))));
/** The figure of a row of the report. */
const figure = (sent: Sent, row: RegExp): number =>
  Number(new RegExp(`${row.source}.*?\\s([\\d,]+)$`, 'm').exec(said(sent))?.[1]?.replaceAll(',', ''));

describe(`on Discord${hasSchema ? '' : ' (its own description of the API is absent: bodies are checked against limits alone)'}`, () => {
  test('a history that is attached to the command comes in, and the report is the one of the web API', async () => {
    const invocation = discord.people.command(ann, {
      command: 'echotune',
      subcommand: 'import',
      options: { file: attach('history.json', history.bytes) },
    });
    const report = await ending(invocation, /Rows read/);
    expect(report.ephemeral).toBe(true);
    expect(invocation.messages).toHaveLength(1);

    const web = createApiClient(
      product.url,
      (await runScript('token', ['--user', 'web'], environment())).stdout.trim(),
    );
    const { report: same } = await web.import([history.path]);
    if (!same) throw new Error('the web import has a report');
    expect(addsUp(same)).toBe(true);
    expect({
      rows: figure(report, /Rows read/),
      added: figure(report, /New plays/),
      skips: Number(/\(([\d,]+) of them skips/.exec(said(report))?.[1]?.replaceAll(',', '')),
    }).toEqual({ rows: same.rows, added: same.added, skips: same.skips });

    const open = discord.people.command(ann, { command: 'stats', subcommand: 'top' });
    const top = await ending(open, /Top|top/);
    const { id } = await web.me();
    const numbers = z.looseObject({ sentence: z.string() }).parse(await web.json(`/api/v1/stats/top-artists/${id}`));
    expect(top.body.content).toBe(numbers.sentence);
  });

  test('the same file in a direct message is known, row by row, and it is not kept', async () => {
    const before = discord.messages.length;
    discord.people.write(ann, '', [attach('history.json', history.bytes)]);
    const sent = await discord.until(() =>
      discord.messages.slice(before).find((one) => /Known already/.test(said(one))),
    );
    expect(sent.channel).toBe(ann.direct);
    expect(figure(sent, /New plays/)).toBe(0);
    expect(product.log()).not.toContain('history.json');
    await expect.poll(() => readdir(path.join(folder.path, 'data/uploads'))).toEqual([]);
  });

  test('/stats top posts a picture for all, with words for who does not see it', async () => {
    const invocation = discord.people.command(ann, {
      command: 'stats',
      subcommand: 'top',
      options: { what: 'tracks' },
    });
    const sent = await discord.until(() => invocation.messages.find(({ files }) => files.length > 0));
    expect(sent.ephemeral).toBe(false);
    expect(sent.files[0]?.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(sent.body.attachments?.[0]?.description).toMatch(/\w{3,}/);
  });

  test('a wish in a direct message becomes a list; its buttons work, also after a restart', async () => {
    const before = discord.messages.length;
    discord.people.write(ann, 'ten of my favourite songs');
    const sent = await discord.until(() => discord.messages.slice(before).find(isWhole));
    expect(said(sent)).toMatch(/\*\*10\.\*\*/);
    const menu = sent.body.components?.[0]?.components[0];
    const chosen = menu?.type === 3 ? menu.options[2]?.value : undefined;
    discord.people.click(ann, sent, '♥ I like', chosen);
    await discord.until(() => said(sent).includes('♥'));

    expect(await product.stop()).toBe(0);
    const registered = discord.registrations.length;
    product = await startProduct(environment());
    await connected();
    expect(discord.registrations).toHaveLength(registered);

    const why = discord.people.click(ann, sent, 'Why these?');
    expect((await ending(why, /1\. “/)).ephemeral).toBe(true);
    const others = discord.people.click(ann, sent, 'Others');
    const more = await discord.until(() => others.messages.find(isWhole));
    expect(said(more)).not.toBe(said(sent));
    const saved = discord.people.click(ann, more, 'Save');
    await discord.until(() => saved.messages.some((one) => (one.body.content ?? '').length > 5));
    discord.people.click(ann, sent, 'Delete');
    await discord.until(() => sent.deleted);
  });

  test('the connection drops in the middle: what came meanwhile is answered once', async () => {
    discord.gateway.drop();
    await discord.until(() => !discord.gateway.connected);
    const before = discord.messages.length;
    discord.people.write(ann, 'something calm');
    discord.gateway.repeat();
    await discord.until(() => discord.gateway.resumed > 0);
    await discord.until(() => discord.messages.slice(before).find(isWhole));
    await sleep(300);
    expect(discord.messages.slice(before)).toHaveLength(1);
  });

  const file =
    (name: string, bytes: Uint8Array, more: Partial<Attached> = {}): (() => Attached) =>
    () => ({
      ...attach(name, bytes),
      ...more,
    });
  test.each([
    [
      'a file from another host',
      file('h.json', Buffer.from('[]'), { url: 'https://evil.example/h.json' }),
      /does not lie/,
    ],
    ['an address inside', file('h.json', Buffer.from('[]'), { url: 'http://169.254.169.254/latest' }), /does not lie/],
    ['a file address', file('h.json', Buffer.from('[]'), { url: 'file:///etc/passwd' }), /does not lie/],
    ['11 MB', file('h.json', Buffer.from('[]'), { size: 11 * 1024 ** 2 }), /11 MB.*http/s],
    [
      '11 MB that say they are less',
      file('h.json', Buffer.alloc(11 * 1024 ** 2, 32), { size: 100 }),
      /larger|large|MB|limit/,
    ],
    ['an executable', file('virus.exe', Buffer.from('MZ')), /I read listening histories/],
    [
      'an executable that is named .csv',
      file('h.csv', Buffer.concat([Buffer.from('MZ\x90\0\x03'), Buffer.alloc(5000, 7)])),
      /\w{3,}/,
    ],
  ])('%s is refused in private', async (_name, make, like) => {
    const invocation = discord.people.command(ann, {
      command: 'echotune',
      subcommand: 'import',
      options: { file: make() },
    });
    const sent = await ending(invocation, like);
    expect(sent.ephemeral).toBe(true);
    await discord.until(() => !/^(?:Fetching|Waiting|Reading)/.test(sent.body.content ?? ''));
    expect(said(sent)).not.toMatch(/Rows read/);
  });

  test('a page in place of a file, and a file that redirects, are not followed', async () => {
    const page = discord.keep('h.json', Buffer.from('<html>'), { headers: { 'content-type': 'text/html' } });
    const away = discord.keep('h.json', Buffer.from(''), { status: 302, headers: { location: 'http://127.0.0.1:1/' } });
    for (const url of [page, away]) {
      const before = discord.messages.length;
      discord.people.write(ann, '', [{ name: 'h.json', size: 10, url }]);
      await discord.until(() => discord.messages.slice(before).find((one) => /send it again/.test(said(one))));
    }
  });

  test('import without a file tells how to get one', async () => {
    const invocation = discord.people.command(ann, { command: 'echotune', subcommand: 'import' });
    expect(said(await ending(invocation, /extended streaming history/))).toContain('Bring your history');
  });

  test('10,000 characters are answered, and nobody is pinged by what they say', async () => {
    const before = discord.messages.length;
    discord.people.mention(ann, '@everyone <@&1> '.repeat(625));
    await discord.until(() => discord.messages.length > before);
  });

  test('somebody new, who brought nothing yet, is told what to do', async () => {
    const bob = discord.people.join('Bob');
    const before = discord.messages.length;
    discord.people.mention(bob, 'songs for the evening');
    const sent = await discord.until(() =>
      discord.messages.slice(before).find((one) => /import|history/i.test(said(one))),
    );
    expect(sent.body['message_reference']).toBeDefined();
  });

  test('periods, artists and genres are suggested from what the person has', async () => {
    const period = discord.people.type(ann, { command: 'stats', subcommand: 'top', option: 'period', typed: 'last' });
    await discord.until(() => period.acknowledgedAt);
    expect(JSON.stringify(period.data)).toContain('last month');
    const artist = discord.people.type(ann, { command: 'recommend', option: 'like', typed: '' });
    await discord.until(() => artist.acknowledgedAt);
    expect(z.object({ choices: z.array(z.unknown()).min(5).max(25) }).safeParse(artist.data).success).toBe(true);
  });

  test('nothing was done that Discord would not forgive', () => {
    expect(discord.violations).toEqual([]);
    expect(product.log()).not.toContain('"level":50');
  });
});
