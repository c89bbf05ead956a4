import type { FileCounts } from '../../domain/import.ts';

const COUNTS = ['rows', 'plays', 'likes', 'playlistEntries', 'podcasts', 'private', 'rejected'] as const;
type Counts = Record<(typeof COUNTS)[number], number>;

/** Adds what became of more rows. */
export function addCounts(sum: Counts, more: Readonly<Counts>): void {
  for (const name of COUNTS) sum[name] += more[name];
}

/** The same, kept by the name of the file. */
export function addFile(files: Map<string, FileCounts>, more: FileCounts): void {
  const before = files.get(more.name);
  if (before) addCounts(before, more);
  else files.set(more.name, { ...more });
}
