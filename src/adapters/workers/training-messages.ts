import type { ListeningHistory } from '../../recommender/listening-history.ts';
import type { SharedKinds } from '../../recommender/training/kinds-of-music.ts';
import type { StoredParameters, TasteTraining } from '../../services/ports.ts';

export interface TrainingInput {
  readonly history: ListeningHistory;
  readonly incumbent: StoredParameters | undefined;
  readonly seed: number;
}
export interface SharingInput {
  readonly histories: readonly ListeningHistory[];
  readonly seed: number;
}

/** What the thread answers to an input. */
export type FromTrainingThread<Answer = TasteTraining | SharedKinds> =
  | { readonly type: 'done'; readonly answer: Answer }
  | { readonly type: 'failed'; readonly error: unknown };

/** Buffers of all columns, to change hands without being copied. */
export function buffersOf(columns: object): ArrayBuffer[] {
  const buffers = Object.values(columns).flatMap((column: unknown) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );
  return [...new Set(buffers)];
}
