import { artistIndex } from '../artist-index.ts';
import { meaningOf } from '../lexicon.ts';
import type { Token } from '../tokens.ts';
import { lookUp, type Dictionary } from './dictionary.ts';

/** Longest name looked for, in words. */
const MAX_WORDS = 8;
const QUOTED = /["“”„«‹]([^"“”„«»‹›]{1,120})["“”»›]/g;
/** Small words that stand within names: "Queens of the Stone Age", "Wir sind Helden", "Café de la Paix". */
const WITHIN =
  /^(?:of|the|in|on|sind|ist|der|die|das|den|am|im|vom|zum|de|del|la|las|los|le|les|el|du|des|da|do|dos|das)$/;
const NOMINALISED =
  /^(?:etwas|was|nichts|irgendwas|irgendetwas|wenig|mehr|viel|alles|auf|ins|im|zum|zu|so|sehr|ganz|richtig|bisschen|lieber|schon|bitte)$/;
/** Behind these a name may begin with any word. */
const BEFORE_NAME = /^(?:von|wie|ohne|de|por|como|sin|par|comme|sans|sem|do|da|dos|by|like|without|from|of)$/;

/** Words within quotation marks, which nobody means to be translated. */
export function markQuoted(text: string, tokens: readonly Token[]): boolean[] {
  const flags = tokens.map(() => false);
  for (const { index, 0: whole } of text.matchAll(QUOTED)) {
    for (const [i, { start, end }] of tokens.entries())
      if (start > index && end < index + whole.length) flags[i] = true;
  }
  return flags;
}

/** Words that make up a name somebody has given: an artist or a title that is known here. */
export function markKnown(
  tokens: readonly Token[],
  names: readonly (readonly string[])[],
  dictionary: Dictionary | undefined,
  flags: boolean[],
): void {
  for (const list of names) {
    const { exact } = artistIndex(list);
    if (exact.size === 0) continue;
    for (let start = 0; start < tokens.length; start += 1) {
      let key = '';
      let best = 0;
      for (let end = start; end < Math.min(start + MAX_WORDS, tokens.length); end += 1) {
        key += tokens[end]?.word ?? '';
        if (exact.has(key) && isNamed(tokens, start, end + 1, dictionary)) best = end + 1;
      }
      for (let i = start; i < best; i += 1) flags[i] = true;
      if (best > start) start = best - 1;
    }
  }
}

/** "Sommer" may be an artist, and is the summer unless something before it points to a name. */
function isNamed(tokens: readonly Token[], start: number, end: number, dictionary: Dictionary | undefined): boolean {
  const words = tokens.slice(start, end);
  const means = ({ word }: Token): boolean => dictionary !== undefined && lookUp(dictionary, word, false) !== undefined;
  if (!words.every(means)) return true;
  const pointed = BEFORE_NAME.test(tokens[start - 1]?.word ?? '');
  if (words.length > 1) return pointed || words.every(({ capital }) => capital);
  if (words[0]?.capital !== true || start === 0) return false;
  return dictionary?.rules.nounCapitals ? pointed : true;
}

/** Names by their capitals. German writes all nouns so: there a capital tells only on a word that is none. */
export function markCapitals(text: string, tokens: readonly Token[], dictionary: Dictionary, flags: boolean[]): void {
  if (text === text.toUpperCase()) return;
  for (let start = 0; start < tokens.length; start += 1) {
    if (flags[start] || !beginsName(tokens, start, dictionary)) continue;
    const end = nameEnd(tokens, start, dictionary);
    for (let i = start; i < end; i += 1) flags[i] = true;
    start = end - 1;
  }
}

const startsSentence = (tokens: readonly Token[], i: number): boolean =>
  i === 0 || tokens[i]?.breakBefore === 'sentence';

function beginsName(tokens: readonly Token[], i: number, dictionary: Dictionary): boolean {
  const token = tokens[i];
  if (!token?.capital) return false;
  const entry = lookUp(dictionary, token.word, false)?.entry;
  const next = tokens[i + 1];
  const unknown = (other: Token | undefined): boolean =>
    other?.capital === true &&
    other.breakBefore === 'none' &&
    lookUp(dictionary, other.word, false) === undefined &&
    meaningOf(other.word) === undefined;
  // "Die Ärzte", "Los Lobos": the first word of a sentence is a name's only before another capital.
  if (startsSentence(tokens, i)) return unknown(next) && !dictionary.phrases.has(`${token.word} ${next?.word}`);
  if (dictionary.capitals.has(token.word) || entry?.noun) return false;
  if (entry === undefined) return !dictionary.rules.nounCapitals;
  // "Etwas Ruhiges": as a noun, an adjective is written so too.
  if (dictionary.rules.nounCapitals) {
    if (NOMINALISED.test(tokens[i - 1]?.word ?? '')) return false;
    const before = tokens[i - 1];
    return (
      dictionary.phrases.has(token.word) || (before !== undefined && (unknown(before) || BEFORE_NAME.test(before.word)))
    );
  }
  // One capital word with a meaning may be written so for weight ("Navidad"); with others, or behind "de", it is a name.
  return next?.capital === true ? unknown(next) || entry.english.length === 0 : false;
}

function nameEnd(tokens: readonly Token[], start: number, dictionary: Dictionary): number {
  let end = start + 1;
  while (end < tokens.length && end - start < MAX_WORDS) {
    const token = tokens[end];
    if (!token || token.breakBefore !== 'none') break;
    if (token.capital) {
      if (dictionary.rules.nounCapitals && end - start > 1 && dictionary.phrases.get(token.word)?.noun) break;
      end += 1;
      continue;
    }
    let next = end;
    while (next < tokens.length && next - end < 2 && !tokens[next]?.capital && WITHIN.test(tokens[next]?.word ?? ''))
      next += 1;
    if (next === end || !tokens[next]?.capital || tokens[next]?.breakBefore !== 'none') break;
    end = next + 1;
  }
  return end;
}
