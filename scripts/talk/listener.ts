import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAgentReply } from '../../src/agent/agent.ts';
import type { LanguageModelSettings } from '../../src/agent/language-model.ts';
import type { Agent } from '../../src/chat/agent.ts';
import type { User } from '../../src/domain/user.ts';
import { openServices } from '../../src/open-services.ts';
import type { Services } from '../../src/services/index.ts';
import type { Log } from '../../src/services/ports.ts';
import { sampleListener } from '../../src/services/history/sample/sample-listener.ts';
import { asJson, writeText } from '../../src/services/history/sample/write-sample-history.ts';
import { createWriteStream } from 'node:fs';
import type { Tool } from './dialogue.ts';

/** The evening on which these conversations are held. */
export const EVENING = new Date('2026-11-20T19:30:00Z');
const PLAYS = 20_000;

/** What the agent asked of the services, as the tools that ask it. */
export interface Call {
  readonly tool: Tool;
  readonly slots: object;
}

export interface TalkingListener {
  readonly agent: Agent;
  readonly user: User;
  /** Calls since the last time this was asked. */
  takeCalls(): Call[];
  /** Names of the artists they have heard. */
  artists(): Promise<string[]>;
  close(): Promise<void>;
}

const quiet: Log = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: (data, message) => console.error(message, data),
};

/** An invented listener with a history of their own, in a folder that is gone afterwards, and the agent that knows them. */
export async function openTalkingListener(
  languageModel: LanguageModelSettings,
  plays = PLAYS,
): Promise<TalkingListener> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'echotune-talk-'));
  const clock = { now: () => EVENING };
  const { services, ports, close } = await openServices({ dataDir, databaseUrl: undefined }, quiet, undefined, clock);
  const user = await services.users.ensure('listener', { timezone: 'Europe/Berlin' });
  const file = path.join(dataDir, 'history.json');
  await writeText(asJson(sampleListener({ plays, seed: 1, now: EVENING })), createWriteStream(file));
  await services.imports.importFiles({ userId: user.id, files: [{ path: file, name: 'history.json' }] });
  await services.taste.train(user.id);
  const calls: Call[] = [];
  const agent = createAgentReply({ ...ports, services: recording(services, calls), languageModel });
  return {
    agent,
    user,
    takeCalls: () => calls.splice(0),
    artists: async () => (await services.recommend.knownArtists(user.id)).map(({ name }) => name),
    close: async () => {
      await close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same services; what the tools ask of them is noted. */
function recording(services: Services, calls: Call[]): Services {
  const note = (tool: Tool, slots: object): void => void calls.push({ tool, slots });
  return {
    ...services,
    recommend: {
      ...services.recommend,
      tracks: (question) => {
        note('recommend_tracks', question.slots);
        return services.recommend.tracks(question);
      },
    },
    playlists: {
      ...services.playlists,
      create: (question) => {
        note('create_playlist', { ...question.slots, ...(question.name === undefined ? {} : { name: question.name }) });
        return services.playlists.create(question);
      },
      edit: (question) => {
        note('edit_playlist', question.edit);
        return services.playlists.edit(question);
      },
      editList: (question) => {
        note('edit_playlist', question.edit);
        return services.playlists.editList(question);
      },
      remove: (userId, id) => {
        note('delete_playlist', {});
        return services.playlists.remove(userId, id);
      },
      undo: (userId, id) => {
        note('undo_playlist', {});
        return services.playlists.undo(userId, id);
      },
    },
    stats: {
      ...services.stats,
      heard: (question) => {
        note('music_info', {});
        return services.stats.heard(question);
      },
      lastHeard: (userId) => {
        note('music_info', {});
        return services.stats.lastHeard(userId);
      },
      run: (question) => {
        note('get_listening_stats', { metric: question.statistic });
        return services.stats.run(question);
      },
    },
    feedback: {
      ...services.feedback,
      give: (question) => {
        note('give_feedback', { verdict: question.verdict });
        return services.feedback.give(question);
      },
    },
  };
}
