import type { Import, ImportProgress } from '../../src/domain/import.ts';
import type { HistoryFile } from '../../src/services/ports.ts';

/** What a script can do, whether it opens the database itself or asks the server that has it open. */
export interface Operator {
  importFiles(question: {
    user?: string | undefined;
    files: readonly HistoryFile[];
    includePrivate: boolean;
    /** Cancels: nothing of the import is kept. */
    signal: AbortSignal;
    onProgress(progress: ImportProgress): void;
  }): Promise<Pick<Import, 'report'>>;
  createToken(user?: string): Promise<string>;
  close(): Promise<void>;
}
