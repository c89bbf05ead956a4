/** Predictions of about the same probability, and what became of them; all 0 to 1. */
export interface CalibrationBin {
  /** Mean P(label = 1). */
  readonly predicted: number;
  /** Share of ones. */
  readonly observed: number;
  /** Part of all rows. */
  readonly share: number;
}

/**
 * The points of a reliability diagram (DeGroot and Fienberg 1983): rows in bins of equal width by their probability. Bins without
 * a row are left out; the others come in order.
 */
export function calibrationBins(y: Uint8Array, p: Float64Array, bins = 10): CalibrationBin[] {
  const rows = new Float64Array(bins);
  const told = new Float64Array(bins);
  const ones = new Float64Array(bins);
  for (let i = 0; i < p.length; i++) {
    const bin = Math.min(bins - 1, Math.floor((p[i] ?? 0) * bins));
    rows[bin] = (rows[bin] ?? 0) + 1;
    told[bin] = (told[bin] ?? 0) + (p[i] ?? 0);
    ones[bin] = (ones[bin] ?? 0) + (y[i] ?? 0);
  }
  return [...rows].flatMap((count, bin) =>
    count === 0
      ? []
      : [{ predicted: (told[bin] ?? 0) / count, observed: (ones[bin] ?? 0) / count, share: count / p.length }],
  );
}
