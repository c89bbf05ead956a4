import { months } from '../lexicon/en/numbers.ts';
import type { Token } from '../tokens.ts';

/** Comparatives that English makes in one word, as the grammar knows them. */
const comparatives: ReadonlyMap<string, string> = new Map(
  Object.entries({
    slow: 'slower',
    fast: 'faster',
    calm: 'calmer',
    quiet: 'quieter',
    happy: 'happier',
    sad: 'sadder',
    soft: 'softer',
    gentle: 'gentler',
    loud: 'louder',
    hard: 'harder',
    dark: 'darker',
    bright: 'brighter',
    heavy: 'heavier',
    light: 'lighter',
    warm: 'warmer',
    long: 'longer',
    short: 'shorter',
    new: 'newer',
    old: 'older',
    wild: 'wilder',
    lively: 'livelier',
    dreamy: 'dreamier',
  }),
);
const opposites: ReadonlyMap<string, string> = new Map(
  Object.entries({ slow: 'faster', fast: 'slower', long: 'shorter', short: 'longer', new: 'older', old: 'newer' }),
);

const UNIT = /^(?:day|week|weekend|month|year|spring|summer|autumn|winter|night)s?$/;
const PACE =
  /^(?:slow|fast|loud|quiet|sad|happy|long|short|old|new|hard|soft|heavy|calm|intense|aggressive|energetic)$/;
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;
const isNumber = (word: string | undefined): boolean => word !== undefined && /^\d+$/.test(word);
const isMonth = (word: string | undefined): boolean => months.some((month) => month === word);

/** Pairs of words in the order in which the grammar looks for them: "more slow" is slower, "week last" last week, "more 5" 5 more. */
export function inEnglishOrder(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    const next = tokens[i + 1];
    if (ORDINAL.test(token.word) && !/^(?:the|my|a|i|for)$/.test(out.at(-1)?.word ?? '') && next?.word !== 'time') {
      out.push({ ...token, raw: 'the', word: 'the', stem: 'the' }, { ...token, breakBefore: 'none' });
      continue;
    }
    if (!next || next.breakBefore !== 'none') {
      out.push(token);
      continue;
    }
    // German has one word for both: "zu langsam".
    if (token.word === 'to' && PACE.test(next.word)) {
      out.push({ ...token, raw: 'too', word: 'too', stem: 'too' });
      continue;
    }
    const one = asOneWord(token.word, next.word);
    if (one !== undefined) {
      out.push({ ...token, raw: one, word: one, stem: one, end: next.end });
      i += 1;
    } else if (swaps(token.word, next.word, out.at(-1)?.word)) {
      out.push({ ...next, breakBefore: token.breakBefore }, { ...token, breakBefore: 'none' });
      i += 1;
    } else out.push(token);
  }
  return out;
}

const asOneWord = (first: string, second: string): string | undefined =>
  first === 'more' ? comparatives.get(second) : first === 'less' ? opposites.get(second) : undefined;

function swaps(first: string, second: string, before: string | undefined): boolean {
  if (second === 'last' || second === 'past')
    return UNIT.test(first) || isMonth(first) || (isNumber(first) && before !== 'number');
  if (first === 'more' && isNumber(second)) return true;
  if (second === 'too') return PACE.test(first);
  return false;
}
