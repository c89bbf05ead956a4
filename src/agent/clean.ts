/** Control characters, line and paragraph marks, and everything that turns the direction of writing. */
const UNSAFE = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/** Longest title or name that a model is shown, in characters. */
const MAX_NAME = 120;

/** A title or name from a file, safe to put before a model or into a sentence. */
export const cleanName = (name: string): string => cleanText(name, MAX_NAME);

/** The same for a sentence that holds names. */
export function cleanText(text: string, length: number): string {
  return cut(text.replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ').trim(), length);
}

/** At most so many characters, no character halved. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
