import type { Slots } from '../../domain/slots.ts';
import type { AudioFeatures } from '../../domain/track.ts';
import type { ContextProfile } from '../../recommender/context/context-profiles.ts';
import { learnSound, percentiles } from '../../recommender/context/learn-context.ts';
import {
  audioTargets,
  matchAudio,
  percentileTarget,
  UNKNOWN_MATCH,
  type AudioTarget,
} from '../../recommender/match-audio.ts';
import type { Library } from './load-library.ts';
import type { KnownFacts } from './load-music-facts.ts';
import type { Taste } from './taste.ts';
import { quoted } from './unchecked-slots.ts';

export interface Sound {
  /** Multiplies a row's value; 1 everywhere when nothing about the sound was asked. */
  readonly weight: Float32Array;
  /** 0 for rows that clearly miss the sound that was asked for; undefined when nothing was asked or is known. */
  readonly keeps: Uint8Array | undefined;
  /** 1 for rows that are known to have the sound that was asked for, and for those known to come near; none where no row is. */
  readonly known: readonly Uint8Array[];
  /** What is known of a row that was asked for, in words; undefined when nothing was asked or is known. */
  describe(row: number): string | undefined;
  /** Sentences about what could not be checked in the chosen rows. */
  relaxed(rows: readonly number[]): string[];
}

/** Below this many known tracks, percentiles of one's own library say little, and absolute ranges stand in. */
const LEAST_FOR_PERCENTILES = 100;
/** Two standard deviations outside a range. */
const CLEAR_MISS = 0.14;
/** How well the worst-kept of several wishes is kept: hardly outside its range, near it, and clearly outside. */
const WORST = { fits: 0.8, near: 0.6, misses: 0.35 };

type FeatureName = keyof AudioFeatures;
const FEATURES: readonly FeatureName[] = [
  'energy',
  'valence',
  'tempo',
  'danceability',
  'acousticness',
  'instrumentalness',
];

/** Whether a request says anything about the sound. */
export const asksForSound = (slots: Slots, occasions: readonly ContextProfile[]): boolean =>
  audioTargets(slots).targets.length > 0 || occasions.length > 0;

/** How well each track's sound fits the moods, activities, tempo and energy that were asked for. */
export function matchSound({
  taste: { library },
  slots,
  occasions,
  facts,
}: {
  taste: Taste;
  slots: Slots;
  occasions: readonly ContextProfile[];
  /** By row. */
  facts: ReadonlyMap<number, KnownFacts>;
}): Sound {
  const { tracks } = library;
  const plain = audioTargets(slots);
  const asked = asksForSound(slots, occasions);
  const known = asked ? measured(facts) : NOTHING_KNOWN;
  const ranks = occasions.length > 0 ? percentileColumns(known) : undefined;
  const learnt = ranks ? occasionTargets(occasions, { known, ranks, library }) : [];
  // Where one's own library is known well enough, its percentiles take the place of the table's absolute ranges.
  const { targets, unknown } = ranks ? audioTargets({ ...slots, activities: undefined }) : plain;

  // Squared: the sound was asked for, the taste is only assumed.
  const weight = new Float32Array(tracks.length).fill(known.rows.length > 0 ? UNKNOWN_MATCH ** 2 : 1);
  const keeps = new Uint8Array(tracks.length).fill(1);
  const fitting = new Uint8Array(tracks.length);
  const near = new Uint8Array(tracks.length);
  const answered = new Map<number, AudioFeatures>();
  for (let k = 0; k < known.rows.length; k++) {
    const row = known.rows[k] ?? 0;
    const features = known.features[k] ?? {};
    const fit = matchBoth({ features, targets }, { features: ranks ? percentilesOf(ranks, k) : {}, targets: learnt });
    if (fit === undefined) continue;
    answered.set(row, features);
    weight[row] = fit ** 2;
    if (fit < CLEAR_MISS) keeps[row] = 0;
    const worst = Math.min(...plain.targets.map((target) => matchAudio(features, [target]) ?? 0));
    if (worst >= WORST.fits) fitting[row] = 1;
    if (worst >= WORST.near) near[row] = 1;
    else if (worst < WORST.misses) keeps[row] = 0;
  }
  // A guess moves a track half as far, and is no knowledge.
  for (const [row, { guessed }] of asked ? facts : []) {
    const fit = guessed && matchAudio(guessed, targets);
    if (fit !== undefined && !answered.has(row)) weight[row] = ((fit + UNKNOWN_MATCH) / 2) ** 2;
  }
  const answers = (row: number): boolean => answered.has(row);
  // A part of the day is no wish about the sound; what was learnt of it may be silent.
  const words = [
    ...targets,
    ...learnt.filter(({ word }) => slots.activities?.some((name) => name.replace('_', ' ') === word)),
  ].map(({ word }) => word);
  return {
    weight,
    keeps: words.length > 0 && known.rows.length > 0 ? keeps : undefined,
    known: plain.targets.length > 0 ? [fitting, near].filter((rows) => rows.includes(1)) : [],
    describe: (row) => soundWords(answered.get(row)),
    relaxed: (rows) => unansweredSentences({ rows, unknown, words, answers, known: known.rows.length }),
  };
}

interface Asked {
  readonly features: AudioFeatures;
  readonly targets: readonly AudioTarget[];
}

/** Geometric mean over all that can be answered: of the features themselves, and of their percentiles. */
function matchBoth(absolute: Asked, ranked: Asked): number | undefined {
  let sum = 0;
  let count = 0;
  for (const { features, targets } of [absolute, ranked]) {
    for (const target of targets) {
      const value = matchAudio(features, [target]);
      if (value === undefined) continue;
      sum += Math.log(Math.max(value, 1e-6));
      count++;
    }
  }
  return count === 0 ? undefined : Math.exp(sum / count);
}

/** Tracks whose sound is known: entry k of both is one of them. */
interface KnownSound {
  /** Rows of the library, each once. */
  readonly rows: Int32Array;
  readonly features: readonly AudioFeatures[];
}
const NOTHING_KNOWN: KnownSound = { rows: new Int32Array(0), features: [] };

function measured(facts: ReadonlyMap<number, KnownFacts>): KnownSound {
  const rows: number[] = [];
  const features: AudioFeatures[] = [];
  for (const [row, { sound }] of facts) {
    if (Object.keys(sound).length === 0) continue;
    rows.push(row);
    features.push(sound);
  }
  return { rows: Int32Array.from(rows), features };
}

type PercentileColumns = Partial<Record<FeatureName, Float32Array>>;

/** Each feature as a percentile among the known tracks, by entry, NaN where unknown; undefined when too few are known. */
function percentileColumns({ features }: KnownSound): PercentileColumns | undefined {
  const columns: PercentileColumns = {};
  for (const feature of FEATURES) {
    const values = Float32Array.from(features, ({ [feature]: value }) => value ?? NaN);
    const known = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
    if (known >= LEAST_FOR_PERCENTILES) columns[feature] = percentiles(values);
  }
  return Object.keys(columns).length === 0 ? undefined : columns;
}

function percentilesOf(columns: PercentileColumns, entry: number): AudioFeatures {
  const features: { -readonly [Feature in FeatureName]?: number } = {};
  for (const feature of FEATURES) {
    const column = columns[feature];
    if (column) features[feature] = column[entry] ?? NaN;
  }
  return features;
}

function occasionTargets(
  occasions: readonly ContextProfile[],
  { known, ranks, library: { artists, tracks } }: { known: KnownSound; ranks: PercentileColumns; library: Library },
): AudioTarget[] {
  const artistOf = known.rows.map((row) => tracks.artist[row] ?? 0);
  return occasions.flatMap((profile) => {
    const { sound } = learnSound(profile, { artists, artistOf, columns: ranks });
    return Object.keys(sound).length === 0 ? [] : [percentileTarget(profile.word, sound)];
  });
}

function unansweredSentences({
  rows,
  unknown,
  words,
  answers,
  known,
}: {
  rows: readonly number[];
  unknown: readonly string[];
  words: readonly string[];
  answers: (row: number) => boolean;
  known: number;
}): string[] {
  const sentences: string[] = [];
  if (unknown.length > 0) {
    sentences.push(`I have no measure of ${quoted(unknown)}, so that could not be checked.`);
  }
  const deaf = rows.filter((row) => !answers(row)).length;
  if (words.length > 0 && deaf === rows.length) {
    sentences.push(
      `I know no tempo or energy of ${known === 0 ? 'your' : 'these'} tracks yet, so ${quoted(words)} could not be checked; the list follows your taste and the hour.`,
    );
  } else if (words.length > 0 && deaf > 0) {
    sentences.push(
      `For ${deaf} of the ${rows.length} tracks I do not know the sound yet, so ${quoted(words)} could not be checked there.`,
    );
  }
  return sentences;
}

function soundWords({ tempo, energy, valence }: AudioFeatures = {}): string | undefined {
  const words = [
    tempo === undefined ? [] : [`${Math.round(tempo)} bpm`],
    energy === undefined ? [] : [`energy ${Math.round(energy * 100)} of 100`],
    valence === undefined ? [] : [`cheerfulness ${Math.round(valence * 100)} of 100`],
  ].flat();
  return words.length > 0 ? words.join(', ') : undefined;
}
