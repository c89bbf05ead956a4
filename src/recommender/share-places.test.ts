import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharePlaces, type Wanted } from './share-places.ts';

const list = (...keys: string[]): Wanted<string>[] => keys.map((key, i) => ({ key, worth: 1 - i / keys.length }));
const keys = (placed: readonly { key: string }[]): string[] => placed.map(({ key }) => key);

test('two who want different things take turns, best first', () => {
  const placed = sharePlaces([list('a', 'b', 'c'), list('x', 'y', 'z')], { count: 4 });
  expect(keys(placed)).toEqual(['a', 'x', 'b', 'y']);
  expect(placed.map(({ of }) => of)).toEqual([0, 1, 0, 1]);
});

test('what both want comes before what one wants a little more', () => {
  const placed = sharePlaces([list('a', 'both', 'b', 'c', 'd'), list('x', 'both', 'y', 'z', 'w')], { count: 3 });
  expect(keys(placed)).toEqual(['both', 'x', 'a']);
});

test('whose wishes have run out leaves the places to the others, and nothing stands twice', () => {
  expect(keys(sharePlaces([list('a'), list('x', 'y', 'z', 'a')], { count: 9 }))).toEqual(['a', 'x', 'y', 'z']);
  expect(sharePlaces([[], []], { count: 3 })).toEqual([]);
});

test('what does not fit is passed over', () => {
  const placed = sharePlaces([list('a', 'b', 'c'), list('x', 'y', 'z')], { count: 4, fits: (key) => key !== 'b' });
  expect(keys(placed)).toEqual(['a', 'x', 'c', 'y']);
});

test('while all have wishes left, nobody has more than one turn more than another', () => {
  const wishes = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(wishes, { minLength: 2, maxLength: 5 }), (members) => {
      const lists = members.map((numbers) => numbers.map((key, i) => ({ key, worth: 1 - i / numbers.length })));
      // Fewer places than anybody has wishes, so that nobody runs out.
      const placed = sharePlaces(lists, { count: 10 });
      expect(placed).toHaveLength(10);
      expect(new Set(placed.map(({ key }) => key)).size).toBe(10);
      const turns = lists.map((_, member) => placed.filter(({ of }) => of === member).length);
      expect(Math.max(...turns) - Math.min(...turns)).toBeLessThanOrEqual(1);
    }),
  );
});
