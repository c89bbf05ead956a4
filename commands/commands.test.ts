import { beforeEach, expect, test } from 'vitest';
import { parseCommand } from '../src/chat/parse-command.ts';
import type { CommandReply } from '../src/chat/command.ts';
import { createFakeServices, testUser, type FakeServices } from '../tests/fakes/services.ts';
import { commands } from './index.ts';

let fake: FakeServices;
beforeEach(() => {
  fake = createFakeServices();
});

function run(line: string): Promise<CommandReply> {
  const { subcommand, input } = parseCommand(commands, line);
  return subcommand.run(
    {
      services: fake.services,
      clock: { now: () => new Date() },
      user: testUser(1),
      platform: 'web',
      conversation: 'web',
      turn: 'a',
    },
    input,
  );
}

test('help names every command', async () => {
  const { text } = await run('/echotune help');
  for (const { name } of commands) expect(text).toContain(`/${name}`);
});

test('/recommend takes its parts and answers with tracks', async () => {
  const { cards } = await run('/recommend mood:happy count:2');
  expect(fake.asked).toMatchObject([{ call: 'tracks', userId: 1, detail: { moods: ['happy'] } }]);
  expect(cards).toMatchObject([{ kind: 'tracks' }]);
  await expect(run('/recommend mood:purple')).rejects.toThrow(/mood is one of happy, sad/);
});

test.each([
  ['/stats top', 'top-artists'],
  ['/stats top tracks', 'top-tracks'],
  ['/stats clock', 'listening-clock'],
  ['/stats skips', 'skips'],
  ['/stats totals', 'totals'],
])('%s asks for %s', async (line, statistic) => {
  await run(line);
  expect(fake.asked).toMatchObject([{ call: 'stats', detail: { statistic } }]);
});

test.each([
  ['/stats top tracks last summer', 'top-tracks', { from: '2026-06-01', to: '2026-08-31', label: 'last summer' }],
  ['/stats top period:2019', 'top-artists', { from: '2019-01-01', to: '2019-12-31', label: '2019' }],
  ['/stats top last summer', 'top-artists', { from: '2026-06-01', to: '2026-08-31', label: 'last summer' }],
  ['/stats skips "March 2020"', 'skips', { from: '2020-03-01', to: '2020-03-31', label: 'March 2020' }],
  ['/stats totals all time', 'totals', {}],
])('%s counts in that time', async (line, statistic, days) => {
  await run(line);
  const { detail } = fake.asked[0] ?? {};
  expect(detail).toEqual({ userId: 1, statistic, ...days });
});

test.each([
  ['/stats top last month private:yes', true],
  ['/stats clock private:yes', true],
  ['/stats skips', undefined],
])('%s: for the asker alone %s', async (line, onlyMe) => {
  expect((await run(line)).onlyMe).toBe(onlyMe);
});

test('a statistic with a picture shows it', async () => {
  const picture = { statistic: 'skips', limit: 3, alt: 'It says this.' };
  const { run: plain } = fake.services.stats;
  fake.services.stats.run = async (question) => ({ ...(await plain(question)), picture });
  expect((await run('/stats skips')).cards).toMatchObject([
    { kind: 'statistic', picture: { id: 'statistic', ...picture } },
  ]);
});

test('a time nobody understands is told so', async () => {
  await expect(run('/stats top period:"the day it rained"')).rejects.toThrow(
    'I do not know when "the day it rained" is.',
  );
});

test('/taste answers in words when nothing was said yet', async () => {
  expect((await run('/taste likes')).text).toContain('not liked anything yet');
});

test('/taste quality tells what was measured, and shows figures as cards', async () => {
  expect(await run('/taste quality')).toEqual({ text: 'There is nothing to measure yet.', cards: [] });
});

test('a subcommand that is missing or unknown is answered with those there are', () => {
  expect(() => parseCommand(commands, '/stats')).toThrow(/\/stats top, \/stats totals/);
  expect(() => parseCommand(commands, '/taste colour')).toThrow(/\/taste likes/);
});
