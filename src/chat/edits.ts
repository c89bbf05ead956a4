import { setTimeout as sleep } from 'node:timers/promises';

/** Shortest time between two edits of a message, ms: what both chat platforms take without complaint. */
const EVERY_MS = 1200;

/** Edits of one message: never two at once, never too often; what comes meanwhile replaces what waits. */
export interface Edits {
  /** Makes this edit as soon as it may be made, unless another one comes before. */
  show(edit: () => Promise<unknown>): void;
  /** Waits for what is under way; nothing is shown afterwards. */
  end(): Promise<void>;
}

export function createEdits(onError: (error: unknown) => void): Edits {
  let waiting: (() => Promise<unknown>) | undefined;
  let running: Promise<void> | undefined;
  const end = new AbortController();

  const run = async (): Promise<void> => {
    while (waiting && !end.signal.aborted) {
      const edit = waiting;
      waiting = undefined;
      try {
        await edit();
      } catch (error) {
        onError(error);
      }
      await sleep(EVERY_MS, undefined, { signal: end.signal }).catch(() => undefined);
    }
    running = undefined;
  };
  return {
    show: (edit) => {
      if (end.signal.aborted) return;
      waiting = edit;
      running ??= run();
    },
    end: async () => {
      end.abort();
      await running;
    },
  };
}
