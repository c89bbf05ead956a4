import { z } from 'zod';

/** What was found in one file of an import. */
export const FileCounts = z.object({
  /** As the user knows it; inside a ZIP with the ZIP's name in front. */
  name: z.string(),
  /** Id of the format that read it. */
  format: z.string(),
  rows: z.int(),
  plays: z.int(),
  /** Likes and dislikes. */
  likes: z.int(),
  playlistEntries: z.int(),
  podcasts: z.int(),
  private: z.int(),
  rejected: z.int(),
});
export type FileCounts = z.infer<typeof FileCounts>;

const PassedOver = z.object({ name: z.string(), reason: z.string() });

/**
 * What became of every row: rows = added + duplicates + podcasts + private + rejected. `skips`, `likes` and `playlistEntries`
 * count those among `added`; `merged` counts those among `duplicates` that made a known play richer; `podcasts` holds
 * audiobooks too; `private` are rows of private sessions that were left out.
 */
export const ImportReport = z.object({
  rows: z.int(),
  added: z.int(),
  skips: z.int(),
  duplicates: z.int(),
  podcasts: z.int(),
  private: z.int(),
  rejected: z.int(),
  likes: z.int().default(0),
  playlistEntries: z.int().default(0),
  merged: z.int().default(0),
  seconds: z.number(),
  peakRssMb: z.number(),
  /** What the user could bring to know more, as sentences. */
  advice: z.array(z.string()).default([]),
  files: z.array(FileCounts).default([]),
  /** Files beside the history that hold none, with the reason. */
  passedOver: z.array(PassedOver).default([]),
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

/** What an import of these files would bring, before anything is written. */
export const HistoryPreview = z.object({
  files: z.array(FileCounts),
  /** Files beside the history that hold none, with the reason. */
  passedOver: z.array(PassedOver),
  rows: z.int(),
  plays: z.int(),
  likes: z.int(),
  playlistEntries: z.int(),
  podcasts: z.int(),
  private: z.int(),
  rejected: z.int(),
  /** The first rejected rows. */
  rejects: z.array(z.object({ file: z.string(), line: z.int(), reason: z.string(), excerpt: z.string() })),
  /** Some of the plays, in the order of the files. */
  examples: z.array(z.object({ at: z.string(), title: z.string(), artist: z.string() })),
  /** First and last end of a play, ISO 8601; absent when there was none. */
  from: z.string().optional(),
  to: z.string().optional(),
  advice: z.array(z.string()),
  /** False: the files are so large that only their beginning was read; the numbers are a part. */
  complete: z.boolean(),
});
export type HistoryPreview = z.infer<typeof HistoryPreview>;

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
