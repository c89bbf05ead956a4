import { readHeader, tellsPlayed, type Header } from './csv-columns.ts';
import type { FileHead, HistoryFormat } from './format.ts';
import { createPlayReader } from './table-plays.ts';
import { readTable } from './table-rows.ts';

/**
 * Tables of plays: Spotify's keys written out as CSV by people's tools, the sets on Kaggle, and shortened forms. The delimiter
 * is found from the header; columns are found by name.
 */
export const csv: HistoryFormat = {
  id: 'csv',
  source: 'export',

  recognises: (head) => headerOf(head) !== undefined,

  async *parse(chunks, context) {
    const header = headerOf(context.head);
    if (!header) return;
    const { delimiter, cells } = header;
    const layout = { delimiter, width: cells.length, hasHeader: true };
    yield* readTable(chunks, context, layout, createPlayReader(header, context, 'plays'));
  },
};

/** A time of adding stands in where there is no other: somebody named the column so. */
function headerOf({ text }: FileHead): Header | undefined {
  const header = readHeader(text);
  if (!header || !tellsPlayed(header.columns)) return undefined;
  const { time, addedAt, title, artist } = header.columns;
  return (time ?? addedAt) !== undefined && title !== undefined && artist !== undefined ? header : undefined;
}
