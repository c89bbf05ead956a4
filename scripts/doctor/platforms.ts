import { checkDiscord } from '../../src/surfaces/discord/check-discord.ts';
import { checkSlack } from '../../src/surfaces/slack/check-slack.ts';
import { EVENTS_PATH, REDIRECT_PATH } from '../../src/surfaces/slack/manifest.ts';
import { found, off, type Check } from './check.ts';

/** The bot's token, how it can be added, how often it may connect. It asks for no privileged intent, so none can be missing. */
export const discord: Check = {
  name: 'Discord',
  run: async ({ discord: settings }) =>
    settings
      ? found(
          await checkDiscord(settings),
          'Discord knows the bot, and lets it connect. It needs no privileged intents.',
        )
      : off('No bot: DISCORD_TOKEN is empty. docs/discord.md tells how to make one.'),
};

/** The tokens, their scopes, and where Slack would send people and events. */
export const slack: Check = {
  name: 'Slack',
  run: async ({ slack: settings, web: { publicUrl } }) => {
    if (!settings)
      return off('No bot: SLACK_BOT_TOKEN and SLACK_CLIENT_ID are empty. docs/slack.md tells how to make one.');
    const faults = await checkSlack(settings);
    const addresses: string[] = [];
    if (settings.appToken === undefined) {
      if (publicUrl?.protocol === 'https:') addresses.push(`Events come to ${new URL(EVENTS_PATH, publicUrl).href}.`);
      else
        faults.push(
          'Slack sends events to a public https address only: set PUBLIC_URL, or SLACK_APP_TOKEN for Socket Mode.',
        );
    }
    if (settings.oauth && publicUrl)
      addresses.push(`The redirect URL of the app has to be ${new URL(REDIRECT_PATH, publicUrl).href}.`);
    if (settings.oauth && publicUrl?.protocol !== 'https:')
      faults.push('To be installed in several workspaces, Slack needs a redirect URL with https: set PUBLIC_URL.');
    return found(faults, 'Slack accepts the tokens.', ...addresses);
  },
};
