// Recommendations with trained models: a listener who drifts, the real store, the real training.
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trainTaste } from '../../recommender/train-taste.ts';
import { findSharedKinds } from '../../recommender/training/kinds-of-music.ts';
import type { TasteBundle } from '../../recommender/training/taste-bundle.ts';
import { openTestLibrary, plantedPlays, type TestLibrary } from '../../../tests/contracts/recommender-library.ts';
import type { User } from '../../domain/user.ts';
import type { Log, Trainer } from '../ports.ts';
import { trainUser, type TrainNeeds } from '../taste/train-user.ts';
import { giveFeedback, undoFeedback } from './give-feedback.ts';
import { recommendTracks, type RecommendQuestion } from './recommend-tracks.ts';
import { loadTaste, type Taste } from './taste.ts';

const now = Date.UTC(2026, 0, 15, 12);
const quiet: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
/** What the thread does, without a thread. */
const trainer: Trainer = {
  train: async ({ history, incumbent, seed }) => {
    const bundle = (parameters: Uint8Array): TasteBundle =>
      JSON.parse(gunzipSync(parameters).toString()) as TasteBundle;
    const { bundle: made, ...rest } = trainTaste(history, {
      seed,
      incumbent: incumbent && { version: incumbent.version, bundle: bundle(incumbent.parameters) },
    });
    return { ...rest, parameters: gzipSync(JSON.stringify(made)) };
  },
  share: async ({ histories, seed }) => findSharedKinds(histories, { seed }),
};

let library: TestLibrary;
let listener: User;
let before: Taste;

beforeAll(async () => {
  library = await openTestLibrary();
  library.setNow(now);
  listener = await library.listener('drifting', 'UTC', plantedPlays(3));
  before = await loadTaste(library.ports, listener);
  const needs: TrainNeeds = { ...library.ports, trainer, log: quiet };
  const version = await trainUser(needs, { userId: listener.id });
  expect(version?.promoted).toBe(true);
  listener = (await library.ports.users.find(listener.id))!;
}, 60_000);
afterAll(() => library.close());

const ask = (question: Partial<RecommendQuestion> = {}) =>
  recommendTracks(library.ports, { userId: listener.id, slots: {}, seed: 1, mark: false, ...question });
const artistNumber = (name: string): number => Number(/\d+/.exec(name)?.[0]);

test('before the training plain rates answer, after it the trained columns do, for every track that was played', async () => {
  expect(before.learned.columns).toBeUndefined();
  const { learned, library: loaded, model } = await loadTaste(library.ports, listener);
  const { pull } = learned.columns!;
  expect(pull).toHaveLength(loaded.tracks.length);
  expect(pull.every((value) => value >= 0 && value <= 1)).toBe(true);
  const listenThrough = model.listenThrough({});
  // Every fifth artist is skipped four times of five.
  const mean = (skipped: boolean): number => {
    const rows = [...listenThrough.keys()].filter(
      (row) => (artistNumber(loaded.artistNames[loaded.tracks.artist[row]!]!) % 5 === 0) === skipped,
    );
    return rows.reduce((sum, row) => sum + listenThrough[row]!, 0) / rows.length;
  };
  expect(mean(true)).toBeLessThan(0.5);
  expect(mean(false)).toBeGreaterThan(0.75);
});

test('the list follows where the listener has drifted, and is the same for the same seed', async () => {
  const { items } = await ask({ slots: { novelty: 0, count: 20 } });
  const mean = items.reduce((sum, { track }) => sum + artistNumber(track.artist), 0) / items.length;
  expect(mean).toBeGreaterThan(28);
  expect((await ask({ slots: { novelty: 0, count: 20 } })).items).toEqual(items);
});

describe('where tracks lie by what was heard beside them', () => {
  test('every vector belongs to a row, and neighbours were heard at one time', async () => {
    const { learned, library: loaded } = await loadTaste(library.ports, listener);
    const { vectors, closeness } = learned;
    expect(vectors!.values).toHaveLength(vectors!.dimensions * loaded.tracks.length);
    expect(closeness).toHaveLength(loaded.tracks.length);
    expect(Math.max(...closeness!)).toBeGreaterThan(0.3);
  });

  test('a like lifts tracks that were heard beside it', async () => {
    const plain = await loadTaste(library.ports, listener);
    const scores = plain.model.score({}).slice();
    const [middle] = [...scores.keys()]
      .filter((row) => scores[row]! > 0.02)
      .sort((a, b) => scores[b]! - scores[a]!)
      .slice(60);
    const target = { type: 'track', id: plain.library.tracks.trackId[middle!]! } as const;
    await giveFeedback(library.ports, { userId: listener.id, target, verdict: 'like' });
    try {
      const again = (await library.ports.users.find(listener.id))!;
      const liked = await loadTaste(library.ports, again);
      expect(liked.learned).toBe(plain.learned);
      const after = liked.model.score({});
      expect(after[middle!]).toBeGreaterThan(scores[middle!]!);
      const lifted = [...after.keys()].filter((row) => row !== middle && after[row]! > scores[row]! * 1.001);
      const artist = artistNumber(plain.library.artistNames[plain.library.tracks.artist[middle!]!]!);
      expect(lifted.length).toBeGreaterThan(0);
      for (const row of lifted) {
        const other = artistNumber(plain.library.artistNames[plain.library.tracks.artist[row]!]!);
        expect(Math.abs(other - artist)).toBeLessThanOrEqual(24);
      }
    } finally {
      await undoFeedback(library.ports, { userId: listener.id, target });
    }
  });
});
