import { setTimeout as sleep } from 'node:timers/promises';
import type { Payload } from './outgoing.ts';

/** Slack takes five answers through one address, for half an hour. */
const MOST_USES = 5;
const PATIENCE_MS = 10_000;
/** Wait before another try, ms. */
const AGAIN_MS = 500;

export interface Response extends Partial<Payload> {
  /** Who sees it; when absent, what an answer replaces stays as visible as it was. */
  readonly response_type?: 'ephemeral' | 'in_channel';
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
  readonly thread_ts?: string | undefined;
}

/** Answers through the address that came with a command or a click: it needs no token, and works where we are no member. */
export interface Respond {
  (response: Response): Promise<void>;
  readonly url: string;
  /** How many answers it takes yet. */
  left(): number;
}

export function createRespond(url: string): Respond {
  let used = 0;
  const send = async (response: Response): Promise<void> => {
    if (used >= MOST_USES) throw new Error('the address for answers is used up');
    used++;
    let failure: unknown;
    for (let tries = 0; tries < 2; tries++) {
      if (tries > 0) await sleep(AGAIN_MS);
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify(response),
          redirect: 'error',
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        await answer.arrayBuffer();
        if (answer.ok) return;
        failure = new Error(`the address for answers said ${answer.status}`);
        if (answer.status < 500 && answer.status !== 429) break;
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  };
  return Object.assign(send, { url, left: () => MOST_USES - used });
}
