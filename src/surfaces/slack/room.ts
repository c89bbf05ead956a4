import type { webApi } from '@slack/bolt';
import type { PlatformNeeds } from '../../chat/platform-needs.ts';

export const PLATFORM = 'slack';

export interface SlackSurfaceSettings {
  /** Of one workspace. */
  readonly botToken: string | undefined;
  /** Signs what comes over HTTP. */
  readonly signingSecret: string | undefined;
  /** With it, everything comes through Socket Mode. */
  readonly appToken: string | undefined;
  /** For installation in several workspaces. */
  readonly oauth: { readonly clientId: string; readonly clientSecret: string } | undefined;
  /** Such as https://slack.com/api/. */
  readonly apiUrl: string;
  /** host[:port] that files may come from, beside Slack's own. */
  readonly fileHosts: readonly string[];
}

/** Keeps tokens unreadable in the database. */
export interface Sealer {
  seal(text: string): string;
  open(text: string): string;
}

export type SlackNeeds = PlatformNeeds & {
  readonly settings: SlackSurfaceSettings;
  /** Needed for installation in several workspaces: their tokens are kept. */
  readonly sealer?: Sealer | undefined;
};

export type Client = webApi.WebClient;

/** What every handler of an event is given. */
export interface Room extends SlackNeeds {
  /** Ends when we stop. */
  readonly signal: AbortSignal;
  readonly people: People;
  /** Lets a handler work after its event was acknowledged; a stop waits for it, and what it throws is logged. */
  run(work: Promise<void>): Promise<void>;
}

/** One event: who caused it where, and the client that may answer there. */
export interface Visit {
  readonly client: Client;
  readonly team: string;
  /** Slack's id of the person. */
  readonly person: string;
  /** As the event calls them, until Slack tells more. */
  readonly name: string;
}

/** What Slack tells of a person. */
export interface Profile {
  readonly name: string;
  readonly timezone: string | undefined;
  readonly locale: string | undefined;
  /** May decide for the workspace. */
  readonly admin: boolean;
}

export interface People {
  profile(visit: Visit): Promise<Profile>;
  /** The channel of a person's direct messages with us. */
  directChannel(visit: Visit): Promise<string>;
  /** An event told which channel that is. */
  knowDirectChannel(visit: Visit, channel: string): void;
}

export const warn =
  ({ log }: Pick<SlackNeeds, 'log'>, message: string) =>
  (error: unknown): void =>
    log.warn({ err: error, platform: PLATFORM }, message);
