import {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  isSpace,
  KEY_BYTES,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
} from './json-bytes.ts';

/**
 * Watches the bytes of JSON for arrays, and single objects, under certain keys, or for all arrays of the outermost object. What
 * lies inside them is not shown to it, nor what closes them.
 */
export function createKeyWatch(under: readonly string[] | 'every key'): {
  /** What begins with this byte. */
  step(byte: number): 'array' | 'object' | undefined;
  /** The key of what began last. */
  key(): string;
  /** Everything that was opened is closed. */
  isClosed(): boolean;
} {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let text: number[] = [];
  let named: string | undefined;
  let afterColon = false;
  let key = '';

  function stepInString(byte: number): void {
    if (escaped) escaped = false;
    else if (byte === BACKSLASH) escaped = true;
    else if (byte === QUOTE) {
      inString = false;
      named = unescaped(text);
      return;
    }
    if (text.length < KEY_BYTES) text.push(byte);
  }

  const isWanted = (): boolean =>
    afterColon && named !== undefined && (under === 'every key' ? depth === 1 : under.includes(named));

  function open(byte: number): 'array' | 'object' | undefined {
    const kind = byte === OPEN_ARRAY ? 'array' : 'object';
    if (isWanted() && (kind === 'array' || under !== 'every key')) {
      key = named ?? '';
      return kind;
    }
    depth++;
    return undefined;
  }

  return {
    step(byte) {
      if (inString) stepInString(byte);
      else if (byte === QUOTE) {
        inString = true;
        text = [];
        named = undefined;
        afterColon = false;
      } else if (byte === COLON) afterColon = named !== undefined;
      else if (!isSpace(byte)) {
        const begins = byte === OPEN_ARRAY || byte === OPEN_OBJECT ? open(byte) : undefined;
        if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth--;
        named = undefined;
        afterColon = false;
        return begins;
      }
      return undefined;
    },
    key: () => key,
    isClosed: () => depth === 0 && !inString,
  };
}

function unescaped(key: readonly number[]): string | undefined {
  try {
    return JSON.parse(`"${Buffer.from(key).toString('utf8')}"`) as string;
  } catch {
    return undefined;
  }
}
