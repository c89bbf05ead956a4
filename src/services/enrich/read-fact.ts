import { readGenreName } from '../../domain/genre.ts';
import { normaliseName, recordingKey, spotifyTrackId } from '../../domain/identity.ts';
import { artistFactKey, genreFactKey, type MusicFact, type Sound } from '../../domain/music-fact.ts';
import { readDuration, readFlag, readNumber } from '../history/formats/read-cell.ts';
import type { Column, FeatureHeader } from './feature-columns.ts';

type Cells = (column: Column) => string | undefined;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** From and to of what Spotify gives, both included (values of loudness above 0 occur). */
const RANGES = {
  danceability: [0, 1],
  energy: [0, 1],
  valence: [0, 1],
  tempo: [1, 400],
  acousticness: [0, 1],
  instrumentalness: [0, 1],
  liveness: [0, 1],
  speechiness: [0, 1],
  loudness: [-100, 20],
  pitchClass: [0, 11],
  mode: [0, 1],
  timeSignature: [1, 12],
} as const satisfies Record<keyof Sound, readonly [number, number]>;
const SOUND = Object.keys(RANGES) as (keyof Sound)[];
const WHOLE: readonly string[] = ['pitchClass', 'mode', 'timeSignature'];
/** 0 is what the analysis gives when it fails (Spotify's tempo, danceability and time signature). */
const FAILED_AT_ZERO: readonly string[] = ['danceability', 'tempo', 'timeSignature'];
const MOST_GENRES = 30;
const LONGEST_GENRE = 60;

/** What a row tells: facts about the track, and about its artist where there are any; none when nobody is named in it. */
export function readFact(cells: readonly string[], { columns, kind }: FeatureHeader): MusicFact[] {
  const cell: Cells = (column) => {
    const at = columns[column];
    const text = at === undefined ? undefined : cells[at]?.trim();
    return text === undefined || text === '' || MISSING.has(text.toLowerCase()) ? undefined : text;
  };
  if (kind === 'genre') {
    const genre = readGenreName(cell('trackGenre') ?? '');
    return genre === '' || genre.length > LONGEST_GENRE
      ? []
      : [{ key: genreFactKey(genre), genres: [], sound: soundOf(cell) }];
  }
  const artist = firstName(cell('artist'));
  if (kind === 'artist') {
    if (artist === undefined) return [];
    const genres = genresOf(cell('artistGenres'), cell('trackGenre'), cell('subgenre'));
    return [{ key: artistFactKey(artist), genres, ...popularityOf(cell), sound: soundOf(cell) }];
  }
  const track = trackFact(cell, artist);
  if (!track) return [];
  const ofArtist = genresOf(cell('artistGenres'));
  return artist !== undefined && ofArtist.length > 0
    ? [track, { key: artistFactKey(artist), genres: ofArtist, sound: {} }]
    : [track];
}

const MISSING = new Set(['na', 'n/a', 'nan', 'null', 'none', '[]', '-']);

function trackFact(cell: Cells, artist: string | undefined): MusicFact | undefined {
  const title = cell('title');
  const spotifyId = spotifyTrackId(cell('track'));
  const recording = artist !== undefined && title !== undefined ? recordingKey({ artist, title }) : undefined;
  const isrc = cell('isrc')
    ?.toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '');
  const mbid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.exec(cell('mbid') ?? '')?.[0].toLowerCase();
  const key =
    spotifyId !== undefined
      ? `spotify:${spotifyId}`
      : recording !== undefined
        ? `name:${recording}`
        : isrc?.length === 12
          ? `isrc:${isrc}`
          : mbid && `mbid:${mbid}`;
  if (key === undefined) return undefined;
  const explicit = readFlag(cell('explicit'));
  const language = /^[a-z]{2}$/.exec(cell('language')?.toLowerCase() ?? '')?.[0];
  const year = yearOf(cell('releaseDate')) ?? yearOf(cell('year'));
  const durationMs = durationOf(cell('durationMs'));
  return {
    key,
    ...(recording === undefined ? {} : { recordingKey: recording }),
    ...(isrc?.length === 12 ? { isrc } : {}),
    ...(mbid === undefined ? {} : { mbid }),
    genres: genresOf(cell('trackGenre'), cell('subgenre')),
    ...(year === undefined ? {} : { releaseYear: year }),
    ...popularityOf(cell),
    ...(explicit === undefined ? {} : { explicit }),
    ...(language === undefined ? {} : { language }),
    ...(durationMs === undefined ? {} : { durationMs }),
    sound: soundOf(cell),
  };
}

function soundOf(cell: Cells): Sound {
  const sound: Mutable<Sound> = {};
  for (const name of SOUND) {
    const value =
      name === 'pitchClass'
        ? pitchOf(cell('pitchClass'))
        : name === 'mode'
          ? modeOf(cell('mode'))
          : readNumber(cell(name));
    const [from, to] = RANGES[name];
    if (value === undefined || !(value >= from && value <= to)) continue;
    if (value === 0 && FAILED_AT_ZERO.includes(name)) continue;
    sound[name] = WHOLE.includes(name) ? Math.round(value) : value;
  }
  return sound;
}

const NOTES: Readonly<Record<string, number>> = { c: 0, d: 2, e: 4, f: 5, g: 7, a: 9, b: 11 };

/** A number, or a note such as `F#`, `Bb` or `C♯/D♭`. */
function pitchOf(text: string | undefined): number | undefined {
  const note = /^([a-g])([#♯b♭]?)(?:\s*\/.*)?$/i.exec(text ?? '');
  if (!note) return readNumber(text);
  const shift = note[2] === '' ? 0 : '#♯'.includes(note[2] ?? '') ? 1 : -1;
  return ((NOTES[note[1]?.toLowerCase() ?? ''] ?? 0) + shift + 12) % 12;
}

function modeOf(text: string | undefined): number | undefined {
  if (/^maj(or)?$/i.test(text ?? '')) return 1;
  if (/^min(or)?$/i.test(text ?? '')) return 0;
  return readNumber(text);
}

function popularityOf(cell: Cells): { popularity?: number } {
  const value = readNumber(cell('popularity'));
  return value !== undefined && value >= 0 && value <= 100 ? { popularity: Math.round(value) } : {};
}

/** Small numbers are seconds: no music is shorter than ten seconds and none in these files longer than an hour and a half. */
function durationOf(text: string | undefined): number | undefined {
  const value = text?.includes(':') ? readDuration(text, 1) : readNumber(text);
  if (value === undefined || !(value > 0)) return undefined;
  const ms = value < 6000 ? value * 1000 : value;
  return ms <= 86_400_000 ? Math.round(ms) : undefined;
}

/** From `1998`, `1998-05-12` or `12/05/1998`; a year 0 is none. */
function yearOf(text: string | undefined): number | undefined {
  const found = /(?<!\d)(1[89]\d\d|20\d\d)(?!\d)/.exec(text ?? '');
  return found ? Number(found[1]) : undefined;
}

/**
 * The first of several artists, as histories name the first: `A;B`, `['A', 'B']`, `["A", "B"]`. A comma alone separates nothing:
 * "Earth, Wind & Fire" is one name.
 */
export function firstName(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const quoted = /^\[\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/.exec(text);
  const name = quoted
    ? (quoted[1] ?? quoted[2] ?? '').replaceAll(/\\(.)/g, '$1')
    : (text.split(/;|\u0000|\|/)[0] ?? '');
  return normaliseName(name) === '' ? undefined : name.trim();
}

/** Genres of several cells, each one name or a list of any writing. */
function genresOf(...texts: readonly (string | undefined)[]): string[] {
  const genres = texts
    .flatMap((text) => (text ?? '').replace(/^\[(.*)\]$/s, '$1').split(/[,;|\u0000]/))
    .map((name) => readGenreName(name.trim().replace(/^(['"])(.*)\1$/s, '$2')))
    .filter((name) => name !== '' && name.length <= LONGEST_GENRE && !MISSING.has(name));
  return [...new Set(genres)].slice(0, MOST_GENRES);
}
