import { expect, test } from 'vitest';
import { readTime } from './read-time.ts';

const expected = '2026-09-06T14:23:05.000Z';
test.each([
  ['2026-09-06T14:23:05Z', expected],
  ['2026-09-06T14:23:05', expected],
  ['2026-09-06 14:23:05', expected],
  ['2026-09-06 14:23:05.250+00:00', expected],
  ['2026-09-06T16:23:05+02:00', expected],
  ['2026-09-06 10:23:05 -0400', expected],
  ['2026-09-06 14:23:05 UTC', expected],
  ['1788704585', expected],
  [1_788_704_585, expected],
  ['1788704585123', expected],
  ['1.788704585E+12', expected],
  ['1788704585123456', expected],
  [1_788_704_585_123_456_768, expected],
  ['2026-09-06 14:23', '2026-09-06T14:23:00.000Z'],
  ['06 Sep 2026, 14:23', '2026-09-06T14:23:00.000Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
])('%s is read as %s', (text, time) => {
  const found = readTime(text);
  expect(found === undefined ? undefined : new Date(found).toISOString()).toBe(time);
});

test.each([
  '',
  'yesterday',
  '2023-02-29T00:00:00Z',
  '2024-13-01',
  '2024-01-01T24:00:00Z',
  '06/09/2026 14:23',
  '12',
  0,
  NaN,
  null,
  undefined,
])('%s is no time', (text) => {
  expect(readTime(text)).toBeUndefined();
});
