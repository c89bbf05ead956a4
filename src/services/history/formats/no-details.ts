import type { RawRow } from './read-row.ts';

/** Of a source that tells what was heard and when, and nothing about how it began and ended. */
export const NO_DETAILS = {
  spoken: false,
  reasonStart: undefined,
  reasonEnd: undefined,
  shuffle: undefined,
  skipped: undefined,
  offline: undefined,
  offlineTimestamp: undefined,
  private: false,
  platform: undefined,
} as const satisfies Partial<RawRow>;
