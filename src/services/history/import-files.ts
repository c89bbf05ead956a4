import { UserError } from '../../domain/errors.ts';
import type { Import, ImportProgress } from '../../domain/import.ts';
import type { HistoryFile } from '../ports.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { runImport, type ImportNeeds } from './run-import.ts';

export interface ImportFilesQuestion {
  readonly userId: number;
  /** They stay where they are. */
  readonly files: readonly HistoryFile[];
  /** Keep the plays of private sessions too; default: leave them out. */
  readonly includePrivate?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Imports files here and now. Ends with the finished import, or throws after everything added was taken back. */
export async function importFiles(needs: ImportNeeds, question: ImportFilesQuestion): Promise<Import> {
  const { userId, files, includePrivate = false, signal = new AbortController().signal, onProgress } = question;
  if (files.length === 0) throw new UserError('invalid_input', 'Name at least one file to import.');
  return oneAtATime(needs.plays, async () => {
    const { imports, clock } = needs;
    const fileNames = files.map(({ name }) => name);
    const job = await imports.create({ userId, fileNames, uploadDir: undefined, includePrivate });
    if (!(await imports.start(job.id, clock.now())))
      throw new UserError('import_running', 'This import is running already.');
    await runImport(needs, { job, files, signal, onProgress });
    const done = await imports.find(userId, job.id);
    if (!done) throw new Error('a finished import is not in the database');
    return done;
  });
}
