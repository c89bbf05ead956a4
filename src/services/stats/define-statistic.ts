import type { Table } from '../../domain/table.ts';
import type { Sql } from '../../lib/sql.ts';
import type { PictureQuestion } from '../../pictures/index.ts';
import type { Database } from '../ports.ts';
import type { Period } from './period.ts';

/** What a statistic is asked: about whom, when, and how much of it. */
export interface StatisticScope {
  readonly userId: number;
  readonly timezone: string;
  readonly period: Period;
  /** What rankings are compared with; none where the period is open. */
  readonly before: Period | undefined;
  /** An artist or track, as the user named it. */
  readonly name: string | undefined;
  /** Rows of a ranking, 1–100. */
  readonly limit: number;
  /** A name to write on the picture. */
  readonly owner: string | undefined;
}

export interface StatisticResult {
  readonly sentence: string;
  readonly table: Table;
  /** What its picture shows, also where there was nothing to count; none where the statistic is not drawn. */
  readonly picture: PictureQuestion | undefined;
}

export interface Statistic {
  readonly id: string;
  readonly title: string;
  /** When to use it, for people and language models who choose. */
  readonly description: string;
  /** Whether there is a picture of it. */
  readonly drawn: boolean;
  run(needs: { database: Database }, scope: StatisticScope): Promise<StatisticResult>;
}

/**
 * A statistic as one query: `query` counts, `cells` turns each row into a row of the table, `say` tells the result in a
 * sentence or two, `picture` says what is drawn of it. Counts are of listened plays (at least 30 s) unless a column says otherwise.
 */
export function defineStatistic<Row extends object>(definition: {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly string[] | ((rows: readonly Row[]) => readonly string[]);
  /** Throws UserError when the scope lacks something. */
  query(scope: StatisticScope): Sql;
  cells(row: Row, index: number): readonly (string | number)[];
  say(rows: readonly Row[], scope: StatisticScope): string;
  picture?(rows: readonly Row[], scope: StatisticScope): PictureQuestion;
}): Statistic {
  const { id, title, description, columns, picture } = definition;
  return {
    id,
    title,
    description,
    drawn: picture !== undefined,
    run: async ({ database }, scope) => {
      const rows = await database.query<Row>(definition.query(scope));
      return {
        sentence: definition.say(rows, scope),
        table: { columns: typeof columns === 'function' ? columns(rows) : columns, rows: rows.map(definition.cells) },
        picture: picture?.(rows, scope),
      };
    },
  };
}
