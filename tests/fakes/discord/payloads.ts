// Objects as Discord sends them, with what discord.js needs of them.

const EPOCH = 1_420_070_400_000n;
let counter = 0n;
/** Ids hold their time, in milliseconds since 2015. */
export const snowflake = (): string => (((BigInt(Date.now()) - EPOCH) << 22n) | (counter++ & 0x3f_ffffn)).toString();

export interface Person {
  readonly id: string;
  readonly name: string;
}

export const person = (name: string): Person => ({ id: snowflake(), name });

export const userOf = ({ id, name }: Person, bot = false): object => ({
  id,
  username: name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, ''),
  global_name: name,
  discriminator: '0',
  avatar: null,
  bot,
});

const memberOf = (who: Person, permissions: string | undefined): object => ({
  user: userOf(who),
  roles: [],
  joined_at: '2024-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  flags: 0,
  ...(permissions === undefined ? {} : { permissions }),
});

/** What everybody may do in a server by default: read, write, embed, attach, use commands. */
export const USUAL = 0x800n | 0x400n | 0x4000n | 0x8000n | 0x1_0000n | 0x8000_0000n;
export const MANAGE_CHANNELS = 0x10n;

export interface Place {
  readonly channel: string;
  /** Undefined in direct messages. */
  readonly guild?: string | undefined;
}

/** A server with these channels. */
export function guildOf(id: string, channels: readonly string[], bot: Person, permissions: bigint): object {
  return {
    id,
    name: 'A server',
    icon: null,
    owner_id: '100000000000000001',
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    system_channel_flags: 0,
    features: [],
    emojis: [],
    stickers: [],
    roles: [
      {
        id,
        name: '@everyone',
        permissions: String(permissions),
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    channels: channels.map((channel, position) => ({
      id: channel,
      type: 0,
      name: `channel-${position}`,
      position,
      permission_overwrites: [],
      parent_id: null,
      nsfw: false,
    })),
    members: [memberOf(bot, undefined)],
    member_count: 2,
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
  };
}

export const directChannel = (id: string, who: Person): object => ({
  id,
  type: 1,
  recipients: [userOf(who)],
  last_message_id: null,
  flags: 0,
});

export function messageOf(
  { id, channel, guild }: Place & { id: string },
  author: Person,
  {
    content,
    bot = false,
    mentions = [],
    ...more
  }: { content: string; bot?: boolean; mentions?: readonly Person[]; [more: string]: unknown },
): object {
  return {
    id,
    channel_id: channel,
    author: userOf(author, bot),
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: mentions.map((one) => userOf(one, true)),
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    flags: 0,
    ...(guild === undefined
      ? { channel_type: 1 }
      : { channel_type: 0, guild_id: guild, member: memberOf(author, undefined) }),
    ...more,
  };
}

export interface InteractionFacts extends Place {
  readonly id: string;
  readonly token: string;
  readonly application: string;
  readonly who: Person;
  /** 2 command, 3 component, 4 autocomplete, 5 form. */
  readonly type: number;
  readonly data: object;
  readonly locale?: string | undefined;
  readonly message?: object | undefined;
  /** What the person may do in the channel. */
  readonly permissions?: bigint | undefined;
  /** What we may do in it. */
  readonly appPermissions?: bigint | undefined;
}

export function interactionOf(facts: InteractionFacts): object {
  const { id, token, application, who, type, data, guild, channel, locale = 'en-US', message } = facts;
  const inGuild = guild !== undefined;
  return {
    id,
    application_id: application,
    type,
    token,
    version: 1,
    data,
    channel_id: channel,
    channel: inGuild
      ? { id: channel, type: 0, guild_id: guild, name: 'channel', permissions: '0' }
      : directChannel(channel, who),
    ...(inGuild
      ? {
          guild_id: guild,
          guild: { id: guild, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: memberOf(who, String(facts.permissions ?? USUAL)),
        }
      : { user: userOf(who) }),
    locale,
    app_permissions: String(facts.appPermissions ?? USUAL),
    entitlements: [],
    authorizing_integration_owners: inGuild ? { '0': guild } : { '1': who.id },
    context: inGuild ? 0 : 1,
    attachment_size_limit: 10 * 1024 ** 2,
    ...(message ? { message } : {}),
  };
}
