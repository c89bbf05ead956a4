import type { ListeningHistory } from '../../recommender/listening-history.ts';
import type { StoredParameters, TasteTraining } from '../../services/ports.ts';

export interface TrainingInput {
  readonly history: ListeningHistory;
  readonly incumbent: StoredParameters | undefined;
  readonly seed: number;
}

export type FromTrainingThread =
  | { readonly type: 'done'; readonly training: TasteTraining }
  | { readonly type: 'failed'; readonly error: unknown };

/** Buffers of all columns, to change hands without being copied. */
export function buffersOf(columns: object): ArrayBuffer[] {
  const buffers = Object.values(columns).flatMap((column: unknown) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );
  return [...new Set(buffers)];
}
