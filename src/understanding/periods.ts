import type { Slots } from '../domain/slots.ts';
import { addDays, isoDate, today, weekday, type Day } from './dates.ts';
import { months } from './lexicon/en/numbers.ts';
import { NUMBER, toNumber } from './numbers.ts';
import { takeFirst, type Utterance } from './utterance.ts';

type Period = NonNullable<Slots['period']>;

const YEAR = '(19[0-9]{2}|20[0-9]{2})';
const MONTH = `(${months.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`;
const SEASON = '(spring|summer|autumn|fall|winter)';

/** Meteorological seasons of the northern half: first month, and the year winter ends in is the next. */
const SEASON_START: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

const span = (from: Day, to: Day, label: string): Period => ({ from: isoDate(from), to: isoDate(to), label });
const wholeMonth = (year: number, month: number, label: string): Period =>
  span({ year, month, day: 1 }, { year, month: month + 1, day: 0 }, label);
const wholeYear = (year: number): Period =>
  span({ year, month: 1, day: 1 }, { year, month: 12, day: 31 }, String(year));
const season = (year: number, name: string, label: string): Period => {
  const month = SEASON_START[name] ?? 6;
  return span({ year, month, day: 1 }, { year, month: month + 3, day: 0 }, label);
};

/** The time of the same length right before: of whole months and years, the months or years before. */
export function spanBefore(period: Period | undefined): Period | undefined {
  const from = dayOf(period?.from);
  const to = dayOf(period?.to);
  if (!from || !to) return undefined;
  const next = addDays(to, 1);
  const months = (next.year - from.year) * 12 + next.month - from.month;
  const start =
    from.day === 1 && next.day === 1
      ? { ...from, month: from.month - months }
      : addDays(from, -Math.round((Date.parse(isoDate(next)) - Date.parse(isoDate(from))) / 86_400_000));
  return { from: isoDate(start), to: isoDate(addDays(from, -1)) };
}

function dayOf(iso: string | undefined): Day | undefined {
  const [year, month, day] = (iso ?? '').split('-').map(Number);
  return year && month && day ? { year, month, day } : undefined;
}

/**
 * When the user listened. Statistics, and "songs I played in 2019", can name any time. In other requests only what is over
 * counts ("last summer"): there a year is one of release, and "tonight" is when the music will play.
 */
export function readPeriod(
  utterance: Utterance,
  now: Date,
  timezone: string,
  mode: 'all' | 'past',
): Period | undefined {
  const day = today(now, timezone);
  if (mode === 'all') return readSeason(utterance, day) ?? readRelative(utterance, day) ?? readCalendar(utterance, day);
  return /(?:^| )(?:last|past|previous) /.test(utterance.line)
    ? (readSeason(utterance, day) ?? readRelative(utterance, day))
    : undefined;
}

function readSeason(utterance: Utterance, day: Day): Period | undefined {
  const dated = takeFirst(utterance, new RegExp(`(?:in |during )?(?:the )?${SEASON} (?:of |in )?${YEAR}`));
  if (dated) return season(Number(dated.groups[1]), dated.groups[0] ?? '', `${dated.groups[0]} ${dated.groups[1]}`);
  const last = takeFirst(utterance, new RegExp(`(?:in |from |during |of )?(last|this|the past) ${SEASON}`));
  if (!last) return undefined;
  const name = last.groups[1] ?? '';
  const end = (year: number): string => season(year, name, '').to ?? '';
  const begun = (year: number): boolean => (season(year, name, '').from ?? '') <= isoDate(day);
  let year = day.year;
  if (last.groups[0] === 'this') {
    if (!begun(year) && end(year - 1) >= isoDate(day)) year -= 1;
    return season(year, name, `this ${name}`);
  }
  while (end(year) >= isoDate(day)) year -= 1;
  return season(year, name, `last ${name}`);
}

function readRelative(utterance: Utterance, day: Day): Period | undefined {
  const lead = '(?:in |from |during |over |for |of |the )*';
  const rolling = takeFirst(
    utterance,
    new RegExp(`${lead}(?:last|past|previous) (${NUMBER}|few|couple of) (days?|weeks?|months?|years?)`),
  );
  if (rolling) {
    const count =
      rolling.groups[0] === 'few' ? 3 : rolling.groups[0] === 'couple of' ? 2 : (toNumber(rolling.groups[0]) ?? 1);
    const unit = (rolling.groups[1] ?? '').replace(/s$/, '');
    const label = `last ${count} ${unit}${count === 1 ? '' : 's'}`;
    return span(addDays(back(day, Math.min(Math.round(count), 100), unit), 1), day, label);
  }
  const named = takeFirst(utterance, new RegExp(`${lead}(last|this|past|previous|current) (weekend|week|month|year)`));
  if (named) return namedPeriod(day, /last|past|previous/.test(named.groups[0] ?? ''), named.groups[1] ?? '');
  if (takeFirst(utterance, /(?:from |since )?yesterday/)) return span(addDays(day, -1), addDays(day, -1), 'yesterday');
  if (takeFirst(utterance, /(?:so far )?today/)) return span(day, day, 'today');
  if (takeFirst(utterance, /lately|recently|these days/)) return span(addDays(day, -29), day, 'last 30 days');
  return undefined;
}

function back(day: Day, count: number, unit: string): Day {
  if (unit === 'day') return addDays(day, -count);
  if (unit === 'week') return addDays(day, -7 * count);
  const month = unit === 'month' ? day.month - count : day.month;
  const year = unit === 'year' ? day.year - count : day.year;
  const lastOfMonth = addDays({ year, month: month + 1, day: 0 }, 0);
  return { ...lastOfMonth, day: Math.min(day.day, lastOfMonth.day) };
}

function namedPeriod(day: Day, last: boolean, unit: string): Period {
  const label = `${last ? 'last' : 'this'} ${unit}`;
  const monday = addDays(day, -weekday(day));
  switch (unit) {
    case 'week':
      return last ? span(addDays(monday, -7), addDays(monday, -1), label) : span(monday, addDays(monday, 6), label);
    case 'weekend': {
      const saturday = addDays(monday, 5);
      return last
        ? span(addDays(saturday, -7), addDays(saturday, -6), label)
        : span(saturday, addDays(saturday, 1), label);
    }
    case 'month':
      return wholeMonth(day.year, last ? day.month - 1 : day.month, label);
    default:
      return { ...wholeYear(last ? day.year - 1 : day.year), label };
  }
}

function readCalendar(utterance: Utterance, day: Day): Period | undefined {
  const range = takeFirst(
    utterance,
    new RegExp(`(?:between |from )?${YEAR} (?:(?:to|and|until|till|through) )?${YEAR}`),
  );
  if (range) {
    const years = [Number(range.groups[0]), Number(range.groups[1])].toSorted((a, b) => a - b);
    const [from = day.year, to = day.year] = years;
    return span({ year: from, month: 1, day: 1 }, { year: to, month: 12, day: 31 }, `${from} to ${to}`);
  }
  const month =
    takeFirst(utterance, new RegExp(`(in|since|during|last|of|from) ${MONTH}(?: (?:of )?${YEAR})?`)) ??
    takeFirst(utterance, new RegExp(`()${MONTH} (?:of )?${YEAR}`));
  if (month) {
    const number = months.findIndex((name) => name.startsWith((month.groups[1] ?? '').slice(0, 3))) + 1;
    const year =
      month.groups[2] === undefined
        ? number > day.month || (month.groups[0] === 'last' && number === day.month)
          ? day.year - 1
          : day.year
        : Number(month.groups[2]);
    const name = months[number - 1] ?? '';
    const label = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
    const whole = wholeMonth(year, number, label);
    return month.groups[0] === 'since'
      ? { from: isoDate({ year, month: number, day: 1 }), label: `since ${label}` }
      : whole;
  }
  const bound = takeFirst(utterance, new RegExp(`(since|after|before|until) ${YEAR}`));
  if (bound) {
    const year = Number(bound.groups[1]);
    const label = `${bound.groups[0]} ${year}`;
    if (bound.groups[0] === 'since') return { from: `${year}-01-01`, label };
    if (bound.groups[0] === 'after') return { from: `${year + 1}-01-01`, label };
    return { to: `${bound.groups[0] === 'until' ? year : year - 1}-12-31`, label };
  }
  const decade = takeFirst(utterance, /(?:in |from |during )?(?:the )?(20\d0)s/);
  if (decade) {
    const from = Number(decade.groups[0]);
    return span({ year: from, month: 1, day: 1 }, { year: from + 9, month: 12, day: 31 }, `the ${from}s`);
  }
  const year = takeFirst(utterance, new RegExp(`(?:in |from |during |of |for |back in )*${YEAR}`));
  return year && wholeYear(Number(year.groups[0]));
}
