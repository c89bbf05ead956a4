import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits as Intent,
  Options,
  Partials,
  type Interaction,
} from 'discord.js';
import { createUnderWay } from '../../chat/under-way.ts';
import { onAutocomplete, onCommand } from './on-command.ts';
import { onComponent, onForm } from './on-component.ts';
import { onMessage } from './on-message.ts';
import { registerCommands } from './register-commands.ts';
import { isClosed, isOver } from './rest-error.ts';
import { createMemory, PLATFORM, warn, type DiscordNeeds, type Room } from './room.ts';

/** Longest wait for servers to be told of after a login, ms; discord.js goes on without them after 15 s. */
const READY = 30_000;
/** A login and everything that hangs on it. */
export interface Connection {
  readonly client: Client<true>;
  close(): Promise<void>;
}

const AUTHENTICATION_FAILED = 4004;

/** The gateway will never take us like this: https://discord.com/developers/docs/topics/opcodes-and-status-codes. */
class GatewayRefusal extends Error {
  override readonly name = 'GatewayRefusal';
  readonly code: number;
  constructor(code: number) {
    super(`Discord ended the connection for good (${code})`);
    this.code = code;
  }
}

/** Whether the token is at fault: trying again would change nothing. */
export const isTokenRefused = (error: unknown): boolean =>
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
  (error instanceof GatewayRefusal && error.code === AUTHENTICATION_FAILED);

/**
 * Logs in, and answers from then on. A connection that drops is resumed by the library; missed events are sent again then.
 * `signal` gives the login up.
 */
export async function connect(needs: DiscordNeeds, signal: AbortSignal): Promise<Connection> {
  const { settings, log } = needs;
  const client = new Client({
    // Direct messages and mentions carry their text without the privileged intent for message content.
    intents: [Intent.Guilds, Intent.GuildMessages, Intent.DirectMessages],
    // Without it, direct messages are dropped: their channels are not known beforehand.
    partials: [Partials.Channel],
    // As many as Discord recommends for the number of servers.
    shards: 'auto',
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: settings.apiUrl.replace(/\/+$/, '') },
    // What is said is kept in the database alone.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
  });
  const left = new Set<string>();
  const {
    signal: ending,
    run,
    end,
  } = createUnderWay((error) => {
    if (isOver(error) || isClosed(error)) warn(needs, 'an event could not be answered any more')(error);
    else log.error({ err: error, platform: PLATFORM }, 'an event could not be handled');
  });
  const room: Room = { ...needs, left, signal: ending, first: createMemory() };

  client.on(Events.InteractionCreate, (interaction) => {
    if (room.first(interaction.id)) void run(onInteraction(room, interaction));
  });
  client.on(Events.MessageCreate, (message) => {
    if (room.first(message.id)) void run(onMessage(room, message));
  });
  client.on(Events.Error, warn(needs, 'the Discord library reported an error'));
  client.on(Events.ShardError, warn(needs, 'a connection to Discord failed'));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ shard, code, platform: PLATFORM }, 'Discord ended a connection for good'),
  );
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed, platform: PLATFORM }, 'resumed'));
  client.on(Events.GuildCreate, ({ id }) => void left.delete(id));
  client.on(Events.GuildDelete, ({ id }) => {
    left.add(id);
    log.info({ guild: id, platform: PLATFORM }, 'removed from a server');
  });

  const close = async (): Promise<void> => {
    await end();
    await client.destroy();
  };
  try {
    const readyClient = await login(client, settings.token, signal);
    await registerCommands(needs, readyClient);
    signal.throwIfAborted();
    return { client: readyClient, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function login(client: Client, token: string, signal: AbortSignal): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Discord did not say that it is ready')), READY);
    timer.unref();
    client.once(Events.ClientReady, (readyClient) => {
      clearTimeout(timer);
      resolve(readyClient);
    });
    client.once(Events.ShardDisconnect, ({ code }) => reject(new GatewayRefusal(code)));
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
  });
  // When the gateway refuses us, the login itself never ends.
  await Promise.race([client.login(token), ready]);
  return ready;
}

async function onInteraction(room: Room, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return onAutocomplete(room, interaction);
  if (interaction.isChatInputCommand()) return onCommand(room, interaction);
  if (interaction.isMessageComponent()) return onComponent(room, interaction);
  if (interaction.isModalSubmit()) return onForm(room, interaction);
  return undefined;
}
