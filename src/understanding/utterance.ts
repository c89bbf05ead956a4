import { tokenise, type Token } from './tokens.ts';

/** A run of tokens, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A request while it is read: what one reader has understood, the next does not take again. */
export interface Utterance {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** All words, one space between: what the patterns are matched against. */
  readonly line: string;
  readonly taken: Uint8Array;
  readonly offsets: readonly number[];
}

/** `tokens` are the words in English, where the text is in another language. */
export function createUtterance(text: string, tokens: readonly Token[] = tokenise(text)): Utterance {
  const offsets: number[] = [];
  let length = 0;
  for (const { word } of tokens) {
    offsets.push(length);
    length += word.length + 1;
  }
  return {
    text,
    tokens,
    line: tokens.map(({ word }) => word).join(' '),
    taken: new Uint8Array(tokens.length),
    offsets,
  };
}

export const isFree = ({ taken }: Utterance, { start, end }: Span): boolean =>
  taken.subarray(start, end).every((flag) => flag === 0);

export const take = ({ taken }: Utterance, { start, end }: Span): void => void taken.fill(1, start, end);

/** The words of a span as the user wrote them. */
export function rawText({ text, tokens }: Utterance, { start, end }: Span): string {
  const first = tokens[start];
  const last = tokens[end - 1];
  return first && last ? text.slice(first.start, last.end) : '';
}

export interface Found extends Span {
  readonly groups: readonly (string | undefined)[];
}

/** Whole-word matches of a pattern among words nobody has taken. */
export function findFree(utterance: Utterance, pattern: RegExp): Found[] {
  const found: Found[] = [];
  for (const match of utterance.line.matchAll(new RegExp(`(?<![^ ])(?:${pattern.source})(?![^ ])`, 'gu'))) {
    if (match[0] === '') continue;
    const start = utterance.offsets.indexOf(match.index);
    const to = match.index + match[0].length;
    let end = start;
    while (end < utterance.tokens.length && (utterance.offsets[end] ?? 0) < to) end += 1;
    if (start >= 0 && isFree(utterance, { start, end })) found.push({ start, end, groups: match.slice(1) });
  }
  return found;
}

/** Takes the first match, if any. */
export function takeFirst(utterance: Utterance, pattern: RegExp): Found | undefined {
  const [first] = findFree(utterance, pattern);
  if (first) take(utterance, first);
  return first;
}
