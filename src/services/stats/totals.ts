import { LISTENED_MS } from '../../domain/play.ts';
import { sql } from '../../lib/sql.ts';
import { defineStatistic } from './define-statistic.ts';
import { bestDayOf, courseOf, type DayPlays } from './course.ts';
import { localSeconds, QUARTER, quartersWithDays, zoneDays } from './local-time.ts';
import { listenedInScope, startsInScope } from './plays-in-scope.ts';
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
  /** Each day with music, and its plays. */
  day_names: string[];
  day_plays: number[];
}

export const totals = defineStatistic<Row>({
  id: 'totals',
  title: 'Your listening in numbers',
  description: 'How much was listened to: plays, time, different tracks and artists, days with music.',
  columns: ['plays', 'minutes', 'tracks', 'artists', 'days with music', 'starts with skips', 'first day', 'last day'],
  query: (scope) => sql`
    WITH by_track AS (
      SELECT track_id, count(*) AS starts,
        count(*) FILTER (WHERE ms_played >= ${LISTENED_MS}::int) AS plays,
        sum(ms_played) FILTER (WHERE ms_played >= ${LISTENED_MS}::int) AS ms
      FROM plays WHERE ${startsInScope(scope)} GROUP BY 1
    ), quarters AS MATERIALIZED (
      SELECT ${QUARTER} AS quarter, count(*) AS plays FROM plays WHERE ${listenedInScope(scope)} GROUP BY 1
    ), zone_days AS MATERIALIZED (${zoneDays(scope.timezone)}),
    days AS MATERIALIZED (
      SELECT date '1970-01-01' + (${localSeconds(scope.timezone)} / 86400)::int AS day, sum(plays)::int AS plays
      FROM ${quartersWithDays} GROUP BY 1
    )
    SELECT coalesce(sum(b.plays), 0)::int AS plays, coalesce(sum(b.ms), 0)::float8 AS ms,
      (count(DISTINCT t.recording_key) FILTER (WHERE b.plays > 0))::int AS tracks,
      (count(DISTINCT t.artist_id) FILTER (WHERE b.plays > 0))::int AS artists,
      coalesce(sum(b.starts), 0)::int AS starts,
      (SELECT count(*)::int FROM days) AS days,
      (SELECT min(day)::text FROM days) AS first_day,
      (SELECT max(day)::text FROM days) AS last_day,
      (SELECT coalesce(array_agg(day::text ORDER BY day), '{}') FROM days) AS day_names,
      (SELECT coalesce(array_agg(plays ORDER BY day), '{}') FROM days) AS day_plays
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
  picture: ([row], { period, owner }) => {
    const days = row ? daysOf(row) : [];
    return {
      id: 'totals',
      data: {
        period: period.caption,
        owner,
        plays: row?.plays ?? 0,
        minutes: (row?.ms ?? 0) / 60_000,
        tracks: row?.tracks ?? 0,
        artists: row?.artists ?? 0,
        days: row?.days ?? 0,
        bestDay: bestDayOf(days),
        ...courseOf(days, period.from),
      },
    };
  },
});

const daysOf = ({ day_names: names, day_plays: plays }: Row): DayPlays[] =>
  names.map((day, index) => ({ day, plays: plays[index] ?? 0 }));
