import { readRecords } from './csv-records.ts';
import { sampleRows } from './csv-columns.ts';
import type { FileHead, ParseContext, Row } from './format.ts';

const DAMAGED_LINE = 'This line is damaged: a quotation mark is missing or stands in a wrong place.';
const LONG_LINE = 'This line has more cells than the first: a name with a delimiter in it may need quotation marks.';

/** Enough to see how dates are written, and cheap. */
const SAMPLE = 1000;

interface Layout {
  readonly delimiter: string;
  /** Cells of a row; more of them mean that some stand in a wrong place. */
  readonly width: number;
  readonly hasHeader: boolean;
}

/**
 * The rows of a table. `toRow` gets the cells of each line that is not empty; damaged lines, and lines with more cells than the
 * header has, become rejects.
 */
export async function* readTable(
  chunks: AsyncIterable<Buffer>,
  { head }: Pick<ParseContext, 'head'>,
  { delimiter, width, hasHeader }: Layout,
  toRow: (cells: readonly string[], line: number) => Row,
): AsyncGenerator<Row[]> {
  const unnamed = hasHeader && hasUnnamedNumbers(head, { delimiter, width }) ? 1 : 0;
  const layout = { delimiter, carriageReturnsOnly: !head.text.includes('\n') };
  let headerSeen = !hasHeader;
  for await (const records of readRecords(chunks, layout)) {
    const rows: Row[] = [];
    for (const { line, cells } of records) {
      if (!cells) rows.push({ kind: 'reject', line, reason: DAMAGED_LINE, excerpt: '' });
      else if (isEmpty(cells)) continue;
      else if (!headerSeen) headerSeen = true;
      else if (isTooLong(cells, width + unnamed)) rows.push({ kind: 'reject', line, reason: LONG_LINE, excerpt: '' });
      else rows.push(toRow(unnamed === 0 ? cells : cells.slice(1), line));
    }
    if (rows.length > 0) yield rows;
  }
}

function isEmpty(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell.trim() !== '') return false;
  return true;
}

/** Spreadsheets add empty cells at the end of a row; they mean nothing. */
function isTooLong(cells: readonly string[], width: number): boolean {
  for (let i = width; i < cells.length; i++) if (cells[i]?.trim() !== '') return true;
  return false;
}

/** R numbers the rows in a column that has no cell in the header. */
function hasUnnamedNumbers(head: FileHead, { delimiter, width }: { delimiter: string; width: number }): boolean {
  const rows = sampleRows(head.text, delimiter, 4).slice(1);
  const complete = head.whole ? rows : rows.slice(0, 2);
  return complete.length > 0 && complete.every((row, i) => row.length === width + 1 && row[0] === String(i + 1));
}

/** The cells of one column in the first rows. */
export function sampleColumn(head: FileHead, delimiter: string, column: number): string[] {
  const rows = sampleRows(head.text, delimiter, SAMPLE).slice(1);
  return (head.whole ? rows : rows.slice(0, -1)).map((cells) => cells[column] ?? '');
}
