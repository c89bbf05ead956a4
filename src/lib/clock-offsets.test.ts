import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockOffsets } from './clock-offsets.ts';

const seconds = (text: string): number => Date.parse(text) / 1000;

test('summer and winter time begin at their second', () => {
  const times = Float64Array.of(
    seconds('2024-03-31T00:59:59Z'),
    seconds('2024-03-31T01:00:00Z'),
    seconds('2024-10-27T00:59:59Z'),
    seconds('2024-10-27T01:00:00Z'),
  );
  expect([...clockOffsets(times, 'Europe/Berlin')]).toEqual([3600, 7200, 7200, 3600]);
});

test('zones off the full hour, and the one that leaps by half an hour', () => {
  const times = Float64Array.of(seconds('2024-01-01T00:00:00Z'), seconds('2024-07-01T00:00:00Z'));
  expect([...clockOffsets(times, 'Asia/Kathmandu')]).toEqual([20_700, 20_700]);
  expect([...clockOffsets(times, 'Australia/Lord_Howe')]).toEqual([39_600, 37_800]);
  expect([...clockOffsets(times, 'UTC')]).toEqual([0, 0]);
});

test('many times at once get what each gets alone', () => {
  const someTime = fc.integer({ min: seconds('2005-01-01'), max: seconds('2027-01-01') });
  const zones = fc.constantFrom('America/New_York', 'Europe/Lisbon', 'Africa/Casablanca', 'Asia/Tehran');
  fc.assert(
    fc.property(fc.array(someTime, { maxLength: 40 }), zones, (times, zone) => {
      const sorted = Float64Array.from(times).sort();
      const alone = [...sorted].map((time) => clockOffsets(Float64Array.of(time), zone)[0]);
      expect([...clockOffsets(sorted, zone)]).toEqual(alone);
    }),
    { numRuns: 60 },
  );
});
