import type { Recommendations } from '../../src/domain/recommendation.ts';
import { Mood, type Slots } from '../../src/domain/slots.ts';
import type { TasteVersion } from '../../src/domain/taste-model.ts';
import type { User } from '../../src/domain/user.ts';
import type { Services } from '../../src/services/index.ts';
import type { ConversationStore, Log, ModelUsageStore, StoredMessage } from '../../src/services/ports.ts';
import { understandDialogue } from '../../src/understanding/understand-dialogue.ts';
import { understand } from '../../src/understanding/understand.ts';
import { LIBRARY } from './library.ts';
import { createFakePlaylists } from './playlists.ts';

/** The day it is in these tests. */
const NOW = new Date('2026-11-22T20:00:00Z');

export const testUser = (id: number): User => ({
  id,
  name: `user${id}`,
  timezone: 'Europe/Berlin',
  locale: 'en',
  tasteRevision: 1,
  shareListening: false,
});

const tasteVersion: TasteVersion = {
  version: 1,
  trainedAt: NOW,
  plays: 4,
  metrics: { level: 'cold', skip: {} },
  serving: true,
  promoted: true,
  verdict: 'There are too few plays to learn from.',
};

export interface FakeServices {
  readonly services: Services;
  /** What was asked, in order. */
  readonly asked: { call: string; userId: number; detail: unknown }[];
  /** Set to make the next recommendations fail. */
  failure?: Error | undefined;
  /** A library without plays. */
  empty?: boolean;
  /** How long recommending takes, ms. */
  delayMs?: number;
}

/** The facade over a library of four tracks; parts that a conversation never touches throw. */
export function createFakeServices(): FakeServices {
  const asked: FakeServices['asked'] = [];
  const note = (call: string, userId: number, detail: unknown): void => void asked.push({ call, userId, detail });
  const feedback: { userId: number; target: { type: 'track' | 'artist'; id: number }; verdict: 'like' | 'dislike' }[] =
    [];
  const unused = (): never => {
    throw new Error('not part of this fake');
  };
  const fake: FakeServices = {
    asked,
    services: {
      users: {
        find: async (id) => testUser(id),
        ensure: unused,
        update: unused,
        createToken: unused,
        userOfToken: unused,
        identify: unused,
        identities: async () => [],
        createCode: async () => 'AAAAA-BBBBB',
        redeemWebCode: unused,
        join: unused,
        modelUsage: async () => ({ user: 0, all: 0, calls: 0 }),
      },
      imports: {
        queue: unused,
        receive: unused,
        queueSample: unused,
        importFiles: unused,
        preview: unused,
        find: unused,
        list: async () => [],
        rejects: unused,
        cancel: unused,
        runner: {} as Services['imports']['runner'],
      },
      enrich: {
        importFeatures: unused,
        coverage: async () => ({
          tracks: 0,
          sound: 0,
          guessed: 0,
          genres: 0,
          years: 0,
          sources: [],
          sentence: '',
        }),
        runner: {} as Services['enrich']['runner'],
      },
      recommend: {
        tracks: async ({ userId, slots }) => {
          note('tracks', userId, slots);
          if (fake.delayMs) await new Promise((resolve) => setTimeout(resolve, fake.delayMs));
          if (fake.failure) throw fake.failure;
          return recommendations(slots);
        },
        // The real grammar, without the user's names: it needs no store.
        understand: async ({ fields }) => {
          const { intent, slots } = understand({
            text: fields.prompt ?? '',
            knownArtists: [],
            now: NOW,
            timezone: 'Europe/Berlin',
          });
          return {
            intent,
            slots: { ...slots, ...(fields.mood === undefined ? {} : { moods: [Mood.parse(fields.mood)] }) },
          };
        },
        meaningOf: async ({ text, said }) =>
          understandDialogue({ text, knownArtists: [], now: NOW, timezone: 'Europe/Berlin' }, said),
        knownArtists: async () =>
          fake.empty
            ? []
            : [
                { id: 1, name: 'John Coltrane', plays: 9 },
                { id: 2, name: 'Miles Davis', plays: 7 },
                { id: 3, name: 'Mallory', plays: 1 },
                { id: 4, name: 'Drake', plays: 1 },
              ],
      },
      playlists: createFakePlaylists(note),
      recaps: {
        subscribe: async (recap) => note('subscribe', recap.userId, recap),
        unsubscribe: async () => false,
        async *due() {},
        release: unused,
      },
      feedback: {
        give: async ({ userId, target, verdict }) => {
          note('feedback', userId, { target, verdict });
          feedback.push({ userId, target, verdict });
        },
        undo: unused,
        list: async (userId) =>
          feedback
            .filter((entry) => entry.userId === userId)
            .map(({ target, verdict }) => ({ target, verdict, at: new Date(0) })),
        listNamed: async () => [],
      },
      taste: {
        quality: async () => ({ versions: [], sentences: ['There is nothing to measure yet.'], tables: [] }),
        qualityPicture: async () => Buffer.from('a picture'),
        history: unused,
        train: async () => tasteVersion,
        rollBack: async () => tasteVersion,
        runner: {} as Services['taste']['runner'],
      },
      stats: {
        picture: async (question) => {
          note('picture', question.userId, question);
          return Buffer.from('a picture');
        },
        heard: async (question) => {
          note('heard', question.userId, question);
          const named = 'name' in question && question.name;
          return named === 'Radiohead'
            ? undefined
            : {
                kind: named ? 'artist' : 'track',
                title: 'Naima',
                artist: 'John Coltrane',
                album: 'Giant Steps',
                plays: 12,
                bestPlays: 7,
                starts: 14,
                skipped: 2,
                tracks: 5,
                first: '2021-05-03',
                last: '2026-03-04',
                sound: undefined,
              };
        },
        lastHeard: async (userId) => {
          note('lastHeard', userId, {});
          return { title: 'Naima', artist: 'John Coltrane', day: '2026-11-20', time: '19:30' };
        },
        run: async (question) => {
          note('stats', question.userId, question);
          return {
            id: question.statistic,
            title: 'Your numbers',
            sentence: `The sentence of ${question.statistic}.`,
            table: { columns: ['name'], rows: [['Miles Davis']] },
            period: { from: undefined, to: undefined, text: 'in all your history' },
          };
        },
      },
    },
  };
  return fake;
}

function recommendations(slots: Slots): Recommendations {
  const count = Math.min(slots.count ?? LIBRARY.length, LIBRARY.length);
  return {
    slots,
    relaxed: slots.genres ? ['I know no genres of your tracks yet.'] : [],
    items: LIBRARY.slice(0, count).map((item, i) => ({
      track: item,
      score: 1 - i / 10,
      reasons: [`You played it ${9 - i} times`],
      source: 'favourites',
    })),
  };
}

/** Conversations in memory, with the store's promises: one message per turn and role. */
export function createFakeConversations(): ConversationStore {
  const messages = new Map<string, StoredMessage[]>();
  const states = new Map<string, object>();
  const key = (userId: number, conversation: string): string => `${userId}/${conversation}`;
  const all = (userId: number, conversation: string): StoredMessage[] => messages.get(key(userId, conversation)) ?? [];
  return {
    addMessage: async (userId, conversation, message) => {
      const known = all(userId, conversation);
      if (known.some(({ turn, role }) => turn === message.turn && role === message.role)) return false;
      // Through JSON, as a database keeps it.
      const stored = { ...message, cards: JSON.parse(JSON.stringify(message.cards)) as unknown[] };
      messages.set(key(userId, conversation), [...known, stored]);
      return true;
    },
    messages: async (userId, conversation, limit) => all(userId, conversation).slice(-limit),
    turn: async (userId, conversation, turn) => all(userId, conversation).filter((message) => message.turn === turn),
    state: async (userId, conversation) => states.get(key(userId, conversation)),
    setState: async (userId, conversation, state) =>
      void states.set(key(userId, conversation), JSON.parse(JSON.stringify(state)) as object),
    clear: async (userId, conversation) => {
      messages.delete(key(userId, conversation));
      states.delete(key(userId, conversation));
    },
  };
}

/** The tokens of each user in memory, days apart. */
export function createFakeModelUsage(): ModelUsageStore & { readonly spent: Map<string, number> } {
  const spent = new Map<string, number>();
  return {
    spent,
    add: async (userId, day, tokens) => {
      const key = `${userId}/${day}`;
      spent.set(key, (spent.get(key) ?? 0) + tokens);
    },
    on: async (userId, day) => {
      const all = [...spent].filter(([key]) => key.endsWith(day)).reduce((sum, [, tokens]) => sum + tokens, 0);
      return { user: spent.get(`${userId}/${day}`) ?? 0, all, calls: 0 };
    },
  };
}

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly data: object;
  readonly message: string;
}

export function createFakeLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const write =
    (level: LogLine['level']) =>
    (data: object, message: string): void =>
      void lines.push({ level, data, message });
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
