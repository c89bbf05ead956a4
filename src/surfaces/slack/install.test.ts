// Installation in several workspaces, with the real client library, against a stand-in for Slack.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBench, type Bench } from '../../../tests/fakes/slack/bench.ts';
import { BOT_TOKEN, type SlackStandIn } from '../../../tests/fakes/slack/stand-in.ts';
import type { Person } from '../../../tests/fakes/slack/workspace.ts';
import type { Sealer } from './room.ts';

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
