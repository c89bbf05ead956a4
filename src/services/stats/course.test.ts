import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestDayOf, courseOf } from './course.ts';

test('a short stretch is told by day, from its start, with days without music', () => {
  const days = [
    { day: '2026-02-27', plays: 3 },
    { day: '2026-03-01', plays: 2 },
  ];
  expect(courseOf(days, '2026-02-26')).toEqual({
    courseBy: 'day',
    course: [
      { label: '26 Feb', value: 0 },
      { label: '27 Feb', value: 3 },
      { label: '28 Feb', value: 0 },
      { label: '1 Mar', value: 2 },
    ],
  });
  expect(courseOf(days, undefined).course).toHaveLength(3);
});

test('a long one is told by month, from the first month with music', () => {
  const days = [
    { day: '2025-11-30', plays: 3 },
    { day: '2026-01-01', plays: 2 },
    { day: '2026-02-02', plays: 4 },
  ];
  expect(courseOf(days, '2000-01-01')).toEqual({
    courseBy: 'month',
    course: [
      { label: 'Nov 2025', value: 3 },
      { label: 'Dec 2025', value: 0 },
      { label: 'Jan 2026', value: 2 },
      { label: 'Feb 2026', value: 4 },
    ],
  });
});

test('no play is lost or told twice', () => {
  const days = fc
    .uniqueArray(fc.nat({ max: 4000 }), { minLength: 1, maxLength: 60 })
    .map((offsets) =>
      offsets
        .toSorted((a, b) => a - b)
        .map((offset) => ({ day: new Date(offset * 86_400_000).toISOString().slice(0, 10), plays: (offset % 7) + 1 })),
    );
  fc.assert(
    fc.property(days, (chosen) => {
      const { course } = courseOf(chosen, undefined);
      const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
      expect(sum(course.map(({ value }) => value))).toBe(sum(chosen.map(({ plays }) => plays)));
      expect(new Set(course.map(({ label }) => label)).size).toBe(course.length);
    }),
    { numRuns: 40 },
  );
});

test('the best day is the first of those with most plays', () => {
  const days = [
    { day: '2026-10-13', plays: 4 },
    { day: '2026-10-14', plays: 9 },
    { day: '2026-10-15', plays: 9 },
  ];
  expect(bestDayOf(days)).toEqual({ label: '14 Oct 2026', value: 9 });
  expect(bestDayOf([])).toBeUndefined();
  expect(courseOf([], undefined).course).toEqual([]);
});
