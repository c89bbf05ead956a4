import { setTimeout as sleep } from 'node:timers/promises';
import { createConnecting } from '../../chat/connecting.ts';
import type { Surface } from '../../chat/surface.ts';
import { isRefused } from './api-error.ts';
import { createConnection, type Connection, type Express } from './connection.ts';
import { payloadOf } from './outgoing.ts';
import { post, postPictures } from './post.ts';
import { PLATFORM, type SlackNeeds } from './room.ts';

export type SlackSurface = Surface & {
  /** Takes its addresses on our server; before start, and before anything that reads bodies or checks who calls. */
  mount(server: Express): void;
};

/**
 * Slack: slash commands, forms, direct messages, mentions, buttons, menus, the assistant's pane and the dashboard, over HTTP or
 * Socket Mode.
 */
export function createSlackSurface(needs: SlackNeeds): SlackSurface {
  const { log, settings } = needs;
  let server: Express | undefined;
  let connection: Connection | undefined;
  const connected = (): Connection =>
    (connection ??= createConnection(needs, { server, onLost: () => connecting.lost() }));
  const connecting = createConnecting(
    { log, platform: PLATFORM },
    {
      open: async () => {
        await connected().whoAmI();
        await connected().open();
        return { by: settings.appToken === undefined ? 'http' : 'socket' };
      },
      isRefused,
      refused: 'Slack refuses SLACK_BOT_TOKEN or SLACK_APP_TOKEN',
      unreachable: 'Slack cannot be reached',
    },
  );
  return {
    name: PLATFORM,
    state: connecting.state,
    mount: (app) => {
      server = app;
      // The addresses are there from the first request on, so Slack's events find them while we still start.
      if (settings.appToken === undefined || settings.oauth) connected();
    },
    start: connecting.start,
    stop: async () => {
      // The library goes on asking for a while where Slack does not answer; a stop does not wait for that.
      await Promise.all([Promise.race([connecting.stop(), sleep(1000)]), connection?.close()]);
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
