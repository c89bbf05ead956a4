import { createTrackNumbers, type TrackNumbers } from './track-numbers.ts';

/** What the batches of one import share. */
export interface RunningImport {
  readonly numbers: TrackNumbers;
  /** Some play came twice where none was expected: from then on every batch is added with care. */
  foundTwice: boolean;
}

/** Batches of one import build on each other: they are added in the order in which they come. */
export interface RunningImports {
  /** Runs the work after all that was given for the same import before. What belongs to no import stands alone. */
  inTurn<Result>(importId: number | undefined, work: (run: RunningImport) => Promise<Result>): Promise<Result>;
  forget(importId: number): void;
}

const newRun = (): RunningImport => ({ numbers: createTrackNumbers(), foundTwice: false });

export function createRunningImports(): RunningImports {
  const imports = new Map<number, { run: RunningImport; last: Promise<unknown> }>();
  return {
    async inTurn(importId, work) {
      if (importId === undefined) return work(newRun());
      const running = imports.get(importId) ?? { run: newRun(), last: Promise.resolve() };
      imports.set(importId, running);
      const result = running.last.then(() => work(running.run));
      running.last = result.catch(() => {}); // told to whoever asked for it
      return result;
    },
    forget(importId) {
      imports.delete(importId);
    },
  };
}
