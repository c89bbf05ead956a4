import type { Card } from './message.ts';

/** A way in: a chat platform, or the web. */
export interface Surface {
  readonly name: string;
  /** "ok", or why nothing comes in right now. */
  state(): string;
  start(): Promise<void>;
  /** Ends what is under way within seconds. */
  stop(): Promise<void>;
  /** Posts in a channel on our own account; absent where there are no channels. */
  post?(
    where: { workspace: string; channel: string },
    /** `userId`: whose listening it shows. */
    message: { text: string; cards: readonly Card[]; userId: number },
  ): Promise<void>;
}
