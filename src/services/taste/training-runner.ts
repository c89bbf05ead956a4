import { UserError } from '../../domain/errors.ts';
import type { TasteVersion } from '../../domain/taste-model.ts';
import { TASTE_RECIPE } from '../../recommender/training/taste-bundle.ts';
import { oneAtATime } from '../history/one-at-a-time.ts';
import { makeSharedSpace, type ShareNeeds } from './make-shared-space.ts';
import { trainUser, type TrainNeeds } from './train-user.ts';

/** Keeps everybody's models as new as their plays, one training at a time. */
export interface TrainingRunner {
  /** Trains whoever has no current model. `sole`: no other process has this database, so every claim is a dead one's. */
  start(options?: { sole?: boolean }): Promise<void>;
  /** Plays, or who shares them, may have changed. */
  wake(): void;
  /** Trains one user now, whether or not the runner was started; ends with the newest version. */
  train(userId: number): Promise<TasteVersion>;
  /** A training under way is given up; the next start begins it anew. */
  stop(): Promise<void>;
  /** When all is learned for now. */
  settled(): Promise<void>;
}

/** Reason of an abort that is nobody's fault. */
const STOPPING = Symbol('stopping');

/** Options: `retryMs` later it looks again at users whom another process was training, default 10 min. */
export function createTrainingRunner(needs: TrainNeeds & ShareNeeds, { retryMs = 600_000 } = {}): TrainingRunner {
  const { tasteModels, sharedSpace, trainer, log } = needs;
  const abort = new AbortController();
  const { signal } = abort;
  let open = false;
  let waiting = false;
  let retry: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();

  const train = (userId: number): Promise<TasteVersion | undefined> =>
    oneAtATime(trainer, () => trainUser(needs, { userId, signal }));

  async function workOff(): Promise<void> {
    waiting = false;
    if (signal.aborted) return;
    for (const userId of await tasteModels.due(TASTE_RECIPE)) {
      if (signal.aborted) return;
      try {
        if (!(await train(userId))) lookAgain();
      } catch (error) {
        if (signal.aborted) return;
        log.error({ err: error, userId }, 'a taste was not learned');
      }
    }
    if (!signal.aborted) await oneAtATime(trainer, () => makeSharedSpace(needs, { signal }));
  }

  function lookAgain(): void {
    clearTimeout(retry);
    retry = setTimeout(wake, retryMs).unref();
  }

  function wake(): void {
    if (!open || waiting) return;
    waiting = true;
    working = working.then(workOff).catch((error: unknown) => {
      if (!signal.aborted) log.error({ err: error }, 'tastes could not be looked after');
    });
  }

  return {
    async start({ sole = false } = {}) {
      if (sole) {
        await tasteModels.releaseAll();
        await sharedSpace.releaseAll();
      }
      open = true;
      wake();
    },
    wake,
    async train(userId) {
      const version = await train(userId);
      if (version) return version;
      throw new UserError('training_running', 'This taste is being learned right now. Ask again in a minute.');
    },
    async stop() {
      open = false;
      clearTimeout(retry);
      abort.abort(STOPPING);
      await working;
    },
    settled: () => working,
  };
}
