// What a contract over all surfaces needs of each: people who write and press, and what they read.
import { commands } from '../../../commands/index.ts';
import type { AgentEvent } from '../../../src/chat/agent.ts';
import { createChat } from '../../../src/chat/chat.ts';
import type { PlatformNeeds } from '../../../src/chat/platform-needs.ts';
import { replyToError } from '../../../src/chat/reply-to-error.ts';
import type { Services } from '../../../src/services/index.ts';
import {
  createFakeConversations,
  createFakeLog,
  createFakeServices,
  testUser,
  type FakeServices,
} from '../../fakes/services.ts';

export type Person = 'ann' | 'bob';
/** As the surfaces know them. */
export const USER_IDS = { ann: 1, bob: 2 } as const;

/** An answer as people read it. */
export interface Reading {
  /** All its words: text, lists, reasons. */
  readonly words: string;
  /** What the surface needs to press on it. */
  readonly handle: unknown;
}

/** Everything behind the surface, the same for all of them. */
export interface Parts {
  readonly fake: FakeServices;
  readonly needs: Omit<PlatformNeeds, 'services'> & { readonly services: Services };
  readonly log: ReturnType<typeof createFakeLog>;
  readonly conversations: ReturnType<typeof createFakeConversations>;
  /** What the agent does with a text; how often it was asked. */
  answer(text: string): AsyncGenerator<AgentEvent, void, undefined>;
  asked: number;
}

/** One surface with two people on it. */
export interface Way {
  readonly parts: Parts;
  /** Writes to EchoTune in private, and reads the answer once it is whole. */
  say(who: Person, text: string): Promise<Reading>;
  /** The same message delivered twice, as platforms do when they are in doubt: all answers. */
  sayTwice(who: Person, text: string): Promise<Reading[]>;
  /** Says that a track is liked, on an answer that was given to Ann. */
  like(who: Person, answer: Reading, trackId: number): Promise<void>;
  /** Everything is built anew, as after a restart. */
  restart(): Promise<void>;
  /** What the platform would not have forgiven. */
  close(): Promise<readonly string[]>;
}

export const PAGE = new URL('https://music.example/');

export function createParts(): Parts {
  const fake = createFakeServices();
  const log = createFakeLog();
  const conversations = createFakeConversations();
  const clock = { now: () => new Date() };
  const kept = new Map<string, object>();
  const claimed = new Set<string>();
  const people = new Map<string, number>();
  const services: Services = {
    ...fake.services,
    users: {
      ...fake.services.users,
      identify: async ({ externalId, name }) => {
        if (!people.has(externalId)) people.set(externalId, name.startsWith('Ann') ? USER_IDS.ann : USER_IDS.bob);
        return testUser(people.get(externalId) ?? 0);
      },
      userOfToken: async (token) => {
        const id = { ann: USER_IDS.ann, bob: USER_IDS.bob }[token];
        return id === undefined ? undefined : testUser(id);
      },
    },
  };
  const parts: Parts = {
    fake,
    log,
    conversations,
    asked: 0,
    answer: async function* (text) {
      const { items, slots, relaxed } = await fake.services.recommend.tracks({ userId: 1, slots: {} });
      yield { type: 'delta', text: 'Four ' };
      yield { type: 'final', text: `Four for “${text}”.`, cards: [{ kind: 'tracks', items, slots, relaxed }] };
    },
    needs: {
      chat: createChat({
        services,
        commands,
        conversations,
        clock,
        log,
        pageUrl: PAGE,
        agent: {
          modelName: 'none',
          reply: ({ text }) => {
            parts.asked++;
            return parts.answer(text);
          },
        },
      }),
      services,
      platforms: {
        claim: async (_platform, id) => !claimed.has(id) && claimed.add(id) !== undefined,
        get: async (_platform, key) => kept.get(key),
        set: async (_platform, key, value) => void kept.set(key, value),
        remove: async (_platform, key) => void kept.delete(key),
      },
      drawPicture: async () => Buffer.from('a picture'),
      pageUrl: PAGE,
      replyToError,
      clock,
      log,
    },
  };
  return parts;
}
