import { UserError } from '../../domain/errors.ts';
import type { Table } from '../../domain/table.ts';
import type { Ports } from '../ports.ts';
import { statistics } from './index.ts';
import { resolvePeriod } from './period.ts';

export interface StatisticQuestion {
  readonly userId: number;
  /** Id of a statistic, such as "top-artists". */
  readonly statistic: string;
  /** ISO dates in the user's zone, both included; absent: open. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** An artist or track, where the statistic is about one. */
  readonly name?: string | undefined;
  /** Rows of a ranking, 1–100. Default: 10. */
  readonly limit?: number | undefined;
}

export interface StatisticAnswer {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly table: Table;
  /** The period that was counted; an absent end is open. */
  readonly period: { readonly from: string | undefined; readonly to: string | undefined; readonly text: string };
}

const DEFAULT_LIMIT = 10;
const MOST_ROWS = 100;

/** Counts the user's own plays. A play counts from 30 seconds on, as Spotify itself counts; skips count every start. */
export async function runStatistic(
  { database, users }: Pick<Ports, 'database' | 'users'>,
  { userId, statistic: id, from, to, name, limit = DEFAULT_LIMIT }: StatisticQuestion,
): Promise<StatisticAnswer> {
  const statistic = statistics.find((candidate) => candidate.id === id);
  if (!statistic) {
    const known = statistics.map((candidate) => candidate.id).join(', ');
    throw new UserError('not_found', `I do not know the statistic "${id.slice(0, 40)}". There is: ${known}.`);
  }
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS) {
    throw new UserError('invalid_input', `A list can have 1 to ${MOST_ROWS} rows.`);
  }
  const user = await users.find(userId);
  if (!user) throw new UserError('not_found', 'I do not know this user.');

  const period = resolvePeriod({ from, to }, user.timezone);
  const answer = await statistic.run({ database }, { userId, timezone: user.timezone, period, name, limit });
  return {
    id: statistic.id,
    title: statistic.title,
    ...answer,
    period: { from: period.from, to: period.to, text: period.text },
  };
}
