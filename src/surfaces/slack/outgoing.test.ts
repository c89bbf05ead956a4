import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockFaults, messageFaults } from '../../../tests/fakes/slack/limits.ts';
import type { Card, Message } from '../../chat/message.ts';
import { payloadOf, textPayload, withAlt } from './outgoing.ts';

const pageUrl = new URL('https://music.example/');
const question = { owner: 1, thread: '1700000000.000100', pageUrl };
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom('<!channel>', '', ' ', '😀'.repeat(300), '<https://evil.example|x>', '@everyone'),
);

const item = fc
  .record({
    id: fc.integer({ min: 1, max: 9999 }),
    title: words,
    artist: words,
    reasons: fc.array(words, { maxLength: 4 }),
  })
  .map(({ id, title, artist, reasons }) => ({
    track: { id, title, artist, artistId: 1, album: undefined, spotifyId: id % 2 ? '0'.repeat(22) : undefined },
    reasons,
    score: 1,
    source: 'favourites' as const,
  }));
const card: fc.Arbitrary<Card> = fc.oneof(
  fc.record({
    kind: fc.constant('tracks' as const),
    items: fc.uniqueArray(item, { maxLength: 35, selector: ({ track }) => track.id }),
    slots: fc.constant({}),
    relaxed: fc.array(words, { maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant('statistic' as const),
    id: fc.constant('x'),
    title: words,
    sentence: words,
    table: fc.record({
      columns: fc.constant(['name', 'plays']),
      rows: fc.array(fc.tuple(words, fc.integer()), { maxLength: 120 }),
    }),
  }),
);
const long = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12_000 }),
  fc.constantFrom(
    '@'.repeat(9000),
    '😀'.repeat(6000),
    'word '.repeat(3000),
    `${'x'.repeat(2990)} ${pageUrl.href}#enter=AB`,
  ),
);
const messageOf = (text: string, cards: readonly Card[]): Message => ({
  turn: 'Ev1',
  role: 'assistant',
  text,
  cards,
  createdAt: new Date(0),
});

test('whatever a message holds, Slack takes it and nobody is pinged', () => {
  fc.assert(
    fc.property(long, fc.array(card, { maxLength: 3 }), fc.nat(3), (text, cards, page) => {
      const { payload } = payloadOf(messageOf(text, cards), { ...question, page });
      expect(messageFaults({ ...payload }, pageUrl.href)).toEqual([]);
      const shown = JSON.stringify(payload);
      expect(shown).not.toContain('<!channel>');
      expect(shown).not.toContain('@everyone');
      expect(shown).not.toContain('https://evil');
    }),
    { numRuns: 500 },
  );
});

test('links to our page stay links, in the words and in what is read out', () => {
  const { text, blocks } = textPayload('Here: https://music.example/#enter=AB & good luck', pageUrl);
  expect(text).toBe('Here: <https://music.example/#enter=AB> &amp; good luck');
  expect(JSON.stringify(blocks)).toContain('{"type":"link","url":"https://music.example/#enter=AB"}');
});

test('a picture that cannot be shown is told above the buttons', () => {
  const statistic: Card = {
    kind: 'statistic',
    id: 'x',
    title: 'T',
    sentence: 'S',
    table: { columns: ['a'], rows: [['b']] },
  };
  const { payload } = payloadOf(messageOf('S', [statistic]), question);
  const told = withAlt(payload, ['A list.']);
  expect(told.blocks.map(({ type }) => type)).toEqual(['rich_text', 'rich_text', 'rich_text', 'context', 'actions']);
  expect(blockFaults(told.blocks, 50)).toEqual([]);
});

test('of more parts than Slack takes the first are shown, and the buttons stay', () => {
  const statistic = (i: number): Card => ({
    kind: 'statistic',
    id: `s${i}`,
    title: `Statistic ${i}`,
    sentence: '',
    table: { columns: ['name', 'plays'], rows: [[`name ${i}`, i]] },
  });
  const { payload } = payloadOf(
    messageOf(
      'Many.',
      Array.from({ length: 40 }, (_, i) => statistic(i)),
    ),
    question,
  );
  expect(blockFaults(payload.blocks, 50)).toEqual([]);
  expect(payload.blocks).toHaveLength(50);
  expect(payload.blocks.at(-1)?.type).toBe('actions');
  expect(JSON.stringify(payload.blocks)).toContain('name 0');
});
