import { startThread } from '../../lib/thread.ts';
import type { SharedKinds } from '../../recommender/training/kinds-of-music.ts';
import type { TasteTraining, Trainer } from '../../services/ports.ts';
import { buffersOf, type FromTrainingThread, type SharingInput, type TrainingInput } from './training-messages.ts';

/** Learns in a thread of its own per training, so that the chat stays quick. */
export function createTrainer(): Trainer {
  return {
    train: (input, signal) => inThread<TasteTraining>(input, buffersOf(input.history), signal),
    share: (input, signal) => inThread<SharedKinds>(input, input.histories.flatMap(buffersOf), signal),
  };
}

async function inThread<Answer>(
  input: TrainingInput | SharingInput,
  buffers: ArrayBuffer[],
  signal: AbortSignal | undefined,
): Promise<Answer> {
  signal?.throwIfAborted();
  const thread = startThread(import.meta.url, './training-thread', input, {}, buffers);
  let onAbort = (): void => {};
  try {
    return await new Promise<Answer>((resolve, reject) => {
      onAbort = () => reject(signal?.reason);
      signal?.addEventListener('abort', onAbort, { once: true });
      thread.on('message', (message: FromTrainingThread<Answer>) => {
        if (message.type === 'done') resolve(message.answer);
        else reject(new Error('learning a taste failed', { cause: message.error }));
      });
      thread.on('error', (cause) => reject(new Error('the training thread broke down', { cause })));
      thread.on('exit', (code) => reject(new Error(`the training thread ended early with code ${code}`)));
    });
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await thread.terminate();
  }
}
