import { setTimeout as sleep } from 'node:timers/promises';
import type { Surface } from '../../chat/surface.ts';
import { isRefused } from './api-error.ts';
import { createConnection, type Connection, type Express } from './connection.ts';
import { payloadOf } from './outgoing.ts';
import { post, postPictures } from './post.ts';
import { PLATFORM, type SlackNeeds } from './room.ts';

/** Waits before another try to reach Slack, ms; the last one is repeated. */
const WAITS = [5_000, 15_000, 60_000, 300_000];

export type SlackSurface = Surface & {
  /** Takes its addresses on our server; before start, and before anything that reads bodies or checks who calls. */
  mount(server: Express): void;
};

/**
 * Slack: slash commands, forms, direct messages, mentions, buttons, menus, the assistant's pane and the dashboard, over HTTP or
 * Socket Mode. `start` throws where a token is refused; where Slack cannot be reached it returns, and goes on trying.
 */
export function createSlackSurface(needs: SlackNeeds): SlackSurface {
  const { log, settings } = needs;
  let server: Express | undefined;
  let connection: Connection | undefined;
  let trying: Promise<void> = Promise.resolve();
  let state = 'connecting';
  const abort = new AbortController();

  const connected = (): Connection => (connection ??= createConnection(needs, server));
  const open = async (): Promise<void> => {
    await connected().whoAmI();
    await connected().open();
    state = 'ok';
    log.info({ platform: PLATFORM, by: settings.appToken === undefined ? 'http' : 'socket' }, 'connected');
  };
  const failed = (error: unknown): void => {
    state = isRefused(error) ? 'Slack refuses SLACK_BOT_TOKEN or SLACK_APP_TOKEN' : 'Slack cannot be reached';
    log.error({ err: error, platform: PLATFORM }, state);
  };
  const keepTrying = async (): Promise<void> => {
    for (let tries = 0; !abort.signal.aborted; tries++) {
      await sleep(WAITS[Math.min(tries, WAITS.length - 1)], undefined, { signal: abort.signal }).catch(() => undefined);
      if (abort.signal.aborted) return;
      try {
        await open();
        return;
      } catch (error) {
        failed(error);
        if (isRefused(error)) return;
      }
    }
  };

  return {
    name: PLATFORM,
    state: () => state,
    mount: (app) => {
      server = app;
      // The addresses are there from the first request on, so Slack's events find them while we still start.
      if (settings.appToken === undefined || settings.oauth) connected();
    },
    start: async () => {
      try {
        await open();
      } catch (error) {
        failed(error);
        if (isRefused(error)) throw new Error(state, { cause: error });
        trying = keepTrying();
      }
    },
    stop: async () => {
      abort.abort();
      await connection?.close();
      await Promise.race([trying, sleep(1000)]);
    },
    post: async ({ workspace, channel }, { text, cards, userId }) => {
      const client = await connected().clientFor(workspace);
      const message = { turn: 'recap', role: 'assistant' as const, text, cards, createdAt: needs.clock.now() };
      const where = { channel, thread: undefined };
      const { payload, pictures } = payloadOf(message, { owner: userId, thread: undefined, pageUrl: needs.pageUrl });
      const ts = await post(client, where, payload);
      await postPictures(needs, client, { where, ts, payload, pictures, userId });
    },
  };
}
