import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrationBins } from './calibration-bins.ts';
import { expectedCalibrationError } from './calibration.ts';

test('rows of about the same probability are counted together; 1 belongs to the last bin', () => {
  const p = Float64Array.of(0.1, 0.2, 0.9, 1);
  expect(calibrationBins(Uint8Array.of(0, 1, 1, 1), p, 2)).toEqual([
    { predicted: expect.closeTo(0.15), observed: 0.5, share: 0.5 },
    { predicted: expect.closeTo(0.95), observed: 1, share: 0.5 },
  ]);
  expect(calibrationBins(new Uint8Array(), new Float64Array())).toEqual([]);
});

test('the shares add up to one, and the distances to the expected calibration error', () => {
  const row = fc.record({ y: fc.integer({ min: 0, max: 1 }), p: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
      const y = Uint8Array.from(rows, (one) => one.y);
      const p = Float64Array.from(rows, (one) => one.p);
      const bins = calibrationBins(y, p, 15);
      expect(bins.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      const error = bins.reduce(
        (sum, { predicted, observed, share }) => sum + share * Math.abs(predicted - observed),
        0,
      );
      expect(error).toBeCloseTo(expectedCalibrationError(y, p, 15), 9);
    }),
  );
});
