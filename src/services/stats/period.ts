import { Temporal } from 'temporal-polyfill';
import { UserError } from '../../domain/errors.ts';
import { sql, type Sql } from '../../lib/sql.ts';

/** Days in a user's zone, both included; an absent end is open. */
export interface Period {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Epoch ms of the first moment and of the one after the last. */
  readonly fromMs: number | undefined;
  readonly untilMs: number | undefined;
  /** For use in a sentence: "in 2019", "from 1 March 2019 to 4 May 2020", "in all your history". */
  readonly text: string;
}

/** Days as moments: a day with a change of clocks has 23 or 25 hours. */
export function resolvePeriod(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  timezone: string,
): Period {
  const first = from === undefined ? undefined : plainDate(from);
  const last = to === undefined ? undefined : plainDate(to);
  if (first && last && Temporal.PlainDate.compare(first, last) > 0) {
    throw new UserError('invalid_input', `The period ends before it begins: ${from} is after ${to}.`);
  }
  return {
    from: first?.toString(),
    to: last?.toString(),
    fromMs: first?.toZonedDateTime(timezone).epochMilliseconds,
    untilMs: last?.add({ days: 1 }).toZonedDateTime(timezone).epochMilliseconds,
    text: periodText(first, last),
  };
}

/** Plays that began in the period. The bound on their end changes nothing but lets the index on it help. */
export function startedIn({ fromMs, untilMs }: Period): Sql {
  const from =
    fromMs === undefined
      ? sql`TRUE`
      : sql`started_at >= to_timestamp(${fromMs / 1000}::float8) AND ended_at >= to_timestamp(${fromMs / 1000}::float8)`;
  return untilMs === undefined ? from : sql`${from} AND started_at < to_timestamp(${untilMs / 1000}::float8)`;
}

function plainDate(text: string): Temporal.PlainDate {
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError('not an ISO date');
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (cause) {
    throw new UserError('invalid_input', `"${text.slice(0, 40)}" is not a date I can use. Write it like 2024-05-31.`, {
      cause,
    });
  }
}

function periodText(from: Temporal.PlainDate | undefined, to: Temporal.PlainDate | undefined): string {
  const day = (date: Temporal.PlainDate): string =>
    date.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  if (!from && !to) return 'in all your history';
  if (!to) return from ? `since ${day(from)}` : '';
  if (!from) return `up to ${day(to)}`;
  if (from.equals(to)) return `on ${day(from)}`;
  const wholeYear = from.year === to.year && from.dayOfYear === 1 && to.dayOfYear === to.daysInYear;
  if (wholeYear) return `in ${from.year}`;
  const wholeMonth = from.day === 1 && to.equals(from.with({ day: from.daysInMonth }));
  if (wholeMonth) return `in ${from.toLocaleString('en-GB', { month: 'long', year: 'numeric' })}`;
  return `from ${day(from)} to ${day(to)}`;
}
