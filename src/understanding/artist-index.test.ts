import fc from 'fast-check';
import { expect, test } from 'vitest';
import { artistIndex, nearestArtist } from './artist-index.ts';
import { typoDistance } from './distance.ts';

test('typing errors are counted: left out, added, changed, swapped', () => {
  expect(typoDistance('radiohead', 'radiohed', 2)).toBe(1);
  expect(typoDistance('radiohead', 'raadiohead', 2)).toBe(1);
  expect(typoDistance('radiohead', 'radioheat', 2)).toBe(1);
  expect(typoDistance('radiohead', 'raidohead', 2)).toBe(1);
  expect(typoDistance('radiohead', 'motorhead', 2)).toBe(3);
});

test('the distance is symmetric, and zero for the same only', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[abc]{0,8}$/), fc.stringMatching(/^[abc]{0,8}$/), (a, b) => {
      expect(typoDistance(a, b, 9)).toBe(typoDistance(b, a, 9));
      expect(typoDistance(a, b, 9) === 0).toBe(a === b);
    }),
  );
});

test('the same array is indexed once', () => {
  const names = ['Queen', 'QUEEN', 'The Cure'];
  expect(artistIndex(names)).toBe(artistIndex(names));
  expect(artistIndex(names).exact.get('queen')).toBe('Queen');
  expect(artistIndex(names).exact.get('cure')).toBe('The Cure');
});

test('a name with one error is found among thousands', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `Artist number ${i} of many`);
  names.push('Godspeed You! Black Emperor');
  expect(nearestArtist(artistIndex(names), 'godspedyoublackemperor', 2)).toEqual({
    name: 'Godspeed You! Black Emperor',
    distance: 1,
  });
  expect(nearestArtist(artistIndex(names), 'nothing at all', 2)).toBeUndefined();
});
