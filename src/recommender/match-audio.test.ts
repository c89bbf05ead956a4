import { expect, test } from 'vitest';
import { audioTargets, matchAudio } from './match-audio.ts';

const match = (slots: Parameters<typeof audioTargets>[0], features: Parameters<typeof matchAudio>[0]) =>
  matchAudio(features, audioTargets(slots).targets);

test('inside the range is a full match, outside it falls off softly', () => {
  expect(match({ energy: 'high' }, { energy: 0.9 })).toBe(1);
  const near = match({ energy: 'high' }, { energy: 0.6 })!;
  const far = match({ energy: 'high' }, { energy: 0.1 })!;
  expect(near).toBeGreaterThan(0.9);
  expect(far).toBeLessThan(0.01);
});

test('what nobody knows is unknown, not a miss', () => {
  expect(match({ energy: 'high' }, undefined)).toBeUndefined();
  expect(match({ energy: 'high' }, { tempo: 120 })).toBeUndefined();
  expect(match({ moods: ['happy'] }, { valence: 0.8 })).toBe(1);
});

test('excluded moods are turned round', () => {
  expect(match({ exclude_moods: ['sad'] }, { energy: 0.2, valence: 0.1, tempo: 80 })).toBeLessThan(0.01);
  expect(match({ exclude_moods: ['sad'] }, { energy: 0.9, valence: 0.9, tempo: 140 })).toBeGreaterThan(0.99);
});

test('a run at 170 takes a track that was measured at half the tempo', () => {
  expect(match({ tempo: { min: 165, max: 175 } }, { tempo: 84 })).toBeCloseTo(0.9);
  expect(match({ tempo: { min: 165, max: 175 } }, { tempo: 120 })).toBeLessThan(0.01);
});

test('words without a range are told', () => {
  expect(audioTargets({ moods: ['spiritual', 'happy'], activities: ['road_trip', 'kids'] })).toMatchObject({
    targets: [{ word: 'happy' }, { word: 'road trip' }],
    unknown: ['spiritual', 'kids'],
  });
});
