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
import { aboutHighest } from '../../recommender/top-rows.ts';
import type { Ports } from '../ports.ts';
import { loadAudioFeatures } from './load-audio-features.ts';
import type { Library } from './load-library.ts';
import type { Taste } from './taste.ts';
import { quoted } from './unchecked-slots.ts';

export interface Sound {
  /** Multiplies a row's value; 1 everywhere when nothing about the sound was asked. */
  readonly weight: Float32Array;
  /** 0 for rows that clearly miss the sound that was asked for; undefined when nothing was asked or is known. */
  readonly keeps: Uint8Array | undefined;
  /** What is known of a row that was asked for, in words; undefined when nothing was asked or is known. */
  describe(row: number): string | undefined;
  /** Sentences about what could not be checked in the chosen rows. */
  relaxed(rows: readonly number[]): string[];
}

/** Tracks whose sound is looked up: those the model likes best; a list is far shorter. */
const MOST_LOOKED_UP = 5000;
/** Below this many known tracks, percentiles of one's own library say little, and absolute ranges stand in. */
const LEAST_FOR_PERCENTILES = 100;
/** Two standard deviations outside a range. */
const CLEAR_MISS = 0.14;

type FeatureName = keyof AudioFeatures;
const FEATURES: readonly FeatureName[] = [
  'energy',
  'valence',
  'tempo',
  'danceability',
  'acousticness',
  'instrumentalness',
];

/** How well each track's sound fits the moods, activities, tempo and energy that were asked for. */
export async function matchSound(
  needs: Pick<Ports, 'database'>,
  {
    taste: { library },
    slots,
    occasions,
    scores,
    allowed,
    now,
  }: {
    taste: Taste;
    slots: Slots;
    occasions: readonly ContextProfile[];
    scores: Float32Array;
    allowed: Uint8Array;
    now: Date;
  },
): Promise<Sound> {
  const { tracks } = library;
  const plain = audioTargets(slots);
  const asked = plain.targets.length > 0 || occasions.length > 0;
  const features = asked ? await lookUp(needs, { library, scores, allowed, now }) : new Map<number, AudioFeatures>();
  const ranks = occasions.length > 0 ? percentilesByRow(features, library) : undefined;
  const learnt = ranks ? occasionTargets(occasions, ranks, library) : [];
  // Where one's own library is known well enough, its percentiles take the place of the table's absolute ranges.
  const { targets, unknown } = ranks ? audioTargets({ ...slots, activities: undefined }) : plain;
  const match = (row: number): number | undefined => {
    const of = [
      ...targets.map((target) => matchAudio(features.get(row), [target])),
      ...learnt.map((target) => matchAudio(ranks?.of(row), [target])),
    ].filter((value) => value !== undefined);
    return of.length === 0
      ? undefined
      : Math.exp(of.reduce((sum, value) => sum + Math.log(Math.max(value, 1e-6)), 0) / of.length);
  };

  const weight = new Float32Array(tracks.length).fill(1);
  const keeps = new Uint8Array(tracks.length).fill(1);
  for (let row = 0; row < tracks.length && features.size > 0; row++) {
    const fit = match(row);
    // Squared: the sound was asked for, the taste is only assumed.
    weight[row] = (fit ?? UNKNOWN_MATCH) ** 2;
    if (fit !== undefined && fit < CLEAR_MISS) keeps[row] = 0;
  }
  const answers = (row: number): boolean => match(row) !== undefined;
  // A part of the day is no wish about the sound; what was learnt of it may be silent.
  const words = [
    ...targets,
    ...learnt.filter(({ word }) => slots.activities?.some((name) => name.replace('_', ' ') === word)),
  ].map(({ word }) => word);
  return {
    weight,
    keeps: words.length > 0 && features.size > 0 ? keeps : undefined,
    describe: (row) => (answers(row) ? soundWords(features.get(row)) : undefined),
    relaxed: (rows) => unansweredSentences({ rows, unknown, words, answers, known: features.size }),
  };
}

async function lookUp(
  needs: Pick<Ports, 'database'>,
  { library, scores, allowed, now }: { library: Library; scores: Float32Array; allowed: Uint8Array; now: Date },
): Promise<Map<number, AudioFeatures>> {
  const rows = aboutHighest(
    Int32Array.from(scores.keys()).filter((row) => allowed[row] === 1),
    scores,
    MOST_LOOKED_UP,
  );
  const features = new Map<number, AudioFeatures>();
  for (const [id, known] of await loadAudioFeatures(needs, { trackIds: library.idsOf(rows), now })) {
    const row = library.rowOfTrack.get(id);
    if (row !== undefined && Object.keys(known).length > 0) features.set(row, known);
  }
  return features;
}

interface Percentiles {
  readonly columns: Partial<Record<FeatureName, Float32Array>>;
  of(row: number): AudioFeatures;
}

/** Each feature as a percentile among the known tracks; undefined when too few are known. */
function percentilesByRow(features: ReadonlyMap<number, AudioFeatures>, { tracks }: Library): Percentiles | undefined {
  const columns: Partial<Record<FeatureName, Float32Array>> = {};
  for (const feature of FEATURES) {
    const values = new Float32Array(tracks.length).fill(NaN);
    let known = 0;
    for (const [row, { [feature]: value }] of features) {
      if (value === undefined) continue;
      values[row] = value;
      known++;
    }
    if (known >= LEAST_FOR_PERCENTILES) columns[feature] = percentiles(values);
  }
  if (Object.keys(columns).length === 0) return undefined;
  return {
    columns,
    of: (row) => Object.fromEntries(Object.entries(columns).map(([feature, column]) => [feature, column[row] ?? NaN])),
  };
}

function occasionTargets(
  occasions: readonly ContextProfile[],
  { columns }: Percentiles,
  { artists, tracks }: Library,
): AudioTarget[] {
  return occasions.flatMap((profile) => {
    const { sound } = learnSound(profile, { artists, artistOf: tracks.artist, columns });
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
