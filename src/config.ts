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
  OPENAI_API_KEY: optional(z.string()),
  OPENAI_BASE_URL: optional(
    z.string().refine((text) => isUrl(text, ['http:', 'https:']), 'is not an http or https address'),
  ),
  OPENAI_MODEL: withDefault(z.string(), 'gpt-5-mini'),
  /** Tokens a day of UTC for all users together, or ALL/USER to give each user a limit as well; empty: no limit. */
  LLM_DAILY_TOKENS: optional(DailyTokens),
  /** When tastes are learned anew from the plays that came since. */
  RETRAIN_CRON: withDefault(
    z.string().refine(isCron, 'is not a schedule like "30 4 * * *" (minute, hour, day of month, month, weekday)'),
    '30 4 * * *',
  ),
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
  readonly schedules: { readonly retrain: string };
  readonly logLevel: z.infer<typeof Settings>['LOG_LEVEL'];
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
    schedules: { retrain: settings.RETRAIN_CRON },
    logLevel: settings.LOG_LEVEL,
  };
}
