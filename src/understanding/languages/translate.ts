import { meaningOf } from '../lexicon.ts';
import type { Token } from '../tokens.ts';
import { lookUp, type Dictionary } from './dictionary.ts';
import { inEnglishOrder } from './english-order.ts';
import { splitCompound } from './compounds.ts';

/** Words of another language as the English words the grammar reads. Names keep their words; each token keeps its place in the text. */
export function translate(tokens: readonly Token[], isName: readonly boolean[], dictionary: Dictionary): Token[] {
  return inEnglishOrder(withFrames(tokens, isName, dictionary, 0));
}

/** Frames may hold each other so deep: "why did you choose $1", "that I have not heard for $1". */
const MAX_DEPTH = 4;

function withFrames(
  tokens: readonly Token[],
  isName: readonly boolean[],
  dictionary: Dictionary,
  depth: number,
): Token[] {
  if (depth >= MAX_DEPTH) return wordByWord(tokens, isName, dictionary);
  const starts: number[] = [];
  let line = '';
  for (const { word } of tokens) {
    starts.push(line.length === 0 ? 0 : line.length + 1);
    line += line.length === 0 ? word : ` ${word}`;
  }
  for (const { pattern, english } of dictionary.frames) {
    const match = pattern.exec(line);
    if (!match || match[0] === '' || !match.indices) continue;
    const place = ([from, to]: [number, number]): [number, number] => [
      starts.findIndex((start) => start >= from),
      starts.findLastIndex((start) => start < to) + 1,
    ];
    const part = (from: number, to: number): Token[] =>
      withFrames(tokens.slice(from, to), isName.slice(from, to), dictionary, depth + 1);
    const [from, to] = place([match.index, match.index + match[0].length]);
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (!first || !last) continue;
    const inside: Token[] = english.flatMap((word) => {
      const group = /^\$(\d)$/.exec(word)?.[1];
      if (group === undefined) return [englishToken(word, first, last)];
      const at = match.indices?.[Number(group)];
      return at && at[0] < at[1] ? part(...place(at)) : [];
    });
    const [head] = inside;
    if (head) inside[0] = { ...head, breakBefore: first.breakBefore };
    return [...part(0, from), ...inside, ...part(to, tokens.length)];
  }
  return wordByWord(tokens, isName, dictionary);
}

function wordByWord(tokens: readonly Token[], isName: readonly boolean[], dictionary: Dictionary): Token[] {
  const out: Token[] = [];
  let carried: Token['breakBefore'] = 'none';
  const say = (words: readonly string[], first: Token, last: Token): void => {
    const breakBefore = stronger(carried, first.breakBefore);
    if (words.length === 0) carried = breakBefore;
    else carried = 'none';
    for (const [i, word] of words.entries()) {
      out.push({ ...englishToken(word, first, last), breakBefore: i === 0 ? breakBefore : 'none' });
    }
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (isName[i]) {
      // Small words within a name hold it together as its capitals do: "Paralamas do Sucesso".
      const within = isName[i - 1] === true && isName[i + 1] === true && out.at(-1)?.capital === true;
      out.push({
        ...token,
        capital: token.capital || within,
        breakBefore: stronger(carried, token.breakBefore),
      });
      carried = 'none';
      continue;
    }
    const length = longestPhrase(tokens, isName, i, dictionary);
    const last = tokens[i + length - 1] ?? token;
    if (length > 1) {
      const key = tokens.slice(i, i + length).map(({ word }) => word);
      say(dictionary.phrases.get(key.join(' '))?.english ?? [], token, last);
      i += length - 1;
      continue;
    }
    const english = oneWord(token, tokens[i + 1], dictionary);
    if (english) say(english, token, token);
    else {
      out.push({ ...token, breakBefore: stronger(carried, token.breakBefore) });
      carried = 'none';
    }
  }
  return out;
}

function oneWord(token: Token, next: Token | undefined, dictionary: Dictionary): readonly string[] | undefined {
  const beforeNoun =
    next !== undefined &&
    next.breakBefore === 'none' &&
    (next.capital || meaningOf(next.word) !== undefined || dictionary.phrases.get(next.word)?.noun === true);
  const found = lookUp(dictionary, token.word, beforeNoun);
  if (found) return found.compares ? ['more', ...found.entry.english] : found.entry.english;
  return dictionary.rules.compounds ? splitCompound(dictionary, token.word) : undefined;
}

function longestPhrase(
  tokens: readonly Token[],
  isName: readonly boolean[],
  start: number,
  { phrases, longest }: Dictionary,
): number {
  let end = start + 1;
  while (end < tokens.length && end - start < longest && !isName[end] && tokens[end]?.breakBefore === 'none') end += 1;
  for (; end > start + 1; end -= 1) {
    const key = tokens
      .slice(start, end)
      .map(({ word }) => word)
      .join(' ');
    if (phrases.has(key)) return end - start;
  }
  return 1;
}

const RANK = { none: 0, comma: 1, sentence: 2 } as const;
const stronger = (a: Token['breakBefore'], b: Token['breakBefore']): Token['breakBefore'] =>
  RANK[a] >= RANK[b] ? a : b;

const englishToken = (word: string, first: Token, last: Token): Token => ({
  raw: word,
  word,
  stem: word,
  start: first.start,
  end: last.end,
  breakBefore: 'none',
  capital: false,
});
