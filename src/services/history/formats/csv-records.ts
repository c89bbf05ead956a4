import { ParserOptions } from 'fast-csv';
// The stream of fast-csv hands out one row at a time and ends for good at the first damaged one; its parser underneath takes
// text and gives rows, so that a damaged line costs that line alone.
import { Parser } from '@fast-csv/parse/build/src/parser/Parser.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A cell may hold line breaks, but one that spans more lines than this began with a stray quotation mark. */
const LINES_OF_ONE_ROW = 50;
/** Longer lines are no rows: they are passed over instead of being kept in memory. */
const LINE_BYTES = 8_000_000;

export interface CsvRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  /** Undefined: a quotation mark is missing or stands in a wrong place, or the line has no end. */
  readonly cells: readonly string[] | undefined;
}

/**
 * Rows of cells while the bytes (UTF-8) stream by, in groups. A damaged line becomes one record without cells, and reading goes
 * on with the next: a stray quotation mark never swallows the lines after it. Memory does not grow with the file.
 */
export async function* readRecords(
  chunks: AsyncIterable<Buffer>,
  { delimiter, carriageReturnsOnly = false }: { delimiter: string; carriageReturnsOnly?: boolean },
): AsyncGenerator<CsvRecord[]> {
  const newline = carriageReturnsOnly ? CARRIAGE_RETURN : LINE_FEED;
  const reader = createReader({ delimiter, newline });
  let rest: Buffer = Buffer.alloc(0);
  /** Inside a line that is too long to be kept. */
  let skipping = false;
  let line = 1;

  for await (const chunk of chunks) {
    let data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    rest = Buffer.alloc(0);
    if (skipping) {
      const end = data.indexOf(newline);
      if (end < 0) continue;
      skipping = false;
      yield [{ line: line++, cells: undefined }];
      data = data.subarray(end + 1);
    }
    // A row that is open for too long will not end: its first line is given up.
    const wait = data.length <= LINE_BYTES;
    const { records, used, lines } = reader.read(data, line, { last: false, wait });
    line += lines;
    if (records.length > 0) yield records;
    rest = data.subarray(used);
    if (rest.length > LINE_BYTES) {
      rest = Buffer.alloc(0);
      skipping = true;
    }
  }
  if (skipping) yield [{ line, cells: undefined }];
  else if (rest.length > 0) yield reader.read(rest, line, { last: true, wait: false }).records;
}

interface Reading {
  readonly records: CsvRecord[];
  /** Bytes and lines that are dealt with; what comes after begins a row whose end is not there yet. */
  readonly used: number;
  readonly lines: number;
}

function createReader({ delimiter, newline }: { delimiter: string; newline: number }) {
  const parser = new Parser(new ParserOptions({ headers: false, delimiter }));
  /** Cells of the first row: a row over several lines must have as many. */
  let width: number | undefined;

  const parse = (text: string): string[][] | undefined => {
    try {
      return parser.parse(text, false).rows;
    } catch {
      return undefined; // the parser's own words quote the row
    }
  };

  /** A line without a quotation mark holds nothing to be parsed: it is cut at its delimiters, which is three times as fast. */
  function pushPlain(text: string, line: number, records: CsvRecord[]): void {
    const end = text.endsWith('\r') ? text.length - 1 : text.length;
    if (text.lastIndexOf('\r', end - 1) < 0 || end === 0) push(text.slice(0, end).split(delimiter), line, records);
    // A lone carriage return ends a row as well.
    else for (const row of text.slice(0, end).split('\r')) push(row.split(delimiter), line, records);
  }

  const isRow = (rows: string[][] | undefined): boolean =>
    rows?.length === 1 && (width === undefined || rows[0]?.length === width);

  function push(cells: string[], line: number, records: CsvRecord[]): void {
    width ??= cells.length;
    records.push({ line, cells });
  }

  return {
    /** `last`: nothing comes after. `wait`: the end of an open row may come with the next chunk. */
    read(data: Buffer, firstLine: number, { last, wait }: { last: boolean; wait: boolean }): Reading {
      const records: CsvRecord[] = [];
      const complete = last ? data.length : data.lastIndexOf(newline) + 1;
      // Each line is a text of its own: cells cut from a larger one would keep all of it in memory.
      const textOf = (start: number, end: number): string => data.toString('utf8', start, end);
      let line = firstLine;
      let at = 0;
      while (at < complete) {
        const end = endOfLine(data, at, complete, newline);
        const text = textOf(at, end);
        if (!text.includes('"')) {
          pushPlain(text, line++, records);
          at = end + 1;
          continue;
        }
        const alone = parse(text);
        // A lone mark inside a cell, as in 7" single, opens nothing.
        const whole = hasEvenQuotes(text) || isRow(alone);
        const open = whole ? { end, lines: 1 } : endOfOpenRow(data, end + 1, complete, newline);
        if (open.end === undefined && open.lines < LINES_OF_ONE_ROW && wait && !last) break;
        const rows = whole ? alone : open.end === undefined ? undefined : parse(textOf(at, open.end));
        if (rows && open.end !== undefined && (whole || isRow(rows))) {
          for (const cells of rows) push(cells, line, records);
          line += open.lines;
          at = open.end + 1;
        } else {
          records.push({ line: line++, cells: undefined });
          at = end + 1;
        }
      }
      return { records, used: Math.min(at, complete), lines: line - firstLine };
    },
  };
}

/** In front of the line break, or the end of the bytes. */
function endOfLine(data: Buffer, start: number, complete: number, newline: number): number {
  const at = data.indexOf(newline, start);
  return at < 0 || at > complete ? complete : at;
}

function hasEvenQuotes(text: string): boolean {
  let even = true;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) even = !even;
  return even;
}

/** Where a row ends whose first line leaves a quotation mark open: with the next line that has an odd number of them. */
function endOfOpenRow(
  data: Buffer,
  secondLine: number,
  complete: number,
  newline: number,
): { end: number | undefined; lines: number } {
  let lines = 1;
  for (let at = secondLine; at < complete && lines < LINES_OF_ONE_ROW; lines++) {
    const end = endOfLine(data, at, complete, newline);
    if (!hasEvenQuotes(data.toString('latin1', at, end))) return { end, lines: lines + 1 };
    at = end + 1;
  }
  return { end: undefined, lines };
}
