import { artistIndex, nearestArtist, type ArtistIndex } from './artist-index.ts';
import { cueBefore, isStrong, type Cue } from './cues.ts';
import type { Item } from './items.ts';
import { isCommon, isEveryday, longestMeaning, meaningOf } from './lexicon.ts';
import { wellKnownArtists } from './lexicon/well-known-artists.ts';
import { nameEnd } from './name-end.ts';
import { isFree, take, type Span, type Utterance } from './utterance.ts';

/** Longest name looked for, in words. */
const MAX_WORDS = 8;

/** Words that point at something said before, and never name an artist when written small. */
const POINTING = new Set(
  'her him she he us the this that these those it them one ones first second third fourth fifth last next me my mine i you your music song songs track tracks artist artists band bands a an some something anything before above now and or of to more other others same all playlist list everything stuff way'.split(
    ' ',
  ),
);

/** Behind these stand places: "a trip to Berlin". */
const PLACE = /^(?:in|to|at|near)$/;

const widened = new WeakMap<readonly string[], readonly string[]>();

/** The user's own artists first, so that of two spellings theirs is taken, and those that everybody knows. */
function withWellKnown(knownArtists: readonly string[]): readonly string[] {
  if (knownArtists.length === 0) return wellKnownArtists;
  const known = widened.get(knownArtists);
  if (known) return known;
  const names = [...knownArtists, ...wellKnownArtists];
  widened.set(knownArtists, names);
  return names;
}

/** Known artists written as they are known, longest first. */
export function matchArtists(utterance: Utterance, knownArtists: readonly string[]): Item[] {
  const index = artistIndex(withWellKnown(knownArtists));
  const items: Item[] = [];
  const { tokens } = utterance;
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = Math.min(start + MAX_WORDS, tokens.length); end > start; end -= 1) {
      const name = lookUp(index, utterance, { start, end });
      if (name === undefined || !isFree(utterance, { start, end }) || !isPlausible(utterance, { start, end }, items))
        continue;
      if (isPartOfName(utterance, start, items) || isPartOfPhrase(utterance, { start, end })) continue;
      take(utterance, { start, end });
      items.push({ kind: 'artist', name, start, end });
      break;
    }
  }
  for (const [start, { word }] of tokens.entries()) {
    if (!isFree(utterance, { start, end: start + 1 })) continue;
    const inside = index.unspaced
      .filter(({ key }) => word.includes(key))
      .toSorted((a, b) => b.key.length - a.key.length)[0];
    if (!inside) continue;
    take(utterance, { start, end: start + 1 });
    items.push({ kind: 'artist', name: inside.name, start, end: start + 1 });
  }
  return items;
}

/** "Karma Police" is not The Police: a capitalised word right before belongs to the same name. Not so where every word has one. */
function isPartOfName({ tokens, taken }: Utterance, start: number, items: readonly Item[]): boolean {
  const before = tokens[start - 1];
  if (start < 2 || !before?.capital || !tokens[start]?.capital || tokens[start]?.breakBefore !== 'none') return false;
  if (taken[start - 1] === 1 || items.some(({ end }) => end === start)) return false;
  if (!/^\p{L}{2,}$/u.test(before.word) || before.word === 'i') return false;
  return tokens.filter(({ capital }) => capital).length < tokens.length * 0.75;
}

/** "Roots rock" is no rock by The Roots: a longer phrase of the lexicon counts more, unless it is written as a name. */
function isPartOfPhrase({ tokens }: Utterance, { start, end }: Span): boolean {
  if (tokens[start]?.capital && start > 0) return false;
  const words = tokens.map(({ word }) => word);
  for (let from = Math.max(0, start - 2); from <= start; from += 1) {
    const found = longestMeaning(words, from, () => true);
    if (found && found.length > end - start && found.length > 1 && from + found.length >= end) return true;
  }
  return false;
}

function lookUp(index: ArtistIndex, utterance: Utterance, { start, end }: Span): string | undefined {
  const words = utterance.tokens.slice(start, end);
  const last = words.at(-1);
  if (!last) return undefined;
  const head = words
    .slice(0, -1)
    .map(({ word }) => word)
    .join('');
  return index.exact.get(head + last.word) ?? (last.stem === last.word ? undefined : index.exact.get(head + last.stem));
}

/** The cue before a name, passed on along a list: in "by Muse and Blur" it counts for both. */
export function cueFor(utterance: Utterance, start: number, artists: readonly Item[]): Cue {
  const before = utterance.tokens[start - 1]?.word;
  const linked = before !== undefined && /^(?:and|or|nor|und|y|meets|vs|versus|with|plus)$/.test(before);
  const previous = artists.find(({ end }) => end === (linked ? start - 1 : start));
  if (previous && (linked || utterance.tokens[start]?.breakBefore === 'comma'))
    return cueFor(utterance, previous.start, artists);
  return cueBefore(utterance, start);
}

function isPlausible(utterance: Utterance, { start, end }: Span, artists: readonly Item[]): boolean {
  const tokens = utterance.tokens.slice(start, end);
  const words = tokens.map(({ word }) => word);
  const cue = cueFor(utterance, start, artists);
  const capital =
    tokens.every(
      (token) => token.capital || token.word === 'and' || /^(?:of|the|to|in|for|a|on|at)$/.test(token.word),
    ) && tokens[0]?.capital === true;
  const shouting = utterance.text === utterance.text.toUpperCase();
  if (words.join('').length <= 2 && !/\d/.test(words.join('')))
    return (isStrong(cue) || cue === 'weak') && words.every((word) => !isEveryday(word));
  const before = utterance.tokens[start - 1]?.word ?? '';
  if (cue === 'none' && PLACE.test(before)) return false;
  if (!words.every(isCommon)) return true;
  if (
    capital &&
    !shouting &&
    (start > 0 || words.length > 1) &&
    !/^(?:in|to|at|on|for)$/.test(before) &&
    utterance.tokens[start]?.breakBefore !== 'sentence'
  )
    return true;
  if ((capital || words.length > 1) && start === 0 && end === utterance.tokens.length)
    return meaningOf(words.join(' ')) === undefined;
  if (words.every((word) => POINTING.has(word) || /^\d+$/.test(word)) || meaningOf(words.join(' ')) !== undefined)
    return false;
  if (
    cue === 'weak' &&
    words.length > 1 &&
    !/^(?:music|songs?|tracks?|vibes?|beats|mix|tunes|stuff|playlist)$/.test(words.at(-1) ?? '')
  )
    return true;
  return (
    isStrong(cue) &&
    words.every((word) => !POINTING.has(word) || words.length > 1) &&
    (cue !== 'similar' || words.length <= 3)
  );
}

/**
 * Known artists with typing errors. First, with `severalWords`, names of which a part may mean something by itself ("beech
 * house"); later those among the words that mean nothing else.
 */
export function matchMistypedArtists(
  utterance: Utterance,
  knownArtists: readonly string[],
  artists: readonly Item[],
  severalWords = false,
): Item[] {
  const index = artistIndex(knownArtists);
  const items: Item[] = [];
  const { tokens } = utterance;
  for (let start = 0; start < tokens.length; start += 1) {
    let best: { item: Item; distance: number } | undefined;
    for (let end = Math.min(start + 5, tokens.length); end > start + (severalWords ? 1 : 0); end -= 1) {
      if (!isFree(utterance, { start, end })) continue;
      const words = tokens.slice(start, end).map(({ stem }) => stem);
      const key = words.join('');
      const unusual = words.filter((word) => !isEveryday(word));
      if (
        key.length < 4 ||
        unusual.length === 0 ||
        (!severalWords && isEveryday(words.at(-1) ?? '')) ||
        unusual.join('').length < key.length / 2.5
      )
        continue;
      const cue = cueFor(utterance, start, [...artists, ...items]);
      const article = /^(?:a|an|my|this|the)$/.test(tokens[start - 1]?.word ?? '') && !isStrong(cue);
      if (article || (cue === 'none' && PLACE.test(tokens[start - 1]?.word ?? ''))) continue;
      const near = nearestArtist(
        index,
        key,
        severalWords ? Math.min(Math.floor(key.length / 8), 2) : typosAllowed(key.length, cue),
      );
      if (near && (!best || near.distance < best.distance))
        best = { item: { kind: 'artist', name: near.name, start, end }, distance: near.distance };
    }
    // "Queens of the Stone Age" is not a mistyped "Queen".
    if (!best || (tokens[start]?.capital && nameEnd(utterance, start) > best.item.end)) continue;
    take(utterance, best.item);
    items.push(best.item);
    start = best.item.end - 1;
  }
  return items;
}

/** Typing errors forgiven by length of the name; fewer where nothing announces a name. */
function typosAllowed(length: number, cue: Cue): number {
  if (cue === 'none') return Math.min(Math.floor(length / 6), 3);
  if (length < 5) return isStrong(cue) && length === 4 ? 1 : 0;
  return length < 8 ? 1 : length < 13 ? 2 : 3;
}
