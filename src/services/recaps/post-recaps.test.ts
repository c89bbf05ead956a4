import { expect, test } from 'vitest';
import { lastPeriod } from './post-recaps.ts';

test.each([
  // Sunday night in Berlin is Monday morning in Tokyo: there the week is over.
  ['week', '2026-03-01T20:00:00Z', 'Europe/Berlin', '2026-02-16', '2026-02-22'],
  ['week', '2026-03-01T20:00:00Z', 'Asia/Tokyo', '2026-02-23', '2026-03-01'],
  ['week', '2026-03-02T00:30:00Z', 'UTC', '2026-02-23', '2026-03-01'],
  ['month', '2026-03-31T23:30:00Z', 'UTC', '2026-02-01', '2026-02-28'],
  ['month', '2026-03-31T23:30:00Z', 'Europe/Berlin', '2026-03-01', '2026-03-31'],
  ['month', '2026-01-05T12:00:00Z', 'America/New_York', '2025-12-01', '2025-12-31'],
] as const)('the last whole %s at %s in %s', (every, now, zone, from, to) => {
  expect(lastPeriod(every, new Date(now), zone)).toEqual({ from, to });
});
