import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageFaults } from '../../../tests/fakes/discord/limits.ts';
import type { Card, Message } from '../../chat/message.ts';
import { readChangeId } from './components.ts';
import { payloadOf, textPayload, withoutEmbeds } from './outgoing.ts';
import { tableBlock } from './table-block.ts';

const OWNER = 2_147_483_647;
const TURN = '1'.repeat(64);
const now = new Date('2026-11-22T20:00:00Z');
const message = (text: string, cards: readonly Card[]): Message => ({
  turn: TURN,
  role: 'assistant',
  text,
  cards,
  createdAt: now,
});

const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
const item = fc.record({
  track: fc.record({
    id: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    title: name,
    artist: name,
    artistId: fc.constant(1),
    album: fc.constant(undefined),
    spotifyId: fc.constantFrom(undefined, 'a'.repeat(22)),
  }),
  score: fc.constant(1),
  reasons: fc.array(name, { maxLength: 4 }),
  source: fc.constant('favourites' as const),
  verdict: fc.constantFrom(undefined, 'like' as const, 'dislike' as const),
});
const list = fc
  .record({ items: fc.array(item, { maxLength: 45 }), relaxed: fc.array(name, { maxLength: 5 }) })
  .map((found): Card => ({ kind: 'tracks', slots: {}, ...found }));
const playlist = fc
  .record({
    name,
    items: fc.array(item, { maxLength: 45 }),
    notes: fc.array(name, { maxLength: 5 }),
    undoable: fc.boolean(),
  })
  .map((found): Card => ({ kind: 'playlist', id: 1, public: false, ...found }));
const statistic = fc
  .record({ title: name, sentence: name, rows: fc.array(fc.tuple(name, fc.integer()), { maxLength: 40 }) })
  .map(({ rows, ...found }): Card => ({
    kind: 'statistic',
    id: 'x',
    ...found,
    table: { columns: ['what', 'how many'], rows },
  }));
const cards = fc.array(fc.oneof(list, playlist, statistic, fc.constant<Card>({ kind: 'import_help' })), {
  maxLength: 6,
});
const text = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 9000 }));

test('every message fits Discord’s limits, whatever it holds', () => {
  fc.assert(
    fc.property(text, cards, fc.integer({ min: 0, max: 5 }), (said, shown, page) => {
      const { payload } = payloadOf(message(said || 'x', shown), { owner: OWNER, page });
      const body = { ...payload, allowed_mentions: payload.allowedMentions };
      expect(messageFaults(body, [])).toEqual([]);
      const bare = withoutEmbeds(payload);
      expect(bare.content.length).toBeLessThanOrEqual(2000);
      expect(bare.embeds).toEqual([]);
      expect(textPayload(said).content.length).toBeLessThanOrEqual(2000);
    }),
    { numRuns: 60 },
  );
});

test('so does the longest of them', () => {
  const long = '_'.repeat(300);
  const items = Array.from({ length: 10 }, (_, i) => ({
    track: { id: i + 1, title: long, artist: long, artistId: 1, album: undefined, spotifyId: 'a'.repeat(22) },
    score: 1,
    reasons: [long, long],
    source: 'favourites' as const,
  }));
  const rows = Array.from({ length: 20 }, () => [long, long, long, long]);
  const table = { columns: ['a', 'b', 'c', 'd'], rows };
  const shown: Card[] = [
    { kind: 'tracks', slots: {}, relaxed: [long, long], items },
    { kind: 'statistic', id: 'x', title: long, sentence: '', table },
    { kind: 'statistic', id: 'y', title: long, sentence: '', table },
    { kind: 'import_help' },
  ];
  const { payload } = payloadOf(message(`${long} `.repeat(30), shown), { owner: OWNER });
  expect(messageFaults({ ...payload, allowed_mentions: payload.allowedMentions }, [])).toEqual([]);
  expect(payload.embeds.length).toBeGreaterThan(1);
});

test('the label of a menu is on one line, without what cannot be seen', () => {
  const track = { id: 1, title: 'a\u202e\nb', artist: '*c*', artistId: 1, album: undefined, spotifyId: undefined };
  const items = [{ track, score: 1, reasons: [], source: 'favourites' as const }];
  const { payload } = payloadOf(message('x', [{ kind: 'tracks', slots: {}, relaxed: [], items }]), { owner: 1 });
  expect(JSON.stringify(payload.components)).toContain('"label":"1. a b – *c*"');
});

describe('a list', () => {
  const items = Array.from({ length: 23 }, (_, i) => ({
    track: {
      id: i + 1,
      title: `Song ${i + 1}`,
      artist: 'Band',
      artistId: 1,
      album: undefined,
      spotifyId: 'a'.repeat(22),
    },
    score: 1,
    reasons: ['You played it in 2019', 'it is calm', 'a third'],
    source: 'favourites' as const,
  }));
  const { payload } = payloadOf(message('Here.', [{ kind: 'tracks', slots: {}, relaxed: [], items }]), {
    owner: 7,
    page: 1,
  });

  test('counts through its pages, links each track and says why in small print', () => {
    const [embed] = payload.embeds;
    expect(embed?.description?.split('\n').slice(0, 2)).toEqual([
      `**11.** [Song 11](https://open.spotify.com/track/${'a'.repeat(22)}) — Band`,
      '-# You played it in 2019 · it is calm',
    ]);
    expect(embed?.footer?.text).toBe('Page 2 of 3');
  });

  test('offers the tracks of the page in its menus', () => {
    const menu = payload.components[0]?.components[0];
    expect(menu && 'options' in menu && menu.options.map(({ label, value }) => [label, value])[0]).toEqual([
      '11. Song 11 – Band',
      '11',
    ]);
  });

  test('has a button for a form that knows whose list it is', () => {
    const ids = payload.components.flatMap((row) =>
      row.components.map((one) => ('custom_id' in one ? one.custom_id : '')),
    );
    expect(ids.map(readChangeId).filter(Boolean)).toEqual([{ owner: 7 }]);
  });
});

test('a long text goes on in an embed, and nothing of it is lost', () => {
  const words = Array.from({ length: 700 }, (_, i) => `word${i}`);
  const { payload } = payloadOf(message(words.join(' '), []), { owner: 1 });
  expect(`${payload.content} ${payload.embeds[0]?.description}`.split(/\s+/)).toEqual(words);
});

test('a table lines up, figures to the right, letters of other scripts too, and cannot be closed from inside', () => {
  const rows = [
    ['Miles ``` Davis', 1200],
    ['猫町', 7],
  ];
  expect(tableBlock({ columns: ['artist', 'plays'], rows }, 4000)).toBe(
    ['```', 'artist           plays', 'Miles ˋˋˋ Davis  1,200', '猫町                 7', '```'].join('\n'),
  );
});
