/** Shortest time between two edits of a message, ms: Discord allows five in five seconds for a channel. */
const EVERY_MS = 1200;

/** Edits of one message: never two at once, never too often; what comes meanwhile replaces what waits. */
export interface Edits {
  /** Shows this as soon as it may be shown. */
  show(text: string): void;
  /** Waits for what is under way; nothing is shown afterwards. */
  end(): Promise<void>;
}

export function createEdits(edit: (text: string) => Promise<unknown>, onError: (error: unknown) => void): Edits {
  let waiting: string | undefined;
  let shown: string | undefined;
  let running: Promise<void> | undefined;
  let ended = false;
  const abort = new AbortController();

  const run = async (): Promise<void> => {
    while (waiting !== undefined && !ended) {
      const text = waiting;
      waiting = undefined;
      if (text === shown) continue;
      shown = text;
      try {
        await edit(text);
      } catch (error) {
        onError(error);
      }
      await pause(EVERY_MS, abort.signal);
    }
    running = undefined;
  };
  return {
    show: (text) => {
      if (ended || text.trim() === '') return;
      waiting = text;
      running ??= run();
    },
    end: async () => {
      ended = true;
      abort.abort();
      await running;
    },
  };
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const wake = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (signal.aborted) wake();
    signal.addEventListener('abort', wake, { once: true });
  });
