import { createTrackNumbers, type TrackNumbers } from './track-numbers.ts';

/** Batches of one import build on each other: they are added in the order in which they come, and share their tracks' numbers. */
export interface RunningImports {
  /** Runs the work after all that was given for the same import before. What belongs to no import stands alone. */
  inTurn<Result>(importId: number | undefined, work: (numbers: TrackNumbers) => Promise<Result>): Promise<Result>;
  forget(importId: number): void;
}

export function createRunningImports(): RunningImports {
  const imports = new Map<number, { numbers: TrackNumbers; last: Promise<unknown> }>();
  return {
    async inTurn(importId, work) {
      if (importId === undefined) return work(createTrackNumbers());
      const running = imports.get(importId) ?? { numbers: createTrackNumbers(), last: Promise.resolve() };
      imports.set(importId, running);
      const result = running.last.then(() => work(running.numbers));
      running.last = result.catch(() => {}); // told to whoever asked for it
      return result;
    },
    forget(importId) {
      imports.delete(importId);
    },
  };
}
