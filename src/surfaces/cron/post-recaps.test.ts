import { expect, test } from 'vitest';
import type { Surface } from '../../chat/surface.ts';
import type { DueRecap } from '../../services/recaps/post-recaps.ts';
import type { Log } from '../../services/ports.ts';
import { postRecaps } from './post-recaps.ts';

const due = (platform: string): DueRecap => ({
  recap: { platform, workspace: '', channel: `${platform}-channel`, userId: 7, every: 'week', lastPeriod: '' },
  name: 'Ann',
  period: { from: '2026-03-02', to: '2026-03-08' },
  statistics: [],
});

/** A platform that posts unless it is broken. */
function surface(name: string, state: string, broken = false) {
  const posts: { channel: string; text: string; userId: number }[] = [];
  const made: Surface = {
    name,
    state: () => state,
    start: async () => {},
    stop: async () => {},
    post: async ({ channel }, { text, userId }) => {
      if (broken) throw new Error('the bot was removed');
      posts.push({ channel, text, userId });
    },
  };
  return { ...made, posts };
}

test('recaps are asked for where we are connected, posted, and due again where posting fails', async () => {
  const discord = surface('discord', 'ok');
  const slack = surface('slack', 'ok', true);
  const away = surface('elsewhere', 'connecting');
  const warnings: object[] = [];
  const released: string[] = [];
  const asked: (readonly string[])[] = [];
  const log: Log = { debug: () => {}, info: () => {}, warn: (data) => void warnings.push(data), error: () => {} };
  const job = postRecaps(
    {
      services: {
        recaps: {
          subscribe: async () => {},
          unsubscribe: async () => false,
          async *due(platforms) {
            asked.push(platforms);
            for (const platform of platforms) yield due(platform);
          },
          release: async ({ recap }) => void released.push(recap.platform),
        },
      },
      surfaces: [discord, slack, away],
      log,
    },
    '* * * * *',
  );
  await job.run();
  expect(asked).toEqual([['discord', 'slack']]);
  expect(discord.posts).toEqual([
    {
      channel: 'discord-channel',
      text: expect.stringMatching(/^Ann's week in music, 2\s?–\s?8 March 2026\.$/),
      userId: 7,
    },
  ]);
  expect(released).toEqual(['slack']);
  expect(warnings).toMatchObject([{ platform: 'slack', channel: 'slack-channel' }]);
});
