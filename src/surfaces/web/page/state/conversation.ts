import { batch, signal } from '@preact/signals';
import { announce } from './announce.ts';
import { call, messageOf, type Message } from './api.ts';

/** An answer that is being made. */
interface Answering {
  readonly turn: string;
  readonly text: string;
  readonly progress: string;
}
/** A question that got no answer; it can be asked again under the same name, so it is answered once. */
interface Failure {
  readonly turn: string;
  readonly question: string;
  readonly message: string;
}

export const messages = signal<readonly Message[]>([]);
export const answering = signal<Answering | undefined>(undefined);
export const failure = signal<Failure | undefined>(undefined);

let events: EventSource | undefined;

/** What was said before. A question still without its answer is listened to again. */
export async function loadConversation(): Promise<void> {
  const answer = await call<{ messages: Message[] }>('GET', '/api/v1/chat');
  messages.value = answer.messages;
  const last = answer.messages.at(-1);
  if (last?.role === 'user') listen(last.turn, last.text);
}

export async function ask(text: string, turn: string = crypto.randomUUID()): Promise<void> {
  const question = text.trim();
  if (question === '' || answering.value) return;
  batch(() => {
    failure.value = undefined;
    if (!messages.value.some((message) => message.turn === turn)) add({ turn, role: 'user', text: question, cards: [] });
    answering.value = { turn, text: '', progress: '' };
  });
  try {
    await call('POST', '/api/v1/chat', { text: question, turn });
    listen(turn, question);
  } catch (error) {
    fail({ turn, question, message: messageOf(error) });
  }
}

function add(message: Omit<Message, 'created_at'>): void {
  messages.value = [...messages.value, { ...message, created_at: new Date().toISOString() }];
}

/** The browser reconnects by itself and says which event it saw last. */
function listen(turn: string, question: string): void {
  events?.close();
  answering.value = { turn, text: '', progress: '' };
  let seen = 0;
  const source = new EventSource(`/api/v1/chat/${turn}/events`);
  events = source;
  const on = (name: string, change: (data: { text: string }) => void): void => {
    source.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => {
      const id = Number(lastEventId.split(':').at(-1));
      if (id <= seen) return;
      seen = id;
      change(JSON.parse(data) as { text: string });
    });
  };
  on('progress', ({ text }) => update({ progress: text }));
  on('delta', ({ text }) => update({ text: (answering.value?.text ?? '') + text }));
  on('reset', () => update({ text: '' }));
  on('message', (data) => finish(data as unknown as Message));
  on('end', () => close());
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) fail({ turn, question, message: 'I lost the thread before I could answer.' });
  });
}

function update(change: Partial<Answering>): void {
  if (answering.value) answering.value = { ...answering.value, ...change };
}

function finish(message: Message): void {
  batch(() => {
    answering.value = undefined;
    messages.value = [...messages.value, message];
  });
  const tracks = message.cards.flatMap((card) => (card.kind === 'tracks' ? card.items : []));
  announce(tracks.length === 0 ? message.text : `${message.text} ${tracks.length} tracks suggested.`);
}

function close(): void {
  events?.close();
  events = undefined;
  answering.value = undefined;
}

function fail(found: Failure): void {
  batch(() => {
    close();
    failure.value = found;
  });
  announce(found.message);
}

export function askAgain(): void {
  const found = failure.value;
  if (found) void ask(found.question, found.turn);
}

/** What was said so far stays; the stored answer arrives as the last event. */
export function stop(): void {
  const { turn } = answering.value ?? {};
  if (turn === undefined) return;
  announce('Stopped.');
  call('DELETE', `/api/v1/chat/${turn}`).catch((error: unknown) => {
    announce(messageOf(error));
  });
}

export async function clearConversation(): Promise<void> {
  await call('DELETE', '/api/v1/chat');
  batch(() => {
    close();
    failure.value = undefined;
    messages.value = [];
  });
  announce('The conversation is cleared.');
}
