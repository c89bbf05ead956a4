import type { Services } from '../services/index.ts';
import type { Clock, Log, PlatformStore } from '../services/ports.ts';
import type { Chat } from './chat.ts';
import type { CardPicture } from './message.ts';
import type { ErrorReply } from './reply-to-error.ts';

/** What the surface of a chat platform is built from, beside its own settings. */
export interface PlatformNeeds {
  readonly chat: Chat;
  readonly services: { readonly users: Pick<Services['users'], 'identify' | 'find'> };
  /** Events that were taken on, and what is remembered between starts. */
  readonly platforms: PlatformStore;
  /** A PNG of what a card of this user shows. */
  drawPicture(userId: number, picture: CardPicture): Promise<Buffer>;
  /** Where people reach the page. */
  readonly pageUrl: URL;
  readonly replyToError: (error: unknown) => ErrorReply;
  readonly clock: Clock;
  readonly log: Log;
}
