import { expect, test } from 'vitest';
import { seededRandom } from './random.ts';

test('the same seed draws the same numbers, another seed others', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

test('numbers fill [0, 1) evenly', () => {
  const random = seededRandom(7);
  const tenths = new Uint32Array(10);
  for (let i = 0; i < 20_000; i++) tenths[Math.floor(random() * 10)]!++;
  expect(Math.min(...tenths)).toBeGreaterThan(1850);
  expect(Math.max(...tenths)).toBeLessThan(2150);
});
