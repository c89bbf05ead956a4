import {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COMMA,
  KEY_BYTES,
  LINE_FEED,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  beginningOf,
  isJson,
  isSpace,
  lastBeginning,
  nextKey,
} from './json-bytes.ts';
import { createKeyWatch } from './json-keys.ts';

/** A row of a history has less than 2 KB, a playlist of 10,000 tracks 3 MB; what is longer is damaged. */
const ELEMENT_BYTES = 8_000_000;

export interface JsonPart {
  /** One element; where the file is damaged, several with what stands between them. */
  readonly bytes: Buffer;
  readonly key: string;
  /** What its objects begin with, as far as it is known. */
  readonly beginning: RegExp | undefined;
}
interface Split {
  readonly parts: readonly JsonPart[];
  /** The text is no array, or stops before its end. */
  readonly fault: boolean;
}

/**
 * Cuts arrays into the bytes of their elements, which are not checked here: JSON.parse does that. After a missing or stray
 * quotation mark, strings and what lies between them change places; then the next beginning of an object like the first one is
 * looked for.
 */
export function createJsonSplitter(under: readonly string[] | 'every key' | undefined): {
  push(chunk: Buffer): Split;
  end(): Split;
} {
  let place: 'outside' | 'between' | 'inside' | 'lost' = 'outside';
  let arrays = 0;
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** Pieces of the element that is not complete yet; when lost, the last bytes in which nothing was found. */
  let held: Buffer[] = [];
  let heldBytes = 0;
  let beginning: RegExp | undefined;
  /** A part was handed out for the damaged place already. */
  let told = false;
  const keys = under === undefined ? undefined : createKeyWatch(under);
  let key = '';
  let single = false;

  /** Learns from each part what the next ones begin with. */
  function partOf(bytes: Buffer): JsonPart {
    beginning ??= beginningOf(bytes);
    return { bytes, key, beginning };
  }

  function hold(bytes: Buffer): void {
    held.push(bytes);
    heldBytes += bytes.length;
  }

  function release(): Buffer {
    const bytes = held.length === 1 && held[0] ? held[0] : Buffer.concat(held);
    held = [];
    heldBytes = 0;
    return bytes;
  }

  function loseTrack(alreadyTold: boolean): void {
    place = 'lost';
    told = alreadyTold;
    inString = false;
    escaped = false;
    held = [];
    heldBytes = 0;
  }

  function enter(next: 'array' | 'object'): void {
    place = next === 'array' ? 'between' : 'inside';
    single = next === 'object';
    key = keys?.key() ?? '';
    depth = 1;
    arrays++;
    if (under === 'every key') beginning = undefined; // each has objects of its own kind
  }

  /**
   * Goes on inside an object or array to where it ends, to a line break inside a string, or to the end of the chunk. Nearly all
   * bytes of a file pass here, so the state is kept in local variables meanwhile.
   */
  function skipNested(chunk: Buffer, from: number): number {
    let deep = depth;
    let string = inString;
    let skip = escaped;
    let i = from;
    for (; i < chunk.length; i++) {
      const byte = chunk[i];
      if (string) {
        if (skip) skip = false;
        else if (byte === BACKSLASH) skip = true;
        else if (byte === QUOTE) string = false;
        else if (byte === LINE_FEED && beginning) break;
      } else if (byte === QUOTE) string = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) deep++;
      else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && --deep === 0) break;
    }
    depth = deep;
    inString = string;
    escaped = skip;
    return i;
  }

  /** Gives back what is left of the chunk when track is lost. Returns 'fault' where nothing can be read on. */
  function scan(chunk: Buffer, parts: JsonPart[]): Buffer | 'fault' | undefined {
    let start = 0;
    const take = (end: number): void => {
      hold(chunk.subarray(start, end));
      parts.push(partOf(release()));
      place = single ? 'outside' : 'between';
      single = false;
    };

    for (let i = 0; i < chunk.length; i++) {
      if (place === 'inside' && depth > 0) {
        i = skipNested(chunk, i);
        if (i >= chunk.length) break;
        // No string has a line break in it, and no object ends with a square bracket: something is missing before.
        const first = held[0]?.[0] ?? chunk[start];
        if (depth === 0 && (first === OPEN_OBJECT) === (chunk[i] === CLOSE_OBJECT)) take(i + 1);
        else {
          take(i);
          loseTrack(true);
          return chunk.subarray(i);
        }
        continue;
      }
      const byte = chunk[i] ?? 0;
      if (place === 'outside' && keys) {
        const next = keys.step(byte);
        if (next !== undefined) enter(next);
        start = i;
        continue;
      }
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        else if (byte === LINE_FEED && beginning) {
          take(i);
          loseTrack(true);
          return chunk.subarray(i);
        }
        continue;
      }
      if (place === 'inside') {
        if (byte === QUOTE) inString = true;
        else if (byte === COMMA || byte === CLOSE_ARRAY || byte === OPEN_OBJECT || isSpace(byte)) {
          take(i);
          const { bytes } = parts.at(-1) ?? { bytes: chunk };
          if (beginning && !isJson(bytes)) {
            loseTrack(true);
            return chunk.subarray(i);
          }
        }
        if (place === 'inside') continue;
      }
      if (isSpace(byte)) continue;
      if (place === 'outside') {
        if (byte === OPEN_ARRAY) {
          place = 'between';
          arrays++;
        } else if (beginning) {
          loseTrack(false);
          return chunk.subarray(i);
        } else return 'fault';
      } else if (byte === CLOSE_ARRAY) place = 'outside';
      else if (byte === OPEN_ARRAY && beginning) {
        loseTrack(false); // objects and arrays do not stand side by side
        return chunk.subarray(i);
      } else if (byte !== COMMA) {
        place = 'inside';
        start = i;
        depth = byte === OPEN_OBJECT || byte === OPEN_ARRAY ? 1 : 0;
        inString = byte === QUOTE;
      }
    }
    if (place !== 'inside') return undefined;
    hold(chunk.subarray(start));
    return heldBytes > ELEMENT_BYTES ? giveUp(parts) : undefined;
  }

  /** What is held is too long for one element: it is handed out for the objects in it, and the last one goes on. */
  function giveUp(parts: JsonPart[]): Buffer | 'fault' {
    const bytes = release();
    beginning ??= beginningOf(bytes);
    if (!beginning) return 'fault';
    const from = lastBeginning(bytes, beginning);
    parts.push(partOf(bytes.subarray(0, from ?? bytes.length)));
    loseTrack(true);
    return from === undefined ? Buffer.alloc(0) : bytes.subarray(from);
  }

  function seek(chunk: Buffer, parts: JsonPart[]): Buffer | undefined {
    hold(chunk);
    const bytes = release();
    const from = bytes.toString('latin1').search(beginning ?? /$^/);
    if (from < 0) {
      hold(bytes.subarray(Math.max(0, bytes.length - 2 * KEY_BYTES)));
      return undefined;
    }
    if (!told) parts.push(partOf(bytes.subarray(0, from)));
    const next = under === 'every key' ? nextKey(bytes.toString('utf8', 0, from)) : undefined;
    if (next !== undefined) key = next;
    place = 'between';
    return bytes.subarray(from);
  }

  return {
    push(chunk) {
      const parts: JsonPart[] = [];
      let rest: Buffer | 'fault' | undefined = chunk;
      while (rest !== undefined && rest !== 'fault') {
        rest = place === 'lost' ? seek(rest, parts) : scan(rest, parts);
      }
      return { parts, fault: rest === 'fault' };
    },
    end() {
      const bytes = release();
      if (place === 'lost') {
        const parts = told ? [] : [partOf(Buffer.from('?'))];
        return { parts, fault: !/[\]}]\s*$/.test(bytes.toString('latin1')) };
      }
      if (place === 'inside') {
        // All brackets are there: a quotation mark is missing.
        const end = /\}\s*\](?:[^\]"]*\})?\s*$/.exec(bytes.toString('latin1', Math.max(0, bytes.length - 1000)));
        if (!end) return { parts: [], fault: true };
        const length = bytes.length - end[0].length + 1;
        return { parts: [partOf(bytes.subarray(0, length))], fault: false };
      }
      const open = place === 'between' || arrays === 0 || keys?.isClosed() === false;
      return { parts: [], fault: open };
    },
  };
}
