import { isStrong } from './cues.ts';
import type { Item } from './items.ts';
import { isEveryday, meaningOf } from './lexicon.ts';
import { cueFor } from './match-artists.ts';
import { nameEnd, SMALL } from './name-end.ts';
import { findFree, rawText, take, type Utterance } from './utterance.ts';

const VERB = /^(?:play|recommend|suggest|show|give|hear|put|playing|recommending|suggesting)$/;

/** Artists and titles the catalogue does not hold, found by the words before them: "by X", "like X", "some X". */
export function matchNames(utterance: Utterance, artists: readonly Item[]): Item[] {
  const items: Item[] = [];
  for (let start = 0; start < utterance.tokens.length; start += 1) {
    const cue = joined(utterance, start, [...artists, ...items])
      ? 'weak'
      : cueFor(utterance, start, [...artists, ...items]);
    // "A mix between X and Y": "mix" announces a name, and "between" is not yet it.
    if (cue === 'none' || utterance.taken[start] === 1 || utterance.tokens[start]?.word === 'between') continue;
    // "Never play X": the cue is the whole of it.
    if (VERB.test(utterance.tokens[start]?.word ?? '') && !utterance.tokens[start]?.capital) continue;
    // "Music of X": what announces the name is no part of it.
    if (/^(?:of|from|by)$/.test(utterance.tokens[start]?.word ?? '') && !utterance.tokens[start]?.capital) continue;
    const end = nameEnd(utterance, start);
    if (end === start) continue;
    const tokens = utterance.tokens.slice(start, end);
    const capital = tokens.some((token) => token.capital && token.word !== 'i');
    const everyday = tokens.every(({ word }) => isEveryday(word));
    // "With the neighbours", "at the beach": what has an article and no capital is a thing.
    if (!capital && !isStrong(cue) && /^(?:the|my|our|a|an)$/.test(utterance.tokens[start - 1]?.word ?? '')) continue;
    // Behind a weak cue ("some", "play") only what cannot be everyday speech is a name.
    // "Songs with whistling", "I need sth": in small letters only words that play something announce a name.
    if (
      !capital &&
      !isStrong(cue) &&
      !/^(?:some|play|more|to|on|hear|any|love|loved|add|playing|stand|and|or)$/.test(
        utterance.tokens[start - 1]?.word ?? '',
      )
    )
      continue;
    if (
      !capital &&
      /^(?:a|an|my|your|our|his|her|their|this|these|those|all|too|so|very|really)$/.test(tokens[0]?.word ?? '')
    )
      continue;
    // "Some grimy drill": a word in small letters before something that means more is an adjective.
    if (!capital && !isStrong(cue) && utterance.taken[end] === 1 && utterance.tokens[end]?.breakBefore === 'none')
      continue;
    // "I just got promoted": behind "just" and "only" everyday words say what they say.
    if (
      !capital &&
      /^(?:just|only|entirely|exclusively)$/.test(utterance.tokens[start - 1]?.word ?? '') &&
      isEveryday(tokens[0]?.word ?? '')
    )
      continue;
    const accepted = isStrong(cue)
      ? capital || !everyday
      : capital
        ? !everyday || tokens.length > 1
        : tokens.every(({ word }) => !isEveryday(word));
    if (!accepted || (everyday && !capital)) continue;
    const last = tokens.at(-1);
    const raw = rawText(utterance, { start, end });
    const name = last && last.stem !== last.word ? raw.replace(/['’‘`´]s$/i, '') : raw;
    if (name.length > 120) continue;
    take(utterance, { start, end });
    items.push({ kind: 'artist', name, start, end });
    start = end - 1;
  }
  return items;
}

/** "Johnny Cash and June Carter": in capitals behind a known one. */
const joined = (utterance: Utterance, start: number, artists: readonly Item[]): boolean =>
  utterance.tokens[start]?.capital === true &&
  !isEveryday(utterance.tokens[start].word) &&
  /^(?:and|or|with|feat|ft|vs)$/.test(utterance.tokens[start - 1]?.word ?? '') &&
  artists.some(({ end }) => end === start - 1 && cueFor(utterance, start, artists) === 'none');

/** A name in small letters that ends as those of groups do: "by the unheard of band". */
const GROUP =
  /(?:by|like) the (?:(?!(?:band|songs?|music|and|or|but|for|by|like|same|best|jazz|rock|metal|folk|first|second|third|last) )\S+ ){1,4}(?:band|orchestra|quartet|quintet|trio|collective|ensemble|brothers|sisters|experience|orchestra)/;

/**
 * Names of several capitalised words behind a strong cue, before anything else takes a word of them: "songs by The Unheard Of
 * Band". A phrase of the lexicon written in capitals ("like Indie Folk") is none.
 */
export function matchCapitalNames(utterance: Utterance, artists: readonly Item[]): Item[] {
  const items: Item[] = [];
  const { tokens } = utterance;
  if (utterance.text === utterance.text.toUpperCase()) return items;
  for (const found of findFree(utterance, GROUP)) {
    const span = { start: found.start + 1, end: found.end };
    take(utterance, span);
    items.push({ kind: 'artist', name: rawText(utterance, span).slice(0, 120), ...span });
  }
  for (let start = 1; start < tokens.length; start += 1) {
    if (!tokens[start]?.capital || utterance.taken[start] === 1) continue;
    if (!isStrong(cueFor(utterance, start, [...artists, ...items]))) continue;
    const end = nameEnd(utterance, start);
    const words = tokens.slice(start, end);
    if (words.length < 2 || !words.at(-1)?.capital) continue;
    if (words.every(({ word }) => meaningOf(word) !== undefined) || meaningOf(words.map(({ word }) => word).join(' ')))
      continue;
    take(utterance, { start, end });
    items.push({ kind: 'artist', name: rawText(utterance, { start, end }).slice(0, 120), start, end });
    start = end - 1;
  }
  return items;
}

/** The whole request as a name: "Khruangbin", typed by someone who knows what they want. */
export function bareName(utterance: Utterance): string | undefined {
  const { tokens } = utterance;
  if (tokens.length === 0 || tokens.length > 4 || !tokens.every((_, i) => utterance.taken[i] === 0)) return undefined;
  const named =
    tokens.every((token) => token.capital || SMALL.test(token.word)) && tokens.some(({ word }) => !isEveryday(word));
  return named && /\p{L}{3}/u.test(utterance.text)
    ? rawText(utterance, { start: 0, end: tokens.length }).slice(0, 120)
    : undefined;
}
