import { UserError } from '../../../domain/errors.ts';
import { nextKey } from './json-bytes.ts';
import { createJsonSplitter, type JsonPart } from './json-splitter.ts';

/** What a damaged place was read as: one or more rows that nobody can tell apart any more. */
export const DAMAGED = Symbol('damaged');

export interface JsonElement {
  /** Position among all elements that are read, from 1. */
  readonly line: number;
  /** The key whose array it stands in; empty when the arrays are the file itself. */
  readonly key: string;
  /** The parsed value, or DAMAGED. */
  readonly value: unknown;
}

/**
 * The elements of a JSON array while its bytes (UTF-8) stream by, in groups, so that a file of any size needs the memory of one
 * chunk. Arrays that follow one another are read as one. With `under`, the arrays are the values of these keys, wherever the
 * file has them, or of every key of the outermost object; a single object under a named key counts as an array of one. A damaged
 * element becomes one with the value DAMAGED, and reading goes on with the next object that can be told apart.
 * @throws UserError when the text holds no such array, or stops before its end.
 */
export async function* readElements(
  chunks: AsyncIterable<Buffer>,
  { file, under }: { file: string; under?: readonly string[] | 'every key' },
): AsyncGenerator<JsonElement[]> {
  const splitter = createJsonSplitter(under);
  let line = 0;
  const read = (parts: readonly JsonPart[]): JsonElement[] => {
    const elements: JsonElement[] = [];
    for (const part of parts) {
      const { bytes, key } = part;
      const value = parse(bytes.toString('utf8'));
      if (value !== DAMAGED) elements.push({ line: ++line, key, value });
      else for (const piece of parsePieces(part)) elements.push({ line: ++line, ...piece });
    }
    return elements;
  };

  for await (const chunk of chunks) {
    const { parts, fault } = splitter.push(chunk);
    if (parts.length > 0) yield read(parts);
    if (fault) throw damagedNear(file, line + 1);
  }
  const { parts, fault } = splitter.end();
  if (parts.length > 0) yield read(parts);
  if (fault) throw cutOffAfter(file, line);
}

/** Where a quotation mark is missing, one piece holds several objects: those that can be told apart, and DAMAGED for the others. */
function parsePieces({ bytes, key: firstKey, beginning }: JsonPart): Pick<JsonElement, 'key' | 'value'>[] {
  if (!beginning) return [{ key: firstKey, value: DAMAGED }];
  let key = firstKey;
  const found: Pick<JsonElement, 'key' | 'value'>[] = [];
  for (const piece of bytes.toString('utf8').split(new RegExp(`(?=${beginning.source})`))) {
    for (const value of parsePiece(piece)) found.push({ key, value });
    key = nextKey(piece) ?? key;
  }
  return found;
}

/** Behind the last object of an array stands what closes it, or the next key, whose array is damaged as a whole. */
function parsePiece(piece: string): unknown[] {
  let text = withoutCommas(piece);
  let value = parse(text);
  for (let i = 0; value === DAMAGED && i < CLOSERS && /[\]}]$/.test(text); i++) {
    text = text.slice(0, -1).trimEnd();
    value = parse(text);
  }
  if (value !== DAMAGED) return [value];
  const end = piece.search(/\}\s*\]\s*,\s*"/);
  if (end < 0) return [DAMAGED];
  const more = /"\s*:\s*\[\s*[^\s\]]/.test(piece.slice(end));
  return more ? [parse(piece.slice(0, end + 1)), DAMAGED] : [parse(piece.slice(0, end + 1))];
}
const CLOSERS = 4;

/** By hand: a pattern for the end would look at every blank in a piece of megabytes, again and again. */
function withoutCommas(piece: string): string {
  let text = piece.trimEnd();
  while (text.endsWith(',')) text = text.slice(0, -1).trimEnd();
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return DAMAGED; // the parser's own words quote the row
  }
}

const damagedNear = (file: string, element: number): UserError =>
  new UserError('damaged_file', `“${file}” is damaged near row ${element}: it cannot be read on from there.`);

const cutOffAfter = (file: string, element: number): UserError =>
  new UserError(
    'damaged_file',
    `“${file}” is cut off after row ${element}: its end is missing. Unpack or download it again, then try once more.`,
  );
