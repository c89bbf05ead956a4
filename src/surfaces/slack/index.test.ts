// The surface as a whole: its start, its stop and recaps, against a stand-in for Slack.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '../../../tests/fakes/slack/bench.ts';
import type { SlackStandIn } from '../../../tests/fakes/slack/stand-in.ts';
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

test('where Slack cannot be reached, the start goes on without it, and the stop does not wait', async () => {
  await bench.stop();
  await bench.start({ apiUrl: 'http://127.0.0.1:9/api/' });
  expect(bench.surface.state()).toBe('Slack cannot be reached');
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

test('a token that Slack refuses ends the start with an error', async () => {
  await bench.stop();
  await expect(bench.start({ botToken: 'xoxb-wrong' })).rejects.toThrow('Slack refuses');
});
