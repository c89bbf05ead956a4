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
    if (title === '' || start < 0 || end <= start || isListName(utterance, start)) continue;
    take(utterance, { start, end });
    titles.push(title.slice(0, 120));
  }
  for (const [i, token] of utterance.tokens.entries()) {
    const next = utterance.tokens[i + 1];
    if (!CUE.test(token.word) || !next?.capital || next.word === 'i' || utterance.taken[i + 1] === 1) continue;
    const name = nameAt(utterance, i + 1);
    if (!name) continue;
    const by = utterance.tokens.findIndex(({ word }, at) => at > i + 1 && at < name.end && word === 'by');
    const end = by > 0 ? by : name.end;
    titles.push(rawText(utterance, { start: i + 1, end }).slice(0, 120));
    take(utterance, { start: i, end });
  }
  return titles;
}

/** A playlist called “Rainy Days” is no song. */
function isListName({ tokens, line }: Utterance, start: number): boolean {
  const before = tokens[start - 1]?.word ?? '';
  return (
    (/^(?:called|named|entitled|titled|name|as)$/.test(before) &&
      /(?:^| )(?:play ?list|mix|mixtape|list|save|rename)(?= |$)/.test(line)) ||
    (/^(?:play ?list|mixtape|it|to)$/.test(before) &&
      /(?:^| )(?:rename|call|name|title|save|create|make|build|start|new|generate)(?= )/.test(line))
  );
}
