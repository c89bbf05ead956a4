import { setTimeout as sleep } from 'node:timers/promises';
import type { Chat } from '../../chat/chat.ts';
import type { Incoming, Message } from '../../chat/message.ts';
import type { ErrorReply } from '../../chat/reply-to-error.ts';
import { UserError } from '../../domain/errors.ts';
import type { Clock, Log } from '../../services/ports.ts';

/** All that is said on the page is one conversation. */
export const CONVERSATION = 'web';

/** How many questions one user may have open at once. */
const MAX_OPEN = 3;
/** How long a finished turn stays in memory for a page that lost its connection at the last moment. */
const KEEP_MS = 60_000;
/** How long a stopping server lets answers come to their end. */
const STOP_MS = 3_000;

export type TurnEvent = { readonly id: number } & (
  | { readonly name: 'progress' | 'delta'; readonly data: { readonly text: string } }
  | { readonly name: 'reset'; readonly data: Record<never, never> }
  | { readonly name: 'message'; readonly message: Message }
  | { readonly name: 'end'; readonly data: { readonly status: 'done' | 'failed' | 'cancelled' } }
);
type NewEvent = TurnEvent extends infer Event ? (Event extends TurnEvent ? Omit<Event, 'id'> : never) : never;

/** An answer that is being made, or was a moment ago. */
export interface LiveTurn {
  readonly events: readonly TurnEvent[];
  readonly ended: boolean;
  /** Hears every event from now on; call the result to stop listening. */
  listen(listener: (event: TurnEvent) => void): () => void;
}

interface Asked extends Pick<Incoming, 'user' | 'turn' | 'text' | 'meant'> {
  readonly after?: number;
}

export interface Turns {
  find(userId: number, turn: string): LiveTurn | undefined;
  /**
   * Starts answering, or joins the turn that is under way. `after` is the last event a returning page has seen of an earlier run:
   * ids go on from there, and the page is told to forget what it heard.
   */
  ask(question: Asked): LiveTurn;
  /** False when no such turn is under way. */
  cancel(userId: number, turn: string): boolean;
  /** Cancels all of a user's turns and waits until their last words are stored. */
  cancelAll(userId: number): Promise<void>;
  stop(): Promise<void>;
}

interface Needs {
  readonly chat: Chat;
  readonly replyToError: (error: unknown) => ErrorReply;
  readonly clock: Clock;
  readonly log: Log;
}

interface Running extends LiveTurn {
  readonly userId: number;
  readonly finished: Promise<void>;
  cancel(): void;
}

/** Answers in the making. They go on when the page that asked has gone: the answer is stored, and a page that returns joins in. */
export function createTurns(needs: Needs): Turns {
  const turns = new Map<string, Running>();
  const keyOf = (userId: number, turn: string): string => `${userId}:${turn}`;
  return {
    find: (userId, turn) => turns.get(keyOf(userId, turn)),
    ask: (question) => {
      const { user, turn } = question;
      const key = keyOf(user.id, turn);
      const known = turns.get(key);
      if (known) return known;
      const open = [...turns.values()].filter((other) => other.userId === user.id && !other.ended);
      if (open.length >= MAX_OPEN) {
        throw new UserError('too_many_requests', 'I am still busy with your other questions. Let me finish one first.');
      }
      const running = start(needs, question);
      turns.set(key, running);
      void running.finished.then(async () => {
        await sleep(KEEP_MS, undefined, { ref: false });
        turns.delete(key);
      });
      return running;
    },
    cancel: (userId, turn) => {
      const running = turns.get(keyOf(userId, turn));
      if (!running || running.ended) return false;
      running.cancel();
      return true;
    },
    cancelAll: async (userId) => {
      const open = [...turns.values()].filter((running) => running.userId === userId && !running.ended);
      for (const running of open) running.cancel();
      await Promise.all(open.map(({ finished }) => finished));
    },
    stop: async () => {
      const all = Promise.all([...turns.values()].map(({ finished }) => finished));
      await Promise.race([all, sleep(STOP_MS, undefined, { ref: false })]);
      for (const running of turns.values()) running.cancel();
      await all;
    },
  };
}

function start(needs: Needs, { user, turn, text, meant, after = 0 }: Asked): Running {
  const events: TurnEvent[] = [];
  const listeners = new Set<(event: TurnEvent) => void>();
  const abort = new AbortController();
  let ended = false;
  const emit = (event: NewEvent): void => {
    const numbered = { id: after + events.length + 1, ...event } as TurnEvent;
    events.push(numbered);
    for (const listener of listeners) listener(numbered);
  };

  const answer = async (): Promise<void> => {
    if (after > 0) emit({ name: 'reset', data: {} });
    let status: 'done' | 'failed' | 'cancelled' = 'done';
    try {
      for await (const event of needs.chat.handle({
        user,
        platform: 'web',
        conversation: CONVERSATION,
        turn,
        text,
        meant,
        signal: abort.signal,
      })) {
        if (event.type === 'message') emit({ name: 'message', message: event.message });
        else if (event.type === 'reset') emit({ name: 'reset', data: {} });
        else emit({ name: event.type, data: { text: event.text } });
      }
      if (abort.signal.aborted) status = 'cancelled';
    } catch (error) {
      const { kind, message } = needs.replyToError(error);
      if (kind === 'bug') needs.log.error({ err: error, userId: user.id, turn }, 'a turn failed');
      emit({
        name: 'message',
        message: { turn, role: 'assistant', text: message, cards: [], createdAt: needs.clock.now() },
      });
      status = 'failed';
    }
    ended = true;
    emit({ name: 'end', data: { status } });
    listeners.clear();
  };

  return {
    userId: user.id,
    events,
    get ended() {
      return ended;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel: () => abort.abort(),
    finished: Promise.resolve().then(answer),
  };
}
