import { expect, test } from 'vitest';
import { brier, expectedCalibrationError } from './calibration.ts';
import { logLoss } from './log-loss.ts';

const y = Uint8Array.of(0, 0, 0, 1, 1, 1, 1, 0);
const honest = Float64Array.of(0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75);

test('probabilities that come true have no calibration error, however unsure they are', () => {
  expect(expectedCalibrationError(y, honest)).toBe(0);
  expect(expectedCalibrationError(y, new Float64Array(8).fill(0.5))).toBe(0);
  expect(expectedCalibrationError(y, new Float64Array(8).fill(0.9))).toBeCloseTo(0.4);
  expect(expectedCalibrationError(Uint8Array.of(1, 0), Float64Array.of(1, 0))).toBe(0);
});

test('log-loss and Brier score reward being sure and right', () => {
  expect(brier(y, honest)).toBeCloseTo(0.1875);
  expect(logLoss(y, new Float64Array(8).fill(0.5))).toBeCloseTo(Math.LN2);
  expect(logLoss(y, honest)).toBeLessThan(Math.LN2);
});

test('one certain mistake costs much, not everything', () => {
  expect(logLoss(Uint8Array.of(1), Float64Array.of(0))).toBeCloseTo(-Math.log(1e-6));
});
