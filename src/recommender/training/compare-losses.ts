import { seededRandom } from '../math/random.ts';

const RESAMPLES = 400;

export interface LossDifference {
  /** Mean of the first minus mean of the second: above 0 the first is worse. */
  readonly mean: number;
  /** 95 % interval, drawing whole days: plays of one day are alike. */
  readonly low: number;
  readonly high: number;
}

/** How much worse one way of predicting is than another on the same plays. `day` numbers the day of each play. */
export function compareLosses(
  first: Float64Array,
  second: Float64Array,
  { day, seed }: { day: Int32Array; seed: number },
): LossDifference {
  const days = new Map<number, { sum: number; plays: number }>();
  let sum = 0;
  first.forEach((loss, i) => {
    const difference = loss - (second[i] ?? 0);
    const number = day[i] ?? 0;
    const known = days.get(number) ?? { sum: 0, plays: 0 };
    days.set(number, { sum: known.sum + difference, plays: known.plays + 1 });
    sum += difference;
  });
  const groups = [...days.values()];
  const random = seededRandom(seed);
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let total = 0;
    let plays = 0;
    for (let k = 0; k < groups.length; k++) {
      const drawn = groups[Math.floor(random() * groups.length)];
      total += drawn?.sum ?? 0;
      plays += drawn?.plays ?? 0;
    }
    return total / Math.max(1, plays);
  }).sort();
  return {
    mean: first.length === 0 ? 0 : sum / first.length,
    low: means[Math.floor(0.025 * RESAMPLES)] ?? 0,
    high: means[Math.ceil(0.975 * RESAMPLES) - 1] ?? 0,
  };
}
