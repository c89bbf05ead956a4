// What comes in by which way, with the real client library and the real chat, against a stand-in for Slack.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '../../../tests/fakes/slack/bench.ts';
import { deliver } from '../../../tests/fakes/slack/signed.ts';
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

test('Slack can verify the address', async () => {
  const text = JSON.stringify({ type: 'url_verification', challenge: '3eZbrw1a' });
  const { status, body } = await deliver(`${bench.origin()}/slack/events`, {
    text,
    type: 'application/json',
    secret: SIGNING_SECRET,
  });
  expect([status, JSON.parse(body)]).toEqual([200, { challenge: '3eZbrw1a' }]);
});

describe('while Slack does not tell who we are', () => {
  test('an event is acknowledged all the same, and answered', async () => {
    await bench.stop();
    slack.routes.delayMs = 1600;
    const before = slack.target;
    const starting = bench.start();
    await slack.until(() => slack.target !== before);
    await slack.command(ann, '/stats', 'totals', general);
    expect(bench.surface.state()).toBe('connecting');
    slack.routes.delayMs = 0;
    await bench.inGeneral('The sentence of totals.');
    await starting;
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

describe('a socket that Slack ends', () => {
  const connections = (): number => slack.calls.filter((call) => call === 'apps.connections.open').length;

  beforeEach(async () => {
    await bench.stop();
    await bench.start({ appToken: APP_TOKEN, signingSecret: undefined });
  });

  test('is opened again at once, and what is said then is heard', async () => {
    slack.dropSockets();
    await slack.until(() => connections() === 2 && bench.surface.state() === 'ok', 2000);
    await slack.message(ann, 'rainy');
    await bench.lastDirect('Four for “rainy”.');
  });

  test('and a token that is refused then is told, and ends nothing else', async () => {
    slack.routes.tokens.delete(APP_TOKEN);
    slack.dropSockets();
    await slack.until(() => bench.surface.state().startsWith('Slack refuses'), 2000);
    slack.routes.tokens.set(APP_TOKEN, 'app');
  });

  test('before an acknowledgement reached it ends nothing else', async () => {
    void slack.message(ann, 'rainy', { eventId: 'Ev1', oddity: {} });
    slack.dropSockets();
    await slack.until(() => connections() === 2 && bench.surface.state() === 'ok', 2000);
    // Slack sends it again.
    await slack.message(ann, 'rainy', { eventId: 'Ev1' });
    await bench.lastDirect('Four for “rainy”.');
    expect(bench.direct()).toHaveLength(1);
  });
});

describe('installation in several workspaces', () => {
  const sealer: Sealer = {
    seal: (text) => Buffer.from(text).toString('base64'),
    open: (text) => Buffer.from(text, 'base64').toString(),
  };

  const several = { botToken: undefined, oauth: { clientId: '1.2', clientSecret: 's' } };

  /** Begins an installation: its state, and the cookie of the browser. */
  async function begin(): Promise<{ to: URL; state: string; cookie: string }> {
    const response = await fetch(`${bench.origin()}/slack/install`, { redirect: 'manual' });
    const to = new URL(response.headers.get('location') ?? '');
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { to, state: to.searchParams.get('state') ?? '', cookie };
  }
  const comeBack = (state: string, cookie: string, code = 'good-code'): Promise<Response> =>
    fetch(`${bench.origin()}/slack/oauth_redirect?code=${code}&state=${encodeURIComponent(state)}`, {
      headers: { cookie },
    });

  test('takes nobody who began it elsewhere, and no code that Slack does not know', async () => {
    await bench.stop();
    await bench.start(several, sealer);
    const { state, cookie } = await begin();
    expect((await comeBack('made-up', cookie)).status).not.toBe(200);
    // Another browser, such as that of somebody who was sent the address.
    expect((await comeBack(state, '')).status).not.toBe(200);
    const again = await begin();
    expect((await comeBack(again.state, again.cookie, 'bad-code')).status).not.toBe(200);
    expect([...kept.keys()].filter((key) => key.startsWith('installation:'))).toEqual([]);
  });

  test('forgets a workspace whose token was revoked', async () => {
    await bench.stop();
    await bench.start(several, sealer);
    const { state, cookie } = await begin();
    expect((await comeBack(state, cookie)).status).toBe(200);
    await slack.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] }, event_ts: '1.1' });
    await settled();
    expect(kept.size).toBe(1);
    await slack.event({ type: 'tokens_revoked', tokens: { oauth: [], bot: ['U1'] }, event_ts: '1.2' });
    await slack.until(() => kept.size === 0);
  });

  test('keeps a sealed token, answers with it, and forgets it when it is removed', async () => {
    await bench.stop();
    await bench.start(several, sealer);
    await slack.command(ann, '/stats', 'totals', general);
    expect((await bench.inGeneral('The sentence of totals.')).through).toBeDefined();

    const { to, state, cookie } = await begin();
    expect(to.searchParams.get('redirect_uri')).toBe('https://music.example/slack/oauth_redirect');
    expect(to.searchParams.get('scope')).toContain('chat:write');
    expect((await comeBack(state, cookie)).status).toBe(200);
    expect(JSON.stringify([...kept.values()])).not.toContain(BOT_TOKEN);
    expect([...kept.keys()]).toEqual(['installation:T0TEAM0000']);
    expect((await comeBack(state, cookie)).status).not.toBe(200);

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

describe('a recap', () => {
  const recap = {
    text: 'Ann’s week in music.',
    cards: [
      {
        kind: 'statistic' as const,
        id: 'top-artists',
        title: 'Top artists',
        sentence: 'Miles Davis leads.',
        table: { columns: ['name', 'plays'], rows: [['Miles Davis', 12]] },
        picture: { id: 'statistic' as const, statistic: 'top-artists', alt: 'A list that Miles Davis leads.' },
      },
    ],
    userId: 1,
  };

  test('is posted in the channel with its picture, and can be taken back by whose it is', async () => {
    await bench.surface.post?.({ workspace: 'T0TEAM0000', channel: general }, recap);
    const posted = await bench.inGeneral('Ann’s week in music.');
    expect(slack.read(posted)).toContain('Miles Davis');
    expect(slack.workspace.files.find(({ channel }) => channel === general)?.alt).toContain('Miles Davis leads');
    await slack.command(ann, '/stats', 'totals', general);
    await slack.click(ann, posted, 'Delete');
    await slack.until(() => posted.deleted && slack.workspace.files.every(({ deleted }) => deleted));
  });

  test('for a channel that we were removed from fails, so that whoever posts them hears of it', async () => {
    const left = slack.channel({ joined: false });
    await expect(bench.surface.post?.({ workspace: 'T0TEAM0000', channel: left }, recap)).rejects.toThrow();
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
    slack.routes.scopes = slack.routes.scopes.filter((scope) => scope !== 'files:read' && scope !== 'assistant:write');
    expect(await checkSlack(settings())).toEqual([
      'The Slack app lacks the scope files:read: add it under OAuth & Permissions, then install the app anew.',
    ]);
    slack.workspace.removed = true;
    expect((await checkSlack(settings()))[0]).toContain('install the app in the workspace again');
  });

  test('and a token that Slack refuses ends the start with an error', async () => {
    await bench.stop();
    await expect(bench.start({ botToken: 'xoxb-wrong' })).rejects.toThrow('Slack refuses');
  });
});
