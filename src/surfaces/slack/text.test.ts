import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkup, literal, oneLine, splitText, typedText } from './text.ts';

/** Text as people and files bring it, with what Slack gives a meaning. */
const wild = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '<!channel>',
        '<@U1>',
        '<#C1|x>',
        '@here',
        '@channel',
        '&lt;',
        'https://evil.example',
        '🎵',
        '\u202e',
        '*b*',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const isHalf = (text: string): boolean =>
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);

test('escaped text has no markup, no mention and no link left, and says the same', () => {
  fc.assert(
    fc.property(wild, (text) => {
      const escaped = escapeMarkup(text);
      expect(escaped).not.toMatch(/[<>]/);
      expect(escaped).not.toMatch(/@[a-z]/i);
      expect(escaped).not.toContain('://');
      expect(escaped.replaceAll(/&(?!amp;|lt;|gt;)/g, '!')).toBe(escaped);
    }),
  );
  expect(escapeMarkup('AC/DC & <Friends>')).toBe('AC/DC &amp; &lt;Friends&gt;');
});

test('literal text keeps what it says, without what clients look for', () => {
  fc.assert(
    fc.property(wild, (text) => {
      const said = literal(text);
      expect(said).not.toMatch(/<[!@#]/);
      expect(said).not.toContain('\u202e');
      expect(oneLine(text)).not.toContain('\n');
    }),
  );
  expect(literal('Sigur Rós – ( ) *live*')).toBe('Sigur Rós – ( ) *live*');
});

test('text is cut between characters, and its parts are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 2, max: 40 }), (text, length) => {
      const parts = splitText(text, length);
      expect(parts.join('')).toBe(text);
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(length);
        expect(isHalf(part)).toBe(isHalf(text) && isHalf(part));
      }
    }),
  );
  expect(splitText('one two three', 8)).toEqual(['one two ', 'three']);
});

test('what Slack writes for links, people and signs is read as it was typed', () => {
  expect(typedText('<@U0ME> play <https://x.example|x.example> &amp; &lt;3', 'U0ME')).toBe('play x.example & <3');
  expect(typedText('like <@U9|kim> in <#C1|jazz>, <!here>', 'U0ME')).toBe('like @kim in #jazz, @here');
  expect(typedText('&amp;lt;', undefined)).toBe('&lt;');
});
