/** Shortest time between two edits of a message, ms: Discord takes five in five seconds, Slack fifty a minute. */
const EVERY_MS = 1200;
/** What is answered within this time is shown whole at once, without a draft before it. ms. */
const AT_ONCE_MS = 400;

/** Edits of one message: never two at once, never too often; what comes meanwhile replaces what waits. */
export interface Edits {
  /** Makes this edit as soon as it may be made, unless another one comes before. */
  show(edit: () => Promise<unknown>): void;
  /** Nothing is shown afterwards. Waits for what is under way, and until the message may be edited again. */
  end(): Promise<void>;
}

export function createEdits(onError: (error: unknown) => void): Edits {
  let waiting: (() => Promise<unknown>) | undefined;
  let running: Promise<void> | undefined;
  let begun = false;
  const end = new AbortController();

  const run = async (): Promise<void> => {
    if (!begun) await pause(AT_ONCE_MS, end.signal);
    begun = true;
    while (waiting && !end.signal.aborted) {
      const edit = waiting;
      waiting = undefined;
      try {
        await edit();
      } catch (error) {
        onError(error);
      }
      await pause(EVERY_MS);
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

const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const wake = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (signal?.aborted) wake();
    signal?.addEventListener('abort', wake, { once: true });
  });
