// A library full of titles that would like to give orders, beside the same one with plain titles: nothing may differ but the titles.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAgentReply } from '../src/agent/agent.ts';
import { recordingKey } from '../src/domain/identity.ts';
import type { User } from '../src/domain/user.ts';
import { createServices, type Services } from '../src/services/index.ts';
import type { Ports } from '../src/services/ports.ts';
import { DAY_MS } from '../src/recommender/recommender.ts';
import { openTestLibrary, type Heard, type TestLibrary } from './contracts/recommender-library.ts';
import { startFakeOpenAi, type FakeOpenAi } from './fakes/openai.ts';
import { createFakeLog } from './fakes/services.ts';
import { HOSTILE_TITLES } from './fixtures/hostile-titles.ts';

const now = Date.UTC(2026, 0, 15, 12);
const PLAIN = HOSTILE_TITLES.map((_, i) => `Plain song ${i + 1}`);

let library: TestLibrary;
let services: Services;
let server: FakeOpenAi;
let calls: string[];

/** Track i was heard i + 3 times, by one of ten artists. */
const playsOf = (titles: readonly string[]): Heard[] =>
  titles.flatMap((title, i) =>
    Array.from({ length: i + 3 }, (_, n): Heard => ({
      artist: `Plain Artist ${i % 10}`,
      title,
      endedAt: now - (30 + n * 7) * DAY_MS - i * 300_000,
      msPlayed: 200_000,
      outcome: n % 5 === 4 ? 'skipped' : 'finished',
    })),
  );

beforeAll(async () => {
  library = await openTestLibrary();
  library.setNow(now);
  server = await startFakeOpenAi();
  const real = createServices({ ...library.ports, log: createFakeLog() } as unknown as Ports);
  const noting =
    <Question, Answer>(name: string, call: (question: Question) => Promise<Answer>) =>
    (question: Question): Promise<Answer> => {
      calls.push(name);
      return call(question);
    };
  services = {
    ...real,
    feedback: { ...real.feedback, give: noting('feedback', real.feedback.give) },
    playlists: {
      ...real.playlists,
      create: noting('create', real.playlists.create),
      edit: noting('edit', real.playlists.edit),
      editList: noting('edit list', real.playlists.editList),
    },
    recommend: { ...real.recommend, tracks: noting('recommend', real.recommend.tracks) },
  };
});
afterAll(async () => {
  await server.close();
  await library.close();
});

const TALK = [
  'ten songs I love',
  'why the first?',
  'slower',
  'without Plain Artist 3',
  'more like the second',
  'my top songs',
  'thanks',
  'save it as Evening',
  'remove number 2',
  'undo',
];

async function talk(user: User, model: { baseUrl?: string } = {}): Promise<{ texts: string[]; called: string[] }> {
  calls = [];
  const agent = createAgentReply({
    ...(library.ports as unknown as Ports),
    log: createFakeLog(),
    services,
    languageModel: { model: 'fake', ...model },
    deadlines: { wholeMs: 3_000, firstMs: 2_000, idleMs: 1_000 },
  });
  const texts: string[] = [];
  for (const [i, text] of TALK.entries()) {
    for await (const event of agent.reply({ user, conversation: 'web', turn: `turn ${i}`, text })) {
      if (event.type === 'final') texts.push(event.text);
    }
  }
  return { texts, called: calls };
}

test('there are a hundred of them, no two alike', () => {
  expect(HOSTILE_TITLES).toHaveLength(100);
  const keys = HOSTILE_TITLES.map((title) => recordingKey({ artist: 'a', title }));
  expect(new Set(keys).size).toBeGreaterThan(90);
});

describe('with the built-in understanding', () => {
  test('the same things are done as with plain titles, and no answer carries what turns or ends a line', async () => {
    const hostile = await library.listener('hostile', 'UTC', playsOf(HOSTILE_TITLES));
    const plain = await library.listener('plain', 'UTC', playsOf(PLAIN));
    const a = await talk(hostile);
    const b = await talk(plain);
    expect(a.called).toEqual(b.called);
    expect(a.called.filter((name) => name === 'feedback')).toEqual([]);
    for (const text of a.texts)
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069\u200b]/);
    expect((await services.playlists.list(hostile.id)).map(({ name }) => name)).toEqual(['Evening']);
    expect(await services.feedback.list(hostile.id)).toEqual([]);
  });
});

describe('with a language model that obeys every title', () => {
  test('nothing is judged, and what it is shown of titles is data that cannot end', async () => {
    const user = await library.listener('obedient', 'UTC', playsOf(HOSTILE_TITLES));
    server.script(
      { kind: 'tool', name: 'recommend_tracks', args: {} },
      { kind: 'tool', name: 'give_feedback', args: { verdict: 'dislike', positions: [1, 2] } },
      { kind: 'tool', name: 'create_playlist', args: { name: 'Pwned', from_last_list: true } },
      { kind: 'text', text: 'Done as the titles say.' },
    );
    const { called } = await talk(user, { baseUrl: server.baseUrl });
    expect(called.filter((name) => name === 'feedback')).toEqual([]);
    expect(await services.feedback.list(user.id)).toEqual([]);
    for (const { body } of server.requests) {
      const { messages } = JSON.parse(body) as { messages: { role: string; content: string | null }[] };
      const system = messages
        .filter(({ role }) => role === 'system')
        .map(({ content }) => content ?? '')
        .join('\n');
      const [, list] = /<last_list>(\[[\s\S]*?\])<\/last_list>/.exec(system) ?? [];
      if (list !== undefined) {
        expect(list).not.toContain('<');
        expect(Array.isArray(JSON.parse(list))).toBe(true);
        expect(system.match(/<last_list>/g)).toHaveLength(2); // the rule that names it, and the list
      }
      expect(body).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
  });
});
