/** Brier score (1950): mean squared distance between P(label = 1) and the label, 0 to 1. */
export function brier(y: Uint8Array, p: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += ((p[i] ?? 0) - (y[i] ?? 0)) ** 2;
  return sum / p.length;
}

/**
 * Expected calibration error (Naeini et al. 2015) over bins of equal width: the distance between the mean probability and the share
 * of ones in each bin, weighted by its rows. 0 to 1.
 */
export function expectedCalibrationError(y: Uint8Array, p: Float64Array, bins = 15): number {
  const excess = new Float64Array(bins);
  for (let i = 0; i < p.length; i++) {
    const bin = Math.min(bins - 1, Math.floor((p[i] ?? 0) * bins));
    excess[bin] = (excess[bin] ?? 0) + (p[i] ?? 0) - (y[i] ?? 0);
  }
  return excess.reduce((sum, value) => sum + Math.abs(value), 0) / p.length;
}
