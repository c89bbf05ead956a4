import { emoji } from './lexicon/emoji.ts';

/** A word of a request: as written, and as it is compared. */
export interface Token {
  readonly raw: string;
  /** Folded: lower case, Latin marks dropped, no apostrophes. */
  readonly word: string;
  /** As `word`, with a possessive 's taken off: "drake's" is "drake". */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly breakBefore: 'none' | 'comma' | 'sentence';
  readonly capital: boolean;
}

const LETTERS_WITHOUT_MARK: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
};

/** A word as it is compared: "Beyoncé" beyonce, "A$AP" asap, "don't" dont. Other scripts keep their letters. */
export function fold(raw: string): string {
  return raw
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/(?<=[a-z])\p{Mn}+/gu, '')
    .normalize('NFC')
    .replaceAll(/[øłđßæœıðþ]/g, (letter) => LETTERS_WITHOUT_MARK[letter] ?? letter)
    .replaceAll(/\$/g, 's')
    .replaceAll(/(?<=\p{L})!(?=\p{L})/gu, 'i')
    .replaceAll(/['’‘`´!]/g, '');
}

/** A picture, a decimal number, "#" before a number, "&" and "+" as words, or letters and digits held together by apostrophes, $ and !. */
const WORD =
  /\p{Extended_Pictographic}|\d+[.,]\d+(?!\d)|#(?=\d)|[&+]|[\p{L}\p{N}\p{M}$]+(?:['’‘`´!][\p{L}\p{N}\p{M}]+)*/gu;

const symbolWords: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['+', 'and'],
  ['#', 'number'],
]);

/** Longest request that is read, in characters. */
const MAX_LENGTH = 2000;

/** Words of a request, in order. Text beyond 2,000 characters is not read. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  const read = text.slice(0, MAX_LENGTH);
  for (const match of read.matchAll(WORD)) {
    const raw = match[0];
    const word = symbolWords.get(raw) ?? emoji.get(raw) ?? fold(raw);
    if (word === '' || /^\p{Extended_Pictographic}$/u.test(word)) continue;
    const between = read.slice(last, match.index);
    tokens.push({
      raw,
      word,
      stem: /['’‘`´]s$/i.test(raw) && !/^\d/.test(raw) ? fold(raw.slice(0, -2)) : word,
      start: match.index,
      end: match.index + raw.length,
      breakBefore: breakIn(between),
      capital: /^\p{Lu}/u.test(raw),
    });
    last = match.index + raw.length;
  }
  return tokens;
}

function breakIn(between: string): Token['breakBefore'] {
  if (/[.!?;:](?:\s|$)|[\n—–]|\s-\s/.test(between)) return 'sentence';
  return between.includes(',') ? 'comma' : 'none';
}
