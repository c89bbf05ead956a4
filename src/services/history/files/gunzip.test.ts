import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gather, inChunks } from '../../../../tests/fixtures/history/archives.ts';
import { gunzip } from './gunzip.ts';
import { DamagedStream } from './inflate.ts';

const unpack = async (bytes: Buffer, sizes: readonly number[] = [65_536]): Promise<string> =>
  (await gather(gunzip(inChunks(bytes, sizes)))).toString();

/** A text that does not pack into nothing. */
const varied = (bytes: number): string =>
  Array.from({ length: bytes / 8 }, (_, i) => (Math.imul(i + 1, 2_654_435_761) >>> 0).toString(36).padStart(8)).join(
    '',
  );

describe('gzip', () => {
  test('all members are read, one after the other, wherever chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '\0\0\0\0', 'garbage', '\n'),
        async (texts, sizes, tail) => {
          const bytes = Buffer.concat([...texts.map((text) => gzipSync(text)), Buffer.from(tail)]);
          expect(await unpack(bytes, sizes)).toBe(texts.join(''));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('what follows the last member does not cost its last rows', async () => {
    const text = varied(3_000_000);
    const bytes = Buffer.concat([gzipSync(text), gzipSync('end'), Buffer.from('<!-- added by a proxy -->')]);
    expect(await unpack(bytes, [bytes.length])).toBe(`${text}end`);
    expect(await unpack(bytes, [70_001])).toBe(`${text}end`);
  });

  test('a header with extra field, name, comment and checksum is passed over', async () => {
    const plain = gzipSync('rows');
    const fields = [
      Buffer.from([3, 0, 1, 2, 3]),
      Buffer.from('endsong.json\0'),
      Buffer.from('a comment\0'),
      Buffer.alloc(2),
    ];
    const bytes = Buffer.concat([plain.subarray(0, 10), ...fields, plain.subarray(10)]);
    bytes[3] = 2 | 4 | 8 | 16;
    expect(await unpack(bytes)).toBe('rows');
    expect(await unpack(bytes, [1])).toBe('rows');
  });

  test.each<[string, (good: Buffer) => Buffer]>([
    ['cut in its header', (good) => good.subarray(0, 7)],
    ['cut in its data', (good) => good.subarray(0, good.length >> 1)],
    ['cut before its checksum', (good) => good.subarray(0, -8)],
    ['cut in its checksum', (good) => good.subarray(0, -3)],
    ['cut in a later member', (good) => Buffer.concat([good, good.subarray(0, 100)])],
    ['with a wrong checksum', (good) => Buffer.concat([good.subarray(0, -8), Buffer.alloc(4), good.subarray(-4)])],
    ['with a wrong length', (good) => Buffer.concat([good.subarray(0, -4), Buffer.alloc(4)])],
    ['with damaged data', (good) => Buffer.concat([good.subarray(0, 10), Buffer.alloc(900, 0xff), good.subarray(910)])],
    [
      'with an endless name',
      (good) => Buffer.concat([good.subarray(0, 3), Buffer.from([8]), Buffer.alloc(200_000, 65)]),
    ],
    ['of nothing but empty members', () => Buffer.concat(Array.from({ length: 2000 }, () => gzipSync('')))],
    ['of nothing', () => Buffer.alloc(0)],
  ])('a file %s is damaged', async (_, change) => {
    const damaged = change(gzipSync(varied(100_000)));
    await expect(unpack(damaged)).rejects.toBeInstanceOf(DamagedStream);
    await expect(unpack(damaged, [1009])).rejects.toBeInstanceOf(DamagedStream);
  });

  test('a packed nothing is nothing', async () => {
    expect(await unpack(gzipSync(''))).toBe('');
  });

  test('an error of the file itself is passed on as it is', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield gzipSync(varied(100_000)).subarray(0, 500);
      throw new RangeError('of the disk');
    }
    await expect(gather(gunzip(failing()))).rejects.toThrow(RangeError);
  });

  test('whoever stops reading closes the file', async () => {
    let closed = false;
    async function* file(): AsyncGenerator<Buffer> {
      try {
        yield* inChunks(gzipSync(varied(2_000_000)), [10_000]);
      } finally {
        closed = true;
      }
    }
    for await (const chunk of gunzip(file())) if (chunk.length > 0) break;
    expect(closed).toBe(true);
  });
});
