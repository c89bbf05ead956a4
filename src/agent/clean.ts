/** Control characters, line and paragraph marks, and everything that turns the direction of writing. */
const UNSAFE = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/** Longest title or name that a model is shown, in characters. */
const MAX_NAME = 120;

/** A title or name from a file, safe to put before a model or into a sentence. */
export function cleanName(name: string): string {
  const clean = name.replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ').trim();
  const letters = [...clean];
  return letters.length > MAX_NAME ? `${letters.slice(0, MAX_NAME - 1).join('')}…` : clean;
}
