import { expect, test } from 'vitest';
import { bytes, count, duration } from './words.ts';

test.each([
  [0, '0 bytes'],
  [1023, '1023 bytes'],
  [1536, '1.5 KB'],
  [20 * 1024 ** 2, '20 MB'],
  [4 * 1024 ** 3, '4.0 GB'],
])('%d bytes are said as %s', (value, said) => {
  expect(bytes(value)).toBe(said);
});

test.each([
  [0.4, 'a moment'],
  [1, '1 second'],
  [89, '89 seconds'],
  [100, '2 minutes'],
  [7200, '2 hours'],
])('%d s are said as %s', (value, said) => {
  expect(duration(value)).toBe(said);
});

test('one is not many', () => {
  expect(count(1, 'row')).toBe('1 row');
  expect(count(1_000_000, 'row')).toBe('1,000,000 rows');
});
