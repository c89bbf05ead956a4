import { readHeader, tellsPlayed, type Header } from './csv-columns.ts';
import type { FileHead, HistoryFormat } from './format.ts';
import { createPlayReader } from './table-plays.ts';
import { readTable } from './table-rows.ts';

/**
 * Tables of scrobbles: they tell what was heard and when, but not for how long. Known forms are those of lastfmstats.com
 * (`Artist;Album;AlbumId;Track;Date#username`, epoch ms) and mainstream.ghan.nl (`uts,utc_time,artist,…`, epoch s). Last.fm
 * counts a track from its start (https://www.last.fm/api/scrobbling).
 */
export const scrobbleTable: HistoryFormat = {
  id: 'scrobble-table',
  source: 'lastfm',

  recognises: (head) => headerOf(head) !== undefined,

  async *parse(chunks, context) {
    const header = headerOf(context.head);
    if (!header) return;
    const { delimiter, cells } = header;
    const layout = { delimiter, width: cells.length, hasHeader: true };
    yield* readTable(chunks, context, layout, createPlayReader(header, context, 'scrobbles'));
  },
};

function headerOf({ text }: FileHead): Header | undefined {
  const header = readHeader(text);
  if (!header || tellsPlayed(header.columns)) return undefined;
  const { time, title, artist } = header.columns;
  return time !== undefined && title !== undefined && artist !== undefined ? header : undefined;
}
