import { cueBefore } from './cues.ts';
import { wellKnownAlbums, wellKnownTracks } from './lexicon/well-known-works.ts';
import { tokenise } from './tokens.ts';
import { isFree, take, type Utterance } from './utterance.ts';

export interface KnownWork {
  readonly kind: 'track' | 'album';
  readonly title: string;
}

const keyOf = (title: string): string =>
  tokenise(title)
    .map(({ word }) => word)
    .join(' ');
const works: ReadonlyMap<string, KnownWork> = new Map<string, KnownWork>([
  ...wellKnownAlbums.map((title): [string, KnownWork] => [keyOf(title), { kind: 'album', title }]),
  ...wellKnownTracks.map((title): [string, KnownWork] => [keyOf(title), { kind: 'track', title }]),
]);
const longest = Math.max(...[...works.keys()].map((key) => key.split(' ').length));

const VERB = /^(?:add|put|include|remove|delete|drop|play|hear|to|on|queue|spin|throw|in)$/;

/**
 * Titles that everybody knows, as they are written in the list. With `verb` right behind a verb; with `cue` also behind "like",
 * before "by", or as the whole message. Their words are taken.
 */
export function readKnownWorks(utterance: Utterance, where: 'verb' | 'cue'): KnownWork[] {
  const found: KnownWork[] = [];
  const words = utterance.tokens.map(({ word }) => word);
  for (let start = 0; start < words.length; start += 1) {
    for (let end = Math.min(start + longest, words.length); end > start; end -= 1) {
      const work = works.get(words.slice(start, end).join(' '));
      if (!work || !isFree(utterance, { start, end }) || !isMeant(utterance, start, end, where)) continue;
      take(utterance, { start, end });
      found.push({
        ...work,
        title: utterance.text.slice(utterance.tokens[start]?.start, utterance.tokens[end - 1]?.end),
      });
      start = end - 1;
      break;
    }
  }
  return found;
}

function isMeant(utterance: Utterance, start: number, end: number, where: 'verb' | 'cue'): boolean {
  const { tokens } = utterance;
  const before = tokens[start - 1]?.word ?? '';
  if (VERB.test(before)) return true;
  if (where === 'verb') return false;
  const whole = start === 0 && end === tokens.length;
  return (
    whole ||
    tokens[end]?.word === 'by' ||
    cueBefore(utterance, start) === 'similar' ||
    /^(?:song|track|album|tune)$/.test(before)
  );
}
