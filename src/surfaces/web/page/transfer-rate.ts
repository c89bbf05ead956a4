/** How far back the rate looks: long enough to be calm, short enough to follow a line that changes. */
const WINDOW_MS = 8000;
/** Before that, a rate would be a guess. */
const LEAST_MS = 700;

/** Bytes a second over the last moments; undefined until there is something to tell. */
export interface TransferRate {
  /** `bytes` have gone in all. */
  note(bytes: number): number | undefined;
  /** What comes next does not go on from what came before: another file, or a new beginning after a pause. */
  restart(): void;
}

export function createTransferRate(now: () => number = () => performance.now()): TransferRate {
  let samples: { at: number; bytes: number }[] = [];
  return {
    note(bytes) {
      const at = now();
      samples = [...samples.filter((sample) => at - sample.at <= WINDOW_MS), { at, bytes }];
      const [first] = samples;
      if (!first || at - first.at < LEAST_MS) return undefined;
      return ((bytes - first.bytes) / (at - first.at)) * 1000;
    },
    restart() {
      samples = [];
    },
  };
}
