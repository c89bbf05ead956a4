// The surface in this process, with the real chat, against the stand-in: for tests beside the code.
import { createServer, type Server } from 'node:http';
import { ExpressReceiver } from '@slack/bolt';
import { commands } from '../../../commands/index.ts';
import type { AgentEvent } from '../../../src/chat/agent.ts';
import { createChat } from '../../../src/chat/chat.ts';
import { replyToError } from '../../../src/chat/reply-to-error.ts';
import type { PlatformStore } from '../../../src/services/ports.ts';
import { createSlackSurface, type SlackSurface } from '../../../src/surfaces/slack/index.ts';
import type { Sealer, SlackSurfaceSettings } from '../../../src/surfaces/slack/room.ts';
import {
  createFakeConversations,
  createFakeLog,
  createFakeServices,
  testUser,
  type FakeServices,
} from '../services.ts';
import { BOT_TOKEN, SIGNING_SECRET, startSlackStandIn, type SlackStandIn } from './stand-in.ts';
import type { Person, Posted } from './workspace.ts';

const PAGE = new URL('https://music.example/');

export interface Bench {
  readonly slack: SlackStandIn;
  readonly fake: FakeServices;
  readonly log: ReturnType<typeof createFakeLog>;
  readonly conversations: ReturnType<typeof createFakeConversations>;
  /** What the surface keeps between starts. */
  readonly kept: Map<string, object>;
  readonly named: {
    workspace: string;
    externalId: string;
    name: string;
    timezone: string | undefined;
    locale: string | undefined;
  }[];
  readonly ann: Person;
  readonly bob: Person;
  readonly general: string;
  /** What the agent answers. */
  answer(text: string): AsyncGenerator<AgentEvent, void, undefined>;
  surface: SlackSurface;
  origin(): string;
  start(settings?: Partial<SlackSurfaceSettings>, sealer?: Sealer): Promise<void>;
  stop(): Promise<void>;
  direct(person?: Person): Posted[];
  /** Waits for a message with these words in Ann's direct messages. */
  lastDirect(part: string): Promise<Posted>;
  /** The same in the channel, or in a thread of it. */
  inGeneral(part: string, thread?: string): Promise<Posted>;
  close(): Promise<void>;
}

/** A surface that has started, in a workspace of two people and a channel. */
export async function openBench(): Promise<Bench> {
  const slack = await startSlackStandIn();
  slack.api.page = PAGE.href;
  const fake = createFakeServices();
  const log = createFakeLog();
  const kept = new Map<string, object>();
  const claimed = new Set<string>();
  const users = new Map<string, number>();
  const named: Bench['named'] = [];
  const conversations = createFakeConversations();
  const ann = slack.person('Ann', { tz: 'Asia/Tokyo', locale: 'ja-JP' });
  const general = slack.channel();
  let server: Server | undefined;

  const platforms: PlatformStore = {
    claim: async (_platform, id) => !claimed.has(id) && claimed.add(id) !== undefined,
    get: async (_platform, key) => kept.get(key),
    set: async (_platform, key, value) => void kept.set(key, value),
    remove: async (_platform, key) => void kept.delete(key),
  };
  const services = {
    ...fake.services,
    users: {
      ...fake.services.users,
      identify: async (
        { workspace, externalId, name }: { workspace: string; externalId: string; name: string },
        { timezone, locale }: { timezone?: string | undefined; locale?: string | undefined } = {},
      ) => {
        if (!users.has(externalId)) users.set(externalId, users.size + 1);
        named.push({ workspace, externalId, name, timezone, locale });
        return testUser(users.get(externalId) ?? 0);
      },
    },
  };
  const clock = { now: () => new Date() };
  const build = (settings: Partial<SlackSurfaceSettings>, sealer: Sealer | undefined): SlackSurface =>
    createSlackSurface({
      settings: {
        botToken: BOT_TOKEN,
        signingSecret: SIGNING_SECRET,
        appToken: undefined,
        oauth: undefined,
        apiUrl: slack.apiUrl,
        fileHosts: [slack.host],
        ...settings,
      },
      sealer,
      chat: createChat({
        services,
        agent: { modelName: 'fake', reply: ({ text }) => bench.answer(text) },
        commands,
        conversations,
        clock,
        log,
        pageUrl: PAGE,
      }),
      services,
      platforms,
      drawPicture: async () => Buffer.from('a picture'),
      pageUrl: PAGE,
      replyToError,
      clock,
      log,
    });

  const bench: Bench = {
    slack,
    fake,
    log,
    conversations,
    kept,
    named,
    ann,
    bob: slack.person('Bob'),
    general,
    answer: async function* (text) {
      const { items, slots, relaxed } = await fake.services.recommend.tracks({ userId: 1, slots: {} });
      yield { type: 'delta', text: 'Four ' };
      yield { type: 'final', text: `Four for “${text}”.`, cards: [{ kind: 'tracks', items, slots, relaxed }] };
    },
    surface: build({}, undefined),
    origin: () => {
      const address = server?.address();
      if (!address || typeof address === 'string') throw new Error('the server does not listen');
      return `http://127.0.0.1:${address.port}`;
    },
    start: async (settings = {}, sealer) => {
      bench.surface = build(settings, sealer);
      // Express stays in the room of the web, so the library's own one stands for our server.
      const { app } = new ExpressReceiver({ signingSecret: 'x', endpoints: {} });
      bench.surface.mount(app);
      const listening = createServer(app);
      server = listening;
      await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', () => resolve()));
      slack.target = settings.appToken === undefined ? bench.origin() : undefined;
      await bench.surface.start();
    },
    stop: async () => {
      await bench.surface.stop();
      server?.closeAllConnections();
      await new Promise<void>((resolve) => {
        if (server) server.close(() => resolve());
        else resolve();
      });
    },
    direct: (person = ann) => slack.shown({ channel: slack.workspace.direct(person.id) }),
    lastDirect: (part) => slack.until(() => bench.direct().find((posted) => slack.read(posted).includes(part))),
    inGeneral: (part, thread) =>
      slack.until(() =>
        slack
          .shown({ channel: general, ...(thread === undefined ? {} : { thread }) })
          .find((posted) => slack.read(posted).includes(part)),
      ),
    close: async () => {
      await bench.stop();
      await slack.close();
    },
  };
  await bench.start();
  return bench;
}
