import { once } from 'node:events';
import { parse } from 'fast-csv';
import { UserError } from '../../../domain/errors.ts';
import { missingColumns, readHeader, type Column, type Columns } from './csv-columns.ts';
import type { HistoryFormat, ParseContext, Row } from './format.ts';
import { readRow } from './read-row.ts';
import { readTime } from './read-time.ts';

/** Without a finished row for so long, a quotation mark is open: the parser would start over with every chunk. */
const ROW_LIMIT = 1_000_000;

/**
 * Tables of plays: Spotify's keys written out as CSV by people's tools, the sets on Kaggle, and shortened forms. The delimiter
 * is found from the header; columns are found by name.
 */
export const csv: HistoryFormat = {
  id: 'csv',

  recognises({ text }) {
    const header = readHeader(text);
    return header !== undefined && missingColumns(header.columns).length === 0;
  },

  async *parse(chunks, context) {
    const header = readHeader(context.head.text);
    if (!header) return;
    let line = 1;
    let headerSeen = false;
    for await (const cellRows of readCells(chunks, { file: context.file, delimiter: header.delimiter })) {
      const rows: Row[] = [];
      for (const cells of cellRows) {
        const at = line;
        line += linesOf(cells);
        if (cells.every((cell) => cell.trim() === '')) continue;
        if (headerSeen) rows.push(toRow(cells, at, header.columns, context));
        headerSeen = true;
      }
      if (rows.length > 0) yield rows;
    }
  },
};

/** Rows of cells, chunk by chunk. */
async function* readCells(
  chunks: AsyncIterable<Buffer>,
  { file, delimiter }: { file: string; delimiter: string },
): AsyncGenerator<string[][]> {
  let rows: string[][] = [];
  let finished = 0;
  let bytesSinceRow = 0;
  // The parser's own errors quote the row; this one must not.
  const damaged = (): UserError =>
    new UserError(
      'damaged_file',
      `“${file}” is damaged somewhere after row ${finished}: a quotation mark is missing or stands in a wrong place.`,
    );
  const parser = parse<string[], string[]>({ headers: false, delimiter });
  parser.on('data', (cells: string[]) => rows.push(cells));
  parser.on('error', () => {}); // told by the callbacks below too
  const takeRows = (): string[][] => {
    const ready = rows;
    rows = [];
    finished += ready.length;
    return ready;
  };

  try {
    for await (const chunk of chunks) {
      await new Promise<void>((resolve, reject) => {
        parser.write(chunk, (error) => (error ? reject(damaged()) : resolve()));
      });
      bytesSinceRow = rows.length > 0 ? 0 : bytesSinceRow + chunk.length;
      if (bytesSinceRow > ROW_LIMIT) throw damaged();
      yield takeRows();
    }
    const ended = once(parser, 'end').catch(() => {
      throw damaged();
    });
    parser.end();
    await ended;
    yield takeRows();
  } finally {
    parser.destroy();
  }
}

/** How many lines of the file a row takes: quoted cells may hold line breaks. */
function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) lines += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return lines;
}

function toRow(cells: readonly string[], line: number, columns: Columns, context: ParseContext): Row {
  const cell = (column: Column): string | undefined => {
    const at = columns[column];
    const value = at === undefined ? undefined : cells[at];
    return value === undefined || value === '' || value === 'NaN' ? undefined : value;
  };
  return readRow(
    {
      timeText: cell('time') ?? '',
      endedAt: readTime(cell('time')),
      msPlayed: readNumber(cell('msPlayed')),
      title: cell('title'),
      artist: cell('artist'),
      album: cell('album'),
      uri: cell('uri'),
      spoken:
        cell('episodeUri') !== undefined ||
        cell('episodeName') !== undefined ||
        cell('audiobookUri') !== undefined ||
        cell('audiobookTitle') !== undefined ||
        cell('chapterUri') !== undefined,
      reasonStart: cell('reasonStart'),
      reasonEnd: cell('reasonEnd'),
      shuffle: readFlag(cell('shuffle')),
      skipped: readFlag(cell('skipped')),
      offline: readFlag(cell('offline')),
      offlineTimestamp: readNumber(cell('offlineTimestamp')),
      private: readFlag(cell('private')) ?? false,
      platform: cell('platform'),
    },
    line,
    context,
  );
}

const readNumber = (text: string | undefined): number | undefined =>
  text === undefined || text.trim() === '' ? undefined : Number(text);

function readFlag(text: string | undefined): boolean | undefined {
  switch (text?.trim().toLowerCase()) {
    case 'true':
    case '1':
    case '1.0':
    case 'yes':
      return true;
    case 'false':
    case '0':
    case '0.0':
    case 'no':
      return false;
    default:
      return undefined;
  }
}
