import { LISTENED_MS } from '../../domain/play.ts';
import type { Track } from '../../domain/track.ts';
import { sql } from '../../lib/sql.ts';
import type { TrackFacts } from '../../recommender/explain.ts';
import { DAYPARTS } from '../../recommender/recommender.ts';
import { seasonOf } from '../../recommender/season.ts';
import type { Ports } from '../ports.ts';
import { intList } from './int-list.ts';
import type { Library } from './load-library.ts';

type Facts = Omit<TrackFacts, 'likedTrack' | 'likedArtist' | 'period' | 'together' | 'sound'>;

interface FactRow {
  track_id: number;
  year: number;
  month: number;
  weekday: number;
  part: number;
  starts: number;
  listened: number;
  finished: number;
  skipped: number;
  first_at: number | null;
  last_at: number | null;
}

/** Catalogue entries of the chosen rows, by row. */
export async function loadTracks(
  { database }: Pick<Ports, 'database'>,
  { rows, library }: { rows: readonly number[]; library: Library },
): Promise<Map<number, Track>> {
  const ids = rows.map((row) => library.tracks.trackId[row] ?? 0);
  const found = await database.query<{
    id: number;
    title: string;
    album: string | null;
    spotify_id: string | null;
    artist_id: number;
    artist: string;
  }>(sql`
    SELECT t.id, t.title, t.album, t.spotify_id, a.id AS artist_id, a.name AS artist
    FROM tracks t JOIN artists a ON a.id = t.artist_id WHERE t.id = ANY(${intList(ids)})`);
  return new Map(
    found.map((track) => [
      library.rowOfTrack.get(track.id) ?? -1,
      {
        id: track.id,
        title: track.title,
        artist: track.artist,
        artistId: track.artist_id,
        album: track.album ?? undefined,
        spotifyId: track.spotify_id ?? undefined,
      },
    ]),
  );
}

/** Counts what the user's own plays say about the chosen recordings, all their ids together, in the user's zone. */
export async function loadFacts(
  { database }: Pick<Ports, 'database'>,
  { userId, timezone, rows, library }: { userId: number; timezone: string; rows: readonly number[]; library: Library },
): Promise<Map<number, Facts>> {
  const facts = new Map(rows.map((row) => [row, emptyFacts(row, library)]));
  const ids = library.idsOf(rows);
  const listened = sql`ms_played >= ${LISTENED_MS}::int`;
  const counted = await database.query<FactRow>(sql`
    WITH local AS MATERIALIZED (
      SELECT track_id, ms_played, outcome, started_at, started_at AT TIME ZONE ${timezone}::text AS at
      FROM plays WHERE user_id = ${userId}::int AND track_id = ANY(${intList(ids)})
    )
    SELECT track_id, date_part('year', at)::int AS year, date_part('month', at)::int AS month,
      date_part('isodow', at)::int - 1 AS weekday, date_part('hour', at)::int / ${24 / DAYPARTS}::int AS part,
      count(*)::int AS starts,
      (count(*) FILTER (WHERE ${listened}))::int AS listened,
      (count(*) FILTER (WHERE outcome = 1))::int AS finished,
      (count(*) FILTER (WHERE outcome = 2))::int AS skipped,
      date_part('epoch', min(started_at) FILTER (WHERE ${listened})) * 1000 AS first_at,
      date_part('epoch', max(started_at) FILTER (WHERE ${listened})) * 1000 AS last_at
    FROM local GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`);
  for (const row of counted) {
    const fact = facts.get(library.rowOfTrack.get(row.track_id) ?? -1);
    if (fact) addTo(fact, row, timezone);
  }
  return facts;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Growing extends Mutable<Omit<Facts, 'seasons' | 'dayparts' | 'weekdays'>> {
  seasons: Map<string, number>;
  dayparts: number[];
  weekdays: number[];
}

function emptyFacts(row: number, library: Library): Growing {
  const artist = library.tracks.artist[row] ?? 0;
  return {
    artist: library.artistNames[artist] ?? '',
    artistListened: library.artistListened[artist] ?? 0,
    artistTracks: library.artistTracks[artist] ?? 0,
    listened: 0,
    starts: 0,
    skipped: 0,
    finished: 0,
    firstListenedAt: undefined,
    lastListenedAt: undefined,
    seasons: new Map(),
    dayparts: Array.from({ length: DAYPARTS }, () => 0),
    weekdays: Array.from({ length: 7 }, () => 0),
  };
}

function addTo(fact: Growing, row: FactRow, timezone: string): void {
  fact.starts += row.starts;
  fact.listened += row.listened;
  fact.finished += row.finished;
  fact.skipped += row.skipped;
  if (row.first_at !== null) fact.firstListenedAt = Math.min(fact.firstListenedAt ?? Infinity, row.first_at);
  if (row.last_at !== null) fact.lastListenedAt = Math.max(fact.lastListenedAt ?? 0, row.last_at);
  const season = seasonOf(row.year, row.month, timezone);
  fact.seasons.set(season, (fact.seasons.get(season) ?? 0) + row.listened);
  fact.dayparts[row.part] = (fact.dayparts[row.part] ?? 0) + row.listened;
  fact.weekdays[row.weekday] = (fact.weekdays[row.weekday] ?? 0) + row.listened;
}
