import { batch, signal } from '@preact/signals';
import { call, randomId, type Card, type Message, type Playlist, type Slots, type Verdict } from './api.ts';

/** A message on the page; `busy` while its answer arrives, `progress` what is being done meanwhile. */
export interface Shown {
  readonly key: string;
  readonly turn: string;
  readonly role: 'user' | 'assistant';
  readonly text: string;
  readonly cards: readonly Card[];
  readonly busy?: boolean;
  readonly progress?: string;
  readonly failed?: boolean;
}

export const messages = signal<readonly Shown[]>([]);
export const busy = signal(false);
/** What a screen reader is told. */
export const announcement = signal('');

const shown = (message: Pick<Shown, 'turn' | 'role' | 'text' | 'cards'>): Shown => ({
  ...message,
  key: `${message.turn}:${message.role}`,
});

export async function loadConversation(): Promise<void> {
  const { messages: stored } = await call<{ messages: Message[] }>('/chat');
  messages.value = stored.map(shown);
  const last = stored.at(-1);
  // The question is kept before the answer is made: after a reload or a restart the answer may still be on its way.
  if (last?.role === 'user') listen(last.turn);
}

export async function clearConversation(): Promise<void> {
  await call('/chat', { method: 'DELETE' });
  messages.value = [];
}

/** With `wish` the words only say what was clicked: exactly this is meant. */
export async function send(text: string, wish?: Slots): Promise<void> {
  const question = text.trim();
  if (question === '' || busy.value) return;
  const turn = randomId();
  messages.value = [...messages.value, { key: `${turn}:user`, turn, role: 'user', text: question, cards: [] }];
  await post(turn, question, wish);
}

/** Under the same name: a question that did arrive is not answered twice. */
export async function askAgain(turn: string): Promise<void> {
  const question = messages.value.find((message) => message.turn === turn && message.role === 'user');
  if (!question || busy.value) return;
  messages.value = messages.value.filter((message) => message.turn !== turn || message.role === 'user');
  await post(turn, question.text);
}

async function post(turn: string, question: string, wish?: Slots): Promise<void> {
  busy.value = true;
  try {
    await call('/chat', { method: 'POST', json: { text: question, turn, ...(wish && { wish }) } });
    listen(turn);
  } catch (error) {
    fail(turn, error instanceof Error ? error.message : String(error));
  }
}

export async function stop(): Promise<void> {
  const turn = messages.value.find((message) => message.busy)?.turn;
  if (turn !== undefined) await call(`/chat/${turn}`, { method: 'DELETE' }).catch(() => undefined);
}

function change(key: string, update: Partial<Shown>): void {
  messages.value = messages.value.map((message) => (message.key === key ? { ...message, ...update } : message));
}

function fail(turn: string, text: string): void {
  const key = `${turn}:assistant`;
  batch(() => {
    const others = messages.value.filter((message) => message.key !== key);
    messages.value = [...others, { key, turn, role: 'assistant', text, cards: [], failed: true }];
    busy.value = false;
    announcement.value = text;
  });
}

/** Follows an answer. The browser reconnects by itself and says which event it saw last; events seen twice are left out. */
function listen(turn: string): void {
  const key = `${turn}:assistant`;
  let text = '';
  let seen = 0;
  busy.value = true;
  messages.value = [
    ...messages.value.filter((message) => message.key !== key),
    { key, turn, role: 'assistant', text, cards: [], busy: true },
  ];
  const source = new EventSource(`/api/v1/chat/${turn}/events`);
  const on = (name: string, handle: (data: never) => void): void =>
    source.addEventListener(name, (event: MessageEvent<string>) => {
      const id = Number(event.lastEventId.split(':').at(-1));
      if (id <= seen) return;
      seen = id;
      handle(JSON.parse(event.data) as never);
    });
  on('progress', (data: { text: string }) => change(key, { progress: data.text }));
  on('delta', (data: { text: string }) => {
    text += data.text;
    change(key, { text });
  });
  on('reset', () => {
    text = '';
    change(key, { text });
  });
  on('message', (message: Message) => {
    ({ text } = message);
    change(key, { text, cards: message.cards });
  });
  on('end', () => {
    source.close();
    batch(() => {
      messages.value = messages.value.map((message) =>
        message.key === key ? shown({ turn, role: 'assistant', text: message.text, cards: message.cards }) : message,
      );
      busy.value = false;
      announcement.value = spoken(messages.value.find((message) => message.key === key));
    });
  });
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) fail(turn, 'The connection was lost before the answer was complete.');
  };
}

function spoken(message: Shown | undefined): string {
  if (!message) return '';
  const tracks = message.cards.flatMap((card) => ('items' in card ? card.items : []));
  return `${message.text} ${tracks.map(({ track }) => `${track.title} by ${track.artist}.`).join(' ')}`.trim();
}

/** Says like or dislike of a track, or takes it back; shown at once, and put back when the server refuses. */
export async function giveVerdict(trackId: string, verdict: Verdict | undefined, title: string): Promise<void> {
  const before = messages.value;
  messages.value = before.map((message) => ({
    ...message,
    cards: message.cards.map((card) => withVerdict(card, trackId, verdict)),
  }));
  try {
    if (verdict) await call('/feedback', { method: 'POST', json: { target: `track:${trackId}`, verdict } });
    else await call(`/feedback?target=${encodeURIComponent(`track:${trackId}`)}`, { method: 'DELETE' });
    announcement.value =
      verdict === 'like'
        ? `You like ${title}.`
        : verdict === 'dislike'
          ? `You will not hear ${title} again.`
          : `Taken back for ${title}.`;
  } catch (error) {
    messages.value = before;
    announcement.value = error instanceof Error ? error.message : String(error);
  }
}

function withVerdict(card: Card, trackId: string, verdict: Verdict | undefined): Card {
  if (card.kind === 'tracks') return { ...card, items: card.items.map((item) => judged(item, trackId, verdict)) };
  if (card.kind === 'playlist') return { ...card, items: card.items.map((item) => judged(item, trackId, verdict)) };
  return card;
}

function judged<Item extends { track: { id: string }; verdict?: Verdict | undefined }>(
  item: Item,
  trackId: string,
  verdict: Verdict | undefined,
): Item {
  if (item.track.id !== trackId) return item;
  const { verdict: _, ...rest } = item;
  return (verdict ? { ...rest, verdict } : rest) as Item;
}

/** Changes a playlist where it is kept; every card of it shows how it is now. Throws Problem. */
export async function changePlaylist(
  id: string,
  path: string,
  init: { method: string; json?: unknown },
): Promise<void> {
  const now = await call<Playlist>(`/playlists/${id}${path}`, init);
  const known = new Map(
    messages.value
      .flatMap(({ cards }) => cards.flatMap((card) => ('items' in card ? card.items : [])))
      .map((item) => [item.track.id, item]),
  );
  const items = now.items.map((item) => ({
    ...known.get(item.track.id),
    ...item,
    reasons: known.get(item.track.id)?.reasons ?? item.reasons,
  }));
  messages.value = messages.value.map((message) => ({
    ...message,
    cards: message.cards.map((card) =>
      card.kind === 'playlist' && card.id === id
        ? { ...card, name: now.name, public: now.public, undoable: now.undoable, notes: now.notes, items }
        : card,
    ),
  }));
  announcement.value = `${now.name}: ${now.items.length} tracks.`;
}
