import { DAMAGED, type JsonElement } from './json-elements.ts';

const LINE_FEED = 0x0a;
/** A listen has about 1 KB; what is longer is damaged, and passed over instead of being kept in memory. */
const LINE_BYTES = 4_000_000;

/** The values of a file with one JSON value a line (JSON Lines), in groups; DAMAGED for a line that is none. */
export async function* readJsonLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<JsonElement[]> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 0;
  let skipping = false;
  const read = (bytes: Buffer): JsonElement[] => {
    const text = bytes.toString('utf8').trim();
    line++;
    if (text === '') return [];
    try {
      return [{ line, key: '', value: JSON.parse(text) as unknown }];
    } catch {
      return [{ line, key: '', value: DAMAGED }]; // the parser's own words quote the line
    }
  };
  for await (const chunk of chunks) {
    const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const elements: JsonElement[] = [];
    let start = 0;
    for (let end = data.indexOf(LINE_FEED); end >= 0; end = data.indexOf(LINE_FEED, start)) {
      if (skipping) elements.push({ line: ++line, key: '', value: DAMAGED });
      else elements.push(...read(data.subarray(start, end)));
      skipping = false;
      start = end + 1;
    }
    rest = data.subarray(start);
    if (rest.length > LINE_BYTES) {
      rest = Buffer.alloc(0);
      skipping = true;
    } else if (skipping) rest = Buffer.alloc(0);
    if (elements.length > 0) yield elements;
  }
  if (skipping) yield [{ line: ++line, key: '', value: DAMAGED }];
  else if (rest.length > 0) yield read(rest);
}
