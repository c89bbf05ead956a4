import { expect, test } from 'vitest';
import { dateOrderOf, isOpenDate, isToTheMinute, readTime } from './read-time.ts';

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
  ['2026-09-06T16:23:05.123+02:00', expected],
  ['2026/09/06 14:23:05', expected],
  ['2026-09-06 02:23:05 PM', expected],
  ['Sep 6, 2026 2:23:05 p.m.', expected],
  ['September 6, 2026 at 2:23 PM', '2026-09-06T14:23:00.000Z'],
  ['Sun, 06 Sep 2026 14:23:05 GMT', expected],
  ['06.09.2026 14:23:05', expected],
  ['6.9.2026', '2026-09-06T00:00:00.000Z'],
  ['2026-09-06 12:00 AM', '2026-09-06T00:00:00.000Z'],
  ['2026-09-06 12:00 PM', '2026-09-06T12:00:00.000Z'],
  ['2026-09-06', '2026-09-06T00:00:00.000Z'],
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
  '2026-09-06 13:23 PM',
  '31.13.2026 10:00',
  '06 Foo 2026, 14:23',
  '2026-09-06X14:23:05Z',
  '2026-09-06T14:2x:05Z',
  '2026-02-30T14:23:05Z',
  '12',
  0,
  NaN,
  null,
  undefined,
])('%s is no time', (text) => {
  expect(readTime(text)).toBeUndefined();
});

test('numbers with slashes or dashes are a date once it is known which comes first', () => {
  const time = (month: number, day: number): number => Date.UTC(2026, month - 1, day, 14, 23);
  expect(readTime('06/09/2026 14:23', 'day-first')).toBe(time(9, 6));
  expect(readTime('06/09/2026 14:23', 'month-first')).toBe(time(6, 9));
  expect(readTime('6-9-2026 2:23 pm', 'month-first')).toBe(time(6, 9));
  expect(readTime('13/09/2026 14:23', 'month-first')).toBeUndefined();
});

test.each([
  [['01/05/2024', '31/05/2024 10:03'], 'day-first'],
  [['01/05/2024', '05/31/2024 10:03 PM'], 'month-first'],
  [['01/05/2024', '02/05/2024'], undefined],
  [['31/05/2024', '05/31/2024'], undefined],
  [['2024-05-31'], undefined],
  [[], undefined],
])('of the dates %j the order is %s', (dates, order) => {
  expect(dateOrderOf(dates)).toBe(order);
});

test('dates with dots, names or the year first leave nothing open', () => {
  expect(['01/05/2024', '1-5-2024 10:03'].every(isOpenDate)).toBe(true);
  expect(['01.05.2024', '2024-05-01', '2024/05/01', '1 May 2024', '1714557800'].some(isOpenDate)).toBe(false);
});

test('a time without seconds is known to the minute', () => {
  expect(['2026-09-06 14:23', '06 Sep 2026, 14:23', '1/5/2024 2:23 PM', '2026-09-06T14:23Z'].every(isToTheMinute)).toBe(
    true,
  );
  expect(['2026-09-06 14:23:05', '2026-09-06T14:23:05Z', '1788704585', '', undefined].some(isToTheMinute)).toBe(false);
});
