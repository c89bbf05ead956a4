import { setTimeout as sleep } from 'node:timers/promises';
import type { Surface } from '../../chat/surface.ts';
import { connect, isTokenRefused, type Connection } from './connection.ts';
import { allowedBy, draw } from './draw.ts';
import { PLATFORM, type DiscordNeeds } from './room.ts';

/** Waits before another try to connect, ms; the last one is repeated. */
const WAITS = [5_000, 15_000, 60_000, 300_000];

/**
 * Discord: slash commands, direct messages, mentions, buttons, menus and forms. `start` throws where the token is refused; where
 * Discord cannot be reached it returns, and goes on trying.
 */
export function createDiscordSurface(needs: DiscordNeeds): Surface {
  const { log } = needs;
  let connection: Connection | undefined;
  let trying: Promise<void> = Promise.resolve();
  let state = 'connecting';
  const abort = new AbortController();

  const open = async (): Promise<void> => {
    connection = await connect(needs, abort.signal);
    state = 'ok';
    log.info({ platform: PLATFORM, servers: connection.client.guilds.cache.size }, 'connected');
  };
  const failed = (error: unknown): void => {
    state = isTokenRefused(error) ? 'Discord refuses DISCORD_TOKEN' : 'Discord cannot be reached';
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
        if (isTokenRefused(error)) return;
      }
    }
  };

  return {
    name: PLATFORM,
    state: () => state,
    start: async () => {
      try {
        await open();
      } catch (error) {
        failed(error);
        if (isTokenRefused(error)) throw new Error(state, { cause: error });
        trying = keepTrying();
      }
    },
    stop: async () => {
      abort.abort();
      await trying;
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
