import path from 'node:path';
import { validate as isCron } from 'node-cron';
import { z } from 'zod';

/** An empty setting is an absent one: `.env.example` lists them all empty. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const withDefault = <Schema extends z.ZodType<string | number>>(schema: Schema, fallback: z.output<Schema>) =>
  z.preprocess((value) => (value === '' || value === undefined ? fallback : value), schema);

const isUrl = (text: string, protocols: string[]): boolean =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

/** id:base64 pairs; AES-256 needs 32 bytes. */
const SecretKeys = z.string().transform((text, context) => {
  const keys: { id: string; key: Buffer }[] = [];
  for (const [index, part] of text.split(',').entries()) {
    const match = /^\s*([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]+={0,2})\s*$/.exec(part);
    const key = match ? Buffer.from(match[2] ?? '', 'base64') : undefined;
    if (!match || key?.length !== 32) {
      // The value itself is never repeated: it may be a real key with a typing error.
      context.addIssue({ code: 'custom', message: `key ${index + 1} is not "id:base64" with 32 bytes` });
      return z.NEVER;
    }
    keys.push({ id: match[1] ?? '', key });
  }
  return keys;
});

const Address = z.string().refine((text) => isUrl(text, ['http:', 'https:']), 'is not an http or https address');
const Schedule = z
  .string()
  .refine(isCron, 'is not a schedule like "30 4 * * *" (minute, hour, day of month, month, weekday)');
/** A comma list of host or host:port. */
const Hosts = z
  .string()
  .refine(
    (text) => text.split(',').every((host) => host.trim() === '' || /^[\w.[\]:-]+$/.test(host.trim())),
    'is not a list like cdn.example.com,127.0.0.1:8080',
  );

/** Names of open sources; adapters/sources/index.ts makes them. */
const SOURCE_NAMES = ['reccobeats', 'listenbrainz', 'musicbrainz', 'lastfm'] as const;
const Sources = z.string().transform((text, context) => {
  if (text.trim() === 'none') return [];
  const names = text.split(',').map((name) => name.trim());
  const known = SOURCE_NAMES.filter((name) => names.includes(name));
  if (known.length !== names.length) {
    context.addIssue({ code: 'custom', message: `is not "none" or a list of ${SOURCE_NAMES.join(', ')}, each once` });
    return z.NEVER;
  }
  return known.toSorted((a, b) => names.indexOf(a) - names.indexOf(b));
});

const DailyTokens = z.string().transform((text, context) => {
  const match = /^\s*(\d{1,15})\s*(?:\/\s*(\d{1,15})\s*)?$/.exec(text);
  if (!match) {
    context.addIssue({ code: 'custom', message: 'is not a number of tokens like 500000, or 500000/50000' });
    return z.NEVER;
  }
  const all = Number(match[1]);
  return { all, user: match[2] === undefined ? all : Number(match[2]) };
});

/** Every setting, in the order of `.env.example`. */
export const Settings = z.object({
  /** Address to listen on. */
  HOST: withDefault(z.string(), '127.0.0.1'),
  PORT: withDefault(
    z.coerce.number('is not a number').int('is not a whole number').min(0, 'is below 0').max(65_535, 'is above 65535'),
    3000,
  ),
  /** Where people reach the page; http://HOST:PORT when empty. */
  PUBLIC_URL: optional(
    z.string().refine((text) => isUrl(text, ['http:', 'https:']), 'is not an http or https address'),
  ),
  DATA_DIR: withDefault(z.string(), './data'),
  /** Empty: the embedded database in DATA_DIR. */
  DATABASE_URL: optional(
    z
      .string()
      .refine(
        (text) => isUrl(text, ['postgres:', 'postgresql:']),
        'is not a postgresql://user:password@host/database address',
      ),
  ),
  /** Empty: generated into DATA_DIR. */
  SECRET_KEYS: optional(SecretKeys),
  /** Empty: no Discord bot. The application is the token's own account. */
  DISCORD_TOKEN: optional(z.string()),
  DISCORD_API_URL: withDefault(Address, 'https://discord.com/api'),
  /** Where attachments may be fetched from, host[:port]. A host named here may be on this computer and without TLS. */
  DISCORD_CDN_HOSTS: withDefault(Hosts, ''),
  /** Bot token of one workspace. Empty and without SLACK_CLIENT_ID: no Slack bot. */
  SLACK_BOT_TOKEN: optional(z.string()),
  SLACK_SIGNING_SECRET: optional(z.string()),
  /** With it, events come through Socket Mode and need no public address. */
  SLACK_APP_TOKEN: optional(z.string()),
  /** To be installed in several workspaces by OAuth: both, in place of the bot token. */
  SLACK_CLIENT_ID: optional(z.string()),
  SLACK_CLIENT_SECRET: optional(z.string()),
  SLACK_API_URL: withDefault(Address, 'https://slack.com/api/'),
  SLACK_FILE_HOSTS: withDefault(Hosts, ''),
  OPENAI_API_KEY: optional(z.string()),
  OPENAI_BASE_URL: optional(
    z.string().refine((text) => isUrl(text, ['http:', 'https:']), 'is not an http or https address'),
  ),
  OPENAI_MODEL: withDefault(z.string(), 'gpt-5-mini'),
  /** Tokens a day of UTC for all users together, or ALL/USER to give each user a limit as well; empty: no limit. */
  LLM_DAILY_TOKENS: optional(DailyTokens),
  /** When tastes are learned anew from the plays that came since. */
  RETRAIN_CRON: withDefault(Schedule, '30 4 * * *'),
  /** When recaps of weeks and months that are over are posted in the channels that asked for them. */
  RECAP_CRON: withDefault(Schedule, '0 9 * * *'),
  /** When music of which nothing is known is looked up in open sources. */
  ENRICH_CRON: withDefault(Schedule, '15 3 * * *'),
  /** Open sources, in the order in which they are asked; `none`: nobody is asked. */
  FEATURE_SOURCES: withDefault(z.string(), SOURCE_NAMES.join(',')).pipe(Sources),
  RECCOBEATS_URL: withDefault(Address, 'https://api.reccobeats.com'),
  LISTENBRAINZ_URL: withDefault(Address, 'https://api.listenbrainz.org'),
  /** Without it ListenBrainz is not asked. */
  LISTENBRAINZ_TOKEN: optional(z.string()),
  MUSICBRAINZ_URL: withDefault(Address, 'https://musicbrainz.org/ws/2'),
  LASTFM_URL: withDefault(Address, 'https://ws.audioscrobbler.com'),
  /** Without it Last.fm is not asked. */
  LASTFM_API_KEY: optional(z.string()),
  LOG_LEVEL: withDefault(
    z.enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'is not one of trace, debug, info, warn, error, fatal, silent',
    ),
    'info',
  ),
});

export interface Config {
  readonly web: { readonly host: string; readonly port: number; readonly publicUrl: URL | undefined };
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly secretKeys: readonly { readonly id: string; readonly key: Buffer }[] | undefined;
  readonly languageModel: {
    readonly apiKey: string | undefined;
    readonly baseUrl: string | undefined;
    readonly model: string;
    readonly dailyTokens: { readonly all: number; readonly user: number } | undefined;
  };
  /** Cron expressions. */
  readonly schedules: { readonly retrain: string; readonly recap: string; readonly enrich: string };
  readonly featureSources: FeatureSourceSettings;
  /** Undefined: no Discord bot. */
  readonly discord: DiscordSettings | undefined;
  /** Undefined: no Slack bot. */
  readonly slack: SlackSettings | undefined;
  readonly logLevel: z.infer<typeof Settings>['LOG_LEVEL'];
}

export interface FeatureSourceSettings {
  readonly names: readonly (typeof SOURCE_NAMES)[number][];
  readonly urls: Readonly<Record<(typeof SOURCE_NAMES)[number], string>>;
  readonly listenBrainzToken: string | undefined;
  readonly lastFmKey: string | undefined;
}
export interface DiscordSettings {
  readonly token: string;
  readonly apiUrl: string;
  /** Beside Discord's own; may be on this computer and without TLS. */
  readonly cdnHosts: readonly string[];
}
export interface SlackSettings {
  readonly botToken: string | undefined;
  readonly signingSecret: string | undefined;
  readonly appToken: string | undefined;
  /** For installation in several workspaces. */
  readonly oauth: { readonly clientId: string; readonly clientSecret: string } | undefined;
  readonly apiUrl: string;
  readonly fileHosts: readonly string[];
}

const hostsOf = (list: string): string[] =>
  list
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean);

function discordOf({ DISCORD_TOKEN: token, ...settings }: z.infer<typeof Settings>): DiscordSettings | undefined {
  if (token === undefined) return undefined;
  return { token, apiUrl: settings.DISCORD_API_URL, cdnHosts: hostsOf(settings.DISCORD_CDN_HOSTS) };
}

function slackOf(settings: z.infer<typeof Settings>): SlackSettings | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = settings;
  const oauth = clientId !== undefined && clientSecret !== undefined ? { clientId, clientSecret } : undefined;
  if (botToken === undefined && !oauth) return undefined;
  return {
    botToken,
    signingSecret: settings.SLACK_SIGNING_SECRET,
    appToken: settings.SLACK_APP_TOKEN,
    oauth,
    apiUrl: settings.SLACK_API_URL,
    fileHosts: hostsOf(settings.SLACK_FILE_HOSTS),
  };
}

/** A start that cannot be: all faults of the settings, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads all settings from the environment.
 * @throws ConfigError that lists every fault at once, without repeating a value (it may be a secret).
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const result = Settings.safeParse(env);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(
      `EchoTune cannot start with these settings:\n${faults.join('\n')}\nSee .env.example for what each one means.`,
    );
  }
  const settings = result.data;
  const slack = slackOf(settings);
  if (slack && slack.signingSecret === undefined && slack.appToken === undefined) {
    throw new ConfigError(
      'EchoTune cannot start with these settings:\n  SLACK_SIGNING_SECRET is missing (or SLACK_APP_TOKEN for Socket Mode)\nSee .env.example for what each one means.',
    );
  }
  return {
    web: {
      host: settings.HOST,
      port: settings.PORT,
      publicUrl: settings.PUBLIC_URL === undefined ? undefined : new URL(settings.PUBLIC_URL),
    },
    dataDir: path.resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL,
    secretKeys: settings.SECRET_KEYS,
    languageModel: {
      apiKey: settings.OPENAI_API_KEY,
      baseUrl: settings.OPENAI_BASE_URL,
      model: settings.OPENAI_MODEL,
      dailyTokens: settings.LLM_DAILY_TOKENS,
    },
    schedules: { retrain: settings.RETRAIN_CRON, recap: settings.RECAP_CRON, enrich: settings.ENRICH_CRON },
    featureSources: {
      names: settings.FEATURE_SOURCES,
      urls: {
        reccobeats: settings.RECCOBEATS_URL,
        listenbrainz: settings.LISTENBRAINZ_URL,
        musicbrainz: settings.MUSICBRAINZ_URL,
        lastfm: settings.LASTFM_URL,
      },
      listenBrainzToken: settings.LISTENBRAINZ_TOKEN,
      lastFmKey: settings.LASTFM_API_KEY,
    },
    discord: discordOf(settings),
    slack: slackOf(settings),
    logLevel: settings.LOG_LEVEL,
  };
}
