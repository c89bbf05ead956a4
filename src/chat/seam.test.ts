// What every chat platform relies on: forms from schemas, ids of buttons, views of messages, clicks, and files.
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { LIBRARY } from '../../tests/fakes/library.ts';
import {
  createFakeConversations,
  createFakeLog,
  createFakeServices,
  testUser,
  type FakeServices,
} from '../../tests/fakes/services.ts';
import { UserError } from '../domain/errors.ts';
import type { Import } from '../domain/import.ts';
import type { ConversationStore } from '../services/ports.ts';
import { actionId, LONGEST_ID, readActionId, type Action } from './action.ts';
import { createChat, type Chat } from './chat.ts';
import type { Card, Incoming, Message, ReplyEvent } from './message.ts';
import { optionSpecs } from './option-spec.ts';
import { viewOf } from './view.ts';

const now = new Date('2026-11-22T20:00:00Z');
let fake: FakeServices;
let conversations: ConversationStore;
let folder: string;

beforeEach(async () => {
  fake = createFakeServices();
  conversations = createFakeConversations();
  folder = await mkdtemp(path.join(tmpdir(), 'echotune-seam-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const chatOf = (services = fake.services): Chat =>
  createChat({
    services,
    commands,
    conversations,
    clock: { now: () => now },
    log: createFakeLog(),
    pageUrl: new URL('https://music.example/'),
    makeUploadDir: async () => {
      const uploadDir = path.join(folder, 'up');
      await mkdir(`${uploadDir}.partial`);
      return { partialDir: `${uploadDir}.partial`, uploadDir };
    },
    agent: {
      modelName: 'none',
      reply: async function* () {
        yield { type: 'final', text: 'Four for you.', cards: [listCard()] };
      },
    },
  });

const listCard = (count = 4): Card => ({
  kind: 'tracks',
  slots: { moods: ['calm'] },
  relaxed: ['I know no moods yet.'],
  items: Array.from({ length: count }, (_, i) => ({
    track: { ...(LIBRARY[i % 4] ?? never()), id: 11 + i },
    score: 1,
    reasons: [`reason ${i}`],
    source: 'favourites',
  })),
});
const never = (): never => {
  throw new Error('there are four');
};
const message = (cards: Card[]): Message => ({ turn: '123', role: 'assistant', text: 'Here.', cards, createdAt: now });

const channel = { workspace: '', channel: '9', direct: false, mayManage: false };
const incoming = (more: Partial<Incoming> = {}): Incoming => ({
  user: testUser(1),
  platform: 'discord',
  conversation: 'c9',
  turn: '123',
  text: 'calm songs',
  place: channel,
  ...more,
});
async function collect(events: AsyncIterable<ReplyEvent>) {
  const all: ReplyEvent[] = [];
  for await (const event of events) all.push(event);
  const last = all.at(-1);
  if (last?.type !== 'message') throw new Error('the message comes last');
  return { progress: all.flatMap((event) => (event.type === 'progress' ? [event.text] : [])), ...last };
}

describe('the form of a command', () => {
  const specs = (name: string, sub: string) =>
    optionSpecs(commands.find((command) => command.name === name)?.subcommands.get(sub)?.options ?? never());

  test('comes from the schema that checks it', () => {
    expect(specs('recommend', '')).toMatchObject([
      { name: 'prompt', kind: 'text', required: false, maxLength: 200 },
      { name: 'mood', kind: 'choice', choices: expect.arrayContaining(['calm']) },
      { name: 'activity', kind: 'choice' },
      { name: 'genre', kind: 'text', suggest: 'genres' },
      { name: 'like', kind: 'text', suggest: 'artists' },
      { name: 'count', kind: 'integer', min: 1, max: 50 },
      { name: 'novelty', kind: 'text' },
    ]);
    expect(specs('echotune', 'import')).toMatchObject([{ name: 'file', kind: 'file', required: false }]);
    expect(specs('playlist', 'edit')).toMatchObject([
      { name: 'playlist', kind: 'text', required: true, suggest: 'playlists' },
      {},
      { name: 'order', kind: 'choice' },
      { name: 'remove', kind: 'integer', min: 1, max: 500 },
      { name: 'public', kind: 'boolean' },
    ]);
  });

  test('fits the narrowest platform: 25 options and subcommands, names and descriptions that Discord takes', () => {
    for (const command of commands) {
      expect(command.name).toMatch(/^[a-z0-9_-]{1,32}$/);
      expect(command.subcommands.size).toBeLessThanOrEqual(25);
      for (const [name, { description, options }] of command.subcommands) {
        if (name !== '') expect(name).toMatch(/^[a-z0-9_-]{1,32}$/);
        expect(description.length).toBeLessThanOrEqual(100);
        for (const option of optionSpecs(options)) {
          expect(option.name).toMatch(/^[a-z0-9_-]{1,32}$/);
          expect(option.description.length).toBeLessThanOrEqual(100);
        }
      }
    }
  });
});

describe('the id of a button', () => {
  const turn = fc.stringMatching(/^[\w.-]{1,64}$/);
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ do: fc.constantFrom('why', 'save', 'again', 'shuffle', 'undo', 'delete'), turn }),
    fc.record({ do: fc.constant('page' as const), turn, page: fc.nat(999) }),
    fc.record({ do: fc.constant('verdict' as const), verdict: fc.constantFrom('like', 'dislike'), turn }),
    fc.record({ do: fc.constant('more' as const), turn }),
  ) as fc.Arbitrary<Action>;

  test('is short enough, and says again what it meant', () => {
    fc.assert(
      fc.property(action, fc.nat(1e9), (meant, owner) => {
        const id = actionId(meant, owner);
        expect(id.length).toBeLessThanOrEqual(LONGEST_ID);
        expect(readActionId(id)).toMatchObject({ action: meant, owner });
      }),
    );
  });

  test('of somebody else is read as none', () => {
    for (const id of ['', 'et:', 'et:drop:1:2', 'et:page:x:1:2', 'other:like:1:2', `et:why:1:${'x'.repeat(65)}`]) {
      expect(readActionId(id)).toBeUndefined();
    }
    expect(readActionId('et:like:1:t', '12; DROP')?.action).toMatchObject({ trackId: undefined });
  });
});

describe('a message as platforms show it', () => {
  test('has its list in pages of ten, with a way to turn them', () => {
    const { parts, buttons, menus } = viewOf(message([listCard(23)]), 2);
    expect(parts[0]).toMatchObject({ kind: 'tracks', page: 2, pages: 3, tracks: [{ position: 21 }, {}, {}] });
    expect(parts[1]).toEqual({ kind: 'notes', sentences: ['I know no moods yet.'] });
    expect(buttons.map(({ label, disabled }) => [label, disabled ?? false])).toEqual([
      ['◀', false],
      ['▶', true],
      ['Why these?', false],
      ['Save', false],
      ['Others', false],
      ['Delete', false],
    ]);
    expect(menus).toHaveLength(3);
    expect(viewOf(message([listCard(23)]), 99).parts[0]).toMatchObject({ page: 2 });
  });

  test('has a report that adds up', () => {
    const counts = { rows: 10, added: 4, skips: 1, duplicates: 3, podcasts: 1, private: 1, rejected: 1 };
    const report = {
      ...counts,
      likes: 0,
      playlistEntries: 0,
      merged: 0,
      seconds: 1,
      peakRssMb: 1,
      advice: [],
      files: [],
      passedOver: [],
    };
    const [part] = viewOf(message([{ kind: 'import_report', fileNames: ['a.csv'], report }])).parts;
    const rows = part?.kind === 'table' ? part.table.rows : [];
    const numbers = rows.map(([, value]) => Number(value));
    expect(numbers.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(numbers.at(-1));
  });
});

describe('a click', () => {
  const click = { user: testUser(1), conversation: 'c9' };
  const ask = async (): Promise<Chat> => {
    const chat = chatOf();
    await collect(chat.handle(incoming()));
    return chat;
  };

  test('likes the chosen track of that list, and the list shows it', async () => {
    const chat = await ask();
    const meant = readActionId(actionId({ do: 'verdict', verdict: 'like', turn: '123' }, 1), '12') ?? never();
    const result = await chat.act(click, meant);
    expect(fake.asked).toMatchObject([
      { call: 'feedback', userId: 1, detail: { target: { id: 12 }, verdict: 'like' } },
    ]);
    if (result.kind !== 'update') throw new Error('the list is shown anew');
    expect(viewOf(result.message, result.page).parts[0]).toMatchObject({
      tracks: [{}, { id: 12, verdict: 'like' }, {}, {}],
    });
  });

  test('asks on: more like it, others, save', async () => {
    const chat = await ask();
    const act = (action: Action) => chat.act(click, { action, owner: 1 });
    expect(await act({ do: 'more', turn: '123', trackId: 11 })).toMatchObject({
      kind: 'ask',
      meant: { intent: 'more_like_this', slots: { similar_to: ['Naima by John Coltrane'] } },
    });
    expect(await act({ do: 'again', turn: '123' })).toMatchObject({
      meant: { intent: 'refine', slots: { moods: ['calm'] } },
    });
    expect(await act({ do: 'save', turn: '123' })).toMatchObject({ meant: { intent: 'save_playlist' } });
    expect(await act({ do: 'why', turn: '123' })).toMatchObject({
      kind: 'note',
      text: expect.stringContaining('reason 0'),
    });
    expect(await act({ do: 'page', turn: '123', page: 0 })).toMatchObject({ kind: 'update', page: 0 });
  });

  test('on somebody else’s list, on a list that is gone, or of a track that is not in it gets a sentence', async () => {
    const chat = await ask();
    const bob = { user: testUser(2), conversation: 'c9' };
    await expect(chat.act(bob, { action: { do: 'delete', turn: '123' }, owner: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    // A forged owner does not help: in Bob's conversation there is no such list.
    await expect(chat.act(bob, { action: { do: 'save', turn: '123' }, owner: 2 })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(chat.act(click, { action: { do: 'why', turn: '999' }, owner: 1 })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      chat.act(click, { action: { do: 'verdict', verdict: 'like', turn: '123', trackId: 999 }, owner: 1 }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(fake.asked).toEqual([]);
  });
});

describe('who sees the answer', () => {
  const command = (name: string, subcommand: string, options = {}) => ({ command: { name, subcommand, options } });
  test.each<[string, Partial<Incoming>, boolean]>([
    ['a statistic in a channel is for all', command('stats', 'top'), false],
    ['unless it is asked for in private', command('stats', 'top', { private: true }), true],
    ['settings are the asker’s', command('echotune', 'settings'), true],
    ['what is typed counts like what is clicked', { text: '/echotune status' }, true],
    ['a file is the sender’s', { files: [{ name: 'a.csv', size: 1, open: never }] }, true],
    ['a wish in a channel is for all', {}, false],
    ['everything in a direct message is the asker’s', { place: { ...channel, direct: true } }, true],
  ])('%s', (_, more, expected) => {
    expect(chatOf().isForAskerAlone(incoming(more))).toBe(expected);
  });

  test('errors are the asker’s alone', async () => {
    const { onlyMe, message: said } = await collect(
      chatOf().handle(incoming(command('stats', 'top', { what: 'socks' }))),
    );
    expect(onlyMe).toBe(true);
    expect(said.text).toContain('artists, tracks, albums');
  });
});

describe('a file in a chat', () => {
  const done = {
    status: 'done',
    fileNames: ['h.csv'],
    progress: { bytesRead: 1, bytesTotal: 1, rows: 2, rowsPerSecond: 2 },
    report: { rows: 2, added: 2, skips: 0, duplicates: 0, podcasts: 0, private: 0, rejected: 0, advice: [] },
  } as unknown as Import;
  const file = (name: string, size = 3, chunks: Uint8Array[] = [Uint8Array.of(1, 2, 3)]) => ({
    name,
    size,
    async *open() {
      yield* chunks;
    },
  });

  test('is fetched, imported with progress, and ends in its report', async () => {
    const received: Buffer[] = [];
    const looks = [{ ...done, status: 'running' }, done];
    const services = {
      ...fake.services,
      imports: {
        ...fake.services.imports,
        receive: async ({ bytes }: { bytes: AsyncIterable<Uint8Array> }) => {
          for await (const chunk of bytes) received.push(Buffer.from(chunk));
          return done;
        },
        find: async () => looks.shift() ?? done,
      },
    } as FakeServices['services'];
    const { progress, message: said } = await collect(
      chatOf(services).handle(incoming({ text: '', files: [file('h.csv')] })),
    );
    expect(Buffer.concat(received)).toEqual(Buffer.from([1, 2, 3]));
    expect(progress).toEqual(['Fetching h.csv …', 'Reading your history: 100 %, 2 rows …']);
    expect(said).toMatchObject({ text: expect.stringContaining('2 new plays'), cards: [{ kind: 'import_report' }] });
  });

  test.each([
    ['too large', file('h.zip', 11 * 1024 ** 2), /11 MB.*up to 10 MB.*https:\/\/music\.example\/#enter=AAAAA-BBBBB/],
    ['of another kind', file('h.exe'), /CSV, a JSON file or the ZIP/],
  ])('%s is refused with a way out, and nothing is kept', async (_, given, sentence) => {
    const { message: said } = await collect(chatOf().handle(incoming({ text: '', files: [given] })));
    expect(said.text).toMatch(sentence);
    expect(await readdir(folder)).toEqual([]);
  });

  test('whose link does not answer leaves nothing behind', async () => {
    const { receiveFile } = await import('../services/history/receive-file.ts');
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Uint8Array.of(1);
      throw new UserError('invalid_input', 'The platform does not give me this file.');
    };
    const folders = { partialDir: path.join(folder, 'x.partial'), uploadDir: path.join(folder, 'x') };
    for (const [bytes, limit, code] of [
      [broken(), 10, 'invalid_input'],
      [file('a', 3).open(), 2, 'too_large'],
    ] as const) {
      await mkdir(folders.partialDir);
      const question = { userId: 1, ...folders, fileName: 'h.csv', bytes, limit };
      await expect(receiveFile({ imports: {} as never }, question)).rejects.toMatchObject({ code });
      expect(await readdir(folder)).toEqual([]);
    }
  });
});

test('suggestions begin with what was typed, in the order of use, and are at most 25', async () => {
  const chat = chatOf();
  expect(await chat.suggest(testUser(1), 'artists', '')).toEqual(['John Coltrane', 'Miles Davis', 'Mallory', 'Drake']);
  expect(await chat.suggest(testUser(1), 'artists', 'M')).toEqual(['Miles Davis', 'Mallory']);
  const genres = await chat.suggest(testUser(1), 'genres', 'JAZZ');
  expect(genres[0]).toBe('jazz');
  expect(genres.length).toBeLessThanOrEqual(25);
  expect(await chat.suggest(testUser(1), 'periods', 'last')).toContain('last month');
});
