import type { UserErrorCode } from '../../domain/errors.ts';
import type { HistoryFile, ParsedChunk } from '../../services/ports.ts';

export interface ParseInput {
  readonly files: readonly HistoryFile[];
  readonly includePrivate: boolean;
}

export interface HistoryThreadData {
  /** Address of a module that exports `readHistory`. */
  readonly module: string;
  readonly input: ParseInput;
  /** Chunks that may be under way before one was asked for. */
  readonly ahead: number;
}

/** `next` asks for one more chunk. */
export type ToHistoryThread = 'next' | 'abort';

export type FromHistoryThread =
  | { readonly type: 'chunk'; readonly chunk: ParsedChunk }
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly code: UserErrorCode; readonly message: string }
  | { readonly type: 'failed'; readonly error: unknown };
