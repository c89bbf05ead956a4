import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTIVITIES, MOODS, Slots } from '../domain/slots.ts';
import { mergeSlots } from './merge.ts';

const nothing = { slots: {}, shifts: [], adds: false, drops: [] } as const;

test('saying nothing changes nothing', () => {
  const before: Slots = { moods: ['happy'], count: 5 };
  expect(mergeSlots(before, nothing)).toEqual(before);
});

test('what is ruled out leaves the wishes, and what is wished leaves what was ruled out', () => {
  const before: Slots = { genres: ['jazz', 'Soul'], exclude_artists: ['Drake'] };
  expect(mergeSlots(before, { ...nothing, slots: { exclude_genres: ['soul'], artists: ['drake'] } })).toEqual({
    genres: ['jazz'],
    exclude_genres: ['soul'],
    artists: ['drake'],
  });
});

test('tempo and energy move one step, and no further than the end', () => {
  const slower = { ...nothing, shifts: [{ tempo: -1 as const }] };
  expect(mergeSlots({ tempo: 'fast' }, slower).tempo).toBe('mid');
  expect(mergeSlots({ tempo: 'slow' }, slower).tempo).toBe('slow');
  expect(mergeSlots({}, slower).tempo).toBe('slow');
  expect(mergeSlots({ tempo: { min: 115, max: 125 } }, slower).tempo).toEqual({ min: 100, max: 110 });
});

test('a length replaces a count, and a count a length', () => {
  expect(mergeSlots({ count: 10 }, { ...nothing, slots: { duration_min: 60 } })).toEqual({ duration_min: 60 });
  expect(mergeSlots({ duration_min: 60 }, { ...nothing, slots: { count: 3 } })).toEqual({ count: 3 });
});

const names = fc.array(fc.stringMatching(/^[a-e]{1,3}$/), { maxLength: 10 });
const slots = fc.record(
  {
    artists: names,
    exclude_artists: names,
    genres: names,
    exclude_genres: names,
    moods: fc.array(fc.constantFrom(...MOODS), { maxLength: 5 }),
    exclude_moods: fc.array(fc.constantFrom(...MOODS), { maxLength: 5 }),
    activities: fc.array(fc.constantFrom(...ACTIVITIES), { maxLength: 3 }),
    energy: fc.constantFrom('low' as const, 'mid' as const, 'high' as const),
    count: fc.integer({ min: 1, max: 100 }),
    duration_min: fc.integer({ min: 1, max: 1440 }),
  },
  { requiredKeys: [] },
);

test('any two requests merge into a valid one that contradicts nothing just said', () => {
  fc.assert(
    fc.property(slots, slots, fc.boolean(), (before, said, adds) => {
      const copy = structuredClone(before);
      const merged = mergeSlots(before, {
        slots: said,
        shifts: [{ energy: 1, tempo: -1, length: 1 }],
        adds,
        drops: [],
      });
      expect(before).toEqual(copy);
      expect(Slots.safeParse(merged).error).toBeUndefined();
      for (const name of said.exclude_artists ?? [])
        expect(merged.artists ?? []).not.toContain((said.artists ?? []).includes(name) ? undefined : name);
    }),
  );
});
