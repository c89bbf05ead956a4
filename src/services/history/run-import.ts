import { stat } from 'node:fs/promises';
import { UserError } from '../../domain/errors.ts';
import type { Import, ImportProgress, ImportReject, ImportReport } from '../../domain/import.ts';
import type { HistoryFile, ParsedChunk, Ports } from '../ports.ts';
import { progressOf } from './import-progress.ts';

export type ImportNeeds = Pick<Ports, 'imports' | 'plays' | 'users' | 'database' | 'historyParser' | 'clock' | 'log'>;

export interface RunImportQuestion {
  /** Marked as running already. */
  readonly job: Import;
  readonly files: readonly HistoryFile[];
  readonly signal: AbortSignal;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** Reason of an abort that is not the user's: the process stops and the import is to start over later. */
export const STOPPING = Symbol('stopping');

const HEARTBEAT_MS = 1000;
const CANCELLED = 'The import was cancelled. Nothing of it was kept.';
const BROKEN = 'Something went wrong inside EchoTune, so nothing of this import was kept. The log says more.';

/**
 * Reads the files and adds their plays, all or nothing: when it fails or is cancelled, everything it had added is taken back
 * before it throws. Afterwards the import is done, failed or cancelled; after STOPPING it is queued again.
 */
export async function runImport(needs: ImportNeeds, question: RunImportQuestion): Promise<void> {
  const { imports, plays, users, clock, log } = needs;
  const { job, signal } = question;
  try {
    const { report, rejects } = await addAll(needs, question);
    await imports.finish(job.id, { status: 'done', report, rejects }, clock.now());
    log.info({ importId: job.id, userId: job.userId, ...report }, 'import done');
  } catch (error) {
    const removed = await plays.removeImport(job.userId, job.id);
    if (removed > 0) await users.touchTaste(job.userId);
    if (signal.aborted && signal.reason === STOPPING) {
      await imports.requeue(job.id);
      throw error;
    }
    const known = signal.aborted ? new UserError('cancelled', CANCELLED) : error;
    if (known instanceof UserError && known.code === 'cancelled') {
      await imports.finish(job.id, { status: 'cancelled' }, clock.now());
    } else if (known instanceof UserError) {
      const failure = { code: known.code, message: known.message };
      await imports.finish(job.id, { status: 'failed', failure }, clock.now());
    } else {
      await imports.finish(job.id, { status: 'failed', failure: { code: 'internal', message: BROKEN } }, clock.now());
    }
    throw known;
  }
}

async function addAll(
  { imports, plays, users, database, historyParser, clock, log }: ImportNeeds,
  { job, files, signal, onProgress }: RunImportQuestion,
): Promise<{ report: ImportReport; rejects: ImportReject[] }> {
  const startedAt = clock.now().getTime();
  const seconds = (): number => (clock.now().getTime() - startedAt) / 1000;
  const bytesTotal = await totalSize(files);
  const owner = { userId: job.userId, importId: job.id, source: 'export', mayTrain: true } as const;
  const tally = createTally();
  const rejects: ImportReject[] = [];
  let beat = startedAt;

  for await (const chunk of historyParser.parse({ files, includePrivate: job.includePrivate }, signal)) {
    signal.throwIfAborted();
    tally.add(chunk, chunk.batch ? await plays.add(owner, chunk.batch) : { added: 0, addedSkips: 0 });
    rejects.push(...chunk.rejects);
    const progress = progressOf({ bytesRead: chunk.bytesRead, bytesTotal, rows: tally.rows(), seconds: seconds() });
    onProgress?.(progress);
    const now = clock.now();
    if (now.getTime() - beat < HEARTBEAT_MS) continue;
    beat = now.getTime();
    if (!(await imports.heartbeat(job.id, progress, now))) throw new UserError('cancelled', CANCELLED);
  }

  signal.throwIfAborted();
  const end = progressOf({ bytesRead: bytesTotal, bytesTotal, rows: tally.rows(), seconds: seconds() });
  if (!(await imports.heartbeat(job.id, end, clock.now()))) throw new UserError('cancelled', CANCELLED);
  onProgress?.(end);
  await users.touchTaste(job.userId);
  await database.analyze().catch((error: unknown) => log.warn({ err: error }, 'statistics were not refreshed'));
  return { report: tally.report(seconds()), rejects };
}

/** Files that cannot be opened are told about by the parser, with a sentence. */
async function totalSize(files: readonly HistoryFile[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(({ path }) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Counts so that every row ends in exactly one place. */
function createTally() {
  const counts = { added: 0, skips: 0, duplicates: 0, podcasts: 0, private: 0, rejected: 0 };
  const rows = (): number => counts.added + counts.duplicates + counts.podcasts + counts.private + counts.rejected;
  let from = Infinity;
  let to = -Infinity;
  return {
    rows,
    add(chunk: ParsedChunk, { added, addedSkips }: { added: number; addedSkips: number }): void {
      counts.added += added;
      counts.skips += addedSkips;
      counts.duplicates += (chunk.batch?.length ?? 0) - added;
      counts.podcasts += chunk.podcasts;
      counts.private += chunk.private;
      counts.rejected += chunk.rejected;
      for (const endedAt of chunk.batch?.endedAt ?? []) {
        if (endedAt < from) from = endedAt;
        if (endedAt > to) to = endedAt;
      }
    },
    report: (seconds: number): ImportReport => ({
      rows: rows(),
      ...counts,
      seconds: Math.round(seconds * 1000) / 1000,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
      ...(from <= to ? { from: new Date(from).toISOString(), to: new Date(to).toISOString() } : {}),
    }),
  };
}
