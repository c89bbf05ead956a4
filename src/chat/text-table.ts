import type { Table } from '../domain/table.ts';
import { clip } from './plain-text.ts';

/** Rows that are shown; a phone has no room for more. */
const ROWS = 15;
/** Longest cell, in characters: of a table with two columns, and of others. */
const CELLS = { few: 40, many: 24 };

/**
 * A table in letters of even width: columns under their heads, figures to the right, in at most `room` characters. `clean` makes a
 * name harmless where it will stand, on one line.
 */
export function textTable(
  { columns, rows }: Table,
  { room, clean }: { room: number; clean: (name: string) => string },
): string {
  const longest = columns.length > 2 ? CELLS.many : CELLS.few;
  const shown = [columns, ...rows.slice(0, ROWS)].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : clip(clean(cell), longest))),
  );
  const widths = columns.map((_, column) => Math.max(...shown.map((row) => breadth(row[column] ?? ''))));
  const numeric = columns.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const lines = shown.map((row) =>
    row
      .map((cell, column) => {
        const filling = ' '.repeat((widths[column] ?? 0) - breadth(cell));
        return numeric[column] ? filling + cell : cell + filling;
      })
      .join('  ')
      .trimEnd(),
  );
  return fitLines(lines, room);
}

/** Letters of East Asian scripts take two places where letters have even width, marks above and below none. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/gu;
const breadth = (text: string): number =>
  Array.from(text.replaceAll(/[\p{M}\u200b]/gu, '')).length + (text.match(WIDE)?.length ?? 0);

/** Whole lines only: half a link would show its address. */
export function fitLines(lines: readonly string[], room: number): string {
  let text = '';
  for (const line of lines) {
    if (text.length + line.length + 1 > room) break;
    text += `${text === '' ? '' : '\n'}${line}`;
  }
  return text === '' ? '…' : text;
}
