import type { Activity, Mood, Slots } from '../domain/slots.ts';
import type { AudioFeatures } from '../domain/track.ts';

export type AudioSlots = Pick<Slots, 'moods' | 'exclude_moods' | 'activities' | 'energy' | 'tempo' | 'instrumental'>;

/** From and to, both included; a missing end is open. */
type Range = readonly [from: number | undefined, to?: number];
export type Ranges = { readonly [Feature in keyof AudioFeatures]?: Range };

/**
 * Where music for a mood or an activity usually lies, in Spotify's ranges. Starting points from published means (Scarratt et
 * al. 2023 for study and sleep) and common practice; soft, so that an extractor's own scale does not empty a list.
 */
const MOOD_RANGES: { readonly [mood in Mood]?: Ranges } = {
  happy: { energy: [0.55, 0.9], valence: [0.65], tempo: [100, 140] },
  sad: { energy: [undefined, 0.45], valence: [undefined, 0.35], tempo: [undefined, 105] },
  calm: { energy: [undefined, 0.4], valence: [0.3, 0.7], tempo: [undefined, 110] },
  energetic: { energy: [0.75], tempo: [115] },
  aggressive: { energy: [0.8], valence: [undefined, 0.5] },
  romantic: { energy: [0.2, 0.6], valence: [0.35, 0.75], tempo: [undefined, 115] },
  melancholic: { energy: [0.15, 0.5], valence: [undefined, 0.4] },
  dreamy: { energy: [0.2, 0.55], valence: [0.2, 0.6] },
  dark: { energy: [0.3, 0.8], valence: [undefined, 0.3] },
  hopeful: { energy: [0.4, 0.75], valence: [0.45, 0.8] },
  nostalgic: { valence: [0.3, 0.7] },
  sensual: { energy: [0.3, 0.6], tempo: [65, 110] },
  epic: { energy: [0.6], instrumentalness: [0.5] },
  tense: { energy: [0.5, 0.9], valence: [undefined, 0.35] },
  playful: { valence: [0.6] },
  lonely: { energy: [undefined, 0.45], valence: [undefined, 0.4] },
  confident: { energy: [0.65], valence: [0.45] },
  cozy: { energy: [undefined, 0.45], acousticness: [0.4] },
  groovy: { danceability: [0.7] },
};

const ACTIVITY_RANGES: { readonly [activity in Activity]?: Ranges } = {
  workout: { energy: [0.7], tempo: [120, 150] },
  running: { energy: [0.65], tempo: [120, 140] },
  study: { energy: [undefined, 0.5], instrumentalness: [0.5] },
  work: { energy: [undefined, 0.65] },
  sleep: { energy: [undefined, 0.3], tempo: [undefined, 100] },
  wake_up: { energy: [0.3, 0.6] },
  party: { energy: [0.7], danceability: [0.65], tempo: [105, 132] },
  dance: { energy: [0.6], danceability: [0.65] },
  drive: { energy: [0.5, 0.85] },
  road_trip: { energy: [0.5, 0.85] },
  dinner: { energy: [0.2, 0.5] },
  cleaning: { energy: [0.6], valence: [0.5] },
  yoga: { energy: [undefined, 0.3], tempo: [undefined, 90] },
  meditation: { energy: [undefined, 0.3], tempo: [undefined, 90] },
  reading: { energy: [undefined, 0.4] },
  cooldown: { energy: [undefined, 0.4] },
};

const ENERGY_RANGES = { low: [undefined, 0.35], mid: [0.35, 0.65], high: [0.65] } as const satisfies Record<
  string,
  Range
>;
const TEMPO_RANGES = { slow: [undefined, 90], mid: [90, 130], fast: [130] } as const satisfies Record<string, Range>;
const INSTRUMENTAL: Range = [0.5];

/** How far outside a range the match has fallen to 61 % (one standard deviation of a bell curve). */
const WIDTH = { tempo: 12, other: 0.15 };
/** A track of unknown sound stands behind those that fit and before those that do not. */
export const UNKNOWN_MATCH = 0.5;

/** One wish about the sound: the word the user used, and how well given features keep it, in [0, 1]; undefined when unknown. */
export interface AudioTarget {
  readonly word: string;
  readonly match: (features: AudioFeatures) => number | undefined;
}

/** How far outside a range of percentiles the match has fallen to 61 %. */
const PERCENTILE_WIDTH = 0.12;

/** A wish in percentiles of the user's own library: `match` takes percentiles in place of features. */
export const percentileTarget = (word: string, ranges: Ranges): AudioTarget => ({
  word,
  match: (percentiles) => matchRanges(percentiles, ranges, { width: PERCENTILE_WIDTH }),
});

/** What can be checked with audio features, and the words that cannot: no range is known for them. */
export function audioTargets(slots: AudioSlots): { targets: AudioTarget[]; unknown: string[] } {
  const targets: AudioTarget[] = [];
  const unknown: string[] = [];
  const add = (word: string, ranges: Ranges | undefined, invert = false): void => {
    if (!ranges) unknown.push(word);
    else targets.push({ word, match: (features) => matchRanges(features, ranges, { invert }) });
  };
  for (const mood of slots.moods ?? []) add(mood, MOOD_RANGES[mood]);
  for (const mood of slots.exclude_moods ?? []) add(`not ${mood}`, MOOD_RANGES[mood], true);
  for (const activity of slots.activities ?? []) add(activity.replace('_', ' '), ACTIVITY_RANGES[activity]);
  if (slots.energy) add(`${slots.energy} energy`, { energy: ENERGY_RANGES[slots.energy] });
  if (typeof slots.tempo === 'string') add(`${slots.tempo} tempo`, { tempo: TEMPO_RANGES[slots.tempo] });
  else if (slots.tempo) add(`${slots.tempo.min}–${slots.tempo.max} bpm`, { tempo: [slots.tempo.min, slots.tempo.max] });
  if (slots.instrumental === true) add('instrumental', { instrumentalness: INSTRUMENTAL });
  if (slots.instrumental === false) add('with vocals', { instrumentalness: INSTRUMENTAL }, true);
  return { targets, unknown };
}

/** Geometric mean over the targets that the features can answer: one clear miss is not outweighed by many hits. */
export function matchAudio(features: AudioFeatures | undefined, targets: readonly AudioTarget[]): number | undefined {
  const known = features ? targets.flatMap(({ match }) => match(features) ?? []) : [];
  if (known.length === 0) return undefined;
  return Math.exp(known.reduce((sum, value) => sum + Math.log(Math.max(value, 1e-6)), 0) / known.length);
}

function matchRanges(
  features: AudioFeatures,
  ranges: Ranges,
  { invert = false, width }: { invert?: boolean; width?: number },
): number | undefined {
  const known: number[] = [];
  for (const [feature, range] of Object.entries(ranges)) {
    const value = features[feature as keyof AudioFeatures];
    if (value === undefined || Number.isNaN(value) || !range) continue;
    const bpm = feature === 'tempo' && width === undefined;
    known.push(bpm ? matchTempo(value, range) : inside(value, range, width ?? WIDTH.other));
  }
  if (known.length === 0) return undefined;
  const mean = Math.exp(known.reduce((sum, value) => sum + Math.log(Math.max(value, 1e-6)), 0) / known.length);
  return invert ? 1 - mean : mean;
}

/** Extractors often report half or double the felt tempo; those count nine tenths. */
function matchTempo(bpm: number, range: Range): number {
  return Math.max(
    inside(bpm, range, WIDTH.tempo),
    0.9 * inside(bpm * 2, range, WIDTH.tempo) * (bpm < 85 ? 1 : 0),
    0.9 * inside(bpm / 2, range, WIDTH.tempo) * (bpm > 160 ? 1 : 0),
  );
}

function inside(value: number, [from, to]: Range, width: number): number {
  const miss = Math.max(0, (from ?? -Infinity) - value, value - (to ?? Infinity));
  return Math.exp(-0.5 * (miss / width) ** 2);
}
