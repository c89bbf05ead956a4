import { expect, test } from 'vitest';
import { auc } from './auc.ts';
import { groupedAuc } from './session-auc.ts';

test('knowing only which session is a bad one is worth nothing inside sessions', () => {
  const y = Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 1);
  const mood = Float64Array.of(0.9, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.1);
  const session = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1);
  expect(auc(y, mood)).toBeGreaterThan(0.7);
  expect(groupedAuc(y, mood, session)).toBe(0.5);
});

test('sessions count by their plays, and those with one outcome not at all', () => {
  const y = Uint8Array.of(0, 1, 0, 0, 1, 1, 1);
  const scores = Float64Array.of(0.1, 0.2, 0.9, 0.8, 0.1, 0.5, 0.6);
  const session = Int32Array.of(0, 0, 1, 1, 1, 2, 2);
  expect(groupedAuc(y, scores, session)).toBeCloseTo(2 / 5);
  expect(groupedAuc(Uint8Array.of(1, 1), Float64Array.of(0.1, 0.2), Int32Array.of(0, 0))).toBeNaN();
});
