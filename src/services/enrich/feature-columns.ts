import type { FactSource } from '../../domain/music-fact.ts';
import { sampleRows, normaliseHeader } from '../history/formats/csv-columns.ts';

/** What a column can mean, with the names that public files give it (compared without case, blanks and signs); the first found wins. */
const ALIASES = {
  track:
    'trackid spotifytrackid spotifyid trackuri spotifytrackuri uri spotifyuri trackhref trackurl spotifyurl url id',
  isrc: 'isrc trackisrc',
  mbid: 'recordingmbid mbid musicbrainzid',
  artist: 'artistname artistnames trackartist artists artist performer mastermetadataalbumartistname albumartist',
  title: 'trackname tracktitle title songname songtitle song name track mastermetadatatrackname',
  trackGenre: 'trackgenre genre genres playlistgenre tags',
  subgenre: 'playlistsubgenre subgenre subgenres',
  artistGenres: 'artistgenres artistgenre genresartist',
  releaseDate: 'releasedate albumreleasedate trackalbumreleasedate released date',
  year: 'year releaseyear',
  popularity: 'trackpopularity popularity',
  explicit: 'explicit isexplicit',
  language: 'language lang tracklanguage',
  durationMs: 'durationms trackdurationms lengthms duration tracklength',
  danceability: 'danceability',
  energy: 'energy',
  valence: 'valence happiness',
  tempo: 'tempo bpm',
  acousticness: 'acousticness',
  instrumentalness: 'instrumentalness',
  liveness: 'liveness',
  speechiness: 'speechiness',
  loudness: 'loudness loudnessdb',
  pitchClass: 'key pitchclass musicalkey keykey',
  mode: 'mode keyscale',
  timeSignature: 'timesignature timesig',
} as const;

export type Column = keyof typeof ALIASES;
export type Columns = Readonly<Partial<Record<Column, number>>>;
/** What a row tells about. */
export type RowKind = 'track' | 'artist' | 'genre';

export interface FeatureHeader {
  readonly delimiter: string;
  readonly width: number;
  readonly columns: Columns;
  readonly kind: RowKind;
  /** Whose facts these are. */
  readonly source: FactSource;
}

const TELLING: readonly Column[] = [
  ...([
    'danceability',
    'energy',
    'valence',
    'tempo',
    'acousticness',
    'instrumentalness',
    'loudness',
    'pitchClass',
  ] as const),
  ...(['trackGenre', 'artistGenres', 'releaseDate', 'year', 'popularity', 'language', 'durationMs'] as const),
];
/** Numbers the submissions of a recording in the dumps of AcousticBrainz. */
const OF_ACOUSTICBRAINZ = 'submissionoffset';
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The header under the delimiter that makes the most of it; undefined when it names nothing that facts are told of. */
export function readFeatureHeader(text: string): FeatureHeader | undefined {
  const candidates = DELIMITERS.map((delimiter) => {
    const [cells = []] = sampleRows(text, delimiter, 1);
    return { delimiter, width: cells.length, columns: findColumns(cells) };
  });
  const count = ({ columns }: { columns: Columns }): number => Object.keys(columns).length;
  const best = candidates.reduce((a, b) => (count(b) > count(a) ? b : a));
  const [names = []] = sampleRows(text, best.delimiter, 1);
  const dump = names.map(normaliseHeader).includes(OF_ACOUSTICBRAINZ);
  // Their danceability runs from 0 to about 3 and is another measure (essentia's Danceability).
  const { danceability, ...shared } = best.columns;
  const columns: Columns = dump || danceability === undefined ? shared : { ...shared, danceability };
  const kind = kindOf(columns);
  if (!kind || !TELLING.some((column) => columns[column] !== undefined)) return undefined;
  return { ...best, columns, kind, source: dump ? 'acousticbrainz' : 'dataset' };
}

function findColumns(header: readonly string[]): Columns {
  const names = header.map(normaliseHeader);
  const columns: Partial<Record<Column, number>> = {};
  for (const [column, aliases] of Object.entries(ALIASES)) {
    const alias = aliases.split(' ').find((candidate) => names.includes(candidate));
    if (alias !== undefined) columns[column as Column] = names.indexOf(alias);
  }
  return columns;
}

/** A table without titles and ids is about artists; one of genres alone is about these. */
function kindOf({ track, isrc, mbid, artist, title, trackGenre }: Columns): RowKind | undefined {
  if (
    track !== undefined ||
    isrc !== undefined ||
    mbid !== undefined ||
    (artist !== undefined && title !== undefined)
  ) {
    return 'track';
  }
  if (artist !== undefined) return 'artist';
  return title === undefined && trackGenre !== undefined ? 'genre' : undefined;
}
