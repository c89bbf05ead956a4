import { startThread } from '../../lib/thread.ts';
import type { TasteTraining, Trainer } from '../../services/ports.ts';
import { buffersOf, type FromTrainingThread } from './training-messages.ts';

/** Learns in a thread of its own per training, so that the chat stays quick. */
export function createTrainer(): Trainer {
  return {
    async train(input, signal) {
      signal?.throwIfAborted();
      const thread = startThread(import.meta.url, './training-thread', input, {}, buffersOf(input.history));
      let onAbort = (): void => {};
      try {
        return await new Promise<TasteTraining>((resolve, reject) => {
          onAbort = () => reject(signal?.reason);
          signal?.addEventListener('abort', onAbort, { once: true });
          thread.on('message', (message: FromTrainingThread) => {
            if (message.type === 'done') resolve(message.training);
            else reject(new Error('learning a taste failed', { cause: message.error }));
          });
          thread.on('error', (cause) => reject(new Error('the training thread broke down', { cause })));
          thread.on('exit', (code) => reject(new Error(`the training thread ended early with code ${code}`)));
        });
      } finally {
        signal?.removeEventListener('abort', onAbort);
        await thread.terminate();
      }
    },
  };
}
