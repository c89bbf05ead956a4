import { sql } from '../../lib/sql.ts';
import { defineStatistic } from './define-statistic.ts';
import { listenedInScope } from './plays-in-scope.ts';
import { count, minutes, nothing, percent } from './words.ts';

interface Row {
  hour: number;
  plays: number;
  ms: number;
}

const clock = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`;

export const listeningClock = defineStatistic<Row>({
  id: 'listening-clock',
  title: 'Your listening clock',
  description: 'Plays by the hour of the day at which they began, in the own time zone.',
  columns: ['hour', 'plays', 'minutes'],
  // Offsets of zones are whole quarters of an hour, so all plays of a quarter share their hour: one conversion serves them.
  query: (scope) => sql`
    WITH quarters AS MATERIALIZED (
      SELECT floor(date_part('epoch', started_at) / 900)::int AS quarter, count(*) AS plays, sum(ms_played) AS ms
      FROM plays WHERE ${listenedInScope(scope)} GROUP BY 1
    ), hours AS (
      SELECT date_part('hour', to_timestamp(quarter::float8 * 900) AT TIME ZONE ${scope.timezone}::text)::int AS hour,
        sum(plays) AS plays, sum(ms) AS ms
      FROM quarters GROUP BY 1
    )
    SELECT h AS hour, coalesce(plays, 0)::int AS plays, coalesce(ms, 0)::float8 AS ms
    FROM generate_series(0, 23) h LEFT JOIN hours ON hours.hour = h ORDER BY h`,
  cells: (row) => [row.hour, row.plays, minutes(row.ms)],
  say: (rows, { period }) => {
    const all = rows.reduce((sum, { plays }) => sum + plays, 0);
    const peak = rows.reduce((best, row) => (row.plays > best.plays ? row : best), { hour: 0, plays: 0, ms: 0 });
    if (all === 0) return nothing(period.text);
    return `You listened most between ${clock(peak.hour)} and ${clock(peak.hour + 1)} ${period.text}: ${count(peak.plays, 'play')}, ${percent(peak.plays / all)} of ${count(all, 'play')}.`;
  },
});
