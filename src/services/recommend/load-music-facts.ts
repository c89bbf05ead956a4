import { FACT_SOURCES } from '../../domain/music-fact.ts';
import type { AudioFeatures } from '../../domain/track.ts';
import { sql, type Sql } from '../../lib/sql.ts';
import type { Ports } from '../ports.ts';
import { intList } from './int-list.ts';

/** What all sources together tell of a track; of several the most trusted. */
export interface KnownFacts {
  readonly genres: readonly string[];
  /** The genres are told of the artist, not of the track. */
  readonly genresOfArtist: boolean;
  readonly releaseYear: number | undefined;
  readonly explicit: boolean | undefined;
  readonly language: string | undefined;
  readonly popularity: number | undefined;
  readonly durationMs: number | undefined;
  /** Told of the track. */
  readonly sound: AudioFeatures;
  /** The artist's mean, where nothing is told of the track: a guess. */
  readonly guessed: AudioFeatures | undefined;
}

const FEATURES = ['danceability', 'energy', 'valence', 'tempo', 'acousticness', 'instrumentalness'] as const;
type Feature = (typeof FEATURES)[number];

type Row = {
  id: number;
  source: string;
  /** 0 told of this very key, 1 of the same recording under another. */
  distance: number;
  /** Joined by U+001F. */
  genres: string;
  release_year: number | null;
  explicit: boolean | null;
  language: string | null;
  popularity: number | null;
  duration_ms: number | null;
} & Record<Feature, number | null>;

type GrowingSound = { -readonly [Name in Feature]?: number };
type Growing = { -readonly [Name in keyof Omit<KnownFacts, 'sound' | 'guessed'>]: KnownFacts[Name] } & {
  sound: GrowingSound;
  guessed: GrowingSound | undefined;
};

const COLUMNS = sql`f.source, array_to_string(f.genres, chr(31)) AS genres, f.release_year, f.explicit, f.language, f.popularity,
  f.duration_ms, f.danceability, f.energy, f.valence, f.tempo, f.acousticness, f.instrumentalness`;
const fresh = (now: Date): Sql =>
  sql`(f.expires_at IS NULL OR f.expires_at > to_timestamp(${now.getTime() / 1000}::float8))`;

/** By catalogue id. Absent: nobody knows anything. */
export async function loadMusicFacts(
  { database }: Pick<Ports, 'database'>,
  { trackIds, now }: { trackIds: readonly number[]; now: Date },
): Promise<Map<number, KnownFacts>> {
  if (trackIds.length === 0) return new Map();
  const ids = intList(trackIds);
  const told = database.query<Row>(sql`
    SELECT t.id, 0 AS distance, ${COLUMNS} FROM tracks t JOIN music_facts f ON f.key = t.key
    WHERE t.id = ANY(${ids}) AND ${fresh(now)}
    UNION ALL
    SELECT t.id, 1 AS distance, ${COLUMNS} FROM tracks t JOIN music_facts f ON f.recording_key = t.recording_key AND f.key <> t.key
    WHERE t.id = ANY(${ids}) AND ${fresh(now)}`);
  const ofArtist = database.query<Row>(sql`
    SELECT t.id, 2 AS distance, ${COLUMNS}
    FROM tracks t JOIN artists a ON a.id = t.artist_id JOIN music_facts f ON f.key = 'artist:' || a.key
    WHERE t.id = ANY(${ids}) AND ${fresh(now)}`);
  const [tracks, artists] = await Promise.all([told, ofArtist]);
  const facts = new Map<number, Growing>();
  for (const row of tracks.sort(byTrust)) addTold(growing(facts, row.id), row);
  for (const row of artists.sort(byTrust)) addOfArtist(growing(facts, row.id), row);
  return facts;
}

const trust = (source: string): number => (FACT_SOURCES as readonly string[]).indexOf(source);
const byTrust = (a: Row, b: Row): number => a.distance - b.distance || trust(a.source) - trust(b.source);

function growing(facts: Map<number, Growing>, id: number): Growing {
  let known = facts.get(id);
  if (!known) {
    known = {
      genres: [],
      genresOfArtist: false,
      releaseYear: undefined,
      explicit: undefined,
      language: undefined,
      popularity: undefined,
      durationMs: undefined,
      sound: {},
      guessed: undefined,
    };
    facts.set(id, known);
  }
  return known;
}

const genresOf = ({ genres }: Row): string[] => (genres === '' ? [] : genres.split('\u001f'));

function addTold(known: Growing, row: Row): void {
  if (row.source === 'estimate') {
    if (Object.keys(known.sound).length === 0) known.guessed ??= soundOf(row);
    return;
  }
  if (row.genres !== '') known.genres = [...new Set([...known.genres, ...genresOf(row)])];
  known.releaseYear ??= row.release_year ?? undefined;
  known.explicit ??= row.explicit ?? undefined;
  known.language ??= row.language ?? undefined;
  known.popularity ??= row.popularity ?? undefined;
  known.durationMs ??= row.duration_ms ?? undefined;
  for (const feature of FEATURES) {
    const value = row[feature];
    if (value !== null) known.sound[feature] ??= value;
  }
}

/** An artist's genres stand for a track without its own; their language and sound are a guess. */
function addOfArtist(known: Growing, row: Row): void {
  if (row.genres !== '' && (known.genres.length === 0 || known.genresOfArtist)) {
    known.genres = [...new Set([...known.genres, ...genresOf(row)])];
    known.genresOfArtist = true;
  }
  if (Object.keys(known.sound).length > 0 || known.guessed) return;
  known.guessed = soundOf(row);
}

function soundOf(row: Row): GrowingSound | undefined {
  const sound: GrowingSound = {};
  for (const feature of FEATURES) {
    const value = row[feature];
    if (value !== null) sound[feature] = value;
  }
  return Object.keys(sound).length > 0 ? sound : undefined;
}
