import { readHeader, sampleRows, tellsPlayed, type Columns, type Header } from './csv-columns.ts';
import type { FileHead, HistoryFormat, Row } from './format.ts';
import { isSpoken } from './read-row.ts';
import { readTime } from './read-time.ts';
import { readTrack } from './read-track.ts';
import { readTable } from './table-rows.ts';

/**
 * Playlists as tables, whose tracks count as liked: those of https://github.com/watsonbox/exportify, whose header is in the
 * language of its user, of https://github.com/pavelkomarov/exportify, and others that tell when a track was added.
 */
export const exportify: HistoryFormat = {
  id: 'exportify',
  source: 'export',

  recognises: (head) => headerOf(head) !== undefined,

  async *parse(chunks, context) {
    const header = headerOf(context.head);
    if (!header) return;
    const { delimiter, cells, columns } = header;
    const layout = { delimiter, width: cells.length, hasHeader: true };
    yield* readTable(chunks, context, layout, (cells, line) => toRow(cells, columns, line));
  },
};

const COLUMNS_AT_LEAST = 8;

function headerOf({ text }: FileHead): Header | undefined {
  const header = readHeader(text);
  if (!header) return undefined;
  const { columns, cells, delimiter } = header;
  if (columns.time !== undefined || tellsPlayed(columns)) return undefined;
  if (columns.addedAt !== undefined && columns.title !== undefined && columns.artist !== undefined) return header;
  const [, first = []] = sampleRows(text, delimiter, 2);
  if (cells.length < COLUMNS_AT_LEAST || !/^spotify:(?:track|local|episode):/.test(first[0] ?? '')) return undefined;
  return { ...header, columns: { ...columns, ...(isWatsonbox(first) ? WATSONBOX : PAVELKOMAROV) } };
}

/** Where the columns stand when their names are in a language nobody foresaw. */
const WATSONBOX: Columns = { uri: 0, title: 1, artistUris: 2, artist: 3, album: 5, addedAt: 18 };
const PAVELKOMAROV: Columns = { uri: 0, title: 1, album: 2, artist: 3, addedAt: 9 };
/** A local file has neither artist's nor album's URI. */
const isWatsonbox = ([, , artistUris = '', , albumUri = '', ...more]: readonly string[]): boolean =>
  artistUris.startsWith('spotify:artist:') ||
  albumUri.startsWith('spotify:album:') ||
  (artistUris === '' && more.length >= 14);

function toRow(cells: readonly string[], columns: Columns, line: number): Row {
  const cell = (column: keyof Columns): string | undefined => cells[columns[column] ?? -1];
  const uri = cell('uri');
  if (isSpoken(uri)) return { kind: 'podcast' };
  const artist = firstArtist(cell('artist') ?? '', cell('artistUris'));
  const track = readTrack({ title: cell('title'), artist, album: cell('album'), uri }, line);
  if ('kind' in track) return track;
  const at = readTime(cell('addedAt'));
  return { kind: 'verdict', saved: { target: { type: 'track', track }, verdict: 'like', at } };
}

/**
 * The artist a track is known by. Watsonbox joins names by ", " with a backslash in front of their own commas, and gives as
 * many URIs; Pavelkomarov joins them by ";", or by "," without a blank in earlier years.
 */
export function firstArtist(names: string, uris: string | undefined): string {
  const escaped = uris !== undefined || names.includes('\\,');
  if (!escaped) return names.split(names.includes(';') ? ';' : /,(?! )/, 1)[0] ?? '';
  const one = uris !== undefined && uris !== '' && !uris.includes(',');
  const first = one ? names : (names.split(/(?<!\\), /, 1)[0] ?? '');
  return first.replaceAll('\\,', ',');
}
