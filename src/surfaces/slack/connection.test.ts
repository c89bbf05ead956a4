// What comes in by which way, with the real client library and the real chat, against a stand-in for Slack.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '../../../tests/fakes/slack/bench.ts';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, type SlackStandIn } from '../../../tests/fakes/slack/stand-in.ts';
import type { Person } from '../../../tests/fakes/slack/workspace.ts';
import { checkSlack } from './check-slack.ts';
import type { Sealer, SlackSurfaceSettings } from './room.ts';

let bench: Bench;
let slack: SlackStandIn;
let kept: Bench['kept'];
let ann: Person;
let general: string;

beforeEach(async () => {
  bench = await openBench();
  ({ slack, kept, ann, general } = bench);
});
afterEach(async () => {
  await bench.close();
  expect(slack.violations).toEqual([]);
});

const settled = (): Promise<void> => sleep(150);

describe('what comes over HTTP', () => {
  test.each([
    ['signed with another secret', { secret: 'f'.repeat(32) }],
    ['six minutes old', { skew: -360 }],
    ['from six minutes ahead', { skew: 360 }],
  ])('and is %s is refused', async (_, oddity) => {
    const { delivery } = await slack.message(ann, 'hello', { oddity });
    expect(delivery.status).toBe(401);
    await settled();
    expect(bench.direct()).toEqual([]);
  });
});

describe('Socket Mode', () => {
  test('answers messages, commands, clicks and forms', async () => {
    await bench.stop();
    await bench.start({ appToken: APP_TOKEN, signingSecret: undefined });
    expect(slack.sockets()).toBe(1);
    await slack.message(ann, 'rainy');
    const list = await bench.lastDirect('Four for “rainy”.');
    await slack.click(ann, list, 'Why these?');
    await bench.lastDirect('You played it');
    await slack.command(ann, '/recommend', '', general);
    const [open] = await slack.until(() => slack.workspace.views.length > 0 && slack.workspace.views);
    if (!open) throw new Error('no form');
    const { body } = await slack.submit(ann, open, { count: { value: '500' } });
    expect(body).toContain('errors');
  });
});

describe('installation in several workspaces', () => {
  const sealer: Sealer = {
    seal: (text) => Buffer.from(text).toString('base64'),
    open: (text) => Buffer.from(text, 'base64').toString(),
  };

  test('keeps a sealed token, answers with it, and forgets it when it is removed', async () => {
    await bench.stop();
    await bench.start({ botToken: undefined, oauth: { clientId: '1.2', clientSecret: 's' } }, sealer);
    await slack.command(ann, '/stats', 'totals', general);
    expect((await bench.inGeneral('The sentence of totals.')).through).toBeDefined();

    const begin = await fetch(`${bench.origin()}/slack/install`, { redirect: 'manual' });
    const to = new URL(begin.headers.get('location') ?? '');
    expect(to.searchParams.get('redirect_uri')).toBe('https://music.example/slack/oauth_redirect');
    expect(to.searchParams.get('scope')).toContain('chat:write');
    const state = to.searchParams.get('state') ?? '';
    const cookie = begin.headers.get('set-cookie')?.split(';')[0] ?? '';
    const back = `${bench.origin()}/slack/oauth_redirect?code=good-code&state=${encodeURIComponent(state)}`;
    expect((await fetch(back, { headers: { cookie } })).status).toBe(200);
    expect(JSON.stringify([...kept.values()])).not.toContain(BOT_TOKEN);
    expect([...kept.keys()]).toEqual(['installation:T0TEAM0000']);
    expect((await fetch(back, { headers: { cookie } })).status).not.toBe(200);

    await slack.message(ann, 'rainy');
    await bench.lastDirect('Four for “rainy”.');
    await bench.surface.post?.(
      { workspace: 'T0TEAM0000', channel: general },
      { text: 'Your week.', cards: [], userId: 1 },
    );
    await bench.inGeneral('Your week.');
    await slack.event({ type: 'app_uninstalled', event_ts: '1.1' });
    await slack.until(() => kept.size === 0);
  });
});

describe('a stop', () => {
  test('does not wait for an answer that takes long, and leaves what was said so far', async () => {
    let told = false;
    bench.answer = async function* () {
      yield { type: 'delta', text: 'Half a sentence' };
      await sleep(20_000, undefined, { ref: false });
      told = true;
      yield { type: 'final', text: 'Too late.', cards: [] };
    };
    await slack.message(ann, 'tell me');
    await bench.lastDirect('Half a sentence');
    await bench.stop();
    expect(told).toBe(false);
    await bench.start();
  }, 15_000);
});

describe('checking the settings', () => {
  const settings = (): SlackSurfaceSettings => ({
    botToken: BOT_TOKEN,
    signingSecret: SIGNING_SECRET,
    appToken: APP_TOKEN,
    oauth: undefined,
    apiUrl: slack.apiUrl,
    fileHosts: [],
  });

  test('finds nothing where all is well', async () => {
    expect(await checkSlack(settings())).toEqual([]);
  });

  test('says what is wrong in words', async () => {
    const [token] = await checkSlack({ ...settings(), botToken: 'xoxb-wrong' });
    expect(token).toContain('Slack refuses SLACK_BOT_TOKEN (invalid_auth)');
    const [kind] = await checkSlack({ ...settings(), botToken: APP_TOKEN });
    expect(kind).toContain('does not begin with "xoxb-"');
    const [where] = await checkSlack({ ...settings(), appToken: undefined, apiUrl: 'http://127.0.0.1:9/api/' });
    expect(where).toContain('cannot be reached');
    slack.workspace.removed = true;
    expect((await checkSlack(settings()))[0]).toContain('install the app in the workspace again');
  });

  test('and a token that Slack refuses ends the start with an error', async () => {
    await bench.stop();
    await expect(bench.start({ botToken: 'xoxb-wrong' })).rejects.toThrow('Slack refuses');
  });
});
