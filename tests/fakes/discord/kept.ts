// What Discord keeps of a bot: its messages, and what came of interactions.
import type { SentBody, SentFile } from './limits.ts';
import { messageOf, type Person } from './payloads.ts';

export const EPHEMERAL = 64;

/** A message of the bot. */
export interface Sent {
  readonly id: string;
  readonly channel: string;
  body: SentBody;
  files: readonly SentFile[];
  ephemeral: boolean;
  deleted: boolean;
  /** Times of its edits, ms. */
  edits: number[];
  /** Its contents, one after the other. */
  contents: string[];
}

/** An interaction and what the bot made of it. */
export interface Invocation {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  readonly sentAt: number;
  acknowledgedAt?: number;
  /** Type of the acknowledgement. */
  callback?: number;
  data?: Record<string, unknown> | undefined;
  /** What "@original" is. */
  original?: Sent | undefined;
  /** Original and follow-ups. */
  readonly messages: Sent[];
  /** Discord no longer takes an answer. */
  expired: boolean;
}

export const messageObject = (sent: Sent, bot: Person, guild: string | undefined): object =>
  messageOf({ id: sent.id, channel: sent.channel, guild }, bot, {
    content: sent.body.content ?? '',
    bot: true,
    embeds: sent.body.embeds ?? [],
    components: sent.body.components ?? [],
    flags: sent.ephemeral ? EPHEMERAL : 0,
  });
