import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gather, inChunks } from '../../../../tests/fixtures/history/archives.ts';
import { decodeHead, detectEncoding, HEAD_BYTES, toUtf8 } from './text.ts';

/** Reads like the import does: the head decides, the chunks come as the file system gives them. */
async function readText(bytes: Buffer, sizes: readonly number[] = [1000]): Promise<string> {
  const encoding = detectEncoding(bytes.subarray(0, HEAD_BYTES));
  const read = await gather(toUtf8(inChunks(bytes, sizes), encoding));
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read);
}

/** Bytes 0x80 to 0x9f of windows-1252 as in the Encoding Standard; the others are those of Latin-1. */
const SPECIAL = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const windows1252 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (character) =>
      SPECIAL.includes(character) ? 0x80 + SPECIAL.indexOf(character) : (character.codePointAt(0) ?? 0),
    ),
  );

const HEADER = 'ts,track,artist,ms_played\n';
const wellFormed = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((text) => `${HEADER}${text.replaceAll('\0', '')}`);
const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

describe('any text comes through, however its bytes are cut', () => {
  test.each<[string, (text: string) => Buffer]>([
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little endian with a mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big endian with a mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 little endian', (text) => Buffer.from(text, 'utf16le')],
    ['UTF-16 big endian', (text) => Buffer.from(text, 'utf16le').swap16()],
  ])('%s', async (_, encode) => {
    await fc.assert(
      fc.asyncProperty(wellFormed, sizes, async (text, sizes) => {
        expect(await readText(encode(text), sizes)).toBe(text);
      }),
    );
  });

  test('windows-1252', async () => {
    const character = fc.constantFrom(...Array.from('äöüßéèàñçø€„“”–…abc ,"\n'));
    await fc.assert(
      fc.asyncProperty(fc.array(character, { maxLength: 40 }), sizes, async (characters, sizes) => {
        // A word first, so that no pair of letters reads as UTF-8 before it.
        const text = `${HEADER}Sigur Rós,Ágætis byrjun\n${characters.join('')}`;
        expect(await readText(windows1252(text), sizes)).toBe(text);
      }),
    );
  });

  test('any bytes become the same valid text, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), sizes, async (tail, sizes) => {
        const bytes = Buffer.concat([Buffer.from('\ufeffé'), tail]);
        expect(await readText(bytes, sizes)).toBe(new TextDecoder().decode(bytes));
        const plain = Buffer.concat([Buffer.from(HEADER), tail]);
        const whole = await gather(toUtf8(inChunks(plain, [plain.length]), 'ascii'));
        expect(await gather(toUtf8(inChunks(plain, sizes), 'ascii'))).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });
});

describe('text whose encoding shows late or is damaged', () => {
  const ascii = 'a,b,c\n'.repeat(20_000);

  test('a first umlaut far behind the head is read in the encoding it is in', async () => {
    expect(ascii.length).toBeGreaterThan(HEAD_BYTES);
    expect(await readText(windows1252(`${ascii}Björk – “Jóga”`))).toBe(`${ascii}Björk – “Jóga”`);
    expect(await readText(Buffer.from(`${ascii}Björk – “Jóga”`))).toBe(`${ascii}Björk – “Jóga”`);
  });

  test('damaged bytes behind the head cost their characters and nothing else', async () => {
    const bytes = Buffer.concat([Buffer.from(`é${ascii}one`), Buffer.from([0xff, 0xe2, 0x82]), Buffer.from('two,ü')]);
    expect(await readText(bytes)).toBe(`é${ascii}one\ufffd\ufffdtwo,ü`);
  });

  test('one damaged byte in the head does not spoil the other names', async () => {
    const bytes = Buffer.concat([Buffer.from('Björk,Sigur Rós,'), Buffer.from([0xff]), Buffer.from(',Mötley Crüe')]);
    expect(await readText(bytes)).toBe('Björk,Sigur Rós,\ufffd,Mötley Crüe');
  });

  test('a character cut at the very end is one replacement character', async () => {
    expect(await readText(Buffer.from('Björk').subarray(0, 3))).toBe('BjÃ');
    expect(await readText(Buffer.concat([Buffer.from('éé '), Buffer.from([0xe2, 0x82])]), [1])).toBe('éé \ufffd');
  });

  test('a mark in the middle of the text is a character like others', async () => {
    expect(await readText(Buffer.from('\ufeffé a\ufeffb'), [1, 2])).toBe('é a\ufeffb');
  });

  test('UTF-16 whose first letters are not Latin is told by the rest of its head', async () => {
    const text = `Zeit;Künstler;曲名;${'x;y;z;1714557800;'.repeat(5)}`;
    expect(detectEncoding(Buffer.from(`曲${text}`, 'utf16le'))).toBe('utf-16le');
    expect(detectEncoding(Buffer.from(`曲${text}`, 'utf16le').swap16())).toBe('utf-16be');
  });

  test('the head is decoded without its mark', () => {
    for (const bytes of [Buffer.from('\ufeffts'), Buffer.from('\ufeffts', 'utf16le'), Buffer.from('ts')]) {
      expect(decodeHead(bytes, detectEncoding(bytes))).toBe('ts');
    }
  });

  test('no bytes at all are no text', async () => {
    expect(await readText(Buffer.alloc(0))).toBe('');
  });
});
