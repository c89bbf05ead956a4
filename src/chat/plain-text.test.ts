import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip, disarmed, partsOf, visible } from './plain-text.ts';

const PAGE = new URL('https://music.example/');
/** Text as people and files bring it. */
const wild = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('@everyone', 'https://evil.example', '🎵', '\u202e', '\r\n', '<@1>'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

test('what cannot be seen goes, and nothing that can', () => {
  expect(visible('a\u202eb\u0007c\r\nd\re\u{E0041}')).toBe('a b c\nd\ne ');
  expect(visible('Sigur Rós – ( ) 👩🏽‍🎤'.replace('\u200d', ''))).toBe('Sigur Rós – ( ) 👩🏽🎤');
  fc.assert(
    fc.property(wild, (text) => {
      expect(visible(text)).not.toMatch(/[^\P{Cc}\n]|[\u200b-\u200f\u2028-\u202e]/u);
      expect(visible(visible(text))).toBe(visible(text));
    }),
  );
});

test('mentions and addresses are taken apart, and read as before', () => {
  fc.assert(
    fc.property(wild, (text) => {
      expect(disarmed(text)).not.toMatch(/@[a-z]|:\/\//i);
      expect(disarmed(text).replaceAll('\u200b', '')).toBe(text.replaceAll('\u200b', ''));
    }),
  );
});

test('what is cut is not too long, and no character is halved', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.integer({ min: 2, max: 40 }), (text, length) => {
      const cut = clip(text, length);
      expect(cut.length).toBeLessThanOrEqual(length);
      expect(HALF.test(cut)).toBe(false);
      if (text.length > length) expect(cut.endsWith('…')).toBe(true);
      else expect(cut).toBe(text);
    }),
  );
});

test('links to our own page are told apart, and no others', () => {
  expect(partsOf('Open https://music.example/#enter=AB-CD now, not https://music.example.evil/x', PAGE)).toEqual([
    { text: 'Open ', link: false },
    { text: 'https://music.example/#enter=AB-CD', link: true },
    { text: ' now, not https://music.example.evil/x', link: false },
  ]);
  fc.assert(
    fc.property(wild, (text) => {
      expect(
        partsOf(text, PAGE)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
