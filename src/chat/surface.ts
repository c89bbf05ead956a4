import type { Card } from './message.ts';

/** A way in: a chat platform, or the web. */
export interface Surface {
  readonly name: string;
  start(): Promise<void>;
  /** Ends what is under way within seconds. */
  stop(): Promise<void>;
  /** Posts in a channel on our own account; absent where there are no channels. */
  post?(
    where: { workspace: string; channel: string },
    message: { text: string; cards: readonly Card[] },
  ): Promise<void>;
}
