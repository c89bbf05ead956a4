/** What a column can mean, with the names people's files give it (compared without case, blanks and signs); the first found wins. */
const ALIASES = {
  time: 'ts endtime playedat timestamp date uts utctime listenedat time addedat',
  msPlayed: 'msplayed ms durationplayed playedms',
  title: 'mastermetadatatrackname trackname track title song name',
  artist: 'mastermetadataalbumartistname artistname artistnames artist artists',
  album: 'mastermetadataalbumalbumname albumname album releasename',
  uri: 'spotifytrackuri trackuri trackid uri id spotifyid spotifytrackid',
  reasonStart: 'reasonstart',
  reasonEnd: 'reasonend',
  shuffle: 'shuffle',
  skipped: 'skipped',
  offline: 'offline',
  offlineTimestamp: 'offlinetimestamp',
  private: 'incognitomode incognito private',
  platform: 'platform',
  episodeUri: 'spotifyepisodeuri',
  episodeName: 'episodename',
  audiobookUri: 'audiobookuri',
  audiobookTitle: 'audiobooktitle',
  chapterUri: 'audiobookchapteruri',
} as const;

export type Column = keyof typeof ALIASES;
/** Position of each column that was found. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

const NEEDED = { time: 'ts', msPlayed: 'ms_played', title: 'track', artist: 'artist' } as const;

/** lastfmstats.com writes the user's name behind a # in a header. */
const normaliseHeader = (name: string): string =>
  name
    .replace(/#.*$/s, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

export function findColumns(header: readonly string[]): Columns {
  const names = header.map(normaliseHeader);
  const columns: Partial<Record<Column, number>> = {};
  for (const [column, aliases] of Object.entries(ALIASES) as [Column, string][]) {
    const alias = aliases.split(' ').find((candidate) => names.includes(candidate));
    if (alias !== undefined) columns[column] = names.indexOf(alias);
  }
  return columns;
}

export const missingColumns = (columns: Columns): string[] =>
  (Object.keys(NEEDED) as (keyof typeof NEEDED)[])
    .filter((name) => columns[name] === undefined)
    .map((name) => NEEDED[name]);

export const NEEDED_COLUMNS = Object.values(NEEDED).join(', ');

const DELIMITERS = [',', ';', '\t'] as const;
export interface Header {
  readonly delimiter: (typeof DELIMITERS)[number];
  readonly cells: readonly string[];
  readonly columns: Columns;
}

/** The header line under the delimiter that makes the most of it; undefined when no delimiter cuts it into two or more. */
export function readHeader(text: string): Header | undefined {
  const start = text.replace(/^(?:[ \t]*[\r\n])+/, '').slice(0, 20_000);
  if (/[\u0000-\u0008\u000e-\u001f]/.test(start.slice(0, 4000))) return undefined; // binary
  const candidates = DELIMITERS.map((delimiter) => {
    const cells = firstRow(start, delimiter);
    return { delimiter, cells, columns: findColumns(cells) };
  });
  const found = (header: Header): number => Object.keys(header.columns).length * 1000 + header.cells.length;
  const best = candidates.reduce((a, b) => (found(b) > found(a) ? b : a));
  return best.cells.length > 1 ? best : undefined;
}

function firstRow(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (character === '"') {
      if (quoted && text[i + 1] === '"') cell += text[++i] ?? '';
      else quoted = !quoted;
    } else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && character === delimiter) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell];
}
