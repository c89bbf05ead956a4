import { Temporal } from 'temporal-polyfill';

/** Plays of one day with music. */
export interface DayPlays {
  /** ISO date. */
  readonly day: string;
  readonly plays: number;
}

interface Moment {
  readonly label: string;
  readonly value: number;
}

/** Longer stretches are told by month. Days. */
const MOST_DAYS = 62;

/** Plays over a stretch of time, without gaps: to its last day with music, from the first one or, in a short stretch, from its start. */
export function courseOf(
  days: readonly DayPlays[],
  from: string | undefined,
): { course: Moment[]; courseBy: 'day' | 'month' } {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return { course: [], courseBy: 'day' };
  const end = Temporal.PlainDate.from(last.day);
  const isShort = (start: Temporal.PlainDate): boolean => start.until(end).days < MOST_DAYS;
  const begin = from === undefined ? undefined : Temporal.PlainDate.from(from);
  const start = begin && isShort(begin) ? begin : Temporal.PlainDate.from(first.day);
  const byDay = isShort(start);
  const plays = new Map<string, number>();
  for (const { day, plays: own } of days) {
    const key = byDay ? day : day.slice(0, 7);
    plays.set(key, (plays.get(key) ?? 0) + own);
  }
  const course: Moment[] = [];
  for (
    let at = byDay ? start : start.with({ day: 1 });
    Temporal.PlainDate.compare(at, end) <= 0;
    at = at.add(byDay ? { days: 1 } : { months: 1 })
  ) {
    const key = byDay ? at.toString() : at.toString().slice(0, 7);
    const label = at.toLocaleString('en-GB', byDay ? DAY : MONTH);
    course.push({ label, value: plays.get(key) ?? 0 });
  }
  return { course, courseBy: byDay ? 'day' : 'month' };
}

/** The day with the most plays, the first of equals. */
export function bestDayOf(days: readonly DayPlays[]): Moment | undefined {
  let best: DayPlays | undefined;
  for (const day of days) if (!best || day.plays > best.plays) best = day;
  return best && { label: Temporal.PlainDate.from(best.day).toLocaleString('en-GB', FULL_DAY), value: best.plays };
}

const DAY = { day: 'numeric', month: 'short' } as const;
const MONTH = { month: 'short', year: 'numeric' } as const;
const FULL_DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
