import { setTimeout as sleep } from 'node:timers/promises';
import { SocketModeReceiver, type AppOptions, type Logger } from '@slack/bolt';

/** A socket that does not answer must not hold up the stop. ms. */
const GOODBYE = 1500;
/** Slack's client needs a moment after the end, ms. */
const AFTER = 150;

/** The connection by which events come in Socket Mode. */
export interface Socket {
  readonly receiver: SocketModeReceiver;
  /** Returns when Slack has said hello; also to be called again after it was lost. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Slack ends every connection after a while, and asks for a new one. Its client would open that itself, but only after five
 * seconds in which nothing is heard; and where Slack cannot be reached then, its failure would end the whole process.
 */
export function createSocket(
  appToken: string,
  { options, logger, onLost }: { options: NonNullable<AppOptions['clientOptions']>; logger: Logger; onLost(): void },
): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: { clientOptions: options },
    autoReconnectEnabled: false,
  });
  let isOpen = false;
  receiver.client.on('disconnected', () => {
    if (!isOpen) return;
    isOpen = false;
    onLost();
  });
  return {
    receiver,
    open: async () => {
      try {
        await receiver.start();
        isOpen = true;
      } catch (error) {
        // What closes before the hello is rejected with nothing.
        throw error ?? new Error('Slack closed the socket before it was open');
      }
    },
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      const ended = new Promise<void>((resolve) => receiver.client.once('disconnected', () => resolve()));
      await receiver.stop();
      await Promise.race([ended, sleep(GOODBYE)]);
      await sleep(AFTER);
    },
  };
}
