import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryLabel, isClutter } from './entry-name.ts';

test.each([
  ['MyData/endsong_0.json', 'endsong_0.json'],
  ['../../etc/passwd', 'passwd'],
  ['/absolute/endsong.json', 'endsong.json'],
  ['C:\\Users\\someone\\endsong.json', 'endsong.json'],
  ['..\\..\\endsong.json', 'endsong.json'],
  ['end\0song\r\n.json', 'endsong.json'],
  ['gnp.\u202enosj', 'gnp.nosj'],
  ['\u2066end\u200fsong\u2029.json', 'endsong.json'],
  ['..', 'unnamed'],
  ['', 'unnamed'],
  ['x/\u202e\u0007', 'unnamed'],
  ['Музыка – 音楽 (1).json', 'Музыка – 音楽 (1).json'],
])('%j is shown as %j', (name, label) => {
  expect(entryLabel(name)).toBe(label);
});

test('a very long name keeps its start, its number and its extension', () => {
  const label = entryLabel(`${'🎵'.repeat(30_000)}_10.json`);
  expect(Array.from(label)).toHaveLength(200);
  expect(label).toMatch(/^🎵+…🎵+_10\.json$/u);
});

test('whatever the name, its label is short, visible and no path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const label = entryLabel(name);
      expect(Array.from(label).length).toBeGreaterThan(0);
      expect(Array.from(label).length).toBeLessThanOrEqual(200);
      expect(label).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^\.+$/u);
    }),
  );
});

test('folders and what systems add are clutter, in capitals too; histories are not', () => {
  const clutter = [
    'MyData/',
    'MyData\\',
    '__MACOSX/MyData/._endsong.json',
    '__macosx/x.json',
    'a/__MACOSX/x.json',
    'a/.DS_Store',
    '._endsong.json',
    'ReadMeFirst.PDF',
    'Thumbs.db',
    'DESKTOP.INI',
  ];
  const histories = ['endsong.json', 'ENDSONG_0.JSON', 'My MACOSX list/x.csv', 'x.pdf.json', 'noext'];
  expect([...clutter, ...histories].filter(isClutter)).toEqual(clutter);
});
