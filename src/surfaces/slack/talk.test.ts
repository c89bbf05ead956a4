// Messages, with the real client library and the real chat, against a stand-in for Slack.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FakeServices } from '../../../tests/fakes/services.ts';
import { openBench, type Bench } from '../../../tests/fakes/slack/bench.ts';
import type { SlackStandIn } from '../../../tests/fakes/slack/stand-in.ts';
import type { Person } from '../../../tests/fakes/slack/workspace.ts';

const RED = '<!channel> @everyone *win* <https://evil.example|here> `x`';

let bench: Bench;
let slack: SlackStandIn;
let fake: FakeServices;
let named: Bench['named'];
let ann: Person;
let general: string;

beforeEach(async () => {
  bench = await openBench();
  ({ slack, fake, named, ann, general } = bench);
});
afterEach(async () => {
  await bench.close();
  expect(slack.violations).toEqual([]);
});

const settled = (): Promise<void> => sleep(150);

describe('a direct message', () => {
  test('is answered with a list whose buttons work, also after a restart', async () => {
    await slack.message(ann, 'rainy afternoon');
    const list = await bench.lastDirect('So What');
    expect(slack.read(list)).toContain('Four for “rainy afternoon”.');
    await slack.click(ann, list, 'Why these?');
    await slack.until(() => bench.direct().find((posted) => slack.read(posted).includes('You played it')));

    await bench.stop();
    await bench.start();
    await slack.click(ann, list, '♥ I like …', 'So What');
    await slack.until(() => slack.read(list).includes('Miles Davis ♥'));
    expect(fake.asked.find(({ call }) => call === 'feedback')?.detail).toMatchObject({ verdict: 'like' });
    await slack.click(ann, list, 'Delete');
    await slack.until(() => list.deleted);
  });

  test('is of who Slack says, with their zone and language', async () => {
    await slack.message(ann, 'hello');
    await bench.lastDirect('Four for');
    expect(named[0]).toEqual({
      workspace: 'T0TEAM0000',
      externalId: ann.id,
      name: 'Ann',
      timezone: 'Asia/Tokyo',
      locale: 'ja-JP',
    });
  });

  test('that Slack delivers again is answered once', async () => {
    const { eventId } = await slack.message(ann, 'hello');
    await bench.lastDirect('Four for');
    const oddity = { retry: { number: 1, reason: 'http_timeout' } };
    await slack.message(ann, 'hello', { eventId, oddity });
    await settled();
    expect(bench.direct()).toHaveLength(1);
  });

  test('in a thread of the assistant shows a status, streams, and ends as the whole list', async () => {
    const words = 'slowly told words of an answer '.split(' ');
    bench.answer = async function* () {
      yield { type: 'progress', text: 'Looking through your library …' };
      await sleep(500);
      for (const word of words) {
        yield { type: 'delta', text: `${word} ` };
        await sleep(200);
      }
      const { items, slots, relaxed } = await fake.services.recommend.tracks({ userId: 1, slots: {} });
      yield { type: 'final', text: 'Told.', cards: [{ kind: 'tracks', items, slots, relaxed }] };
    };
    const thread = '1700000000.000100';
    await slack.message(ann, 'tell me', { thread });
    const channel = slack.workspace.direct(ann.id);
    const list = await slack.until(() =>
      slack.shown({ channel, thread }).find((posted) => slack.read(posted).includes('So What')),
    );
    expect(slack.workspace.statuses).toContain('Looking through your library …');
    expect(slack.calls).toContain('chat.startStream');
    expect(list.states.length).toBeGreaterThan(1);
    expect(slack.shown({ channel, thread })).toHaveLength(1);
    await slack.click(ann, list, 'Why these?');
    await slack.until(() => slack.shown({ channel, thread }).length === 2);
  }, 10_000);

  test('in a workspace without streams is edited instead, never twice within a second', async () => {
    slack.api.missing.add('chat.startStream');
    slack.api.missing.add('assistant.threads.setStatus');
    bench.answer = async function* () {
      for (let i = 0; i < 12; i++) {
        yield { type: 'delta', text: `word${i} ` };
        await sleep(150);
      }
      yield { type: 'final', text: 'The last word.', cards: [] };
    };
    const thread = '1700000000.000200';
    await slack.message(ann, 'tell me', { thread });
    const channel = slack.workspace.direct(ann.id);
    const posted = await slack.until(() =>
      slack.shown({ channel, thread }).find(({ text }) => text === 'The last word.'),
    );
    expect(posted.states.length).toBeGreaterThan(1);
    const { times } = posted;
    for (const [i, time] of times.entries()) expect(time - (times[i - 1] ?? -Infinity)).toBeGreaterThan(1100);
  }, 10_000);

  test('of a bot, of the bot itself, and an edited one are left alone', async () => {
    await slack.message(ann, 'beep', { fields: { bot_id: 'B1' } });
    await slack.message(ann, 'edited', { fields: { subtype: 'message_changed', hidden: true } });
    await settled();
    expect(bench.direct()).toEqual([]);
  });

  test('of 10,000 characters gets a clear answer', async () => {
    await slack.message(ann, 'x'.repeat(10_000));
    await bench.lastDirect('too long');
  });

  test('with a title full of markup and mentions shows it as it is, and pings nobody', async () => {
    bench.answer = async function* () {
      const { items, slots, relaxed } = await fake.services.recommend.tracks({ userId: 1, slots: {} });
      const red = items.map((item) => ({ ...item, track: { ...item.track, title: RED, artist: RED }, reasons: [RED] }));
      yield { type: 'delta', text: RED };
      yield {
        type: 'final',
        text: `**${RED}** [link](https://evil.example)`,
        cards: [{ kind: 'tracks', items: red, slots, relaxed }],
      };
    };
    await slack.message(ann, 'anything');
    const list = await bench.lastDirect('win');
    const sent = JSON.stringify([list.states, list.blocks]);
    expect(sent).not.toContain('<!channel>');
    expect(sent).not.toMatch(/@(?:everyone|channel|here)/);
    expect(sent).not.toContain('https://evil');
    // Words of people and of models are never where Slack reads markup.
    expect(sent).not.toContain('"mrkdwn"');
  });
});

describe('a fault of ours before there is an answer', () => {
  beforeEach(() => {
    bench.conversations.addMessage = async () => {
      throw new Error('the disk is full: /srv/secret');
    };
  });

  test('is told in a direct message, without what it was', async () => {
    await slack.message(ann, 'rainy');
    const told = await bench.lastDirect('Something went wrong on my side');
    expect(told.text).not.toContain('disk');
  });

  test('is told to who mentioned us alone', async () => {
    const { ts } = await slack.mention(ann, general, 'rainy');
    expect((await bench.inGeneral('Something went wrong on my side', ts)).onlyFor).toBe(ann.id);
  });
});

describe('a button of another version of us', () => {
  test('says so in private, and changes nothing', async () => {
    await slack.message(ann, 'rainy');
    const list = await bench.lastDirect('Four for');
    list.blocks = list.blocks.map((block) =>
      block['type'] === 'actions'
        ? { ...block, elements: [{ type: 'button', action_id: 'v1_like', text: { type: 'plain_text', text: 'Old' } }] }
        : block,
    );
    await slack.click(ann, list, 'Old');
    expect((await bench.lastDirect('does nothing any more')).onlyFor).toBe(ann.id);
    expect(list.states).toHaveLength(1);
  });
});

describe('a mention', () => {
  test('is answered in its thread, which is a conversation of its own', async () => {
    const { ts } = await slack.mention(ann, general, 'rainy');
    const list = await bench.inGeneral('Four for “rainy”.', ts);
    await slack.click(ann, list, 'Why these?');
    await slack.until(() => slack.workspace.posts.find(({ onlyFor }) => onlyFor === ann.id));
    const why = slack.workspace.posts.find(({ onlyFor }) => onlyFor === ann.id);
    expect(why).toMatchObject({ thread: ts });
  });

  test('whose answer is for the asker alone is answered in direct messages', async () => {
    const { ts } = await slack.mention(ann, general, '/echotune status');
    await bench.lastDirect('The sentence of totals.');
    const aside = slack.shown({ channel: general, thread: ts });
    expect(aside).toHaveLength(1);
    expect(aside[0]?.onlyFor).toBe(ann.id);
  });
});
