import { expect, test } from 'vitest';
import { seasonOf } from './season.ts';

test.each([
  [2022, 3, 'Europe/Berlin', 'spring 2022'],
  [2022, 12, 'Europe/Berlin', 'winter 2022/23'],
  [2022, 2, 'Europe/Berlin', 'winter 2021/22'],
  [2000, 1, 'UTC', 'winter 1999/00'],
  [2022, 1, 'Australia/Sydney', 'summer 2021/22'],
  [2022, 7, 'America/Argentina/Salta', 'winter 2022'],
])('month %i-%i in %s is %s', (year, month, timezone, season) => {
  expect(seasonOf(year, month, timezone)).toBe(season);
});
