import type { Item } from './items.ts';
import { longestMeaning, mistypedMeaning } from './lexicon.ts';
import { isFree, take, type Utterance } from './utterance.ts';

/** Words and phrases with a meaning, longest first at each place. */
export function readMeanings(utterance: Utterance): Item[] {
  const words = utterance.tokens.map(({ stem }) => stem);
  const items: Item[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const found = longestMeaning(
      words,
      start,
      (end) => isFree(utterance, { start, end }) && !breaksBetween(utterance, start, end),
    );
    if (!found) continue;
    const end = start + found.length;
    take(utterance, { start, end });
    items.push({ kind: 'meaning', meaning: found.meaning, start, end });
    start = end - 1;
  }
  return items;
}

function breaksBetween({ tokens }: Utterance, start: number, end: number): boolean {
  return tokens.slice(start + 1, end).some(({ breakBefore }) => breakBefore !== 'none');
}

/** Mistyped words of the lexicon, among what is left. */
export function readMistypedMeanings(utterance: Utterance): Item[] {
  const items: Item[] = [];
  for (const [start, token] of utterance.tokens.entries()) {
    if (utterance.taken[start] === 1 || (token.capital && start > 0)) continue;
    const meaning = mistypedMeaning(token.word);
    if (!meaning) continue;
    take(utterance, { start, end: start + 1 });
    items.push({ kind: 'meaning', meaning, start, end: start + 1 });
  }
  return items;
}
