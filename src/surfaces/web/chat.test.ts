import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ANN,
  bearer,
  BOB,
  eventsIn,
  send,
  startWebFake,
  until,
  type Reply,
  type SentEvent,
  type WebFake,
} from '../../../tests/fakes/web.ts';

let web: WebFake;
beforeEach(async () => {
  web = await startWebFake();
});
afterEach(() => web.stop());

const TURN = 'turn-0001';
const ask = (json: object, headers: Record<string, string> = {}): Promise<Reply> =>
  send(web.url, '/api/v1/chat', { method: 'POST', json, headers: { ...bearer(ANN), ...headers } });
const listen = (turn: string, lastEventId?: string): Promise<Reply> =>
  send(web.url, `/api/v1/chat/${turn}/events`, {
    headers: { ...bearer(ANN), ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
  });
const names = (events: readonly SentEvent[]): string[] => events.map(({ name }) => name);

/** Lets the agent wait after its second word; call the result to let it go on. */
function holdBack(): () => void {
  let open!: () => void;
  web.agent.gate = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}

test('an answer arrives as numbered events, ends with the stored message, and its words add up to it', async () => {
  const reply = await ask({ text: 'something calm', turn: TURN });
  expect(reply.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  expect(reply.headers['cache-control']).toContain('no-store');
  const events = eventsIn(reply.text);
  expect(names(events)).toEqual(['progress', 'delta', 'delta', 'delta', 'delta', 'message', 'end']);
  expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => `${TURN}:${index + 1}`));
  const message = events.find(({ name }) => name === 'message')?.data;
  expect(
    events
      .filter(({ name }) => name === 'delta')
      .map(({ data }) => data['text'])
      .join(''),
  ).toBe(message?.['text']);
  expect(message).toMatchObject({ turn: TURN, role: 'assistant', cards: [{ kind: 'tracks' }] });
  expect(events.at(-1)?.data).toEqual({ turn: TURN, status: 'done' });
});

test('after a cut one goes on where one was, by the same POST or by GET: nothing missing, nothing twice', async () => {
  const whole = eventsIn((await ask({ text: 'something calm', turn: TURN })).text);
  for (let seen = 0; seen < whole.length - 1; seen += 1) {
    const last = `${TURN}:${seen}`;
    const rest = whole.slice(seen);
    expect(eventsIn((await listen(TURN, last)).text)).toEqual(rest);
    expect(eventsIn((await ask({ text: 'something calm' }, { 'last-event-id': last })).text)).toEqual(rest);
  }
  expect(web.agent.replies).toBe(1);
});

test('who joins in the middle hears the beginning at once and the rest as it comes', async () => {
  const goOn = holdBack();
  const { status, text, headers } = await ask({ text: 'something calm', turn: TURN }, { accept: 'application/json' });
  expect([status, JSON.parse(text), headers.location]).toEqual([202, { turn: TURN }, `/api/v1/chat/${TURN}/events`]);
  const first = listen(TURN);
  const second = listen(TURN, `${TURN}:2`);
  await until(() => web.agent.replies === 1);
  goOn();
  const heard = eventsIn((await first).text);
  expect(names(heard)).toEqual(['progress', 'delta', 'delta', 'delta', 'delta', 'message', 'end']);
  expect(eventsIn((await second).text)).toEqual(heard.slice(2));
});

test('leaving does not stop the answer', async () => {
  const goOn = holdBack();
  const leaving = new AbortController();
  const gone = fetch(new URL('/api/v1/chat', web.url), {
    method: 'POST',
    body: JSON.stringify({ text: 'something calm', turn: TURN }),
    headers: { ...bearer(ANN), 'content-type': 'application/json' },
    signal: leaving.signal,
  });
  await gone;
  leaving.abort();
  goOn();
  await until(async () =>
    (await send(web.url, '/api/v1/chat', { headers: bearer(ANN) })).text.includes('Here is something calm.'),
  );
  expect(web.agent.heardAbort).toBe(false);
});

test('a stop keeps what was said so far, and only the one who asked can stop', async () => {
  const goOn = holdBack();
  await ask({ text: 'something calm', turn: TURN }, { accept: 'application/json' });
  const stream = listen(TURN);
  await until(() => web.agent.replies === 1);
  const stop = (who: { token: string }): Promise<Reply> =>
    send(web.url, `/api/v1/chat/${TURN}`, { method: 'DELETE', headers: bearer(who) });
  expect((await stop(BOB)).status).toBe(204);
  expect(web.agent.heardAbort).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await stop(ANN)).status).toBe(204);
  const events = eventsIn((await stream).text);
  expect(events.at(-1)).toMatchObject({ name: 'end', data: { status: 'cancelled' } });
  expect(events.at(-2)).toMatchObject({ name: 'message', data: { text: 'Here is ' } });
  goOn();
});

test('after a restart a finished answer comes from the store, under a later number', async () => {
  const whole = eventsIn((await ask({ text: 'something calm', turn: TURN })).text);
  await web.restart();
  const events = eventsIn((await listen(TURN, `${TURN}:3`)).text);
  expect(names(events)).toEqual(['message', 'end']);
  expect(events.map(({ id }) => id)).toEqual([`${TURN}:4`, `${TURN}:5`]);
  const stored = whole.find(({ name }) => name === 'message')?.data;
  expect(events[0]?.data).toMatchObject({ turn: TURN, text: stored?.['text'] });
  // With what Ann says of a track today: her like is older than the answer.
  expect(JSON.stringify(events[0]?.data)).toContain('"verdict":"like"');
  expect(web.agent.replies).toBe(1);
});

test('a question whose answer died with the process is answered when its page comes back', async () => {
  // As a killed process leaves it: the question is stored, the answer is not.
  const lost = 'lost-turn-1';
  await web.conversations.addMessage(ANN.id, 'web', {
    turn: lost,
    role: 'user',
    text: 'something calm',
    cards: [],
    createdAt: new Date(0),
  });
  const events = eventsIn((await listen(lost, `${lost}:3`)).text);
  expect(names(events)).toEqual(['reset', 'progress', 'delta', 'delta', 'delta', 'delta', 'message', 'end']);
  expect(events[0]?.id).toBe(`${lost}:4`);
  expect(events.find(({ name }) => name === 'message')?.data['text']).toBe('Here is something calm.');
});

test('the same question sent twice is answered once', async () => {
  const [first, second] = await Promise.all([ask({ text: 'a', turn: TURN }), ask({ text: 'a', turn: TURN })]);
  expect(eventsIn(first.text)).toEqual(eventsIn(second.text));
  await ask({ text: 'a', turn: TURN });
  expect(web.agent.replies).toBe(1);
});

test('what fails inside is answered in our words, never in its own', async () => {
  const { text } = await ask({ text: 'please fail' });
  expect(text).not.toContain('secret inner detail');
  const events = eventsIn(text);
  expect(events.at(-2)?.data['text']).toMatch(/went wrong on my side/);
});

test('three open questions are enough for one person', async () => {
  const goOn = holdBack();
  const json = { accept: 'application/json' };
  for (const n of [1, 2, 3]) expect((await ask({ text: 'x', turn: `turn-000${n}` }, json)).status).toBe(202);
  expect((await ask({ text: 'x', turn: 'turn-0004' }, json)).status).toBe(429);
  goOn();
});

test('clearing stops what is being said, so that nothing of it comes back', async () => {
  const goOn = holdBack();
  await ask({ text: 'something calm', turn: TURN }, { accept: 'application/json' });
  await until(() => web.agent.replies === 1);
  expect((await send(web.url, '/api/v1/chat', { method: 'DELETE', headers: bearer(ANN) })).status).toBe(204);
  goOn();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(JSON.parse((await send(web.url, '/api/v1/chat', { headers: bearer(ANN) })).text)).toEqual({ messages: [] });
});

test.each([
  [{}, 'text'],
  [{ text: '   ' }, 'is empty'],
  [{ text: 'x'.repeat(4001) }, 'text'],
  [{ text: 'x', turn: 'a b' }, 'turn'],
  [{ text: 'x', user: 2 }, 'user'],
])('a faulty question is refused with a sentence about the fault (case %#)', async (json, word) => {
  const reply = await ask(json);
  expect(reply.status).toBe(400);
  expect((JSON.parse(reply.text) as { detail: string }).detail).toContain(word);
});

test('a body that is no JSON, or too long, is refused', async () => {
  const raw = (body: string): Promise<Reply> =>
    send(web.url, '/api/v1/chat', {
      method: 'POST',
      body,
      headers: { ...bearer(ANN), 'content-type': 'application/json' },
    });
  expect((await raw('{"text":')).status).toBe(400);
  expect((await raw(`{"text":"${'x'.repeat(70_000)}"}`)).status).toBe(413);
});
