const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;
const DAY_MONTH_NAME = /^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4}),? +(\d{1,2}):(\d{2})(?::(\d{2}))?$/i;

/**
 * A moment from the forms people's files hold, as epoch ms in whole seconds: ISO 8601 (without a zone it is UTC), epoch in s,
 * ms, µs or ns by magnitude, and `06 Sep 2026, 14:23`. Undefined for anything else, impossible dates among it.
 */
export function readTime(value: unknown): number | undefined {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = iso;
    const time = utc(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second));
    return time === undefined ? undefined : time - offsetOf(zone);
  }
  const named = DAY_MONTH_NAME.exec(text);
  if (named) {
    const [, day, month = '', year, hour, minute, second = '0'] = named;
    const monthNumber = MONTHS.indexOf(month.toLowerCase()) + 1;
    return utc(Number(year), monthNumber, Number(day), Number(hour), Number(minute), Number(second));
  }
  return /^\d+(?:\.\d*)?(?:e\+?\d+)?$/i.test(text) ? fromEpoch(Number(text)) : undefined;
}

/** Epoch seconds, ms, µs or ns, as ms in whole seconds. Below 10⁹ (September 2001) it is no time of listening. */
export function fromEpoch(value: number): number | undefined {
  if (!Number.isFinite(value) || value < 1e9) return undefined;
  const seconds = value < 1e11 ? value : value < 1e14 ? value / 1e3 : value < 1e17 ? value / 1e6 : value / 1e9;
  return Math.floor(seconds) * 1000;
}

function utc(year: number, month: number, day: number, hour: number, minute: number, second: number) {
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  return new Date(time).getUTCDate() === day ? time : undefined;
}

function offsetOf(zone: string | undefined): number {
  if (!zone || !/^[+-]/.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || '0');
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
