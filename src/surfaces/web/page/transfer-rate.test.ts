import { expect, test } from 'vitest';
import { createTransferRate } from './transfer-rate.ts';

test('the rate is that of the last seconds, and is not told before there is one', () => {
  let now = 0;
  const rate = createTransferRate(() => now);
  expect(rate.note(5_000_000)).toBeUndefined(); // came over another day: says nothing about the line
  now = 1000;
  expect(rate.note(5_200_000)).toBe(200_000);
  for (now = 2000; now <= 20_000; now += 1000) rate.note(5_200_000 + (now - 1000) * 50);
  now = 20_000;
  expect(rate.note(5_200_000 + 19_000 * 50)).toBe(50_000);
});

test('after a pause it begins anew', () => {
  let now = 0;
  const rate = createTransferRate(() => now);
  rate.note(0);
  now = 1000;
  expect(rate.note(1000)).toBe(1000);
  rate.restart();
  now = 60_000;
  expect(rate.note(1000)).toBeUndefined();
  now = 61_000;
  expect(rate.note(3000)).toBe(2000);
});
