import { UserError } from '../../../domain/errors.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** A row of a history has less than 2 KB; what is longer is not a row. */
const ELEMENT_LIMIT = 1_000_000;

export const damagedJson = (file: string, element: number): UserError =>
  new UserError('damaged_file', `“${file}” is damaged near row ${element}: it cannot be read on from there.`);

/**
 * Cuts a JSON array into the bytes of its elements while it streams by, so that a file of any size needs the memory of one
 * chunk. Elements are not checked here: JSON.parse does that. Arrays that follow one another are read as one.
 */
export async function* splitElements(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer[]> {
  let place: 'outside' | 'between' | 'inside' = 'outside';
  let arrays = 0;
  let count = 0;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let held: Buffer[] = [];
  let heldBytes = 0;

  for await (const chunk of chunks) {
    const elements: Buffer[] = [];
    let start = 0;
    const take = (end: number): void => {
      const part = chunk.subarray(start, end);
      elements.push(held.length === 0 ? part : Buffer.concat([...held, part]));
      held = [];
      heldBytes = 0;
      count++;
      place = 'between';
    };

    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        continue;
      }
      if (place === 'inside') {
        if (byte === QUOTE) inString = true;
        else if (depth > 0) {
          if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++;
          else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && --depth === 0) take(i + 1);
          continue;
        } else if (byte === COMMA || byte === CLOSE_ARRAY || isSpace(byte)) take(i);
        if (place === 'inside') continue;
      }
      if (isSpace(byte)) continue;
      if (place === 'outside') {
        if (byte !== OPEN_ARRAY) throw damagedJson(file, count + 1);
        place = 'between';
        arrays++;
      } else if (byte === CLOSE_ARRAY) place = 'outside';
      else if (byte !== COMMA) {
        place = 'inside';
        start = i;
        depth = byte === OPEN_OBJECT || byte === OPEN_ARRAY ? 1 : 0;
        inString = byte === QUOTE;
      }
    }

    if (place === 'inside') {
      held.push(chunk.subarray(start));
      heldBytes += chunk.length - start;
      if (heldBytes > ELEMENT_LIMIT) throw damagedJson(file, count + 1);
    }
    if (elements.length > 0) yield elements;
  }

  if (place !== 'outside' || arrays === 0) {
    throw new UserError(
      'damaged_file',
      `“${file}” is cut off after row ${count}: its end is missing. Unpack or download it again, then try once more.`,
    );
  }
}
