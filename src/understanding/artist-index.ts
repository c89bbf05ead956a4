import { typoDistance } from './distance.ts';
import { tokenise } from './tokens.ts';

interface Entry {
  readonly key: string;
  readonly name: string;
  /** Which letters occur, 32 classes: two keys at distance d differ in at most 2·d of them. */
  readonly letters: number;
}

/** Names that can be looked up however they are typed. */
export interface ArtistIndex {
  readonly exact: ReadonlyMap<string, string>;
  readonly byLength: ReadonlyMap<number, readonly Entry[]>;
  /** Names in scripts without spaces, to be found inside longer words. */
  readonly unspaced: readonly Entry[];
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const indexes = new WeakMap<readonly string[], ArtistIndex>();

/** The index of an array of names, built once per array. Of names that are typed alike the first wins. */
export function artistIndex(names: readonly string[]): ArtistIndex {
  const known = indexes.get(names);
  if (known) return known;
  const index = buildIndex(names);
  indexes.set(names, index);
  return index;
}

function buildIndex(names: readonly string[]): ArtistIndex {
  const exact = new Map<string, string>();
  const byLength = new Map<number, Entry[]>();
  const unspaced: Entry[] = [];
  for (const name of names) {
    if (name.length > 120) continue; // longer than a slot may be
    const words = tokenise(name).map(({ word }) => word);
    const key = words.join('');
    if (key === '' || exact.has(key)) continue;
    exact.set(key, name);
    const entry = { key, name, letters: lettersOf(key) };
    const list = byLength.get(key.length);
    if (list) list.push(entry);
    else byLength.set(key.length, [entry]);
    if (key.length >= 2 && UNSPACED.test(key)) unspaced.push(entry);
  }
  for (const name of names) {
    const words = tokenise(name).map(({ word }) => word);
    const short = words.slice(1).join('');
    if (words[0] === 'the' && short.length > 3 && !exact.has(short)) exact.set(short, name);
  }
  return { exact, byLength, unspaced };
}

function lettersOf(key: string): number {
  let bits = 0;
  for (let i = 0; i < key.length; i += 1) bits |= 1 << (key.charCodeAt(i) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The nearest name within `limit` typing errors; between equals, the first in the list. */
export function nearestArtist(
  index: ArtistIndex,
  key: string,
  limit: number,
): { name: string; distance: number } | undefined {
  if (limit < 1) return undefined;
  const letters = lettersOf(key);
  let best: { name: string; distance: number } | undefined;
  for (let length = key.length - limit; length <= key.length + limit; length += 1) {
    for (const entry of index.byLength.get(length) ?? []) {
      const bound = best ? best.distance - 1 : limit;
      if (bound < 1 || bitCount(entry.letters ^ letters) > 2 * bound) continue;
      const distance = typoDistance(entry.key, key, bound);
      if (distance <= bound) best = { name: entry.name, distance };
    }
  }
  return best;
}
