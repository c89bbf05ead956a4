import { sampleRows } from './csv-columns.ts';
import type { FileHead, HistoryFormat } from './format.ts';
import { STILL_PLAYING } from './lastfm-pages.ts';
import { NO_DETAILS } from './no-details.ts';
import { readRow } from './read-row.ts';
import { isToTheMinute, readTime } from './read-time.ts';
import { readTable } from './table-rows.ts';

/**
 * Tables of https://benjaminbenben.com/lastfm-to-csv/: artist, album, track and `06 Sep 2026, 14:23` (UTC), without a header.
 * The date is not always in quotation marks, though it holds a comma.
 */
export const lastfmToCsv: HistoryFormat = {
  id: 'lastfm-to-csv',
  source: 'lastfm',

  recognises: (head) => delimiterOf(head) !== undefined,

  async *parse(chunks, context) {
    const delimiter = delimiterOf(context.head);
    if (delimiter === undefined) return;
    yield* readTable(chunks, context, { delimiter, width: 5, hasHeader: false }, (cells, line) => {
      const time = timeOf(cells);
      return readRow(
        {
          ...NO_DETAILS,
          timeText: time,
          startedAt: readTime(time),
          toTheMinute: isToTheMinute(time),
          timeFault: time === '' ? STILL_PLAYING : undefined,
          msPlayed: undefined,
          title: cells[2],
          artist: cells[0],
          album: cells[1],
          uri: undefined,
        },
        line,
        context,
      );
    });
  },
};

const DATE = /^\d{1,2} [A-Z][a-z]{2,8} \d{4},? \d{1,2}:\d{2}$/;
const SEEN = 6;

const timeOf = (cells: readonly string[]): string =>
  cells
    .slice(3, 5)
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(', ');

/** The first of them may be playing still, and the last may be cut off by the end of the head. */
function delimiterOf({ text, whole }: FileHead): string | undefined {
  if (/^\s*[[{]/.test(text)) return undefined;
  const start = text.slice(0, 20_000);
  return [',', ';', '\t'].find((delimiter) => {
    const rows = sampleRows(start, delimiter, SEEN + 1);
    const seen = rows.length > SEEN || !whole ? rows.slice(0, -1) : rows;
    const dated = seen.filter((cells) => DATE.test(timeOf(cells)));
    const undated = seen.filter((cells) => timeOf(cells) === '');
    return dated.length > 0 && dated.length + undated.length === seen.length && undated.length <= 1;
  });
}
