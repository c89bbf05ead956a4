import { expect, test } from 'vitest';
import { storableJson, storableText } from './storable.ts';

test('what PostgreSQL cannot keep is left out or replaced, everything else stays', () => {
  expect(storableText('a\0b')).toBe('ab');
  expect(storableText('half \ud83d, whole 🎵')).toBe('half \ufffd, whole 🎵');
  expect(storableText('夜に駆ける \\u0000')).toBe('夜に駆ける \\u0000');
});

test('texts deep inside JSON are made storable', () => {
  expect(JSON.parse(storableJson({ a: ['x\0', { b: '\udc00' }], n: 1 }))).toEqual({ a: ['x', { b: '\ufffd' }], n: 1 });
});
