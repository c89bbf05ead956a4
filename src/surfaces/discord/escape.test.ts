import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip, escapeSentence, escapeText, plainText, splitText } from './escape.ts';

const page = new URL('https://music.example/app');
/** Text as titles have it, rich in signs that mean something. */
const loud = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('\\*_~`|>#[]()<@:-/!&\n ')),
      fc.constantFrom('@everyone', '<@1>', '](http://x)', '\u202e', '🎷'),
      fc.string(),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test.each([
  ['@everyone', '@\u200beveryone'],
  ['<@123> <#4> <@&5> </top:6> <t:7>', '\\<@\u200b123> \\<#4> \\<@\u200b&5> \\</top:6> \\<t:7>'],
  ['[win](https://evil.example)', '[win\\](https:\u200b//evil.example)'],
  ['**bold** _thin_ `code` ~~gone~~ ||hidden||', '\\*\\*bold\\*\\* \\_thin\\_ \\`code\\` \\~~gone\\~~ \\||hidden\\||'],
  ['# loud', '\\# loud'],
  ['discord.gg/abc', 'discord\u200b.gg/abc'],
  ['I <3 (You) - [Remix] 1:2 #1', 'I <3 (You) - [Remix] 1:2 #1'],
  ['a\u202eb\u0007c', 'a b c'],
])('%j is only a name', (name, escaped) => {
  expect(escapeText(name)).toBe(escaped);
});

test('no text can ping, link, hide or shout', () => {
  fc.assert(
    fc.property(loud, (text) => {
      const escaped = escapeSentence(text, page);
      expect(escaped).not.toMatch(/@(?:everyone|here)|https?:\/\/|\p{Cf}(?<!\u200b)/u);
      // An odd number of backslashes takes a sign its meaning.
      expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*(?:<(?=[@#&:/a-z])|[*_`]|\](?=\())/i);
      expect(escaped).not.toMatch(/^\s*(?:[#>-]|-#)\s/m);
    }),
  );
});

test('links to our own page stay links, whatever is around them', () => {
  expect(escapeSentence('Here: https://music.example/#enter=A_B and https://other.example/_', page)).toBe(
    'Here: https://music.example/#enter=A_B and https:\u200b//other.example/\\_',
  );
});

test('where no markup is known, only what cannot be seen goes', () => {
  expect(plainText('*a*\u202e\n b')).toBe('*a* b');
});

test('what is cut has no halved character and no sign left open, and is never too long', () => {
  fc.assert(
    fc.property(loud, fc.integer({ min: 2, max: 60 }), (text, length) => {
      const cut = clip(escapeText(text), length);
      expect(cut.length).toBeLessThanOrEqual(length);
      expect(cut).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      if (cut.endsWith('…') && escapeText(text).length > length) expect(cut).not.toMatch(/\\…$/);
    }),
  );
});

test('a long text is parted, and nothing but the space between is lost', () => {
  fc.assert(
    fc.property(loud, fc.integer({ min: 3, max: 60 }), (text, length) => {
      const [first, rest] = splitText(text, length);
      expect(first.length).toBeLessThanOrEqual(length);
      expect([first + rest, `${first} ${rest}`, `${first}\n${rest}`]).toContain(text);
      if (text.length > 0) expect(first.length + rest.length).toBeGreaterThan(0);
    }),
  );
});
