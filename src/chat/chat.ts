import { UserError } from '../domain/errors.ts';
import type { User } from '../domain/user.ts';
import type { Services } from '../services/index.ts';
import type { Ports } from '../services/ports.ts';
import type { Agent } from './agent.ts';
import { act, type ActionResult, type Click } from './act.ts';
import type { Action } from './action.ts';
import { commandIn, isForAskerAlone } from './command-call.ts';
import type { Command, CommandContext } from './command.ts';
import { historyOf, toMessage } from './history.ts';
import type { Card, Incoming, Message, ReplyEvent } from './message.ts';
import type { Suggestion } from './option-spec.ts';
import { replyToError } from './reply-to-error.ts';
import { suggest } from './suggest.ts';
import { withProgress } from './with-progress.ts';

/** Longest message that is read, in characters: more than both chat platforms let a person type. */
export const MAX_TEXT = 4000;

export interface Chat {
  /** Answers; the last event is the whole message as it was stored. A repeated turn gets the stored answer. */
  handle(incoming: Incoming): AsyncGenerator<ReplyEvent, void, undefined>;
  /** The conversation so far, oldest first, with what the user says of each track today. */
  history(user: User, conversation: string): Promise<Message[]>;
  clear(user: User, conversation: string): Promise<void>;
  /** Whether the answer will be for the asker's eyes alone, as far as can be told before it is made. Errors always are. */
  isForAskerAlone(incoming: Incoming): boolean;
  /** Carries out a click on a message of ours. Throws UserError where it cannot. */
  act(click: Click, action: { action: Action; owner: number }): Promise<ActionResult>;
  /** What can be offered while an option is typed; at most 25. */
  suggest(user: User, suggestion: Suggestion, typed: string): Promise<string[]>;
  readonly commands: readonly Command[];
}

interface Needs
  extends Pick<Ports, 'conversations' | 'clock' | 'log'>, Pick<CommandContext, 'pageUrl' | 'makeUploadDir'> {
  readonly services: Services;
  readonly agent: Agent;
  readonly commands: readonly Command[];
}

export function createChat(needs: Needs): Chat {
  /** Turns being answered right now: the same event delivered twice waits for the one answer. */
  const running = new Map<string, Promise<Message>>();
  return {
    handle: (incoming) => handle(needs, running, incoming),
    history: (user, conversation) => historyOf(needs, user, conversation),
    clear: (user, conversation) => needs.conversations.clear(user.id, conversation),
    isForAskerAlone: (incoming) => isForAskerAlone(needs, incoming),
    act: (click, action) => act(needs, click, action),
    suggest: (user, suggestion, typed) => suggest(needs, { user, suggestion, typed, now: needs.clock.now() }),
    commands: needs.commands,
  };
}

async function* handle(
  needs: Needs,
  running: Map<string, Promise<Message>>,
  incoming: Incoming,
): AsyncGenerator<ReplyEvent, void, undefined> {
  const { user, conversation, turn } = incoming;
  const key = JSON.stringify([user.id, conversation, turn]);
  const other = running.get(key);
  if (other) {
    yield { type: 'message', message: await other, onlyMe: isForAskerAlone(needs, incoming) };
    return;
  }
  const { promise, resolve, reject } = deferred<Message>();
  running.set(key, promise);
  try {
    const stored = await ask(needs, incoming);
    if (stored) {
      resolve(stored);
      yield { type: 'message', message: stored, onlyMe: isForAskerAlone(needs, incoming) };
      return;
    }
    const answer: Answer = { text: '', cards: [], onlyMe: isForAskerAlone(needs, incoming) };
    let message: Message | undefined;
    try {
      yield* answerInto(answer, needs, incoming);
    } finally {
      // Also when the listener went away: what was said so far is the answer.
      message = await storeAnswer(needs, incoming, answer);
      resolve(message);
    }
    yield { type: 'message', message, onlyMe: answer.onlyMe };
  } catch (error) {
    reject(error);
    throw error;
  } finally {
    running.delete(key);
  }
}

interface Answer {
  text: string;
  cards: readonly Card[];
  onlyMe: boolean;
  kept?: string | undefined;
}

/** Keeps the question first, so that it survives whatever happens to the answer; returns the answer if there is one already. */
async function ask(
  { conversations, clock }: Needs,
  { user, conversation, turn, text }: Incoming,
): Promise<Message | undefined> {
  const question = { turn, role: 'user' as const, text: text.slice(0, MAX_TEXT), cards: [], createdAt: clock.now() };
  if (await conversations.addMessage(user.id, conversation, question)) return undefined;
  const known = await conversations.turn(user.id, conversation, turn);
  const answer = known.find((message) => message.role === 'assistant');
  return answer && toMessage(answer);
}

/** Streams the answer and keeps it in `answer` as it grows. */
async function* answerInto(
  answer: Answer,
  needs: Needs,
  incoming: Incoming,
): AsyncGenerator<ReplyEvent, void, undefined> {
  try {
    const text = incoming.text.trim();
    if (text === '' && !incoming.files?.length)
      throw new UserError('invalid_input', 'You sent an empty message. Tell me what you would like to hear.');
    if (text.length > MAX_TEXT)
      throw new UserError('too_large', `That is too long for me: I read up to ${MAX_TEXT} characters.`);
    const call = commandIn(needs, incoming, text);
    if (call) {
      Object.assign(answer, yield* withProgress((progress) => call({ ...needs, ...incoming, progress })));
      return;
    }
    for await (const event of needs.agent.reply({ ...incoming, text })) {
      if (event.type === 'final') {
        Object.assign(answer, { text: event.text, cards: event.cards });
        return;
      }
      if (event.type === 'delta') answer.text += event.text;
      if (event.type === 'reset') answer.text = '';
      yield event;
    }
  } catch (error) {
    if (incoming.signal?.aborted) return;
    const reply = replyToError(error);
    logError(needs, incoming, error, reply.kind);
    Object.assign(answer, { text: reply.message, cards: [], onlyMe: true });
    yield { type: 'reset' };
  }
}

/** Data only: neither the question nor the answer. */
function logError(
  { log }: Needs,
  { user, platform, turn }: Incoming,
  error: unknown,
  kind: 'user' | 'source' | 'bug',
): void {
  const data = { userId: user.id, platform, turn };
  if (kind === 'bug') log.error({ ...data, err: error }, 'a turn failed');
  else if (kind === 'source') log.warn({ ...data, err: error }, 'an outside service failed');
  else if (error instanceof UserError)
    log.debug({ ...data, code: error.code }, 'a turn could not be answered as asked');
}

async function storeAnswer(
  { conversations, clock }: Needs,
  { user, conversation, turn }: Incoming,
  answer: Answer,
): Promise<Message> {
  const text = answer.text.trim() === '' ? 'Stopped.' : answer.text;
  const message = { turn, role: 'assistant' as const, text, cards: answer.cards, createdAt: clock.now() };
  const kept = { ...message, text: answer.kept ?? text };
  if (await conversations.addMessage(user.id, conversation, kept)) return message;
  const known = await conversations.turn(user.id, conversation, turn); // another process was first
  const stored = known.find(({ role }) => role === 'assistant');
  return stored ? toMessage(stored) : message;
}

function deferred<T>(): { promise: Promise<T>; resolve(value: T): void; reject(error: unknown): void } {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined); // whoever waits sees it; nobody waiting is fine
  return { promise, resolve, reject };
}
