import type { Command } from '../../chat/command.ts';
import { PROMPTS } from './home.ts';

/** What the bot may do, each for a reason that docs/slack.md gives. */
export const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'im:history',
  'im:write',
  'users:read',
] as const;
/** Where guests of the workspace shall use the bot, it goes without. */
export const OPTIONAL_SCOPE = 'assistant:write';

/** `assistant_thread_started` comes to older apps alone: with `agent_view` Slack tells that the messages were opened. */
const EVENTS = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'] as const;

/** Where Slack sends events, commands and clicks. */
export const EVENTS_PATH = '/slack/events';
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** The app as Slack creates it: paste it under "Create an app", "From a manifest". */
export function buildManifest(
  commands: readonly Command[],
  { publicUrl, socketMode }: { publicUrl: URL; socketMode: boolean },
): object {
  const at = (path: string): string => new URL(path, publicUrl).href;
  const request = socketMode ? {} : { request_url: at(EVENTS_PATH) };
  return {
    display_information: {
      name: 'EchoTune',
      description: 'A music sommelier that knows your listening history',
      background_color: '#4c1d95',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'EchoTune', always_online: true },
      agent_view: {
        agent_description:
          'Recommends music from your own library, makes playlists and tells your listening in numbers.',
        suggested_prompts: PROMPTS,
      },
      slash_commands: commands.map(({ name, description, subcommands }) => ({
        command: `/${name}`,
        ...(socketMode ? {} : { url: at(EVENTS_PATH) }),
        description,
        usage_hint: hintOf(subcommands),
        should_escape: false,
      })),
    },
    oauth_config: { redirect_urls: [at(REDIRECT_PATH)], scopes: { bot: SCOPES } },
    settings: {
      event_subscriptions: { ...request, bot_events: EVENTS },
      interactivity: {
        is_enabled: true,
        ...request,
        ...(socketMode ? {} : { message_menu_options_url: at(EVENTS_PATH) }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  };
}

function hintOf(subcommands: Command['subcommands']): string {
  const whole = subcommands.get('');
  if (whole)
    return Object.keys(whole.options.shape)
      .slice(0, 4)
      .map((name) => `[${name}]`)
      .join(' ');
  return [...subcommands.keys()].join(' | ');
}
