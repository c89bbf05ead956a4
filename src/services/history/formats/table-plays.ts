import { normaliseHeader, type Column, type Columns, type Header } from './csv-columns.ts';
import type { FileHead, ParseContext, Row } from './format.ts';
import { STILL_PLAYING } from './lastfm-pages.ts';
import { readRow } from './read-row.ts';
import { dateOrderOf, isOpenDate, isToTheMinute, readTime, type DateOrder } from './read-time.ts';
import { readDuration, readFlag, readNumber } from './read-cell.ts';
import { sampleColumn } from './table-rows.ts';

/** What programs write for "nothing". A song may have such a name, so names are compared only where title and artist are both one. */
const NOTHING: ReadonlySet<string> = new Set([
  '',
  'NaN',
  'nan',
  'NaT',
  'null',
  'NULL',
  'Null',
  'None',
  '<NA>',
  'N/A',
  '\\N',
]);

const STARTS: ReadonlySet<string> = new Set(['starttime', 'startedat', 'listenedat']);
const ENDS: ReadonlySet<string> = new Set(['ts', 'endtime', 'endedat']);

const OPEN_DATE = 'The date can be read day first or month first. Write dates as 2024-05-31 10:03.';

/**
 * Makes plays of the rows of a table with this header. A time that is neither called start nor end is the end of the play where
 * the time played is told, as in Spotify's files, and the start in a table of scrobbles.
 */
export function createPlayReader(
  { columns, cells: names, delimiter }: Header,
  { head, includePrivate }: Pick<ParseContext, 'head' | 'includePrivate'>,
  kind: 'plays' | 'scrobbles',
): (cells: readonly string[], line: number) => Row {
  const at = positions(columns);
  const time = at.time < 0 ? at.addedAt : at.time;
  const timeName = normaliseHeader(names[time] ?? '');
  const tellsStart = STARTS.has(timeName) || (kind === 'scrobbles' && !ENDS.has(timeName));
  const order = orderOf(head, delimiter, time);
  const spokenAt = [at.episodeUri, at.episodeName, at.audiobookUri, at.audiobookTitle, at.chapterUri].filter(
    (i) => i >= 0,
  );
  const options = { includePrivate };

  return (cells, line) => {
    const date = cellOf(cells, time) ?? '';
    const timeText = at.clock < 0 ? date : `${date} ${cells[at.clock] ?? ''}`.trim();
    const moment = readTime(timeText, order);
    const title = cells[at.title];
    const artist = cells[at.artist];
    const named = !(NOTHING.has(title ?? '') && NOTHING.has(artist ?? ''));
    return readRow(
      {
        timeText,
        endedAt: tellsStart ? undefined : moment,
        startedAt: tellsStart ? moment : undefined,
        timeFault: moment === undefined ? timeFaultOf(timeText, kind, order) : undefined,
        toTheMinute: isToTheMinute(timeText),
        msPlayed: kind === 'scrobbles' ? undefined : playedOf(cells, at),
        trackMs: readNumber(cellOf(cells, at.trackMs)),
        title: named ? title : undefined,
        artist: named ? artist : undefined,
        album: cellOf(cells, at.album),
        uri: cellOf(cells, at.uri),
        spoken: spokenAt.some((i) => cellOf(cells, i) !== undefined),
        reasonStart: cellOf(cells, at.reasonStart),
        reasonEnd: cellOf(cells, at.reasonEnd),
        shuffle: readFlag(cells[at.shuffle]),
        skipped: readFlag(cells[at.skipped]),
        offline: readFlag(cells[at.offline]),
        offlineTimestamp: at.offlineTimestamp < 0 ? undefined : readNumber(cellOf(cells, at.offlineTimestamp)),
        private: readFlag(cells[at.private]) ?? false,
        platform: cellOf(cells, at.platform),
      },
      line,
      options,
    );
  };
}

type Positions = Readonly<Record<Column, number>>;

/** −1 for a column that is not there. */
const positions = (columns: Columns): Positions => ({
  time: columns.time ?? -1,
  clock: columns.clock ?? -1,
  addedAt: columns.addedAt ?? -1,
  msPlayed: columns.msPlayed ?? -1,
  secondsPlayed: columns.secondsPlayed ?? -1,
  minutesPlayed: columns.minutesPlayed ?? -1,
  trackMs: columns.trackMs ?? -1,
  title: columns.title ?? -1,
  artist: columns.artist ?? -1,
  artistUris: columns.artistUris ?? -1,
  album: columns.album ?? -1,
  uri: columns.uri ?? -1,
  reasonStart: columns.reasonStart ?? -1,
  reasonEnd: columns.reasonEnd ?? -1,
  shuffle: columns.shuffle ?? -1,
  skipped: columns.skipped ?? -1,
  offline: columns.offline ?? -1,
  offlineTimestamp: columns.offlineTimestamp ?? -1,
  private: columns.private ?? -1,
  platform: columns.platform ?? -1,
  episodeUri: columns.episodeUri ?? -1,
  episodeName: columns.episodeName ?? -1,
  audiobookUri: columns.audiobookUri ?? -1,
  audiobookTitle: columns.audiobookTitle ?? -1,
  chapterUri: columns.chapterUri ?? -1,
});

function cellOf(cells: readonly string[], at: number): string | undefined {
  const value = at < 0 ? undefined : cells[at];
  return value === undefined || (value.length < 6 && NOTHING.has(value)) ? undefined : value;
}

function playedOf(cells: readonly string[], at: Positions): number {
  if (at.msPlayed >= 0) return readNumber(cellOf(cells, at.msPlayed)) ?? NaN;
  if (at.secondsPlayed >= 0) return readDuration(cellOf(cells, at.secondsPlayed), 1000);
  return readDuration(cellOf(cells, at.minutesPlayed), 60_000);
}

/** Whether `01/05/2024` is in May or in January, when the column holds such dates and the first of them tell. */
function orderOf(head: FileHead, delimiter: string, time: number): DateOrder | undefined {
  const dates = sampleColumn(head, delimiter, time);
  return dates.some(isOpenDate) ? dateOrderOf(dates) : undefined;
}

function timeFaultOf(time: string, kind: 'plays' | 'scrobbles', order: DateOrder | undefined): string | undefined {
  if (time.trim() === '') return kind === 'scrobbles' ? STILL_PLAYING : undefined;
  return order === undefined && isOpenDate(time) ? OPEN_DATE : undefined;
}
