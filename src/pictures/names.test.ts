import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, lettersOf, widthOf } from './lettering.ts';
import { fitName, listWithin, nameInText } from './names.ts';

const lettering = { size: 15, weight: 600 } as const;
const fit = (name: string, width: number) => fitName(name, { ...lettering, width }, widthOf);

test('a name that fits stays as it is; one that does not ends in an ellipsis', () => {
  expect(fit('Radiohead', 200).text).toBe('Radiohead');
  expect(fit('Godspeed You! Black Emperor', 120).text).toMatch(/^Godspeed.*…$/);
  expect(fit('Godspeed You! Black Emperor', 120).width).toBeLessThanOrEqual(120);
});

test('a family of emoji is cut as a whole or not at all', () => {
  const family = '👩‍👩‍👧';
  expect(lettersOf(fit(family.repeat(9), 300).text).every((letter) => letter === family || letter === '…')).toBe(true);
});

test('names from right to left are isolated, others are not; marks that turn the text are taken out', () => {
  expect(fit('فيروز', 200).text).toBe('\u2068فيروز\u2069');
  expect(fit('\u202eevil\n\u2069name', 200).text).toBe('evil name');
  expect(nameInText('שלום\u200f', 40)).toBe('\u2068שלום\u2069');
  expect(nameInText('夜に駆ける', 3)).toBe('夜に…');
});

test('whatever a name is made of, it is one line no wider than its place, and no letter is cut in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: 40, max: 300 }), (name, width) => {
      const { text, width: wide } = fit(name, width);
      expect(wide).toBeLessThanOrEqual(width);
      expect(text).not.toMatch(/[\n\r\u2028\u202a-\u202e]/);
      expect(text).not.toMatch(/\p{Cs}/u);
    }),
  );
});

test('a word that is wider than the line goes on in the next', () => {
  const lines = breakLines('夜に駆ける'.repeat(6), { ...lettering, width: 120 });
  expect(lines.join('')).toBe('夜に駆ける'.repeat(6));
  for (const line of lines) expect(widthOf(line, lettering)).toBeLessThanOrEqual(120);
});

test('a list ends with how many are left out', () => {
  expect(listWithin(['one', 'two', 'three'], 100)).toBe('one; two; three');
  expect(listWithin(['one', 'two', 'three'], 9)).toBe('one; two; and 1 more');
  expect(listWithin(['a very long first one'], 3)).toBe('a very long first one');
});
