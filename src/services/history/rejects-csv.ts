import type { ImportReject } from '../../domain/import.ts';
import { toCsv } from '../csv.ts';

/** The rejected rows as CSV. */
export function rejectsCsv(rejects: readonly ImportReject[]): string {
  const rows = rejects.map(({ file, line, reason, excerpt }) => [file, String(line), reason, excerpt]);
  return toCsv([['file', 'line', 'reason', 'excerpt'], ...rows]);
}
