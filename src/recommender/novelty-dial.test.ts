import { expect, test } from 'vitest';
import { dialOf, shareAt } from './novelty-dial.ts';
import { candidateSources } from './sources/index.ts';

test('words have their place on the dial, numbers are it', () => {
  const [familiar, usual, fresh] = [dialOf('familiar'), dialOf(undefined), dialOf('new')];
  expect(familiar).toBeLessThan(usual);
  expect(usual).toBeLessThan(fresh);
  expect(dialOf(0.3)).toBe(0.3);
});

test('between its five places a share runs straight', () => {
  expect(shareAt([0, 1, 0, 0, 1], 0.25)).toBe(1);
  expect(shareAt([0, 1, 0, 0, 1], 0.125)).toBe(0.5);
  expect(shareAt([0, 1, 0, 0, 1], 1)).toBe(1);
  expect(shareAt([0, 1, 0, 0, 1], 7)).toBe(1);
});

test('the further the dial, the less comes from what is played now and the more from what never was', () => {
  const share = (id: string, dial: number): number => {
    const sum = candidateSources.reduce((total, { shares }) => total + shareAt(shares, dial), 0);
    return shareAt(candidateSources.find((source) => source.id === id)!.shares, dial) / sum;
  };
  const dials = Array.from({ length: 21 }, (_, i) => i / 20);
  for (let i = 1; i < dials.length; i++) {
    expect(share('favourites', dials[i]!)).toBeLessThanOrEqual(share('favourites', dials[i - 1]!));
    expect(share('never_heard', dials[i]!)).toBeGreaterThanOrEqual(share('never_heard', dials[i - 1]!));
  }
});
