import { expect, test } from 'vitest';
import { addable, chipsOf } from './chips.ts';

test('each piece of a request is a chip that takes away just itself', () => {
  const slots = {
    similar_to: ['Tame Impala', 'Daft Punk'],
    exclude_artists: ['Drake'],
    activities: ['road_trip' as const],
    era: { from: 1990, to: 1999 },
    tempo: { min: 100, max: 120 },
    novelty: 0.3,
    count: 12,
    instrumental: false,
    language: 'es',
  };
  expect(chipsOf(slots).map(({ label }) => label)).toEqual([
    'like Tame Impala',
    'like Daft Punk',
    'not Drake',
    'for road trip',
    'the 1990s',
    '100–120 bpm',
    '30 % new',
    '12 tracks',
    'with vocals',
    'in Spanish',
  ]);
  const [first, , third] = chipsOf(slots);
  expect(first?.without).toEqual({ ...slots, similar_to: ['Daft Punk'] });
  const { exclude_artists: _, ...withoutDrake } = slots;
  expect(third?.without).toEqual(withoutDrake);
  expect(chipsOf({})).toEqual([]);
});

test('what can be added keeps the rest of the request, and offers nothing that is there already', () => {
  const slots = { moods: ['calm' as const], count: 10 };
  const options = addable(slots).flatMap((group) => group.options);
  expect(options.map(({ key }) => key)).not.toContain('calm');
  expect(options.map(({ key }) => key)).not.toContain('10 tracks');
  expect(options.find(({ key }) => key === 'dreamy')?.slots).toEqual({ moods: ['calm', 'dreamy'], count: 10 });
  expect(options.find(({ key }) => key === 'not heard for a month')?.slots).toEqual({ ...slots, not_heard_days: 30 });
});
