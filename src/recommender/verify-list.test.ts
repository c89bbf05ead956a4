import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyList } from './verify-list.ts';

test('whatever the ranking brings, a verified list breaks nothing and keeps the order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(19), { maxLength: 40 }),
      fc.array(fc.constantFrom(0, 1), { minLength: 20, maxLength: 20 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 10 }),
      (rows, allow, mostPerArtist, count) => {
        const allowed = Uint8Array.from(allow);
        const artistOf = (row: number): number => row % 4;
        const kept = verifyList(rows, { allowed, artistOf, mostPerArtist, count });
        expect(kept.length).toBeLessThanOrEqual(count);
        expect(new Set(kept).size).toBe(kept.length);
        expect(kept.every((row) => allowed[row] === 1)).toBe(true);
        for (const artist of [0, 1, 2, 3]) {
          expect(kept.filter((row) => artistOf(row) === artist).length).toBeLessThanOrEqual(mostPerArtist);
        }
        const first = [...new Set(rows)].filter((row) => kept.includes(row));
        expect(kept).toEqual(first);
      },
    ),
  );
});
