import type { FeatureGroup } from '../feature-group.ts';
import { logit } from '../../math/sigmoid.ts';
import { PRIOR_RATE } from '../shared-counters.ts';

/** Share of the newest outcome in the rate of an hour: about the last hundred plays of that hour count. */
const NEWEST = 0.01;
const HOURS = 24;

/** The hour, the weekday, and how much the listener skips at this hour (weekends apart). */
export const clock: FeatureGroup = {
  id: 'clock',
  use: 'preference',
  columns: ['hourSin', 'hourCos', 'weekend', 'weekdaySin', 'weekdayCos', 'hourRate'],
  start: () => {
    const hourRate = new Float64Array(2 * HOURS).fill(PRIOR_RATE);
    const cell = (hour: number, weekday: number): number => (weekday >= 5 ? HOURS : 0) + Math.floor(hour);
    return {
      write({ hour, weekday }, out, at) {
        const ofDay = (2 * Math.PI * hour) / HOURS;
        const ofWeek = (2 * Math.PI * weekday) / 7;
        out[at] = Math.sin(ofDay);
        out[at + 1] = Math.cos(ofDay);
        out[at + 2] = weekday >= 5 ? 1 : 0;
        out[at + 3] = Math.sin(ofWeek);
        out[at + 4] = Math.cos(ofWeek);
        out[at + 5] = logit(hourRate[cell(hour, weekday)] ?? PRIOR_RATE);
      },
      learn({ label, hour, weekday }) {
        if (label < 0) return;
        const i = cell(hour, weekday);
        hourRate[i] = (hourRate[i] ?? 0) + NEWEST * (label - (hourRate[i] ?? 0));
      },
    };
  },
};
