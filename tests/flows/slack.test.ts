// The built product as a Slack bot, in a process of its own, against a stand-in for Slack.
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addsUp, createApiClient } from '../api-client.ts';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, startSlackStandIn, type SlackStandIn } from '../fakes/slack/stand-in.ts';
import type { Person, Posted } from '../fakes/slack/workspace.ts';
import { runScript, startProduct, temporaryFolder, type Folder, type Product } from '../product.ts';

const PLAYS = 2000;
let folder: Folder;
let slack: SlackStandIn;
let product: Product;
let ann: Person;
let general: string;
let history: { bytes: Buffer; path: string };

let port: number;

const environment = (): Record<string, string> => ({
  // The same one after a restart: links in answers name it.
  PORT: String(port),
  DATA_DIR: path.join(folder.path, 'data'),
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_API_URL: slack.apiUrl,
  SLACK_FILE_HOSTS: slack.host,
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
}

async function start(more: Record<string, string> = {}): Promise<void> {
  product = await startProduct({ ...environment(), ...more });
  slack.api.page = `${product.url}/`;
  slack.target = more['SLACK_APP_TOKEN'] === undefined ? product.url : undefined;
  await slack.until(() => product.log().includes('"connected"'));
}

beforeAll(async () => {
  folder = await temporaryFolder();
  port = await freePort();
  slack = await startSlackStandIn();
  ann = slack.person('Ann', { admin: true });
  general = slack.channel();
  const target = path.join(folder.path, 'history.json');
  await runScript('sample', ['--plays', String(PLAYS), '--seed', '7', '--out', target], {});
  history = { bytes: await readFile(target), path: target };
  await start();
});
afterAll(async () => {
  await product.stop();
  await slack.close();
  await folder.remove();
  expect(slack.violations).toEqual([]);
});

const at = (channel: string, like: RegExp, thread?: string): Promise<Posted> =>
  slack.until(
    () =>
      slack
        .shown({ channel, ...(thread === undefined ? {} : { thread }) })
        .findLast((posted) => like.test(slack.read(posted))),
    20_000,
  );
const direct = (person: Person): string => slack.workspace.direct(person.id);
/** The figure of a row of the report. */
const figure = (posted: Posted, row: RegExp): number =>
  Number(new RegExp(`${row.source}.*?\\s([\\d,]+)(?:\\n|$| )`, 'm').exec(slack.read(posted))?.[1]?.replaceAll(',', ''));
const isFor = (person: Person, like: RegExp): Promise<Posted> =>
  slack.until(
    () => slack.workspace.posts.findLast((posted) => posted.onlyFor === person.id && like.test(slack.read(posted))),
    20_000,
  );

/** Fills in the form that `/echotune import` opens. */
async function importByForm(person: Person, file: object): Promise<void> {
  const before = slack.workspace.views.length;
  await slack.command(person, '/echotune', 'import', general);
  const form = await slack.until(() => slack.workspace.views[before]);
  await slack.submit(person, form, { file: { files: [file] } });
}

describe('on Slack', () => {
  test('a history that is chosen in the form comes in, and the report is the one of the web API', async () => {
    await importByForm(ann, slack.upload({ name: 'history.json', bytes: history.bytes }));
    const report = await at(direct(ann), /Rows read/);
    const web = createApiClient(
      product.url,
      (await runScript('token', ['--user', 'web'], environment())).stdout.trim(),
    );
    const { report: same } = await web.import([history.path]);
    if (!same) throw new Error('the web import has a report');
    expect(addsUp(same)).toBe(true);
    expect({ rows: figure(report, /Rows read/), added: figure(report, /New plays/) }).toEqual({
      rows: same.rows,
      added: same.added,
    });
    expect(report.states.length).toBeGreaterThan(0);

    const id = (await web.me()).id;
    const statistic = JSON.stringify(await web.json(`/api/v1/stats/top-artists/${id}`));
    await slack.command(ann, '/stats', 'top artists', general);
    const posted = await at(general, /artist|most/i);
    const first = /"rows":\[\["([^"]+)"/.exec(statistic)?.[1] ?? /"name":"([^"]+)"/.exec(statistic)?.[1];
    if (first) expect(slack.read(posted)).toContain(first);
  });

  test('a file dropped in the direct messages, which Slack tells twice, is imported once', async () => {
    const bob = slack.person('Bob');
    const file = { name: 'history.json', bytes: history.bytes };
    const { eventId } = await slack.message(bob, '', { files: [file] });
    await slack.event({ type: 'file_shared', file_id: 'F1', user_id: bob.id, event_ts: '1.1' });
    const report = await at(direct(bob), /Rows read/);
    expect(figure(report, /Rows read/)).toBe(PLAYS);
    await slack.message(bob, '', { files: [file], eventId, oddity: { retry: { number: 1, reason: 'http_timeout' } } });
    await sleep(300);
    expect(slack.shown({ channel: direct(bob) })).toHaveLength(1);
  });

  test('a wish in a direct message is answered with a list whose buttons work, also after a restart', async () => {
    await slack.message(ann, 'upbeat songs');
    const list = await at(direct(ann), /\b5\. /);
    await slack.click(ann, list, 'Why these?');
    await at(direct(ann), /^1\. “.*”/);
    const tracks = slack.read(list);

    await product.stop();
    await start();
    await slack.click(ann, list, '♥ I like …', '2. ');
    await at(direct(ann), /Noted with a heart/);
    expect(slack.read(list)).toContain(' ♥\n');
    expect(slack.read(list).replace(' ♥\n', '\n')).toBe(tracks);
    await slack.click(ann, list, 'Others');
    await slack.until(
      () => slack.shown({ channel: direct(ann) }).findLast((one) => one !== list && /\b5\. /.test(slack.read(one))),
      20_000,
    );
    await slack.click(ann, list, 'Delete');
    await slack.until(() => list.deleted);
  });

  test('/stats top posts a picture for all, described for who does not see it', async () => {
    await slack.command(ann, '/stats', 'top tracks', general);
    const file = await slack.until(() => slack.workspace.files.findLast(({ channel }) => channel === general), 20_000);
    expect(file.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(file.alt?.length).toBeGreaterThan(20);
    expect(slack.workspace.posts.findLast(({ channel }) => channel === general)?.onlyFor).toBeUndefined();
  });

  test('a mention is answered in its thread, and refined there', async () => {
    const { ts } = await slack.mention(ann, general, 'calm music');
    await at(general, /\b3\. /, ts);
    const before = slack.shown({ channel: general, thread: ts }).length;
    await slack.mention(ann, general, 'only three of them', { thread: ts });
    await slack.until(() => slack.shown({ channel: general, thread: ts }).length > before, 20_000);
  });

  test('recaps are for who administers the workspace', async () => {
    await slack.command(ann, '/echotune', 'settings recap:week', general);
    await isFor(ann, /From now on I post a recap/);
    const eve = slack.person('Eve');
    await slack.command(eve, '/echotune', 'settings recap:week', general);
    await isFor(eve, /Only those who may manage/);
  });

  test('a button of somebody else’s list answers in private, and changes nothing', async () => {
    await slack.command(ann, '/recommend', 'something calm', general);
    const list = await at(general, /From your own library/);
    const before = slack.read(list);
    const mallory = slack.person('Mallory');
    await slack.click(mallory, list, 'Delete');
    await isFor(mallory, /somebody else/);
    await slack.click(mallory, list, '♥ I like …', '1. ');
    await sleep(200);
    expect(list.deleted).toBe(false);
    expect(slack.read(list)).toBe(before);
  });

  test.each([
    ['on this very computer', { url: 'http://127.0.0.1:1/secret.csv' }, /does not lie where Slack keeps files/],
    [
      'in a cloud’s own network',
      { url: 'http://169.254.169.254/latest/meta-data.csv' },
      /does not lie where Slack keeps/,
    ],
    ['that sends on elsewhere', { location: 'http://169.254.169.254/plays.csv' }, /does not lie where Slack keeps/],
    ['that is a page for signing in', { type: 'text/html' }, /Slack does not give me this file/],
    ['of 11 MB', { size: 11 * 1024 ** 2 }, /11 MB/],
    ['that is an executable', { bytes: Buffer.concat([Buffer.from('MZ\u0000\u0003'), Buffer.alloc(4096, 7)]) }, /./],
  ])('a file %s is refused in plain words', async (_, odd, words) => {
    const carol = slack.person('Carol');
    await slack.message(carol, 'my history', { files: [{ name: 'plays.csv', bytes: 'track,at\n', ...odd }] });
    const posted = await slack.until(
      () =>
        slack
          .shown({ channel: direct(carol) })
          .find((one) => words.test(slack.read(one)) && !/Fetching|Waiting|Reading/.test(slack.read(one))),
      20_000,
    );
    expect(slack.read(posted)).not.toMatch(/Something went wrong|Rows read/);
  });

  test('10,000 characters, an unknown subcommand and a form that came too late are answered in private', async () => {
    const dave = slack.person('Dave');
    await slack.message(dave, 'x'.repeat(10_000));
    await at(direct(dave), /too long/);
    await slack.command(dave, '/stats', 'nothing of the kind', general);
    await isFor(dave, /Try \/stats top/);
    await slack.command(dave, '/recommend', '', general, { trigger: 'too.late.0' });
    await isFor(dave, /./);
  });

  test('requests that are not Slack’s, or not of now, are turned away', async () => {
    for (const oddity of [{ secret: 'f'.repeat(32) }, { skew: 400 }, { skew: -400 }]) {
      const { delivery } = await slack.message(ann, 'hello', { oddity });
      expect(delivery.status).toBe(401);
    }
  });

  test('the dashboard shows figures, and a limit of Slack is waited for', async () => {
    await slack.event({ type: 'app_home_opened', user: ann.id, channel: direct(ann), tab: 'home', event_ts: '1.1' });
    const home = await slack.until(() => slack.workspace.homes.get(ann.id));
    expect(JSON.stringify(home)).toMatch(/\d/);
    slack.routes.limits.set('chat.postMessage', 1);
    await slack.homeClick(ann, 'My top artists');
    await at(direct(ann), /artist/i);
  });

  test('no file that was imported or refused stays', async () => {
    await expect.poll(() => readdir(path.join(folder.path, 'data', 'uploads'))).toEqual([]);
  });

  test('nothing of what was said, and no token, is in the log', () => {
    for (const secret of [BOT_TOKEN, SIGNING_SECRET, 'upbeat songs', 'calm music'])
      expect(product.log()).not.toContain(secret);
    expect(product.log()).not.toContain('"level":50');
  });

  test('in Socket Mode everything works without an address, also after Slack moved the connection', async () => {
    await product.stop();
    await start({ SLACK_APP_TOKEN: APP_TOKEN, SLACK_SIGNING_SECRET: '' });
    await slack.until(() => slack.sockets() === 1);
    await slack.command(ann, '/stats', 'totals', general);
    await at(general, /hours|minutes/);
    const connections = (): number => slack.calls.filter((call) => call === 'apps.connections.open').length;
    const before = connections();
    slack.dropSockets();
    await slack.until(() => connections() > before && slack.sockets() === 1, 15_000);
    await slack.message(ann, 'something sad');
    await at(direct(ann), /sad/i);
  });

  test('a workspace that installs it is answered, also after a restart, and its token cannot be read in the database', async () => {
    const several = { SLACK_BOT_TOKEN: '', SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client-secret' };
    await product.stop();
    await start(several);
    const begun = await fetch(`${product.url}/slack/install`, { redirect: 'manual' });
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
    const back = `${product.url}/slack/oauth_redirect?code=good-code&state=${encodeURIComponent(state)}`;
    expect((await fetch(back)).status).not.toBe(200);
    expect((await fetch(back, { headers: { cookie } })).status).toBe(200);

    await product.stop();
    for (const file of await readdir(path.join(folder.path, 'data'), { recursive: true, withFileTypes: true }))
      if (file.isFile())
        expect((await readFile(path.join(file.parentPath, file.name))).includes(BOT_TOKEN)).toBe(false);
    await start(several);
    const frank = slack.person('Frank');
    await slack.message(frank, '/stats totals');
    await at(direct(frank), /./);
    await slack.event({ type: 'app_uninstalled', event_ts: '1.1' });
    await slack.until(() => product.log().includes('"removed from a workspace"'));
  });

  test('no rule of Slack was broken', () => {
    expect(slack.violations).toEqual([]);
  });
});
