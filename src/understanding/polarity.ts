import { sortOf, type Item } from './items.ts';
import type { Utterance } from './utterance.ts';

const NEGATOR =
  /^(?:no|not|without|except|excluding|exclude|never|dont|doesnt|didnt|avoid|skip|minus|hate|dislike|nor|besides|apart|other|less|stop|remove|drop|ban|block|isnt|arent|cant|wont|nothing|none|zero|instead|rather|tired|sick|enough|leave|lose|ditch|neither|mute|forget)$/;
/** Words that only negate together with the next. */
const PAIRED: Readonly<Record<string, RegExp>> = {
  other: /^than$/,
  instead: /^of$/,
  rather: /^than$/,
  apart: /^from$/,
  tired: /^of$/,
  sick: /^of$/,
  enough: /^of$/,
  leave: /^out$/,
  drop: /^(?!(?:some|me|us|a|an|your|that beat)$)/,
  stop: /^(?:playing|with|giving|recommending)$/,
};
/** What looks like a negation and is none: "not only", "nothing but", "why not". */
const HARMLESS =
  /(?:^| )(?:not (?:only|just|necessarily|sure|bad|enough)|nothing (?:but|else|special|in particular)|no (?:problem|matter|idea|worries|thanks|thank|rush|preference|limit|wait|sorry|actually|i mean|i meant|we meant|its|it is|that was)|why not|dont (?:mind|care|know|stop|worry)|cant (?:wait|get|sleep|focus|decide)|if not|or not|anything (?:else )?other)(?= |$)/g;
const RESET = /^(?:but|just|only|please|instead|although|though|however)$/;
const CONNECTIVE =
  /^(?:and|or|nor|any|anything|too|music|songs?|tracks?|stuff|a|the|by|from|no|artists?|bands?|also|even|either|vibes?)$/;
/** Words between a negator and what it denies. */
const MAX_GAP = 6;

/** The items that a request rules out: "no rap or metal", "nothing too slow", "without Drake and Future, something happy". */
export function negatedItems(utterance: Utterance, items: readonly Item[]): Set<Item> {
  const harmless = harmlessTokens(utterance);
  const starts = new Map(items.map((item) => [item.start, item]));
  const negated = new Set<Item>();
  let scope: { from: number; sort: string | undefined; joiner: string } | undefined;
  for (let i = 0; i < utterance.tokens.length; i += 1) {
    const token = utterance.tokens[i];
    if (!token) break;
    if (token.breakBefore === 'sentence') scope = undefined;
    else if (token.breakBefore === 'comma' && scope)
      scope = scope.sort === undefined ? undefined : { ...scope, joiner: ',' };
    const item = starts.get(i);
    if (item) {
      if (scope && reaches(scope, item, items)) {
        negated.add(item);
        scope = { from: item.end, sort: sortOf(item), joiner: '' };
      } else scope = undefined;
      i = item.end - 1;
      continue;
    }
    if (isNegator(utterance, i) && !harmless.has(i)) scope = { from: i, sort: undefined, joiner: '' };
    else if (scope && (RESET.test(token.word) || i - scope.from > MAX_GAP)) scope = undefined;
    else if (scope?.sort !== undefined) {
      if (!CONNECTIVE.test(token.word)) scope = undefined;
      else if (/^(?:and|or|nor)$/.test(token.word)) scope = { ...scope, joiner: token.word };
    }
  }
  return negated;

  function reaches(from: { sort: string | undefined; joiner: string }, item: Item, all: readonly Item[]): boolean {
    if (from.sort === undefined || from.joiner === 'or' || from.joiner === 'nor') return true;
    // "Everything except country and Christmas music" goes on over another sort of thing.
    if (
      from.joiner === 'and' &&
      /(?:^| )(?:except(?: for)?|excluding|(?:anything|everything) but|besides|apart from)(?= )/.test(utterance.line)
    )
      return true;
    if (sortOf(item) !== from.sort) return false;
    if (from.joiner !== ',') return true;
    // "no rap, metal or country" goes on; "no rap, jazz please" does not.
    const next = utterance.tokens[item.end];
    return (
      next !== undefined &&
      (/^(?:or|nor|and)$/.test(next.word) || next.breakBefore === 'comma') &&
      all.some((other) => other.start > item.end && sortOf(other) === from.sort)
    );
  }
}

function isNegator({ tokens }: Utterance, i: number): boolean {
  const word = tokens[i]?.word ?? '';
  if (word === 'but') return /^(?:anything|everything|all)$/.test(tokens[i - 1]?.word ?? '');
  if (!NEGATOR.test(word)) return false;
  const pair = PAIRED[word];
  return pair === undefined || pair.test(tokens[i + 1]?.word ?? '');
}

function harmlessTokens({ line, offsets }: Utterance): Set<number> {
  const found = new Set<number>();
  for (const match of line.matchAll(HARMLESS)) {
    const from = match.index;
    const to = from + match[0].length;
    for (const [i, offset] of offsets.entries()) if (offset >= from && offset < to) found.add(i);
  }
  return found;
}
