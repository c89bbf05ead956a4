import { LISTENED_MS } from '../../domain/play.ts';
import { sql } from '../../lib/sql.ts';
import { defineStatistic } from './define-statistic.ts';
import { startsInScope } from './plays-in-scope.ts';
import { count, duration, minutes, nothing } from './words.ts';

interface Row {
  plays: number;
  ms: number;
  tracks: number;
  artists: number;
  days: number;
  starts: number;
  first_day: string | null;
  last_day: string | null;
}

export const totals = defineStatistic<Row>({
  id: 'totals',
  title: 'Your listening in numbers',
  description: 'How much was listened to: plays, time, different tracks and artists, days with music.',
  columns: ['plays', 'minutes', 'tracks', 'artists', 'days with music', 'starts with skips', 'first day', 'last day'],
  // Offsets of zones are whole quarters of an hour, so all plays of a quarter share their day.
  query: (scope) => sql`
    WITH chosen AS MATERIALIZED (
      SELECT track_id, floor(date_part('epoch', started_at) / 900)::int AS quarter, count(*) AS starts,
        count(*) FILTER (WHERE ms_played >= ${LISTENED_MS}::int) AS plays,
        sum(ms_played) FILTER (WHERE ms_played >= ${LISTENED_MS}::int) AS ms
      FROM plays WHERE ${startsInScope(scope)} GROUP BY 1, 2
    ), days AS (
      SELECT DISTINCT (to_timestamp(quarter::float8 * 900) AT TIME ZONE ${scope.timezone}::text)::date AS day
      FROM (SELECT DISTINCT quarter FROM chosen WHERE plays > 0) quarters
    ), by_track AS (
      SELECT track_id, sum(starts) AS starts, sum(plays) AS plays, sum(ms) AS ms FROM chosen GROUP BY 1
    )
    SELECT coalesce(sum(b.plays), 0)::int AS plays, coalesce(sum(b.ms), 0)::float8 AS ms,
      (count(DISTINCT t.recording_key) FILTER (WHERE b.plays > 0))::int AS tracks,
      (count(DISTINCT t.artist_id) FILTER (WHERE b.plays > 0))::int AS artists,
      coalesce(sum(b.starts), 0)::int AS starts,
      (SELECT count(*)::int FROM days) AS days,
      (SELECT min(day)::text FROM days) AS first_day,
      (SELECT max(day)::text FROM days) AS last_day
    FROM by_track b JOIN tracks t ON t.id = b.track_id`,
  cells: (row) => [
    row.plays,
    minutes(row.ms),
    row.tracks,
    row.artists,
    row.days,
    row.starts,
    row.first_day ?? '',
    row.last_day ?? '',
  ],
  say: ([row], { period }) =>
    row && row.plays > 0
      ? `You listened to ${count(row.plays, 'play')} (${duration(row.ms)}) of ${count(row.tracks, 'track')} by ${count(row.artists, 'artist')} ${period.text}, on ${count(row.days, 'day')} with music.`
      : nothing(period.text),
});
