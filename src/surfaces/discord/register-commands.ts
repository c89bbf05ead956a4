import { createHash } from 'node:crypto';
import type { Client } from 'discord.js';
import { commandDefinitions } from './commands.ts';
import { PLATFORM, type DiscordNeeds } from './room.ts';

/** Key of the hash of what is registered. */
const COMMANDS = 'commands';

/** Registers the commands for all servers and people, only where they changed: Discord counts it, and clients load them anew. */
export async function registerCommands({ chat, platforms, log }: DiscordNeeds, client: Client<true>): Promise<void> {
  const definitions = commandDefinitions(chat.commands);
  const hash = createHash('sha256')
    .update(JSON.stringify([client.application.id, definitions]))
    .digest('hex');
  const known = await platforms.get(PLATFORM, COMMANDS);
  if (typeof known === 'object' && known !== null && 'hash' in known && known.hash === hash) return;
  await client.application.commands.set(definitions);
  await platforms.set(PLATFORM, COMMANDS, { hash });
  log.info({ platform: PLATFORM, commands: definitions.length }, 'commands registered');
}
