import { nameAt } from './given-name.ts';
import { rawText, take, type Utterance } from './utterance.ts';

/** Quoted titles: "Creep", “Pink Moon”, 'Jóga'. */
const QUOTED = /["“”„«]([^"“”„«»]{1,120})["“”»]|(?<![\p{L}\p{N}])['‘]([^'’‘]{2,120})['’](?![\p{L}\p{N}])/gu;
const CUE = /^(?:song|track|tune|titled)$/;

/** Songs that are named by title: in quotation marks, or behind "the song". Their words are taken. */
export function readTitles(utterance: Utterance): string[] {
  const titles: string[] = [];
  for (const match of utterance.text.matchAll(QUOTED)) {
    const title = (match[1] ?? match[2] ?? '').trim();
    const from = match.index;
    const to = from + match[0].length;
    const start = utterance.tokens.findIndex((token) => token.start >= from);
    const end = utterance.tokens.findLastIndex((token) => token.end <= to) + 1;
    if (title === '' || start < 0 || end <= start) continue;
    take(utterance, { start, end });
    titles.push(title.slice(0, 120));
  }
  for (const [i, token] of utterance.tokens.entries()) {
    const next = utterance.tokens[i + 1];
    if (!CUE.test(token.word) || !next?.capital || utterance.taken[i + 1] === 1) continue;
    const name = nameAt(utterance, i + 1);
    if (!name) continue;
    const by = utterance.tokens.findIndex(({ word }, at) => at > i + 1 && at < name.end && word === 'by');
    const end = by > 0 ? by : name.end;
    titles.push(rawText(utterance, { start: i + 1, end }).slice(0, 120));
    take(utterance, { start: i, end });
  }
  return titles;
}
