import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Card } from '../../src/chat/message.ts';
import { LANGUAGES } from '../../src/understanding/languages/language.ts';
import { dialogues } from './dialogues/index.ts';
import { openTalkingListener, type TalkingListener } from './listener.ts';
import { runDialogue } from './run-dialogue.ts';

let listener: TalkingListener;
beforeAll(async () => {
  // The same invented listener with fewer plays: who they are does not change, and learning takes a moment.
  listener = await openTalkingListener({ model: 'none' }, 2000);
});
afterAll(() => listener.close());

/** Words that no sentence in another of the languages has. */
const ENGLISH =
  /(?<!\p{L})(?:the|your|yours|you|and|with|from|could|not|of|is|are|by|for|heard|plays|times|tracks?|only|there|this|that|were|have|list|first|skipped)(?!\p{L})/iu;
/** What is theirs and may be English: names of tracks, artists and playlists, and the names of files. */
function ownNames(cards: readonly Card[]): string[] {
  return cards.flatMap((card) => {
    if (card.kind === 'statistic') return card.table.rows.flat().filter((cell) => typeof cell === 'string');
    if (card.kind !== 'tracks' && card.kind !== 'playlist') return [];
    return card.items.flatMap(({ track }) => [track.title, track.artist, track.album ?? '']);
  });
}

/** The sentences a person reads: the answer, reasons, notes, heads of tables. */
function sentences(text: string, cards: readonly Card[]): string[] {
  return [
    text,
    ...cards.flatMap((card) => {
      if (card.kind === 'tracks') return [...card.relaxed, ...card.items.flatMap(({ reasons }) => reasons)];
      if (card.kind === 'playlist') return [card.name, ...card.notes, ...card.items.flatMap(({ reasons }) => reasons)];
      return card.kind === 'statistic' ? [card.title, card.sentence, ...card.table.columns] : [];
    }),
  ];
}

function without(sentence: string, names: Iterable<string>): string {
  let rest = sentence;
  for (const name of names) if (name !== '') rest = rest.replaceAll(name, '·');
  return rest;
}

test('there are two dialogues of six turns and more in every language', () => {
  for (const language of LANGUAGES) {
    const long = dialogues.filter((dialogue) => dialogue.language === language && dialogue.turns.length >= 6);
    expect(long.length, `dialogues in ${language}`).toBeGreaterThanOrEqual(2);
  }
});

describe.each(dialogues)('$name ($language)', (dialogue) => {
  test('every turn does what it should, in its language', async () => {
    const results = await runDialogue(listener, dialogue);
    expect(results.flatMap(({ turn, faults }) => faults.map((fault) => `${turn.say}: ${fault}`))).toEqual([]);
    if (dialogue.language === 'en') return;
    const names = [...new Set(results.flatMap(({ cards }) => ownNames(cards)))].toSorted((a, b) => b.length - a.length);
    const artists = (await listener.artists()).toSorted((a, b) => b.length - a.length);
    for (const { text, cards } of results) {
      for (const sentence of sentences(text, cards)) {
        expect(without(without(sentence, names), artists)).not.toMatch(ENGLISH);
      }
    }
  });
});
