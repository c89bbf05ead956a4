import type { ImportProgress } from '../../domain/import.ts';

/** An estimate from the first moments jumps about. */
const ESTIMATE_AFTER_SECONDS = 1;

export function progressOf(state: {
  bytesRead: number;
  bytesTotal: number;
  rows: number;
  seconds: number;
}): ImportProgress {
  const { bytesRead, bytesTotal, rows, seconds } = state;
  const progress = { bytesRead, bytesTotal, rows, rowsPerSecond: seconds > 0 ? Math.round(rows / seconds) : 0 };
  if (seconds < ESTIMATE_AFTER_SECONDS || bytesRead === 0) return progress;
  return { ...progress, secondsLeft: Math.round(((bytesTotal - bytesRead) / bytesRead) * seconds) };
}
