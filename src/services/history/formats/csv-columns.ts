/** What a column can mean, with the names people's files give it (compared without case, blanks and signs); the first found wins. */
const ALIASES = {
  time:
    'ts endtime endedat playedat timestamp datetime date uts utctime listenedat starttime startedat playdate time ' +
    'datetimeutc timestamputc dateutc',
  /** A time of day in a column of its own, beside a date. */
  clock: 'time timeofday',
  addedAt: 'addedat dateadded',
  msPlayed: 'msplayed ms durationplayed playedms msplay playedduration timeplayedms durationplayedms listenedms',
  secondsPlayed: 'secondsplayed playedseconds secplayed secsplayed splayed seconds secs sec',
  minutesPlayed: 'minutesplayed playedminutes minplayed minsplayed minutes mins min',
  trackMs: 'trackdurationms durationms trackms tracklengthms lengthms',
  title: 'mastermetadatatrackname trackname track title song name songname tracktitle songtitle',
  artist: 'mastermetadataalbumartistname artistname artistnames artist artists albumartist',
  artistUris: 'artisturis artistids',
  album: 'mastermetadataalbumalbumname albumname album releasename albumtitle',
  uri: 'spotifytrackuri trackuri trackid uri id spotifyid spotifytrackid spotifyuri',
  reasonStart: 'reasonstart',
  reasonEnd: 'reasonend',
  shuffle: 'shuffle',
  skipped: 'skipped',
  offline: 'offline',
  offlineTimestamp: 'offlinetimestamp',
  private: 'incognitomode incognito private',
  platform: 'platform',
  episodeUri: 'spotifyepisodeuri episodeuri',
  episodeName: 'episodename podcastname',
  audiobookUri: 'audiobookuri',
  audiobookTitle: 'audiobooktitle audiobookname',
  chapterUri: 'audiobookchapteruri',
} as const;

export type Column = keyof typeof ALIASES;
/** Position of each column that was found. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

const ALIAS_LISTS = Object.entries(ALIASES).map(([column, aliases]) => [column as Column, aliases.split(' ')] as const);
const PLAYED = ['msPlayed', 'secondsPlayed', 'minutesPlayed'] as const satisfies readonly Column[];
const NEEDED = { time: 'ts', title: 'track', artist: 'artist' } as const;

/** lastfmstats.com writes the user's name behind a # in a header. */
export const normaliseHeader = (name: string): string =>
  name
    .replace(/#.*$/s, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

export function findColumns(header: readonly string[]): Columns {
  const names = header.map(normaliseHeader);
  const columns: Partial<Record<Column, number>> = {};
  for (const [column, aliases] of ALIAS_LISTS) {
    const alias = aliases.find((candidate) => names.includes(candidate));
    if (alias !== undefined) columns[column] = names.indexOf(alias);
  }
  // Only a date of its own has its time of day elsewhere.
  const { time = -1, clock } = columns;
  if (clock !== undefined && (clock === time || names[time] !== 'date')) delete columns.clock;
  return columns;
}

export const tellsPlayed = (columns: Columns): boolean => PLAYED.some((column) => columns[column] !== undefined);

export const missingColumns = (columns: Columns): string[] =>
  (Object.keys(NEEDED) as (keyof typeof NEEDED)[])
    .filter((name) => columns[name] === undefined)
    .map((name) => NEEDED[name]);

export const NEEDED_COLUMNS = 'ts, track, artist, and ms_played where it is known';

const DELIMITERS = [',', ';', '\t', '|'] as const;
export interface Header {
  readonly delimiter: (typeof DELIMITERS)[number];
  readonly cells: readonly string[];
  readonly columns: Columns;
}

/** The header line under the delimiter that makes the most of it; undefined when no delimiter cuts it into two or more. */
export function readHeader(text: string): Header | undefined {
  const start = text.replace(/^(?:[ \t]*[\r\n])+/, '').slice(0, 20_000);
  const firstLine = /^[^\r\n]{0,4000}/.exec(start)?.[0] ?? '';
  if (/[\u0000-\u0008\u000e-\u001f]/.test(firstLine)) return undefined; // binary
  if (/^\s*[[{]/.test(start)) return undefined; // JSON
  const candidates = DELIMITERS.map((delimiter) => {
    const [cells = []] = sampleRows(start, delimiter, 1);
    return { delimiter, cells, columns: findColumns(cells) };
  });
  const found = (header: Header): number => Object.keys(header.columns).length * 1000 + header.cells.length;
  const best = candidates.reduce((a, b) => (found(b) > found(a) ? b : a));
  return best.cells.length > 1 ? best : undefined;
}

/** The first rows of a text that are not empty. The last one may be cut off where the text is. */
export function sampleRows(text: string, delimiter: string, limit: number): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((value) => value.trim() !== '')) rows.push(cells);
    cells = [];
    cell = '';
  };
  for (let i = 0; i < text.length && rows.length < limit; i++) {
    const character = text[i] ?? '';
    if (character === '"') {
      if (quoted && text[i + 1] === '"') cell += text[++i] ?? '';
      else quoted = !quoted;
    } else if (!quoted && (character === '\n' || character === '\r')) endRow();
    else if (!quoted && character === delimiter) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  if (rows.length < limit) endRow();
  return rows;
}
