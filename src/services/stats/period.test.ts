import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodBefore, resolvePeriod } from './period.ts';

const caption = (from?: string, to?: string, label?: string): string =>
  resolvePeriod({ from, to, label }, 'UTC').caption;

test.each([
  [undefined, undefined, undefined, 'all time'],
  [undefined, undefined, 'all time', 'all time'],
  ['2019-01-01', '2019-12-31', undefined, '2019'],
  ['2019-01-01', '2019-12-31', '2019', '2019'],
  ['2025-01-01', '2025-12-31', 'last year', 'last year · 2025'],
  ['2019-01-01', '2021-12-31', '2019 to 2021', '2019–2021'],
  ['2026-10-01', '2026-10-31', undefined, 'October 2026'],
  ['2026-10-01', '2026-10-31', 'October 2026', 'October 2026'],
  ['2026-10-01', '2026-10-31', 'last month', 'last month · 1–31 October 2026'],
  ['2024-06-01', '2024-08-31', 'summer 2024', 'summer 2024 · 1 June – 31 August 2024'],
  ['2024-12-01', '2025-02-28', 'last winter', 'last winter · 1 December 2024 – 28 February 2025'],
  ['2026-10-14', '2026-10-14', 'yesterday', 'yesterday · 14 October 2026'],
  ['2020-03-01', undefined, undefined, 'since 1 March 2020'],
  ['2020-01-01', undefined, 'since 2020', 'since 2020'],
  [undefined, '2020-03-01', undefined, 'up to 1 March 2020'],
])('%s to %s, called %s, is "%s"', (from, to, label, words) => {
  expect(caption(from, to, label)).toBe(words);
});

test.each([
  ['2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'],
  ['2024-03-01', '2024-03-31', '2024-02-01', '2024-02-29'],
  ['2019-01-01', '2019-12-31', '2018-01-01', '2018-12-31'],
  ['2024-06-01', '2024-08-31', '2024-03-01', '2024-05-31'],
  ['2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
  ['2026-10-14', '2026-10-14', '2026-10-13', '2026-10-13'],
])('before %s to %s comes %s to %s', (from, to, before, until) => {
  expect(periodBefore({ from, to }, 'Europe/Berlin')).toMatchObject({ from: before, to: until });
});

test('an open period has none before it', () => {
  expect(periodBefore({ from: '2020-01-01', to: undefined }, 'UTC')).toBeUndefined();
  expect(periodBefore({ from: undefined, to: undefined }, 'UTC')).toBeUndefined();
});

test('the period before ends the day before, whatever the days', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.nat({ max: 900 }), (start, length) => {
      const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);
      const period = resolvePeriod(
        { from: iso(start.getTime()), to: iso(start.getTime() + length * 86_400_000) },
        'Europe/Berlin',
      );
      const before = periodBefore(period, 'Europe/Berlin');
      expect(before?.untilMs).toBe(period.fromMs);
      expect(before?.fromMs).toBeLessThan(period.fromMs ?? 0);
    }),
  );
});
