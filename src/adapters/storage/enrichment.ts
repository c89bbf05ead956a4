import type { Pool } from 'pg';
import { LISTENED_MS } from '../../domain/play.ts';
import type { Coverage, EnrichmentStore, FactKind, FactSubject } from '../../services/ports.ts';
import { textArray } from './array-literals.ts';

/** Whether a fact tells something of a kind; a guess tells nothing. `$1` is the present. */
const TELLS: Readonly<Record<FactKind, string>> = {
  sound: `f.energy IS NOT NULL AND f.source <> 'estimate' AND (f.expires_at IS NULL OR f.expires_at > $1)`,
  genres: `cardinality(f.genres) > 0 AND f.source <> 'estimate' AND (f.expires_at IS NULL OR f.expires_at > $1)`,
};
/** An artist's genres stand for their tracks: where they are known, nobody is asked about each of these. */
const toldOfTrack = (kind: FactKind): string => `
  EXISTS (SELECT FROM music_facts f WHERE f.key = t.key AND ${TELLS[kind]})
  OR EXISTS (SELECT FROM music_facts f WHERE f.recording_key = t.recording_key AND ${TELLS[kind]})
  ${kind === 'genres' ? `OR EXISTS (SELECT FROM music_facts f WHERE f.key = 'artist:' || a.key AND ${TELLS.genres})` : ''}`;
const PLAYED = `SELECT track_id, count(*) AS plays FROM plays WHERE ms_played >= ${LISTENED_MS} GROUP BY track_id`;
/** `$2` is the source: what it told lately, if only in part, and what it did not know is not asked again. */
const askedLately = (key: string): string => `
  EXISTS (SELECT FROM source_misses m WHERE m.source = $2 AND m.key = ${key} AND m.expires_at > $1)
  OR EXISTS (SELECT FROM music_facts f WHERE f.key = ${key} AND f.source = $2 AND (f.expires_at IS NULL OR f.expires_at > $1))`;

const FEATURES = [
  'danceability',
  'energy',
  'valence',
  'tempo',
  'acousticness',
  'instrumentalness',
  'liveness',
  'speechiness',
  'loudness',
];
/** Fewer tracks of an artist say little about the others. */
const LEAST_TRACKS = 3;

export function createEnrichmentStore({ pool }: { pool: Pool }): EnrichmentStore {
  return {
    lacking: async ({ id, about, gives }, { now, limit }) => {
      const statement = about === 'tracks' ? lackingTracks(gives) : lackingArtists(gives);
      const { rows } = await pool.query<Record<keyof FactSubject, string | null>>(statement, [now, id, limit]);
      return rows.map(({ key, artist, title, spotifyId, isrc, mbid }) => ({
        key: key ?? '',
        artist: artist ?? '',
        title: title ?? undefined,
        spotifyId: spotifyId ?? undefined,
        isrc: isrc ?? undefined,
        mbid: mbid ?? undefined,
      }));
    },

    addMisses: async (source, keys, expiresAt) => {
      await pool.query(
        `INSERT INTO source_misses (source, key, expires_at) SELECT $1, given.key, $3 FROM (SELECT DISTINCT unnest($2::text[])) AS given (key)
         ON CONFLICT (source, key) DO UPDATE SET expires_at = EXCLUDED.expires_at`,
        [source, textArray(keys), expiresAt],
      );
    },

    joinByIds: async (now) => {
      const { rowCount } = await pool.query(
        `INSERT INTO music_facts (key, source, recording_key, genres, release_year, popularity, explicit, language, duration_ms,
           ${FEATURES.join(', ')}, pitch_class, mode, time_signature, may_train, expires_at, told_at)
         SELECT DISTINCT ON (known.key, told.source) known.key, told.source, known.recording_key, told.genres, told.release_year, told.popularity,
           told.explicit, told.language, told.duration_ms, ${FEATURES.map((name) => `told.${name}`).join(', ')},
           told.pitch_class, told.mode, told.time_signature, told.may_train, told.expires_at, $1
         FROM (SELECT key, recording_key, 'isrc:' || isrc AS id FROM music_facts WHERE isrc IS NOT NULL
               UNION ALL SELECT key, recording_key, 'mbid:' || mbid FROM music_facts WHERE mbid IS NOT NULL) known
         JOIN music_facts told ON told.key = known.id
         WHERE (known.key LIKE 'spotify:%' OR known.key LIKE 'name:%') AND (told.expires_at IS NULL OR told.expires_at > $1)
         ORDER BY known.key, told.source, told.key
         ON CONFLICT (key, source) DO NOTHING`,
        [now],
      );
      return rowCount ?? 0;
    },

    estimate: async (now) => {
      const { rowCount } = await pool.query(estimateArtists, [now]);
      return rowCount ?? 0;
    },

    coverage: async (userId, now) => {
      const { rows } = await pool.query<Coverage>(coverage, [now, userId]);
      return rows[0] ?? { tracks: 0, sound: 0, guessed: 0, genres: 0, years: 0 };
    },
  };
}

const lackingTracks = (gives: FactKind): string => `
  SELECT t.key, a.name AS artist, t.title, t.spotify_id AS "spotifyId",
    (SELECT min(f.isrc) FROM music_facts f WHERE f.key = t.key) AS isrc,
    (SELECT min(f.mbid) FROM music_facts f WHERE f.key = t.key) AS mbid
  FROM (${PLAYED}) p JOIN tracks t ON t.id = p.track_id JOIN artists a ON a.id = t.artist_id
  WHERE NOT (${toldOfTrack(gives)}) AND NOT (${askedLately('t.key')})
  ORDER BY p.plays DESC, t.id LIMIT $3`;

const lackingArtists = (gives: FactKind): string => `
  SELECT 'artist:' || a.key AS key, a.name AS artist, NULL AS title, NULL AS "spotifyId", NULL AS isrc,
    (SELECT min(f.mbid) FROM music_facts f WHERE f.key = 'artist:' || a.key) AS mbid
  FROM (SELECT t.artist_id, sum(p.plays) AS plays FROM (${PLAYED}) p JOIN tracks t ON t.id = p.track_id GROUP BY 1) heard
  JOIN artists a ON a.id = heard.artist_id
  WHERE NOT EXISTS (SELECT FROM music_facts f WHERE f.key = 'artist:' || a.key AND ${TELLS[gives]})
    AND NOT (${askedLately(`('artist:' || a.key)`)})
  ORDER BY heard.plays DESC, a.id LIMIT $3`;

/** By the artist's own known tracks; where there are too few, by what is told of the artist's genres. */
const estimateArtists = `
  WITH sounds AS (
    SELECT t.artist_id, ${FEATURES.map((name) => `avg(f.${name}) AS ${name}`).join(', ')}, bool_and(f.may_train) AS may_train
    FROM tracks t JOIN music_facts f ON f.key = t.key WHERE ${TELLS.sound}
    GROUP BY t.artist_id HAVING count(DISTINCT t.id) >= ${LEAST_TRACKS}
  ), by_genre AS (
    SELECT a.id AS artist_id, ${FEATURES.map((name) => `avg(g.${name}) AS ${name}`).join(', ')}, bool_and(f.may_train AND g.may_train) AS may_train
    FROM artists a JOIN music_facts f ON f.key = 'artist:' || a.key
    CROSS JOIN LATERAL unnest(f.genres) AS named (genre) JOIN music_facts g ON g.key = 'genre:' || named.genre
    WHERE ${TELLS.genres} AND a.id NOT IN (SELECT artist_id FROM sounds) GROUP BY a.id
  )
  INSERT INTO music_facts AS known (key, source, genres, ${FEATURES.join(', ')}, may_train, told_at)
  SELECT 'artist:' || a.key, 'estimate', '{}', ${FEATURES.map((name) => `e.${name}`).join(', ')}, e.may_train, $1
  FROM (SELECT * FROM sounds UNION ALL SELECT * FROM by_genre) e JOIN artists a ON a.id = e.artist_id
  ON CONFLICT (key, source) DO UPDATE SET told_at = EXCLUDED.told_at, may_train = EXCLUDED.may_train,
    ${FEATURES.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}`;

const coverage = `
  WITH mine AS MATERIALIZED (
    SELECT t.recording_key, t.key, 'artist:' || a.key AS artist
    FROM (SELECT DISTINCT track_id FROM plays WHERE user_id = $2 AND ms_played >= ${LISTENED_MS}) p
    JOIN tracks t ON t.id = p.track_id JOIN artists a ON a.id = t.artist_id
  ), told AS (
    SELECT m.recording_key, FALSE AS of_artist, f.source, f.energy, f.genres, f.release_year, f.expires_at FROM mine m JOIN music_facts f ON f.key = m.key
    UNION ALL SELECT m.recording_key, FALSE, f.source, f.energy, f.genres, f.release_year, f.expires_at FROM mine m JOIN music_facts f ON f.recording_key = m.recording_key
    UNION ALL SELECT m.recording_key, TRUE, f.source, f.energy, f.genres, f.release_year, f.expires_at FROM mine m JOIN music_facts f ON f.key = m.artist
  ), per_recording AS (
    SELECT bool_or(NOT of_artist AND source <> 'estimate' AND energy IS NOT NULL) AS sound, bool_or(energy IS NOT NULL) AS any_sound,
      bool_or(cardinality(genres) > 0) AS genres, bool_or(NOT of_artist AND release_year IS NOT NULL) AS years
    FROM told WHERE expires_at IS NULL OR expires_at > $1 GROUP BY recording_key
  )
  SELECT (SELECT count(DISTINCT recording_key)::int FROM mine) AS tracks,
    (count(*) FILTER (WHERE sound))::int AS sound, (count(*) FILTER (WHERE any_sound AND NOT sound))::int AS guessed,
    (count(*) FILTER (WHERE genres))::int AS genres, (count(*) FILTER (WHERE years))::int AS years
  FROM per_recording`;
