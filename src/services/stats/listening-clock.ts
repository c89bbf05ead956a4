import { sql } from '../../lib/sql.ts';
import { defineStatistic } from './define-statistic.ts';
import { localSeconds, QUARTER, quartersWithDays, zoneDays } from './local-time.ts';
import { listenedInScope } from './plays-in-scope.ts';
import { count, minutes, nothing, percent } from './words.ts';

interface Row {
  hour: number;
  plays: number;
  ms: number;
  /** Monday to Sunday. */
  week: number[];
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const clock = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`;

export const listeningClock = defineStatistic<Row>({
  id: 'listening-clock',
  title: 'Your listening clock',
  description: 'Plays by the hour of the day and the day of the week at which they began, in the own time zone.',
  columns: ['hour', 'plays', 'minutes', ...DAYS],
  query: (scope) => sql`
    WITH quarters AS MATERIALIZED (
      SELECT ${QUARTER} AS quarter, count(*) AS plays, sum(ms_played) AS ms
      FROM plays WHERE ${listenedInScope(scope)} GROUP BY 1
    ), zone_days AS MATERIALIZED (${zoneDays(scope.timezone)}),
    local AS MATERIALIZED (
      SELECT ${localSeconds(scope.timezone)} AS at, plays, ms FROM ${quartersWithDays}
    ), hours AS (
      -- 1 January 1970 was a Thursday, the fourth day.
      SELECT at / 3600 % 24 AS hour, (at / 86400 + 3) % 7 + 1 AS day, sum(plays) AS plays, sum(ms) AS ms
      FROM local GROUP BY 1, 2
    )
    SELECT h AS hour, coalesce(sum(plays), 0)::int AS plays, coalesce(sum(ms), 0)::float8 AS ms,
      array_agg(coalesce(plays, 0)::int ORDER BY d) AS week
    FROM generate_series(0, 23) h CROSS JOIN generate_series(1, 7) d
      LEFT JOIN hours ON hours.hour = h AND hours.day = d
    GROUP BY h ORDER BY h`,
  cells: (row) => [row.hour, row.plays, minutes(row.ms), ...row.week],
  picture: (rows, { period, owner }) => ({
    id: 'listening-clock',
    data: { period: period.caption, owner, week: DAYS.map((_, day) => rows.map(({ week }) => week[day] ?? 0)) },
  }),
  say: (rows, { period }) => {
    const all = rows.reduce((sum, { plays }) => sum + plays, 0);
    const peak = rows.reduce((best, row) => (row.plays > best.plays ? row : best), { hour: 0, plays: 0 });
    if (all === 0) return nothing(period.text);
    return `You listened most between ${clock(peak.hour)} and ${clock(peak.hour + 1)} ${period.text}: ${count(peak.plays, 'play')}, ${percent(peak.plays / all)} of ${count(all, 'play')}.`;
  },
});
