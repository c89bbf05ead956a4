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
  /** On its own: "last month · 1–31 October 2026", "2019", "all time". */
  readonly caption: string;
}

/** Days as moments: a day with a change of clocks has 23 or 25 hours. */
export function resolvePeriod(
  { from, to, label }: { from?: string | undefined; to?: string | undefined; label?: string | undefined },
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
    caption: captionOf(first, last, label?.trim()),
  };
}

/**
 * The period of the same kind that ended when this one began: as many whole years, whole months, or days. None where an end is
 * open. What this period is called does not fit it.
 */
export function periodBefore({ from, to }: Pick<Period, 'from' | 'to'>, timezone: string): Period | undefined {
  if (from === undefined || to === undefined) return undefined;
  const first = Temporal.PlainDate.from(from);
  const after = Temporal.PlainDate.from(to).add({ days: 1 });
  const months = first.day === 1 && after.day === 1 ? first.until(after, { largestUnit: 'months' }).months : 0;
  const start = months > 0 ? first.subtract({ months }) : first.subtract({ days: first.until(after).days });
  return resolvePeriod({ from: start.toString(), to: first.subtract({ days: 1 }).toString() }, timezone);
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
  if (!from && !to) return 'in all your history';
  if (!to) return from ? `since ${longDay(from)}` : '';
  if (!from) return `up to ${longDay(to)}`;
  if (from.equals(to)) return `on ${longDay(from)}`;
  const whole = wholeYears(from, to) ?? wholeMonth(from, to);
  if (whole !== undefined && !whole.includes('–')) return `in ${whole}`;
  return `from ${longDay(from)} to ${longDay(to)}`;
}

/** What the user called it comes first, unless the days say the same. */
function captionOf(
  from: Temporal.PlainDate | undefined,
  to: Temporal.PlainDate | undefined,
  label: string | undefined,
): string {
  if (!from && !to) return 'all time';
  const named = label === undefined || label === '' ? undefined : label;
  if (!from || !to) return named ?? periodText(from, to);
  const whole = wholeYears(from, to) ?? wholeMonth(from, to);
  if (named === undefined || named.toLowerCase().replace(' to ', '–') === whole?.toLowerCase())
    return whole ?? days(from, to);
  return `${named} · ${wholeYears(from, to) ?? days(from, to)}`;
}

/** "1–31 October 2026", "1 June – 31 August 2024", each part told once. */
function days(from: Temporal.PlainDate, to: Temporal.PlainDate): string {
  if (from.equals(to)) return longDay(to);
  if (from.year !== to.year) return `${longDay(from)} – ${longDay(to)}`;
  if (from.month !== to.month) return `${written(from, { day: 'numeric', month: 'long' })} – ${longDay(to)}`;
  return `${from.day}–${longDay(to)}`;
}

function wholeYears(from: Temporal.PlainDate, to: Temporal.PlainDate): string | undefined {
  if (from.dayOfYear !== 1 || to.dayOfYear !== to.daysInYear) return undefined;
  return from.year === to.year ? String(to.year) : `${from.year}–${to.year}`;
}

const wholeMonth = (from: Temporal.PlainDate, to: Temporal.PlainDate): string | undefined =>
  from.day === 1 && to.equals(from.with({ day: from.daysInMonth }))
    ? written(from, { month: 'long', year: 'numeric' })
    : undefined;

const longDay = (date: Temporal.PlainDate): string => written(date, { day: 'numeric', month: 'long', year: 'numeric' });

const written = (date: Temporal.PlainDate, how: Intl.DateTimeFormatOptions): string =>
  date.toLocaleString('en-GB', how);
