import type { Activity } from '../../domain/slots.ts';
import type { AudioFeatures } from '../../domain/track.ts';

/** From and to of a percentile in the user's own library, both in [0, 1]. */
export type PercentileRange = readonly [from: number, to: number];

/** When and how people listen for an occasion. */
export interface ContextProfile {
  readonly word: string;
  /** Local hours from, and up to but not including; `from` > `to` runs past midnight. Absent: it has no hour of its own. */
  readonly hours?: readonly (readonly [from: number, to: number])[];
  /** Only on Monday to Friday, or only on Saturday and Sunday. */
  readonly days?: 'weekdays' | 'weekend';
  /** Where in the user's own library its music lies, before anything is learnt. */
  readonly sound: { readonly [Feature in keyof AudioFeatures]?: PercentileRange };
}

const LOW: PercentileRange = [0, 0.35];
const MIDDLE: PercentileRange = [0.25, 0.75];
const HIGH: PercentileRange = [0.65, 1];

/**
 * Occasions with an hour or a sound. Percentiles of the listener's own library, not absolute values: somebody's calmest music may be
 * somebody else's loudest. Starting points after Scarratt et al. 2023 (study, sleep) and common practice; what is learnt moves them.
 */
export const ACTIVITY_PROFILES: { readonly [activity in Activity]?: ContextProfile } = {
  workout: { word: 'workout', sound: { energy: HIGH, tempo: [0.5, 1] } },
  running: { word: 'running', sound: { energy: HIGH, tempo: [0.55, 1] } },
  walking: { word: 'walking', sound: { energy: MIDDLE, tempo: [0.3, 0.8] } },
  study: { word: 'study', hours: [[9, 18]], days: 'weekdays', sound: { energy: LOW, instrumentalness: [0.6, 1] } },
  work: { word: 'work', hours: [[9, 18]], days: 'weekdays', sound: { energy: [0.15, 0.65] } },
  sleep: { word: 'sleep', hours: [[22, 3]], sound: { energy: [0, 0.2], tempo: [0, 0.45] } },
  wake_up: { word: 'wake up', hours: [[5, 9]], sound: { energy: [0.3, 0.7] } },
  party: { word: 'party', hours: [[20, 3]], days: 'weekend', sound: { energy: [0.6, 1], danceability: HIGH } },
  dance: { word: 'dance', sound: { energy: [0.5, 1], danceability: [0.7, 1] } },
  drive: { word: 'drive', sound: { energy: [0.4, 0.9] } },
  road_trip: { word: 'road trip', sound: { energy: [0.4, 0.9] } },
  commute: {
    word: 'commute',
    hours: [
      [7, 10],
      [16, 19],
    ],
    days: 'weekdays',
    sound: {},
  },
  cooking: { word: 'cooking', hours: [[17, 20]], sound: { energy: MIDDLE } },
  dinner: { word: 'dinner', hours: [[18, 22]], sound: { energy: [0.1, 0.5] } },
  cleaning: { word: 'cleaning', sound: { energy: HIGH, valence: [0.4, 1] } },
  meditation: { word: 'meditation', sound: { energy: [0, 0.2], tempo: [0, 0.4] } },
  yoga: { word: 'yoga', sound: { energy: [0, 0.25], tempo: [0, 0.45] } },
  gaming: { word: 'gaming', hours: [[18, 1]], sound: { energy: [0.45, 1] } },
  reading: { word: 'reading', sound: { energy: LOW } },
  cooldown: { word: 'cooldown', sound: { energy: LOW } },
};

/** Parts of the day that people name. Their sound is learnt alone: nobody's table knows anybody's mornings. */
export const DAY_PROFILES: Readonly<Record<string, ContextProfile>> = {
  'early morning': { word: 'early morning', hours: [[4, 8]], sound: {} },
  dawn: { word: 'dawn', hours: [[4, 8]], sound: {} },
  morning: { word: 'morning', hours: [[6, 12]], sound: {} },
  noon: { word: 'noon', hours: [[11, 14]], sound: {} },
  midday: { word: 'midday', hours: [[11, 14]], sound: {} },
  afternoon: { word: 'afternoon', hours: [[12, 18]], sound: {} },
  evening: { word: 'evening', hours: [[18, 23]], sound: {} },
  sunset: { word: 'sunset', hours: [[17, 21]], sound: {} },
  night: { word: 'night', hours: [[21, 4]], sound: {} },
  'late night': { word: 'late night', hours: [[23, 5]], sound: {} },
  midnight: { word: 'midnight', hours: [[23, 3]], sound: {} },
  weekend: { word: 'weekend', hours: [[0, 24]], days: 'weekend', sound: {} },
  weekday: { word: 'weekday', hours: [[0, 24]], days: 'weekdays', sound: {} },
};
