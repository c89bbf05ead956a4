import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { SourceBusy, SourceError } from '../../domain/errors.ts';
import type { Clock, SourceStateStore } from '../../services/ports.ts';

export interface ClientSettings {
  readonly source: string;
  readonly baseUrl: string;
  /** Between the beginnings of two requests. */
  readonly intervalMs: number;
  /** Requests of a day of UTC. */
  readonly perDay: number;
  readonly userAgent: string;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface ClientNeeds {
  readonly states: SourceStateStore;
  readonly clock: Clock;
  /** Passes the time until a turn. Default: a timer. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}
export interface SourceClient {
  /** The answer, or undefined for "not found". Waits for its turn. Throws SourceBusy or SourceError; neither means "not found". */
  ask<Schema extends z.ZodType>(
    schema: Schema,
    request: { path: string; query?: Readonly<Record<string, string>>; body?: object; signal: AbortSignal },
  ): Promise<z.output<Schema> | undefined>;
  /** The source said, in its own way, to come back later. */
  block(ms: number): Promise<never>;
}

const TIMEOUT_MS = 20_000;
/** Without a `Retry-After`: as long as rates are usually counted. */
const BUSY_MS = 60_000;
const DOWN_MS = 5 * 60_000;
/** A refused key or address does not mend itself within minutes. */
const REFUSED_MS = 6 * 3_600_000;
/** Nobody waits longer for a turn: the next run goes on. */
const LONGEST_WAIT_MS = 60_000;
const MOST_BYTES = 8_000_000;

/** A polite way to one source: its rate, the day's requests and what it said about coming back are kept in the database. */
export function createSourceClient(
  { states, clock, wait = timer }: ClientNeeds,
  settings: ClientSettings,
): SourceClient {
  const { source, baseUrl, userAgent } = settings;
  const block = async (ms: number, why: Error): Promise<never> => {
    await states.block(source, new Date(clock.now().getTime() + ms));
    throw why;
  };
  const failed = (what: string, retryable: boolean, cause?: unknown): SourceError =>
    new SourceError(source, what, { retryable, cause });

  /** Counted from an answer, not from the question: what is sent a second apart need not arrive so. */
  let restUntil = 0;

  async function send(request: Parameters<SourceClient['ask']>[1]): Promise<Response> {
    const { path, query = {}, body, signal } = request;
    const turn = await states.takeTurn(source, { now: clock.now(), ...settings });
    if (!turn || turn.waitMs > LONGEST_WAIT_MS) throw new SourceBusy(`${source} is not to be asked now`);
    await wait(Math.max(turn.waitMs, restUntil - clock.now().getTime()), signal);
    const url = new URL(`${baseUrl.replace(/\/$/, '')}/${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    try {
      return await fetch(url, {
        method: body ? 'POST' : 'GET',
        headers: {
          accept: 'application/json',
          'user-agent': userAgent,
          ...settings.headers,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        redirect: 'error', // a key in a header must not travel on
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
    } catch (error) {
      signal.throwIfAborted();
      return await block(DOWN_MS, failed('it cannot be reached', true, error));
    } finally {
      restUntil = clock.now().getTime() + settings.intervalMs;
    }
  }

  return {
    block: (ms) => block(ms, new SourceBusy(`${source} asked to come back later`)),
    ask: async (schema, request) => {
      const response = await send(request);
      const { status } = response;
      if (status === 404) {
        await response.body?.cancel();
        return undefined;
      }
      if (status === 429 || status === 503) {
        await response.body?.cancel();
        return block(retryAfter(response, clock.now()), new SourceBusy(`${source} asked to come back later`));
      }
      if (!response.ok) {
        await response.body?.cancel();
        return block(status >= 500 ? DOWN_MS : REFUSED_MS, failed(`it answered ${status}`, status >= 500));
      }
      let answer: unknown;
      try {
        const text = await response.text();
        if (text.length > MOST_BYTES) throw new Error('the answer is too large');
        answer = JSON.parse(text);
      } catch (error) {
        request.signal.throwIfAborted();
        return block(DOWN_MS, failed('its answer broke off or is no JSON', true, error));
      }
      const read = schema.safeParse(answer);
      return read.success ? read.data : block(REFUSED_MS, failed('its answer has another form', false, read.error));
    },
  };
}

const timer = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal });

/** RFC 9110: seconds, or a date. */
function retryAfter(response: Response, now: Date): number {
  const header = response.headers.get('retry-after') ?? response.headers.get('x-ratelimit-reset-in') ?? '';
  const seconds = Number(header);
  if (header !== '' && Number.isFinite(seconds)) return Math.max(1, seconds) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? BUSY_MS : Math.max(1000, at - now.getTime());
}
