import { createConnecting } from '../../chat/connecting.ts';
import type { Surface } from '../../chat/surface.ts';
import { connect, isTokenRefused, type Connection } from './connection.ts';
import { allowedBy, draw } from './draw.ts';
import { PLATFORM, type DiscordNeeds } from './room.ts';

/** Discord: slash commands, direct messages, mentions, buttons, menus and forms. */
export function createDiscordSurface(needs: DiscordNeeds): Surface {
  let connection: Connection | undefined;
  const connecting = createConnecting(
    { log: needs.log, platform: PLATFORM },
    {
      open: async (signal) => {
        connection = await connect(needs, signal);
        return { servers: connection.client.guilds.cache.size };
      },
      isRefused: isTokenRefused,
      refused: 'Discord refuses DISCORD_TOKEN',
      unreachable: 'Discord cannot be reached',
    },
  );
  return {
    name: PLATFORM,
    state: connecting.state,
    start: connecting.start,
    stop: async () => {
      await connecting.stop();
      await connection?.close();
    },
    post: async ({ channel }, { text, cards, userId }) => {
      if (!connection) throw new Error('there is no connection to Discord');
      const { client } = connection;
      const target = await client.channels.fetch(channel);
      if (!target?.isSendable() || target.isDMBased()) throw new Error('this channel takes no messages');
      const message = { turn: 'recap', role: 'assistant' as const, text, cards, createdAt: needs.clock.now() };
      const allowed = allowedBy(target.permissionsFor(client.user));
      await target.send(await draw(needs, message, { userId, allowed }));
    },
  };
}
