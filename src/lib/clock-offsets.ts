/** Zones change their clocks on full quarters of an hour; none has more than a few changes a year. */
const STEP_S = 21 * 86_400;
const QUARTER_S = 900;

/**
 * Seconds to add to each time for the clock of an IANA zone. Times are epoch seconds in ascending order; between two changes of
 * clocks the zone is asked only every three weeks.
 */
export function clockOffsets(times: Float64Array, timezone: string): Int32Array {
  const offsets = new Int32Array(times.length);
  const offsetAt = offsetReader(timezone);
  let until = -Infinity;
  let offset = 0;
  for (let i = 0; i < times.length; i++) {
    const time = times[i] ?? 0;
    if (time >= until) {
      offset = offsetAt(time);
      until = sameUntil(time, offset, offsetAt);
    }
    offsets[i] = offset;
  }
  return offsets;
}

/** A time up to which the offset holds: the next change, found by halving, or some weeks on. */
function sameUntil(time: number, offset: number, offsetAt: (time: number) => number): number {
  let low = Math.floor(time / QUARTER_S);
  let high = low + STEP_S / QUARTER_S;
  if (offsetAt(high * QUARTER_S) === offset) return high * QUARTER_S;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * QUARTER_S) === offset) low = middle;
    else high = middle;
  }
  return high * QUARTER_S;
}

/** Reads the local time of an instant, and takes the difference. */
function offsetReader(timezone: string): (time: number) => number {
  if (timezone === 'UTC') return () => 0;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (time) => {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(time * 1000)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Math.round(Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - Math.floor(time));
  };
}
