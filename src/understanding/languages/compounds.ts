import { meaningOf } from '../lexicon.ts';
import { lookUp, type Dictionary } from './dictionary.ts';

/** Shortest half of a compound, in letters: shorter ones are found in any word. */
const MIN_PART = 3;
/** Longer words are no words. */
const MAX_LENGTH = 40;

/** "Regenwetter" as rain and weather, with the letters that German puts between. Both halves must be known, the second as a noun. */
export function splitCompound(dictionary: Dictionary, word: string): readonly string[] | undefined {
  if (word.length < 2 * MIN_PART + 1 || word.length > MAX_LENGTH) return undefined;
  for (let at = word.length - MIN_PART; at >= MIN_PART; at -= 1) {
    const tail = dictionary.phrases.get(word.slice(at)) ?? lookUp(dictionary, word.slice(at), false)?.entry;
    const tailEnglish = tail?.noun ? tail.english : isGenre(word.slice(at)) ? [word.slice(at)] : undefined;
    if (!tailEnglish) continue;
    const head = headOf(dictionary, word.slice(0, at));
    if (head) return [...head, ...tailEnglish];
  }
  return undefined;
}

const isGenre = (word: string): boolean => meaningOf(word)?.kind === 'genre';

function headOf(dictionary: Dictionary, head: string): readonly string[] | undefined {
  const forms = [head, head.replace(/(?:es|en|er|s|n)$/, ''), `${head}e`, `${head}en`];
  for (const form of new Set(forms)) {
    if (form.length < MIN_PART) continue;
    const entry = dictionary.phrases.get(form);
    if (entry && entry.english.length > 0) return entry.english;
    if (meaningOf(form) !== undefined) return [form];
  }
  return undefined;
}
