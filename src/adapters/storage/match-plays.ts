import type { ClientBase } from 'pg';
import type { PlayFacts } from '../../domain/merge-plays.ts';
import { PLAY_SOURCES, TIMING, type PlaySource } from '../../domain/play.ts';
import { int2Array, int4Array, timestampArray } from './binary-arrays.ts';

const EXPORT = PLAY_SOURCES.indexOf('export');
/** Bits of `timing` that make a source's rows differ from an exact row of the same play. */
const VAGUE = TIMING.minute | TIMING.lengthGuessed;

/** Clocks and players differ by so much, in s, over when a play began (your_spotify and Maloja drop repeats within 30 s). */
const START_TOLERANCE = 30;
/** Some sources give the end of a play as its time; such a match is only taken when no start is as near. */
const END_PENALTY = 60;
/** These sources give the end of a play as its time now and then, or always. */
const ENDS_AS_TIMES = [PLAY_SOURCES.indexOf('listenbrainz'), PLAY_SOURCES.indexOf('spotify_api')].join(', ');
/** A guessed length moves an end by hours at most, in s. */
const REACH = 4 * 3600;

/** Plays that may be told again in another way: by another source, to the minute, or without an id of the track. */
export interface PlayKind {
  readonly source: number;
  readonly vague: number;
  readonly hasId: boolean;
}

export const isVague = (timing: number): number => timing & VAGUE;

/** Which kinds of plays a user has. */
export async function findKinds(client: ClientBase, userId: number): Promise<PlayKind[]> {
  const { rows } = await client.query<PlayKind>(
    `SELECT p.source, p.timing & ${VAGUE} AS vague, t.spotify_id IS NOT NULL AS "hasId"
     FROM plays p JOIN tracks t ON t.id = p.track_id WHERE p.user_id = $1 GROUP BY 1, 2, 3`,
    [userId],
  );
  return rows;
}

/** The plays of a batch as they are looked for. */
export interface GivenPlays {
  readonly source: PlaySource;
  /** Ids of the catalogue; 0 for one that is not looked for. */
  readonly trackIds: Int32Array;
  readonly endedAt: Float64Array;
  readonly startedAt: Float64Array;
  readonly msPlayed: Int32Array;
  readonly timing: Uint8Array;
}

export interface Match {
  /** Position of the given play. */
  readonly at: number;
  readonly known: PlayFacts;
  /** The given play's track has an id. */
  readonly givenHasId: boolean;
}

/**
 * Known plays that are the same listening as given ones, told in another way; each known and each given play at most once, the
 * nearest first. Both are of one recording (artist and title), and
 * - within the user's own export: played for the same ms, and ended together, or within a minute where one is told to the minute;
 * - otherwise: began within 30 s of each other (90 s to the minute); for ListenBrainz and the Web API, which write the end of a
 *   play as its time now and then, one may also begin where the other ends.
 */
export async function findMatches(client: ClientBase, userId: number, given: GivenPlays): Promise<Match[]> {
  const source = PLAY_SOURCES.indexOf(given.source);
  const { rows } = await client.query<Row>(
    `WITH given AS (
       SELECT g.n, g.ended_at, g.started_at, g.ms_played, g.timing, t.recording_key, t.spotify_id IS NOT NULL AS has_id
       FROM unnest($3::int[], $4::timestamptz[], $5::timestamptz[], $6::int[], $7::smallint[])
         WITH ORDINALITY AS g (track_id, ended_at, started_at, ms_played, timing, n)
       JOIN tracks t ON t.id = g.track_id
     ), near AS (
       SELECT p.*, t.recording_key, t.spotify_id IS NOT NULL AS has_id
       FROM plays p JOIN tracks t ON t.id = p.track_id
       WHERE p.user_id = $1
         AND p.ended_at >= (SELECT min(ended_at) FROM given) - interval '${REACH} seconds'
         AND p.ended_at <= (SELECT max(ended_at) FROM given) + interval '${REACH} seconds'
     ), pairs AS (
       SELECT given.n, given.has_id AS given_has_id, near.*,
         CASE WHEN (near.timing | given.timing) & ${TIMING.minute} <> 0 THEN 60 ELSE 0 END AS slack,
         near.source = ${EXPORT} AND $2::int = ${EXPORT} AS in_export,
         near.ms_played = given.ms_played AS same_length,
         abs(extract(epoch FROM near.ended_at - given.ended_at)) AS between_ends,
         abs(extract(epoch FROM near.started_at - given.started_at)) AS between_starts,
         CASE WHEN near.source = ${EXPORT} AND $2::int IN (${ENDS_AS_TIMES}) THEN abs(extract(epoch FROM near.ended_at - given.started_at))
           WHEN $2::int = ${EXPORT} AND near.source IN (${ENDS_AS_TIMES}) THEN abs(extract(epoch FROM near.started_at - given.ended_at))
         END AS end_as_start
       FROM given JOIN near USING (recording_key)
       WHERE near.source <> $2::int OR near.timing & ${VAGUE} <> given.timing & ${VAGUE} OR near.has_id <> given.has_id
     ), measured AS (
       SELECT *, CASE
         WHEN in_export THEN CASE WHEN same_length AND between_ends <= slack THEN between_ends END
         WHEN between_starts <= slack + ${START_TOLERANCE} THEN between_starts
         WHEN end_as_start <= slack + ${START_TOLERANCE} THEN end_as_start + ${END_PENALTY}
       END AS distance
       FROM pairs
     ), ranked AS (
       SELECT *, row_number() OVER (PARTITION BY n ORDER BY distance, ended_at, track_id, ms_played) AS by_given,
         row_number() OVER (PARTITION BY ended_at, track_id, ms_played ORDER BY distance, n) AS by_known
       FROM measured WHERE distance IS NOT NULL
     )
     SELECT n::int - 1 AS at, given_has_id, track_id, has_id, date_part('epoch', ended_at) * 1000 AS ended_at,
       date_part('epoch', started_at) * 1000 AS started_at, ms_played, timing, source, outcome, reason_start, reason_end,
       platform, shuffle, offline, private, may_train
     FROM ranked WHERE by_given = 1 AND by_known = 1 ORDER BY n`,
    [
      userId,
      source,
      int4Array(given.trackIds),
      timestampArray(given.endedAt),
      timestampArray(given.startedAt),
      int4Array(given.msPlayed),
      int2Array(given.timing),
    ],
  );
  return rows.map(toMatch);
}

interface Row {
  readonly at: number;
  readonly given_has_id: boolean;
  readonly track_id: number;
  readonly has_id: boolean;
  readonly ended_at: number;
  readonly started_at: number;
  readonly ms_played: number;
  readonly timing: number;
  readonly source: number;
  readonly outcome: number;
  readonly reason_start: number | null;
  readonly reason_end: number | null;
  readonly platform: number | null;
  readonly shuffle: boolean | null;
  readonly offline: boolean | null;
  readonly private: boolean;
  readonly may_train: boolean;
}

const toMatch = (row: Row): Match => ({
  at: row.at,
  givenHasId: row.given_has_id,
  known: {
    trackId: row.track_id,
    hasId: row.has_id,
    endedAt: row.ended_at,
    startedAt: row.started_at,
    msPlayed: row.ms_played,
    timing: row.timing,
    source: row.source,
    outcome: row.outcome,
    reasonStart: row.reason_start,
    reasonEnd: row.reason_end,
    platform: row.platform,
    shuffle: row.shuffle,
    offline: row.offline,
    private: row.private,
    mayTrain: row.may_train,
  },
});
