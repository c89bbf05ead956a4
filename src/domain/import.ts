import { z } from 'zod';

/**
 * What became of every row: rows = added + duplicates + podcasts + private + rejected. `skips` counts those among `added`;
 * `podcasts` holds audiobooks too; `private` are rows of private sessions that were left out.
 */
export const ImportReport = z.object({
  rows: z.int(),
  added: z.int(),
  skips: z.int(),
  duplicates: z.int(),
  podcasts: z.int(),
  private: z.int(),
  rejected: z.int(),
  seconds: z.number(),
  peakRssMb: z.number(),
  /** First and last end of a play that was added or known, ISO 8601; absent when there was none. */
  from: z.string().optional(),
  to: z.string().optional(),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportProgress = z.object({
  /** Bytes of the given files read so far, and all of them: what a progress bar shows. */
  bytesRead: z.number(),
  bytesTotal: z.number(),
  rows: z.int(),
  rowsPerSecond: z.number(),
  secondsLeft: z.number().optional(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;

export const IMPORT_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** A row that could not be used. `line` is the line of a CSV, or the position in a JSON array, from 1. */
export interface ImportReject {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  /** Only track, artist, album and time of the row: never an address or a user name. At most 200 characters. */
  readonly excerpt: string;
}

export interface Import {
  readonly id: number;
  readonly userId: number;
  readonly status: ImportStatus;
  readonly fileNames: readonly string[];
  readonly uploadDir: string | undefined;
  readonly includePrivate: boolean;
  readonly progress: ImportProgress;
  readonly report: ImportReport | undefined;
  readonly failure: { code: string; message: string } | undefined;
  readonly createdAt: Date;
}
