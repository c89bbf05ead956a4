// What people may rely on wherever they talk to EchoTune.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import { LIBRARY } from '../fakes/library.ts';
import { openDiscord } from './ways/discord.ts';
import { openSlack } from './ways/slack.ts';
import { USER_IDS, type Way } from './ways/way.ts';
import { openWeb } from './ways/web.ts';

describe.each([
  ['Discord', openDiscord],
  ['Slack', openSlack],
  ['the web', openWeb],
])('on %s', (_name, open) => {
  let way: Way;
  beforeEach(async () => {
    way = await open();
  });
  afterEach(async () => {
    expect(await way.close()).toEqual([]);
  });

  const liked = (): unknown[] =>
    way.parts.fake.asked.filter(({ call }) => call === 'feedback').map(({ userId, detail }) => ({ userId, detail }));

  test('a wish is answered with the tracks, who plays them, and why', async () => {
    const { words } = await way.say('ann', 'rainy afternoon');
    expect(words).toContain('Four for “rainy afternoon”.');
    for (const { title, artist } of LIBRARY) {
      // Marks that turn the direction of writing, and bells, need not be shown.
      expect(words).toContain(/^\P{C}+/u.exec(title)?.[0]);
      expect(words).toContain(artist);
    }
    expect(words).toContain('You played it 9 times');
  });

  test('a like is noted for the track and for who gave it, also after a restart', async () => {
    const answer = await way.say('ann', 'rainy afternoon');
    await way.restart();
    await way.like('ann', answer, 12);
    expect(liked()).toMatchObject([
      { userId: USER_IDS.ann, detail: { target: { type: 'track', id: 12 }, verdict: 'like' } },
    ]);
  });

  test('what somebody else does on an answer is never taken for the asker’s word', async () => {
    const answer = await way.say('ann', 'rainy afternoon');
    await way.like('bob', answer, 12);
    expect(liked().filter((one) => (one as { userId: number }).userId === USER_IDS.ann)).toEqual([]);
  });

  test('a message that is delivered twice is answered once', async () => {
    expect(await way.sayTwice('ann', 'rainy afternoon')).toHaveLength(1);
    expect(way.parts.asked).toBe(1);
  });

  test('a command that is typed does what the command does, without the agent', async () => {
    const { words } = await way.say('ann', '/stats top');
    expect(words).toContain('Your numbers');
    expect(way.parts.asked).toBe(0);
    expect(way.parts.fake.asked.some(({ userId }) => userId !== USER_IDS.ann)).toBe(false);
  });

  test('what cannot be done is told in a sentence, and keeps its words', async () => {
    way.parts.answer = async function* () {
      yield { type: 'progress', text: 'Looking' };
      throw new UserError('not_found', 'I know no playlist of that name.');
    };
    expect((await way.say('ann', 'open my list')).words).toContain('I know no playlist of that name.');
  });

  test('a failure of ours is owned up to, without a detail, and the log tells no words of the message', async () => {
    way.parts.answer = async function* () {
      yield { type: 'progress', text: 'Looking' };
      throw new Error('connection string postgres://secret');
    };
    const { words } = await way.say('ann', 'something very personal');
    expect(words).toMatch(/went wrong on my side/i);
    expect(words).not.toContain('secret');
    const lines = JSON.stringify(way.parts.log.lines);
    expect(lines).not.toContain('very personal');
  });

  test('a message of 10,000 characters gets a sentence, and nobody works on it', async () => {
    const { words } = await way.say('ann', 'la '.repeat(3334));
    expect(words).toMatch(/too long|<=4000/i);
    expect(way.parts.asked).toBe(0);
  });

  test('what was said is remembered for who said it', async () => {
    await way.say('ann', 'rainy afternoon');
    await way.say('bob', 'sunny morning');
    const heard: string[] = [];
    way.parts.answer = async function* (text) {
      heard.push(text);
      yield { type: 'final', text: 'Heard.', cards: [] };
    };
    await way.say('ann', 'slower');
    expect(heard).toEqual(['slower']);
  });
});
