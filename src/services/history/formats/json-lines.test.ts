import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces } from '../../../../tests/fixtures/history/parse.ts';
import { DAMAGED } from './json-elements.ts';
import { readJsonLines } from './json-lines.ts';

async function read(chunks: AsyncIterable<Buffer>): Promise<[number, unknown][]> {
  const found: [number, unknown][] = [];
  for await (const elements of readJsonLines(chunks)) for (const { line, value } of elements) found.push([line, value]);
  return found;
}

test('any values come back with their lines, wherever the chunks are cut and however lines end', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 });
  const end = fc.constantFrom('\n', '\r\n', '\n\n');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { minLength: 1 }),
      sizes,
      end,
      fc.boolean(),
      async (values, sizes, end, last) => {
        const lines = values.map((value) => JSON.stringify(value));
        const text = lines.join(end) + (last ? end : '');
        const step = end === '\n\n' ? 2 : 1;
        const expected = lines.map((line, i) => [1 + i * step, JSON.parse(line) as unknown]);
        expect(await read(inPieces(Buffer.from(text), sizes))).toEqual(expected);
      },
    ),
  );
});

test('a damaged line costs that line', async () => {
  const text = '{"a":1}\n{"a":"2}\n{"a":3}\n{"a":';
  expect(await read(inPieces(Buffer.from(text)))).toEqual([
    [1, { a: 1 }],
    [2, DAMAGED],
    [3, { a: 3 }],
    [4, DAMAGED],
  ]);
});

test('a line without end is not kept in memory, and the next one is read', async () => {
  async function* chunks(): AsyncGenerator<Buffer> {
    yield Buffer.from('{"a":1}\n');
    const before = process.memoryUsage().arrayBuffers;
    for (let i = 0; i < 2000; i++) {
      yield Buffer.alloc(65_536, 0x61);
      if (i % 500 === 499) expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120e6);
    }
    yield Buffer.from('\n{"a":2}');
  }
  expect(await read(chunks())).toEqual([
    [1, { a: 1 }],
    [2, DAMAGED],
    [3, { a: 2 }],
  ]);
});
