import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../services/ports.ts';
import type { Platform } from './message.ts';

/** Waits before another try to connect, ms; the last one is repeated. */
const WAITS = [5_000, 15_000, 60_000, 300_000];

/** A connection to a platform that is opened, and tried again where the platform cannot be reached. */
export interface Connecting {
  /** "ok", or why nothing comes in right now. */
  state(): string;
  /** Throws where we are refused: trying again would change nothing. Where nobody answers it returns, and goes on trying. */
  start(): Promise<void>;
  /** What was open is gone: it is opened again at once, and tried like at the start. */
  lost(): void;
  /** Gives up trying. */
  stop(): Promise<void>;
}

export function createConnecting(
  { log, platform }: { log: Log; platform: Platform },
  /** `open` returns what is worth a word in the log; its signal ends when it shall give up. */
  {
    open,
    isRefused,
    refused,
    unreachable,
    waits = WAITS,
  }: {
    open(signal: AbortSignal): Promise<Readonly<Record<string, unknown>>>;
    isRefused(error: unknown): boolean;
    refused: string;
    unreachable: string;
    waits?: readonly number[];
  },
): Connecting {
  const abort = new AbortController();
  const { signal } = abort;
  let state = 'connecting';
  let trying: Promise<void> = Promise.resolve();

  /** Whether that was all there is to do. */
  const attempt = async (): Promise<boolean> => {
    try {
      log.info({ platform, ...(await open(signal)) }, 'connected');
      state = 'ok';
      return true;
    } catch (error) {
      if (signal.aborted) return true;
      const over = isRefused(error);
      state = over ? refused : unreachable;
      log.error({ err: error, platform }, state);
      if (over) throw new Error(state, { cause: error });
      return false;
    }
  };
  const keepTrying = async (): Promise<void> => {
    for (let tries = 0; ; tries++) {
      await sleep(waits[Math.min(tries, waits.length - 1)], undefined, { signal }).catch(() => undefined);
      if (signal.aborted || (await attempt())) return;
    }
  };

  const reopen = async (): Promise<void> => {
    if (!(await attempt())) await keepTrying();
  };

  return {
    state: () => state,
    start: async () => {
      // A refusal that comes later stands in the log and in the state.
      if (!(await attempt())) trying = keepTrying().catch(() => undefined);
    },
    lost: () => {
      if (signal.aborted) return;
      state = unreachable;
      trying = reopen().catch(() => undefined);
    },
    stop: async () => {
      abort.abort();
      await trying;
    },
  };
}
