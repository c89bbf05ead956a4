import { seededRandom } from '../math/random.ts';

const RESAMPLES = 200;

/**
 * 95 % interval of a figure when whole days are drawn with replacement: plays of one day are alike, so single plays would promise too
 * much. `figure` gets the positions of the rows that were drawn.
 */
export function differenceByDay(
  { day, seed }: { day: Int32Array; seed: number },
  figure: (rows: Int32Array) => number,
): readonly [low: number, high: number] {
  const days = new Map<number, number[]>();
  day.forEach((number, i) => {
    const rows = days.get(number);
    if (rows) rows.push(i);
    else days.set(number, [i]);
  });
  const groups = [...days.values()];
  const random = seededRandom(seed);
  const figures: number[] = [];
  for (let k = 0; k < RESAMPLES; k++) {
    const rows = groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? []);
    const value = figure(Int32Array.from(rows));
    if (!Number.isNaN(value)) figures.push(value);
  }
  figures.sort((a, b) => a - b);
  return [percentile(figures, 0.025), percentile(figures, 0.975)];
}

/** Between neighbours the percentile is drawn as a line, as numpy does. */
function percentile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? NaN;
  return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? NaN) - below);
}
