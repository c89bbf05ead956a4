import type { FeatureGroup } from '../feature-group.ts';
import { logit } from '../../math/sigmoid.ts';
import { decayedSums } from '../decayed-sums.ts';
import { PRIOR_RATE, smoothed } from '../shared-counters.ts';

const HOUR_S = 3600;
/** Running rates over all plays: half-lives of about 14 and 140 labelled plays. */
const NEWEST = [0.05, 0.005];
/** Half-lives of rates by time: hours to a month. */
const HALF_LIVES_S = [6 * HOUR_S, 48 * HOUR_S, 14 * 24 * HOUR_S];
const PRIOR_PLAYS = 3;

/** How much the listener skips these days, whatever is played: habits change by the month and moods by the hour. */
export const lately: FeatureGroup = {
  id: 'lately',
  use: 'preference',
  columns: ['running20', 'running200', 'rateHours', 'rateDays', 'rateWeeks'],
  start: () => {
    const running = NEWEST.map(() => PRIOR_RATE);
    const sums = HALF_LIVES_S.map((halfLife) => ({
      labelled: decayedSums(1, halfLife),
      skipped: decayedSums(1, halfLife),
    }));
    return {
      write({ now }, out, at) {
        running.forEach((rate, k) => (out[at + k] = logit(rate)));
        let above = running[1] ?? PRIOR_RATE;
        for (let k = sums.length - 1; k >= 0; k--) {
          const { labelled, skipped } = sums[k] ?? {};
          above = smoothed(skipped?.at(0, now) ?? 0, labelled?.at(0, now) ?? 0, above, PRIOR_PLAYS);
          out[at + 2 + k] = logit(above);
        }
      },
      learn({ label, endedAt }) {
        if (label < 0) return;
        NEWEST.forEach((share, k) => (running[k] = (running[k] ?? 0) + share * (label - (running[k] ?? 0))));
        for (const { labelled, skipped } of sums) {
          labelled.add(0, endedAt, 1);
          skipped.add(0, endedAt, label);
        }
      },
    };
  },
};
