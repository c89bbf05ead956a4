/** Sums per thing of which half is forgotten every `halfLife` seconds. */
export interface DecayedSums {
  /** The sum of thing i at a time that is not before its last change. */
  at(i: number, now: number): number;
  add(i: number, now: number, amount: number): void;
}

export function decayedSums(count: number, halfLife: number): DecayedSums {
  const sums = new Float64Array(count);
  const changedAt = new Float64Array(count);
  const at = (i: number, now: number): number => {
    const sum = sums[i] ?? 0;
    return sum === 0 ? 0 : sum * 2 ** -(Math.max(0, now - (changedAt[i] ?? 0)) / halfLife);
  };
  return {
    at,
    add(i, now, amount) {
      sums[i] = at(i, now) + amount;
      changedAt[i] = now;
    },
  };
}
