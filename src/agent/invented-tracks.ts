import { normaliseName } from '../domain/identity.ts';

// Names begin with a capital, a digit, or a letter of a script without capitals.
/** “Title” by Artist, in the quotation marks and words that models use. */
const QUOTED =
  /["“”„«»‘’'*_]{1,3}([^"“”„«»*_\n]{2,120}?)["“”«»‘’'*_]{1,3}\s*(?:by|von|de|par|por|–|—|-)\s+[\p{Lu}\p{Lo}\d]/gu;
/** A line of a list: "1. Title – Artist", "- Title by Artist". */
const LISTED =
  /^\s*(?:\d{1,3}[.)]|[-*•])\s+["“*_]*([\p{Lu}\p{Lo}\d].{1,119}?)["”*_]*\s+(?:by|von|par|por|–|—|-)\s+([\p{Lu}\p{Lo}\d].{0,119})$/gmu;

interface Named {
  readonly title: string;
  readonly artist: string;
}

const keyOf = (text: string): string => normaliseName(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');

/**
 * Whether words of a language model name a track that none of the lists holds: it was made up, or remembered from elsewhere. A
 * list may be told as "title by artist" or the other way round.
 */
export function namesInvented(text: string, known: readonly Named[]): boolean {
  const keys = known.flatMap(({ title, artist }) => [keyOf(title), keyOf(artist)]);
  const isKnown = (name: string): boolean => {
    const key = keyOf(name);
    return (
      key === '' ||
      keys.some((other) => other === key || (other.length > 3 && (key.includes(other) || other.includes(key))))
    );
  };
  for (const [, title = ''] of text.matchAll(QUOTED)) if (!isKnown(title)) return true;
  for (const [, title = '', artist = ''] of text.matchAll(LISTED)) if (!isKnown(title) && !isKnown(artist)) return true;
  return false;
}
