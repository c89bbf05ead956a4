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
  const lineBreak = String.fromCharCode(newline);
  /** Cells of the first row: a row over several lines must have as many. */
  let width: number | undefined;

  const parse = (text: string): string[][] | undefined => {
    try {
      return parser.parse(text, false).rows;
    } catch {
      return undefined; // the parser's own words quote the row
    }
  };

  /** Lines that each are a row, as nearly all are: parsed in one go, and one by one only where that finds another number of rows. */
  function pushLines(text: string, lines: number, firstLine: number, records: CsvRecord[]): void {
    const rows = lines === 0 ? [] : parse(text);
    if (rows?.length === lines) {
      for (let i = 0; i < lines; i++) push(rows[i] ?? [], firstLine + i, records);
      return;
    }
    let line = firstLine;
    for (let at = 0; at < text.length; line++) {
      const end = endOfLine(text, at, lineBreak);
      const found = parse(text.slice(at, end + 1));
      if (!found) records.push({ line, cells: undefined });
      else for (const cells of found) push(cells, line, records); // a lone carriage return ends a row as well
      at = end + 1;
    }
  }

  const isRow = (rows: string[][] | undefined): rows is [string[]] =>
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
      const text = data.toString('utf8', 0, complete);
      let line = firstLine;
      let at = 0;
      /** Lines from here to `at` are whole rows that wait for being parsed together. */
      let waiting = { from: 0, lines: 0 };
      const flush = (): void => {
        pushLines(text.slice(waiting.from, at), waiting.lines, line - waiting.lines, records);
        waiting = { from: at, lines: 0 };
      };
      let quote = text.indexOf('"');
      while (at < text.length) {
        const end = endOfLine(text, at, lineBreak);
        if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
        if (quote < 0 || quote >= end || hasEvenQuotes(text, at, end)) {
          at = Math.min(end + 1, text.length);
          line++;
          waiting.lines++;
          continue;
        }
        flush();
        const alone = parse(text.slice(at, end));
        // A lone mark inside a cell, as in 7" single, opens nothing.
        const open = isRow(alone) ? { end, lines: 1 } : endOfOpenRow(text, end + 1, lineBreak);
        if (open.end === undefined && open.lines < LINES_OF_ONE_ROW && wait && !last) break;
        const rows = open.lines === 1 ? alone : open.end === undefined ? undefined : parse(text.slice(at, open.end));
        if (isRow(rows) && open.end !== undefined) {
          push(rows[0], line, records);
          line += open.lines;
          at = Math.min(open.end + 1, text.length);
        } else {
          records.push({ line: line++, cells: undefined });
          at = Math.min(end + 1, text.length);
        }
        waiting = { from: at, lines: 0 };
      }
      flush();
      const lines = line - firstLine;
      return { records, used: at >= text.length ? complete : bytesOfLines(data, lines, newline), lines };
    },
  };
}

/** In front of the line break, or the end of the text. */
function endOfLine(text: string, start: number, lineBreak: string): number {
  const at = text.indexOf(lineBreak, start);
  return at < 0 ? text.length : at;
}

/** Damaged bytes decode to other lengths, so places in the text say nothing about the bytes; line breaks do. */
function bytesOfLines(data: Buffer, lines: number, newline: number): number {
  let at = 0;
  for (let i = 0; i < lines; i++) at = data.indexOf(newline, at) + 1;
  return at;
}

function hasEvenQuotes(text: string, start: number, end: number): boolean {
  let even = true;
  for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1)) even = !even;
  return even;
}

/** Where a row ends whose first line leaves a quotation mark open: with the next line that has an odd number of them. */
function endOfOpenRow(text: string, secondLine: number, lineBreak: string): { end: number | undefined; lines: number } {
  let lines = 1;
  for (let at = secondLine; at < text.length && lines < LINES_OF_ONE_ROW; lines++) {
    const end = endOfLine(text, at, lineBreak);
    if (!hasEvenQuotes(text, at, end)) return { end, lines: lines + 1 };
    at = end + 1;
  }
  return { end: undefined, lines };
}
