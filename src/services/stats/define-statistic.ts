import type { Table } from '../../domain/table.ts';
import type { Sql } from '../../lib/sql.ts';
import type { Database } from '../ports.ts';
import type { Period } from './period.ts';

/** What a statistic is asked: about whom, when, and how much of it. */
export interface StatisticScope {
  readonly userId: number;
  readonly timezone: string;
  readonly period: Period;
  /** An artist or track, as the user named it. */
  readonly name: string | undefined;
  /** Rows of a ranking, 1–100. */
  readonly limit: number;
}

export interface Statistic {
  readonly id: string;
  readonly title: string;
  /** When to use it, for people and language models who choose. */
  readonly description: string;
  run(needs: { database: Database }, scope: StatisticScope): Promise<{ sentence: string; table: Table }>;
}

/**
 * A statistic as one query: `query` counts, `cells` turns each row into a row of the table, `say` tells the result in a
 * sentence or two. Counts are of listened plays (at least 30 s) unless a column says otherwise.
 */
export function defineStatistic<Row extends object>(definition: {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly string[];
  /** Throws UserError when the scope lacks something. */
  query(scope: StatisticScope): Sql;
  cells(row: Row, index: number): readonly (string | number)[];
  say(rows: readonly Row[], scope: StatisticScope): string;
}): Statistic {
  const { id, title, description, columns } = definition;
  return {
    id,
    title,
    description,
    run: async ({ database }, scope) => {
      const rows = await database.query<Row>(definition.query(scope));
      return { sentence: definition.say(rows, scope), table: { columns, rows: rows.map(definition.cells) } };
    },
  };
}
