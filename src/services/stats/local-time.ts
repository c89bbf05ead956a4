import { sql, type Sql } from '../../lib/sql.ts';

// Offsets of zones are whole quarters of an hour, so all plays of a quarter share their local hour and day. A conversion of times by
// PostgreSQL takes microseconds, so even quarters are not converted one by one: each day of UTC is asked for its offset at both ends,
// and only on the few days where they differ is each quarter asked.

const SECONDS = 900;
const PER_DAY = 96;

/** The number of the quarter of an hour in which a play began, from 1970 on in UTC. */
export const QUARTER = sql`floor(date_part('epoch', started_at) / ${SECONDS}::float8)::int`;

/** Offsets of the days in which the quarters of the table `quarters` lie, as a table to join them with by `ON day = quarter / 96`. */
export const zoneDays = (timezone: string): Sql => sql`
  SELECT day, ${offsetAt(sql`day * 86400`, timezone)} AS early, ${offsetAt(sql`(day + 1) * 86400 - 1`, timezone)} AS late
  FROM (SELECT DISTINCT quarter / ${PER_DAY}::int AS day FROM quarters) days`;

/** `quarters` with their `zone_days`: seconds since 1970 as the local clock tells them. */
export const localSeconds = (timezone: string): Sql => sql`
  (quarter::bigint * ${SECONDS}::int
    + CASE WHEN early = late THEN early ELSE ${offsetAt(sql`quarter::bigint * ${SECONDS}::int`, timezone)} END)`;

/** What joins the two. */
export const quartersWithDays = sql`quarters JOIN zone_days ON zone_days.day = quarters.quarter / ${PER_DAY}::int`;

/** Seconds from UTC to the local clock. */
function offsetAt(seconds: Sql, timezone: string): Sql {
  return sql`(date_part('epoch', to_timestamp((${seconds})::float8) AT TIME ZONE ${timezone}::text) - (${seconds}))::int`;
}
