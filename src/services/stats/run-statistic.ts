import { UserError } from '../../domain/errors.ts';
import type { Table } from '../../domain/table.ts';
import { isEmptyPicture, sayPicture } from '../../pictures/index.ts';
import type { Ports } from '../ports.ts';
import type { Statistic, StatisticResult } from './define-statistic.ts';
import { statistics } from './index.ts';
import { periodBefore, resolvePeriod, type Period } from './period.ts';

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
  /** What the user called the period, such as "last month": stands on the picture beside its days. */
  readonly label?: string | undefined;
  /** A name to write on the picture; none when absent. */
  readonly owner?: string | undefined;
}

/** What a picture of a statistic is drawn from again: the question without who asks. */
export interface StatisticPicture extends Omit<StatisticQuestion, 'userId'> {
  /** What it says, for who does not see it. */
  readonly alt: string;
}

export interface StatisticAnswer {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly table: Table;
  /** The period that was counted; an absent end is open. */
  readonly period: { readonly from: string | undefined; readonly to: string | undefined; readonly text: string };
  /** None where the statistic is not drawn or there was nothing to count. */
  readonly picture?: StatisticPicture | undefined;
}

const DEFAULT_LIMIT = 10;
const MOST_ROWS = 100;

/** Counts the user's own plays. A play counts from 30 seconds on, as Spotify itself counts; skips count every start. */
export async function runStatistic(
  ports: Pick<Ports, 'database' | 'users'>,
  question: StatisticQuestion,
): Promise<StatisticAnswer> {
  const { id, title, period, result } = await countStatistic(ports, question);
  const { sentence, table, picture } = result;
  return {
    id,
    title,
    sentence,
    table,
    period: { from: period.from, to: period.to, text: period.text },
    ...(picture && !isEmptyPicture(picture) && { picture: { ...askedAgain(question), alt: sayPicture(picture) } }),
  };
}

/** The same, with what its picture shows. */
export async function countStatistic(
  { database, users }: Pick<Ports, 'database' | 'users'>,
  { userId, statistic: id, from, to, name, limit = DEFAULT_LIMIT, label, owner }: StatisticQuestion,
): Promise<{ id: string; title: string; period: Period; result: StatisticResult }> {
  const statistic = statisticOf(id);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS) {
    throw new UserError('invalid_input', `A list can have 1 to ${MOST_ROWS} rows.`);
  }
  const user = await users.find(userId);
  if (!user) throw new UserError('not_found', 'I do not know this user.');

  const { timezone } = user;
  const period = resolvePeriod({ from, to, label }, timezone);
  const before = periodBefore(period, timezone);
  const result = await statistic.run({ database }, { userId, timezone, period, before, name, limit, owner });
  return { id: statistic.id, title: statistic.title, period, result };
}

/** Throws UserError when there is none of this id. */
export function statisticOf(id: string): Statistic {
  const statistic = statistics.find((candidate) => candidate.id === id);
  if (statistic) return statistic;
  const known = statistics.map((candidate) => candidate.id).join(', ');
  throw new UserError('not_found', `I do not know the statistic "${id.slice(0, 40)}". There is: ${known}.`);
}

/** Only what was said: cards are stored. */
function askedAgain({
  statistic,
  from,
  to,
  name,
  limit,
  label,
  owner,
}: StatisticQuestion): Omit<StatisticPicture, 'alt'> {
  return {
    statistic,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(name !== undefined && { name }),
    ...(limit !== undefined && { limit }),
    ...(label !== undefined && { label }),
    ...(owner !== undefined && { owner }),
  };
}
