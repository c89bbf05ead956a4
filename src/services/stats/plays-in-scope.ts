import { LISTENED_MS } from '../../domain/play.ts';
import { sql, type Sql } from '../../lib/sql.ts';
import type { StatisticScope } from './define-statistic.ts';
import { startedIn } from './period.ts';

/** Condition on `plays`: every start of the user in the period, skips among them. */
export const startsInScope = ({ userId, period }: StatisticScope): Sql =>
  sql`user_id = ${userId}::int AND ${startedIn(period)}`;

/** Condition on `plays`: listened plays, those of at least 30 s. */
export const listenedInScope = (scope: StatisticScope): Sql =>
  sql`${startsInScope(scope)} AND ms_played >= ${LISTENED_MS}::int`;
