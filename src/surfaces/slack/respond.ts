import { setTimeout as sleep } from 'node:timers/promises';
import type { Payload } from './outgoing.ts';

/** Slack takes five answers through one address, for half an hour. */
const MOST_USES = 5;
const PATIENCE_MS = 10_000;
/** Wait before another try, ms, where Slack names none; and the longest that is worth it. */
const AGAIN_MS = 500;
const LONGEST_WAIT_MS = 30_000;

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
    const first = await attempt(url, response);
    if (first === 'taken') return;
    if (first.again === undefined || first.again > LONGEST_WAIT_MS) throw first.failure;
    await sleep(first.again);
    const second = await attempt(url, response);
    if (second !== 'taken') throw second.failure;
  };
  return Object.assign(send, { url, left: () => MOST_USES - used });
}

/** `again`: after how many ms another try makes sense. */
async function attempt(url: string, response: Response): Promise<'taken' | { failure: unknown; again?: number }> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(response),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.arrayBuffer();
    if (answer.ok) return 'taken';
    const failure = new Error(`the address for answers said ${answer.status}`);
    const named = Number(answer.headers.get('retry-after') ?? Number.NaN) * 1000;
    const again = Number.isFinite(named) ? named : AGAIN_MS;
    return answer.status >= 500 || answer.status === 429 ? { failure, again } : { failure };
  } catch (failure) {
    return { failure, again: AGAIN_MS };
  }
}
