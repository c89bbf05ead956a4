import { setTimeout as sleep } from 'node:timers/promises';

/** How long what is under way may take when we stop, ms; then it is ended. */
const LAST_WORDS_MS = 3000;
/** And how long it may take to end, ms. */
const END_MS = 500;

/** What is being answered: a stop waits for it a little. */
export interface UnderWay {
  /** Ends when the waiting is over. */
  readonly signal: AbortSignal;
  /** Waits for a piece of work; what it throws is told. */
  run(work: Promise<void>): Promise<void>;
  end(): Promise<void>;
}

export function createUnderWay(onError: (error: unknown) => void): UnderWay {
  const running = new Set<Promise<void>>();
  const abort = new AbortController();
  return {
    signal: abort.signal,
    run: async (work) => {
      const guarded = work.catch(onError);
      running.add(guarded);
      await guarded;
      running.delete(guarded);
    },
    end: async () => {
      const stop = new AbortController();
      const wait = (ms: number): Promise<unknown> =>
        sleep(ms, undefined, { signal: stop.signal }).catch(() => undefined);
      const settled = Promise.allSettled(running);
      await Promise.race([settled, wait(LAST_WORDS_MS)]);
      abort.abort();
      await Promise.race([settled, wait(END_MS)]);
      stop.abort();
    },
  };
}
