// What comes in by which way, with the real client library and the real chat, against a stand-in for Slack.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '../../../tests/fakes/slack/bench.ts';
import { deliver } from '../../../tests/fakes/slack/signed.ts';
import { APP_TOKEN, SIGNING_SECRET, type SlackStandIn } from '../../../tests/fakes/slack/stand-in.ts';
import type { Person } from '../../../tests/fakes/slack/workspace.ts';

let bench: Bench;
let slack: SlackStandIn;
let ann: Person;
let general: string;

beforeEach(async () => {
  bench = await openBench();
  ({ slack, ann, general } = bench);
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
