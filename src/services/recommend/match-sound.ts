import type { Slots } from '../../domain/slots.ts';
import type { AudioFeatures } from '../../domain/track.ts';
import { UNKNOWN_MATCH, audioTargets, matchAudio } from '../../recommender/match-audio.ts';
import type { Ports } from '../ports.ts';
import { loadAudioFeatures } from './load-audio-features.ts';
import type { Taste } from './taste.ts';
import { quoted } from './unchecked-slots.ts';

export interface Sound {
  /** Multiplies a row's value; 1 everywhere when nothing about the sound was asked. */
  readonly weight: Float32Array;
  /** What is known of a row that was asked for, in words; undefined when nothing was asked or is known. */
  describe(row: number): string | undefined;
  /** Sentences about what could not be checked in the chosen rows. */
  relaxed(rows: readonly number[]): string[];
}

/** Tracks whose sound is looked up: those the model likes best; a list is far shorter. */
const MOST_LOOKED_UP = 5000;

/** How well each track's sound fits the moods, activities, tempo and energy that were asked for. */
export async function matchSound(
  needs: Pick<Ports, 'database'>,
  {
    taste,
    slots,
    scores,
    allowed,
    now,
  }: { taste: Taste; slots: Slots; scores: Float32Array; allowed: Uint8Array; now: Date },
): Promise<Sound> {
  const { library } = taste;
  const { tracks, rowOfTrack } = library;
  const { targets, unknown } = audioTargets(slots);
  const weight = new Float32Array(tracks.length).fill(1);
  const features = new Map<number, AudioFeatures>();
  if (targets.length > 0) {
    const rows = Array.from(scores.keys())
      .filter((row) => allowed[row] === 1)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .slice(0, MOST_LOOKED_UP);
    const ids = library.idsOf(rows);
    for (const [id, known] of await loadAudioFeatures(needs, { trackIds: ids, now })) {
      const row = rowOfTrack.get(id);
      if (row !== undefined && Object.keys(known).length > 0) features.set(row, known);
    }
    for (let row = 0; row < tracks.length && features.size > 0; row++) {
      // Squared: the sound was asked for, the taste is only assumed.
      weight[row] = (matchAudio(features.get(row), targets) ?? UNKNOWN_MATCH) ** 2;
    }
  }
  const answers = (row: number): boolean => matchAudio(features.get(row), targets) !== undefined;
  const words = targets.map(({ word }) => word);
  return {
    weight,
    describe: (row) => (answers(row) ? soundWords(features.get(row)) : undefined),
    relaxed: (rows) => {
      const sentences: string[] = [];
      if (unknown.length > 0) {
        sentences.push(`I have no measure of ${quoted(unknown)}, so that could not be checked.`);
      }
      const deaf = rows.filter((row) => !answers(row)).length;
      if (words.length > 0 && deaf === rows.length) {
        sentences.push(
          `I know no tempo or energy of ${features.size === 0 ? 'your' : 'these'} tracks yet, so ${quoted(words)} could not be checked; the list follows your taste and the hour.`,
        );
      } else if (words.length > 0 && deaf > 0) {
        sentences.push(
          `For ${deaf} of the ${rows.length} tracks I do not know the sound yet, so ${quoted(words)} could not be checked there.`,
        );
      }
      return sentences;
    },
  };
}

function soundWords({ tempo, energy, valence }: AudioFeatures = {}): string | undefined {
  const words = [
    tempo === undefined ? [] : [`${Math.round(tempo)} bpm`],
    energy === undefined ? [] : [`energy ${Math.round(energy * 100)} of 100`],
    valence === undefined ? [] : [`cheerfulness ${Math.round(valence * 100)} of 100`],
  ].flat();
  return words.length > 0 ? words.join(', ') : undefined;
}
