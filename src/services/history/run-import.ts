import { stat } from 'node:fs/promises';
import { UserError } from '../../domain/errors.ts';
import type { FileCounts, Import, ImportProgress, ImportReject, ImportReport } from '../../domain/import.ts';
import { peakRssMb } from '../../lib/peak-rss.ts';
import type { HistoryFile, ParsedChunk, Ports } from '../ports.ts';
import { progressOf } from './import-progress.ts';
import { addFile } from './file-counts.ts';

export type ImportNeeds = Pick<
  Ports,
  'imports' | 'plays' | 'collections' | 'users' | 'database' | 'historyParser' | 'clock' | 'log'
>;

export interface RunImportQuestion {
  /** Marked as running already. */
  readonly job: Import;
  readonly files: readonly HistoryFile[];
  readonly signal: AbortSignal;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** Reason of an abort that is not the user's: the process stops and the import is to go on later. */
export const STOPPING = Symbol('stopping');

const HEARTBEAT_MS = 1000;
const CANCELLED = 'The import was cancelled. Nothing of it was kept.';
const BROKEN = 'Something went wrong inside EchoTune, so nothing of this import was kept. The log says more.';

/**
 * Reads the files and adds what is in them, all or nothing: when it fails or is cancelled, everything it had added or changed is
 * taken back before it throws. Afterwards the import is done, failed or cancelled; after STOPPING it is queued again, and what
 * it has added stays. Run again after that, or after a crash, it reads the files from the start and comes to the same end: what
 * it had added before counts as added, not as known.
 */
export async function runImport(needs: ImportNeeds, question: RunImportQuestion): Promise<void> {
  const { imports, plays, clock, log } = needs;
  const { job, signal } = question;
  try {
    const { report, rejects } = await addAll(needs, question);
    await imports.finish(job.id, { status: 'done', report, rejects }, clock.now());
    const { advice: _advice, passedOver: _passedOver, files, ...counts } = report;
    log.info({ importId: job.id, userId: job.userId, ...counts, files: files.length }, 'import done');
  } catch (error) {
    if (signal.aborted && signal.reason === STOPPING) {
      await imports.requeue(job.id);
      throw error;
    }
    await takeBack(needs, job);
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
  await plays
    .settleImport(job.userId, job.id)
    .catch((error: unknown) => log.warn({ err: error, importId: job.id }, 'replaced plays were not dropped'));
}

/** Everything an import had added or changed; returns how many rows. */
export async function takeBack(
  { plays, collections, users }: Pick<ImportNeeds, 'plays' | 'collections' | 'users'>,
  { userId, id }: Pick<Import, 'userId' | 'id'>,
): Promise<number> {
  const removed = (await plays.removeImport(userId, id)) + (await collections.removeImport(userId, id));
  if (removed > 0) await users.touchTaste(userId);
  return removed;
}

async function addAll(
  needs: ImportNeeds,
  { job, files, signal, onProgress }: RunImportQuestion,
): Promise<{ report: ImportReport; rejects: ImportReject[] }> {
  const { imports, plays, collections, users, database, historyParser, clock, log } = needs;
  const startedAt = clock.now().getTime();
  const seconds = (): number => (clock.now().getTime() - startedAt) / 1000;
  const bytesTotal = await totalSize(files);
  const owner = { userId: job.userId, importId: job.id, mayTrain: true } as const;
  const tally = createTally();
  const rejects: ImportReject[] = [];
  let beat = startedAt;

  const writer = createWriter(needs, owner);
  try {
    for await (const chunk of historyParser.parse({ files, includePrivate: job.includePrivate }, signal)) {
      signal.throwIfAborted();
      await writer.write(chunk);
      tally.add(chunk);
      rejects.push(...chunk.rejects);
      const progress = progressOf({ bytesRead: chunk.bytesRead, bytesTotal, rows: tally.rows(), seconds: seconds() });
      onProgress?.(progress);
      const now = clock.now();
      if (now.getTime() - beat < HEARTBEAT_MS) continue;
      beat = now.getTime();
      if (!(await imports.heartbeat(job.id, progress, now))) throw new UserError('cancelled', CANCELLED);
    }
    await writer.end();
  } finally {
    await writer.settled();
  }

  signal.throwIfAborted();
  const end = progressOf({ bytesRead: bytesTotal, bytesTotal, rows: tally.rows(), seconds: seconds() });
  if (!(await imports.heartbeat(job.id, end, clock.now()))) throw new UserError('cancelled', CANCELLED);
  onProgress?.(end);
  const brought = {
    ...(await plays.countImport(job.userId, job.id)),
    ...(await collections.countImport(job.userId, job.id)),
  };
  await users.touchTaste(job.userId);
  await database.analyze().catch((error: unknown) => log.warn({ err: error }, 'statistics were not refreshed'));
  return { report: tally.report(brought, seconds()), rejects };
}

interface Writer {
  /** Begins to write a chunk; ends when the one before is written. */
  write(chunk: ParsedChunk): Promise<void>;
  /** Ends when everything is written. */
  end(): Promise<void>;
  /** Ends when nothing is being written any more, well or not. */
  settled(): Promise<void>;
}

/**
 * Keeps one chunk ahead: while the database writes one, the next is made ready. Chunks of another source wait for the ones
 * before, since their plays may be the same.
 */
function createWriter(
  { plays, collections }: Pick<ImportNeeds, 'plays' | 'collections'>,
  owner: { userId: number; importId: number; mayTrain: boolean },
): Writer {
  let last: Promise<void> = Promise.resolve();
  let source: ParsedChunk['source'] | undefined;
  const add = async (chunk: ParsedChunk): Promise<void> => {
    if (chunk.batch) await plays.add(owner, chunk.batch);
    await collections.addVerdicts({ ...owner, source: chunk.source }, chunk.verdicts);
    await collections.addPlaylistEntries({ ...owner, source: chunk.source }, chunk.playlistEntries);
  };
  return {
    async write(chunk) {
      const before = last;
      if (chunk.source !== source) await before;
      source = chunk.source;
      last = add(chunk);
      last.catch(() => {}); // told by the next write or the end
      await before;
    },
    end: () => last,
    settled: () => last.catch(() => {}),
  };
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

/** What the database holds of an import in the end. */
interface Brought {
  /** Plays. */
  readonly added: number;
  readonly skips: number;
  readonly merged: number;
  readonly likes: number;
  readonly playlistEntries: number;
}

/** Counts what was read. What of it was new is counted in the end by the database, which remembers it over interruptions. */
function createTally() {
  const counts = { podcasts: 0, private: 0, rejected: 0 };
  let usable = 0;
  let from = Infinity;
  let to = -Infinity;
  const files = new Map<string, FileCounts>();
  const advice = new Set<string>();
  const passedOver: ImportReport['passedOver'] = [];
  const rows = (): number => usable + counts.podcasts + counts.private + counts.rejected;
  return {
    rows,
    add(chunk: ParsedChunk): void {
      usable += (chunk.batch?.length ?? 0) + chunk.verdicts.length + chunk.playlistEntries.length;
      counts.podcasts += chunk.podcasts;
      counts.private += chunk.private;
      counts.rejected += chunk.rejected;
      for (const sentence of chunk.advice) advice.add(sentence);
      passedOver.push(...chunk.passedOver.slice(0, FILES_TOLD - passedOver.length));
      for (const file of chunk.files) addFile(files, file);
      for (const endedAt of chunk.batch?.endedAt ?? []) {
        if (endedAt < from) from = endedAt;
        if (endedAt > to) to = endedAt;
      }
    },
    report: ({ added: plays, skips, merged, likes, playlistEntries }: Brought, seconds: number): ImportReport => {
      const added = plays + likes + playlistEntries;
      return {
        rows: rows(),
        added,
        skips,
        duplicates: usable - added,
        ...counts,
        likes,
        playlistEntries,
        merged,
        seconds: Math.round(seconds * 1000) / 1000,
        peakRssMb: peakRssMb(),
        ...(from <= to ? { from: new Date(from).toISOString(), to: new Date(to).toISOString() } : {}),
        advice: [...advice],
        files: [...files.values()].slice(0, FILES_TOLD),
        passedOver,
      };
    },
  };
}

/** An export has dozens of files, one of ListenBrainz a hundred. */
const FILES_TOLD = 500;
