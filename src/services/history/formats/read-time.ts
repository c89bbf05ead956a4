const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\.?)?`;
const ZONE = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`;
const ISO = new RegExp(String.raw`^(\d{4})([-/])(\d{2})\2(\d{2})(?:(?:[T ]+|, )${CLOCK})?${ZONE}$`, 'i');
const DAY_MONTH_NAME = new RegExp(
  String.raw`^(?:[a-z]{3,9},? )?(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})(?:,? +${CLOCK})?${ZONE}$`,
  'i',
);
const MONTH_NAME_DAY = new RegExp(
  String.raw`^(?:[a-z]{3,9},? )?([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})(?:,?(?: at)? +${CLOCK})?${ZONE}$`,
  'i',
);
const NUMBERS = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,?[T ]+${CLOCK})?${ZONE}$`, 'i');

/** Which of two numbers is the day in `01/05/2024`. */
export type DateOrder = 'day-first' | 'month-first';

/**
 * A moment from the forms people's files hold, as epoch ms in whole seconds: ISO 8601 (without a zone it is UTC), epoch in s,
 * ms, µs or ns by magnitude, `06 Sep 2026, 14:23`, `Sep 6, 2026 2:23 PM`, `06.09.2026 14:23` and, when `order` is known,
 * `06/09/2026 14:23`. Undefined for anything else, impossible dates among it.
 */
export function readTime(value: unknown, order?: DateOrder): number | undefined {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string') return undefined;
  return readSpotifyTime(value) ?? readWrittenTime(value.trim(), order);
}

function readWrittenTime(text: string, order: DateOrder | undefined): number | undefined {
  if (/^\d+(?:\.\d*)?(?:e\+?\d+)?$/i.test(text)) return fromEpoch(Number(text));
  const iso = ISO.exec(text);
  if (iso) return moment(iso[1], iso[3], iso[4], iso.slice(5));
  const dayName = DAY_MONTH_NAME.exec(text);
  if (dayName) return moment(dayName[3], monthOf(dayName[2]), dayName[1], dayName.slice(4));
  const nameDay = MONTH_NAME_DAY.exec(text);
  if (nameDay) return moment(nameDay[3], monthOf(nameDay[1]), nameDay[2], nameDay.slice(4));
  const numbers = NUMBERS.exec(text);
  if (!numbers) return undefined;
  const [, first, sign, second, year, ...clock] = numbers;
  // With dots the day comes first wherever dates are written so.
  const known = sign === '.' ? 'day-first' : order;
  if (known === undefined) return undefined;
  return known === 'day-first' ? moment(year, second, first, clock) : moment(year, first, second, clock);
}

/** The one form of millions of rows, without a pattern: `2026-09-06T14:23:05Z`, also with a blank and without the Z. */
function readSpotifyTime(text: string): number | undefined {
  if (text.length !== 20 && text.length !== 19) return undefined;
  if (text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return undefined;
  if (text.charCodeAt(13) !== 0x3a || text.charCodeAt(16) !== 0x3a) return undefined;
  if (text[10] !== 'T' && text[10] !== ' ') return undefined;
  if (text.length === 20 && text[19] !== 'Z') return undefined;
  const year = digits(text, 0) * 100 + digits(text, 2);
  return utc(year, digits(text, 5), digits(text, 8), digits(text, 11), digits(text, 14), digits(text, 17));
}

/** Two digits as a number; NaN when they are none. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** The order in which a file writes dates like `01/05/2024`, from some of them; undefined when they leave it open. */
export function dateOrderOf(texts: Iterable<string>): DateOrder | undefined {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const [, first, , second] = NUMBERS.exec(text.trim()) ?? [];
    if (Number(first) > 12) dayFirst = true;
    if (Number(second) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day-first' : 'month-first';
}

/** A date of which only the file can tell whether the day or the month comes first. */
export function isOpenDate(text: string): boolean {
  const sign = NUMBERS.exec(text.trim())?.[2];
  return sign !== undefined && sign !== '.';
}

/** The text tells hours and minutes, and no seconds: `2026-09-06 14:23`, `06 Sep 2026, 14:23`. */
export function isToTheMinute(text: string | undefined): boolean {
  if (text === undefined || text.charCodeAt(16) === 0x3a) return false;
  return /(?:^|[T ,])\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?\s*$/i.test(text);
}

/** Epoch seconds, ms, µs or ns, as ms in whole seconds. Below 10⁹ (September 2001) it is no time of listening. */
export function fromEpoch(value: number): number | undefined {
  if (!Number.isFinite(value) || value < 1e9) return undefined;
  const seconds = value < 1e11 ? value : value < 1e14 ? value / 1e3 : value < 1e17 ? value / 1e6 : value / 1e9;
  return Math.floor(seconds) * 1000;
}

const monthOf = (name: string | undefined): string => `${MONTHS.indexOf((name ?? '').toLowerCase()) + 1}`;

/** `clock` holds hour, minute, second, a or p, and zone, each as far as it was written. */
function moment(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  clock: readonly (string | undefined)[],
): number | undefined {
  const [hour = '0', minute = '0', second = '0', half, zone] = clock;
  const hours = hourOf(Number(hour), half);
  const time = utc(Number(year), Number(month), Number(day), hours, Number(minute), Number(second));
  return time === undefined ? undefined : time - offsetOf(zone);
}

/** 12 a.m. is midnight and 12 p.m. noon. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function utc(year: number, month: number, day: number, hour: number, minute: number, second: number) {
  const possible =
    month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour >= 0 && hour <= 23 && minute <= 59 && second <= 59;
  if (!possible) return undefined;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  if (day > 28 && new Date(time).getUTCDate() !== day) return undefined;
  return Number.isNaN(time) ? undefined : time;
}

function offsetOf(zone: string | undefined): number {
  if (!zone || !/^[+-]/.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || '0');
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
