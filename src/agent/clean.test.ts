import { expect, test } from 'vitest';
import { cleanName, cut } from './clean.ts';

test('what could steer a terminal, a page or a reader is gone, every script stays', () => {
  expect(cleanName('夜に駆ける  \u202Egnihton\u202C\u0007\n<b>')).toBe('夜に駆ける gnihton <b>');
  expect(cleanName('a\u{E0041}b')).toBe('a b');
});

test('long names end in an ellipsis, and no character is halved', () => {
  expect(cleanName('x'.repeat(500))).toHaveLength(120);
  expect(cut('😀😀', 2)).toBe('…');
});
