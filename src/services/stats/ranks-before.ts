import { sql, type Sql } from '../../lib/sql.ts';
import type { StatisticScope } from './define-statistic.ts';
import { listenedInScope } from './plays-in-scope.ts';

/** Columns of a ranking's rows: the rank in the period before, and how many there were then. */
export interface RankBefore {
  before: number | null;
  all_before: number;
}

/** Listened plays of each track in the scope, as the rankings count them. */
export const countedInScope = (scope: StatisticScope): Sql =>
  sql`SELECT track_id, count(*) AS plays, sum(ms_played) AS ms FROM plays WHERE ${listenedInScope(scope)} GROUP BY 1`;

/**
 * The ranking of the period before as a table of `key` and `rank`, empty where there is none. `key` and `order` are over `tracks t`;
 * what has no key is left out; `order` decides between equals as the ranking itself does.
 */
export function ranksBefore(scope: StatisticScope, { key, order }: { key: Sql; order: Sql }): Sql {
  const { before } = scope;
  if (!before) return sql`SELECT ${key} AS key, 0::bigint AS rank FROM tracks t WHERE FALSE`;
  return sql`
    SELECT ${key} AS key, row_number() OVER (ORDER BY sum(c.plays) DESC, sum(c.ms) DESC, ${order}) AS rank
    FROM (${countedInScope({ ...scope, period: before })}) c JOIN tracks t ON t.id = c.track_id
    WHERE ${key} IS NOT NULL GROUP BY 1`;
}

/** As pictures and tables tell it; undefined where there is nothing to compare with. */
export function rankBefore({ before, all_before: all }: RankBefore): number | 'new' | undefined {
  if (all === 0) return undefined;
  return before ?? 'new';
}

/** A ranking's columns, with one more where it can be compared. */
export const rankingColumns =
  (...columns: readonly string[]) =>
  (rows: readonly RankBefore[]): readonly string[] =>
    rows.some((row) => rankBefore(row) !== undefined) ? [...columns, 'rank before'] : columns;

export const rankingCells = (row: RankBefore, ...cells: readonly (string | number)[]): (string | number)[] => {
  const before = rankBefore(row);
  return before === undefined ? [...cells] : [...cells, before];
};
