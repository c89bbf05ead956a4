import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTrigramIndex, trigramsOf } from './trigrams.ts';

const titles = [
  'Bohemian Rhapsody',
  'Karma Police',
  'Jóga',
  'Paranoid Android',
  '夜に駆ける',
  'Blue in Green',
  'Blue Monday',
];
const find = (name: string): string | undefined => titles[createTrigramIndex(titles).nearest(name) ?? -1];

test('trigrams are those of pg_trgm', () => {
  expect([...trigramsOf('Cat')].toSorted()).toEqual(['  c', ' ca', 'at ', 'cat']);
});

test.each([
  ['bohemian rapsody', 'Bohemian Rhapsody'],
  ['karma polices', 'Karma Police'],
  ['joga', 'Jóga'],
  ['paranoid androd', 'Paranoid Android'],
  ['BLUE  MONDAY', 'Blue Monday'],
  ['夜に駆ける', '夜に駆ける'],
])('"%s" means %s', (typed, title) => {
  expect(find(typed)).toBe(title);
});

test.each(['Smells Like Teen Spirit', 'Blue', 'abc', ''])('"%s" means none of them', (typed) => {
  expect(find(typed)).toBeUndefined();
});

test('every name finds itself, or one spelt alike', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z]{4,12}( [a-z]{3,8})?$/), { minLength: 1, maxLength: 30 }),
      (names) => {
        const index = createTrigramIndex(names);
        for (const name of names) expect(trigramsOf(names[index.nearest(name) ?? -1] ?? '')).toEqual(trigramsOf(name));
      },
    ),
  );
});
