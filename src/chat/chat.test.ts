import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  createFakeConversations,
  createFakeLog,
  createFakeServices,
  testUser,
  type FakeServices,
} from '../../tests/fakes/services.ts';
import { SourceError, UserError } from '../domain/errors.ts';
import type { ConversationStore } from '../services/ports.ts';
import type { Agent, AgentEvent } from './agent.ts';
import { createChat, type Chat } from './chat.ts';
import { defineCommand } from './command.ts';
import type { Incoming, Message, ReplyEvent } from './message.ts';

let conversations: ConversationStore;
let log: ReturnType<typeof createFakeLog>;
let fake: FakeServices;
let asked: string[];
const clock = { now: () => new Date('2026-11-22T20:00:00Z') };

beforeEach(() => {
  conversations = createFakeConversations();
  log = createFakeLog();
  fake = createFakeServices();
  asked = [];
});

const echo = defineCommand({
  name: 'echo',
  description: 'says it again',
  subcommands: {
    '': {
      description: 'says it again',
      options: z.strictObject({
        words: z.string().optional(),
        times: z.coerce.number().int().min(1).max(3).optional(),
      }),
      run: async ({ user }, { words, times }) => ({
        text: `${user.name}: ${Array.from({ length: times ?? 1 }, () => words).join(' ')}`,
        cards: [],
      }),
    },
  },
});

function chatWith(answer: (text: string, signal?: AbortSignal) => AsyncIterable<AgentEvent>): Chat {
  const agent: Agent = {
    modelName: 'test',
    reply: ({ text, signal }) => {
      asked.push(text);
      return answer(text, signal);
    },
  };
  return createChat({ services: fake.services, agent, commands: [echo], conversations, clock, log });
}

async function* words(): AsyncGenerator<AgentEvent> {
  yield { type: 'progress', text: 'Looking…' };
  yield { type: 'delta', text: 'Good ' };
  yield { type: 'delta', text: 'evening' };
  yield { type: 'final', text: 'Good evening', cards: [{ kind: 'import_help' }] };
}

const incoming = (text: string, more: Partial<Incoming> = {}): Incoming => ({
  user: testUser(1),
  platform: 'web',
  conversation: 'web',
  turn: 'a',
  text,
  ...more,
});

async function collect(events: AsyncIterable<ReplyEvent>): Promise<{ events: ReplyEvent[]; message: Message }> {
  const all: ReplyEvent[] = [];
  for await (const event of events) all.push(event);
  const last = all.at(-1);
  if (last?.type !== 'message') throw new Error('the message comes last');
  return { events: all, message: last.message };
}

describe('an answer', () => {
  test('streams, ends with the whole message, and both sides are kept', async () => {
    const chat = chatWith(words);
    const { events, message } = await collect(chat.handle(incoming('hi')));
    expect(events.map(({ type }) => type)).toEqual(['progress', 'delta', 'delta', 'message']);
    expect(message).toMatchObject({
      turn: 'a',
      role: 'assistant',
      text: 'Good evening',
      cards: [{ kind: 'import_help' }],
    });
    expect(await chat.history(testUser(1), 'web')).toMatchObject([
      { role: 'user', text: 'hi' },
      { role: 'assistant', text: 'Good evening' },
    ]);
  });

  test('the question is kept before anything is answered', async () => {
    const chat = chatWith(words);
    await chat.handle(incoming('hi')).next();
    expect(await conversations.messages(1, 'web', 9)).toMatchObject([{ role: 'user', text: 'hi' }]);
  });

  test('the same turn again gets the stored answer, without asking again', async () => {
    const chat = chatWith(words);
    const first = await collect(chat.handle(incoming('hi')));
    const again = await collect(chat.handle(incoming('hi')));
    expect(again.events).toHaveLength(1);
    expect(again.message).toEqual(first.message);
    expect(asked).toEqual(['hi']);
  });

  test('the same turn at the same time waits for the one answer', async () => {
    const chat = chatWith(words);
    const [first, second] = await Promise.all([
      collect(chat.handle(incoming('hi'))),
      collect(chat.handle(incoming('hi'))),
    ]);
    expect(asked).toEqual(['hi']);
    expect(second.message).toEqual(first.message);
    expect(await conversations.messages(1, 'web', 9)).toHaveLength(2);
  });

  test('another user with the same turn is another turn', async () => {
    const chat = chatWith(words);
    await Promise.all([
      collect(chat.handle(incoming('hi'))),
      collect(chat.handle(incoming('hi', { user: testUser(2) }))),
    ]);
    expect(asked).toHaveLength(2);
    expect(await chat.history(testUser(2), 'web')).toHaveLength(2);
    await chat.clear(testUser(2), 'web');
    expect(await chat.history(testUser(2), 'web')).toEqual([]);
    expect(await chat.history(testUser(1), 'web')).toHaveLength(2);
  });

  test('stopped halfway, what was said is the answer', async () => {
    const stop = new AbortController();
    const chat = chatWith(async function* (_, signal) {
      yield { type: 'delta', text: 'wrong' };
      yield { type: 'reset' };
      yield { type: 'delta', text: 'Half a ' };
      stop.abort();
      signal?.throwIfAborted();
      yield { type: 'final', text: 'never', cards: [] };
    });
    const { message } = await collect(chat.handle(incoming('hi', { signal: stop.signal })));
    expect(message.text).toBe('Half a ');
    expect(log.lines).toEqual([]);
  });

  test('when the listener goes away, what was said is kept', async () => {
    const chat = chatWith(words);
    for await (const event of chat.handle(incoming('hi'))) if (event.type === 'delta') break;
    expect(await conversations.turn(1, 'web', 'a')).toMatchObject([
      { role: 'user' },
      { role: 'assistant', text: 'Good ' },
    ]);
  });

  test('history shows what the user says of each track today', async () => {
    const chat = chatWith(async function* () {
      yield {
        type: 'final',
        text: 'Here.',
        cards: [{ kind: 'tracks', ...(await fake.services.recommend.tracks({ userId: 1, slots: {} })) }],
      };
    });
    await collect(chat.handle(incoming('happy songs')));
    await fake.services.feedback.give({ userId: 1, target: { type: 'track', id: 12 }, verdict: 'like' });
    await fake.services.feedback.give({ userId: 2, target: { type: 'track', id: 11 }, verdict: 'dislike' });
    const card = (await chat.history(testUser(1), 'web')).at(-1)?.cards[0];
    expect(card?.kind === 'tracks' && card.items.map(({ verdict }) => verdict)).toEqual([
      undefined,
      'like',
      undefined,
      undefined,
    ]);
  });
});

describe('errors', () => {
  const failing = (error: Error): Chat =>
    chatWith(async function* () {
      yield { type: 'progress', text: 'Looking…' };
      throw error;
    });

  test.each<[string, Error, string, string[]]>([
    [
      'what the user can mend is said as it is',
      new UserError('not_found', 'There is no number 9.'),
      'There is no number 9.',
      ['debug'],
    ],
    [
      'an outside service is not their fault',
      new SourceError('Spotify', 'GET https://secret/ 500', { retryable: true }),
      'A service I rely on (Spotify) is not answering as it should. That is not your fault. Please try again in a few minutes.',
      ['warn'],
    ],
    [
      'a bug gets one fixed sentence',
      new TypeError("Cannot read 'x' of /home/app/y.ts"),
      'Something went wrong on my side, and it has been noted. Please try again.',
      ['error'],
    ],
  ])('%s', async (_, error, said, levels) => {
    const { message } = await collect(failing(error).handle(incoming('a private question')));
    expect(message.text).toBe(said);
    expect(log.lines.map(({ level }) => level)).toEqual(levels);
    expect(JSON.stringify(log.lines)).not.toContain('a private question');
  });

  test('too long and empty messages are answered kindly', async () => {
    const chat = chatWith(words);
    expect((await collect(chat.handle(incoming('x'.repeat(4001))))).message.text).toContain('4000 characters');
    expect((await collect(chat.handle(incoming('   ', { turn: 'b' })))).message.text).toContain('empty message');
    expect(asked).toEqual([]);
  });
});

describe('a line that begins with /', () => {
  const say = async (text: string): Promise<string> =>
    (await collect(chatWith(words).handle(incoming(text, { turn: text })))).message.text;

  test.each([
    ['/echo words:hello', 'user1: hello'],
    ['/echo words:"good evening" times:2', 'user1: good evening good evening'],
    ['/echo good evening', 'user1: good evening'],
    ['/ECHO words:good evening', 'user1: good evening'],
    ['/echo times:2 at 12:30 https://example.org', 'user1: at 12:30 https://example.org at 12:30 https://example.org'],
  ])('%s', async (text, answer) => {
    expect(await say(text)).toBe(answer);
    expect(asked).toEqual([]);
  });

  test('a wrong option is named, with what there is', async () => {
    expect(await say('/echo times:many')).toMatch(/times has to be a number.*takes words, times/);
    expect(await say('/echo times:9')).toContain('times is at most 3');
    expect(await say('/echo tims:2')).toContain('there is no option tims');
    expect(await say('/nothing')).toContain('I know /echo');
  });
});

test('what only its owner may ever read is shown once, and the conversation keeps another sentence', async () => {
  const token = defineCommand({
    name: 'token',
    description: 'a secret',
    subcommands: {
      '': {
        description: 'a secret',
        options: z.strictObject({}),
        onlyMe: true,
        run: async () => ({ text: 'echotune_secret', kept: 'It was shown here.', cards: [] }),
      },
    },
  });
  const agent: Agent = { modelName: 'test', reply: words };
  const chat = createChat({ services: fake.services, agent, commands: [token], conversations, clock, log });
  const incoming = { user: testUser(1), platform: 'web' as const, conversation: 'web', turn: 't', text: '/token' };
  const shown: string[] = [];
  for await (const event of chat.handle(incoming)) if (event.type === 'message') shown.push(event.message.text);
  for await (const event of chat.handle(incoming)) if (event.type === 'message') shown.push(event.message.text);
  expect(shown).toEqual(['echotune_secret', 'It was shown here.']);
  expect(JSON.stringify(await conversations.messages(1, 'web', 10))).not.toContain('echotune_secret');
});
