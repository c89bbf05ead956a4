import { DiscordAPIError, HTTPError, REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { DiscordSurfaceSettings } from './room.ts';

const Application = z.object({
  name: z.string(),
  integration_types_config: z.record(z.string(), z.unknown()).nullish(),
});
const Gateway = z.object({ session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }) });

/** Longest wait for an answer, ms. */
const PATIENCE = 10_000;

/** What is wrong with the settings of the bot, as sentences; none where it can be started. */
export async function checkDiscord({ token, apiUrl }: DiscordSurfaceSettings): Promise<string[]> {
  if (/^(?:Bot|Bearer)\s/i.test(token)) return ['DISCORD_TOKEN begins with "Bot " or "Bearer "; give the token alone.'];
  const rest = new REST({ api: apiUrl.replace(/\/+$/, ''), timeout: PATIENCE, retries: 1 }).setToken(token);
  try {
    const application = Application.parse(await rest.get(Routes.currentApplication()));
    const gateway = Gateway.parse(await rest.get(Routes.gatewayBot()));
    return [...faultsOf(application), ...tooManyStarts(gateway)];
  } catch (error) {
    return [sayFailure(error, apiUrl)];
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

function faultsOf({ name, integration_types_config: installs }: z.infer<typeof Application>): string[] {
  const missing = [
    ['0', 'to servers'],
    ['1', 'by people for themselves'],
  ].filter(([type = '']) => installs && !(type in installs));
  return missing.map(
    ([, how = '']) =>
      `The application "${name}" cannot be added ${how}: tick it under Installation in Discord's developer portal.`,
  );
}

const tooManyStarts = ({ session_start_limit: { remaining, reset_after } }: z.infer<typeof Gateway>): string[] =>
  remaining > 0
    ? []
    : [`Discord lets this bot connect no more today; again in ${Math.ceil(reset_after / 60_000)} minutes.`];

function sayFailure(error: unknown, apiUrl: string): string {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    if (error.status === 401)
      return 'Discord refuses DISCORD_TOKEN. Copy it anew: developer portal, your application, Bot, "Reset Token".';
    if (error.status === 403) return 'Discord refuses this bot (403): the application may have been disabled.';
    return `Discord answered ${error.status} at ${apiUrl}. If DISCORD_API_URL is set, is it right? Otherwise try again later.`;
  }
  if (error instanceof z.ZodError) return `What answers at ${apiUrl} is not Discord. Look at DISCORD_API_URL.`;
  return `Discord cannot be reached at ${apiUrl}. Look at the network, and at DISCORD_API_URL.`;
}
