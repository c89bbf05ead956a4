import type { PictureQuestion } from '../../pictures/index.ts';
import type { TopWhat } from '../../pictures/top-list.ts';
import type { StatisticScope } from './define-statistic.ts';
import { rankBefore, type RankBefore } from './ranks-before.ts';

/** What a row of any ranking has. */
export interface TopRow extends RankBefore {
  plays: number;
  ms: number;
  /** Plays of all, also of what is not in the list. */
  all_plays: number;
}

/** A ranking's picture; `named` says what each row is called. */
export function topPicture<Row extends TopRow>(
  what: TopWhat,
  rows: readonly Row[],
  { period, before, owner }: StatisticScope,
  named: (row: Row) => { name: string; artist?: string; tracks?: number },
): PictureQuestion {
  const compared = rows.some((row) => rankBefore(row) !== undefined);
  return {
    id: 'top-list',
    data: {
      what,
      period: period.caption,
      owner,
      allPlays: rows[0]?.all_plays ?? 0,
      comparedWith: compared ? before?.caption : undefined,
      entries: rows.map((row) => ({
        ...named(row),
        plays: row.plays,
        minutes: row.ms / 60_000,
        before: rankBefore(row),
      })),
    },
  };
}
