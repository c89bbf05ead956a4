import type { Table } from '../../domain/table.ts';
import { clip, oneLine } from './text.ts';

/** Rows that are shown; a phone has no room for more. */
const ROWS = 15;
/** Longest cell, in characters. */
const CELL = 28;

/** A table in letters of even width: columns under their heads, figures to the right. */
export function textTable({ columns, rows }: Table, room: number): string {
  const shown = [columns, ...rows.slice(0, ROWS)].map((row) => row.map(cellOf));
  const widths = columns.map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0)));
  const numeric = columns.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const lines = shown.map((row) =>
    row
      .map((cell, column) => (numeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  let text = '';
  for (const line of lines) {
    if (text.length + line.length + 1 > room) break;
    text += `${text === '' ? '' : '\n'}${line}`;
  }
  return text;
}

const cellOf = (cell: string | number): string =>
  typeof cell === 'number' ? cell.toLocaleString('en') : clip(oneLine(cell), CELL);
