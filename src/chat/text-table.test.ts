import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitLines, textTable } from './text-table.ts';

const clean = (name: string): string => name.replaceAll(/\s+/g, ' ');

test('columns line up, figures to the right, letters of other scripts too', () => {
  const rows = [
    ['Miles Davis', 1200],
    ['猫町', 7],
    ['Bjo\u0308rk', 33],
  ];
  expect(textTable({ columns: ['artist', 'plays'], rows }, { room: 4000, clean }).split('\n')).toEqual([
    'artist       plays',
    'Miles Davis  1,200',
    '猫町             7',
    'Bjo\u0308rk           33',
  ]);
});

test('a table keeps to its room and to fifteen rows, whatever it holds', () => {
  const names = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(fc.array(fc.tuple(names, names, fc.integer())), fc.integer({ min: 10, max: 900 }), (rows, room) => {
      const text = textTable({ columns: ['track', 'artist', 'plays'], rows }, { room, clean });
      expect(text.length).toBeLessThanOrEqual(room);
      expect(text.split('\n').length).toBeLessThanOrEqual(16);
      expect(text).not.toBe('');
    }),
  );
});

test('lines that do not fit are left out whole', () => {
  expect(fitLines(['one', 'two', 'three'], 9)).toBe('one\ntwo');
  expect(fitLines(['much too long'], 5)).toBe('…');
});
