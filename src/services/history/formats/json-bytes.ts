export const QUOTE = 0x22;
export const BACKSLASH = 0x5c;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_ARRAY = 0x5b;
export const CLOSE_ARRAY = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
export const LINE_FEED = 0x0a;
export const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Longer keys are not looked for, and an object's beginning is found again within as much. */
export const KEY_BYTES = 100;

/**
 * What the objects of one array begin with, as a pattern: programs write the keys of all of them in the same order. Behind a
 * colon an object is a value inside another.
 */
export function beginningOf(object: Buffer): RegExp | undefined {
  const key = /^\s*\{[^"]{0,20}"([\w$ .:@#/-]{1,80})"\s*:/.exec(object.toString('latin1', 0, KEY_BYTES))?.[1];
  if (key === undefined) return undefined;
  return new RegExp(String.raw`\{(?<!:\s*\{)\s*"${key.replaceAll(/[$.]/g, String.raw`\$&`)}"\s*:`);
}

/** The key of the array that begins at the end of a text. */
export const nextKey = (text: string): string | undefined => /"([^"\\]{1,80})"\s*:\s*\[\s*$/.exec(text)?.[1];

export function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/** Where the last object begins; undefined when it is the first one, which did not end within the bytes. */
export function lastBeginning(bytes: Buffer, beginning: RegExp): number | undefined {
  let last: number | undefined;
  for (const { index } of bytes.toString('latin1').matchAll(new RegExp(beginning, 'g'))) last = index;
  return last === 0 ? undefined : last;
}
