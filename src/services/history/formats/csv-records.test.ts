import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces } from '../../../../tests/fixtures/history/parse.ts';
import { readRecords } from './csv-records.ts';

type Found = [line: number, cells: readonly string[] | undefined];

async function collect(chunks: AsyncIterable<Buffer>, delimiter = ','): Promise<Found[]> {
  const found: Found[] = [];
  for await (const records of readRecords(chunks, { delimiter })) {
    for (const { line, cells } of records) found.push([line, cells]);
  }
  return found;
}
const read = (text: string, sizes: readonly number[] = [], delimiter = ','): Promise<Found[]> =>
  collect(inPieces(Buffer.from(text), sizes), delimiter);

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const asNeeded = (cell: string): string => (/[",\r\n]/.test(cell) ? quoted(cell) : cell);
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 });
const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '夜', '👩', ' ', ',', ';', '"', '\n', '\r\n', '\u0000', "'", '\\'),
  maxLength: 6,
});
/** The first cell keeps a row from being an empty line. */
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1 }))
  .map(([width, rows]) => rows.map((cells) => ['x', ...cells.slice(0, width)]));

test.each([
  ['where it is needed', asNeeded],
  ['everywhere', quoted],
])('any cells come back, quoted %s, wherever the chunks are cut', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(table, sizes, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (rows, sizes, end, last) => {
      const text = rows.map((cells) => cells.map(write).join(',')).join(end) + (last ? end : '');
      const found = await read(text, sizes);
      expect(found.map(([, cells]) => cells)).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});

test('every record tells the line it begins in', async () => {
  expect(await read('a,b\n1,"x\ny"\n\n"2\r\n\r\n",z\n3,4')).toEqual([
    [1, ['a', 'b']],
    [2, ['1', 'x\ny']],
    [4, ['']],
    [5, ['2\r\n\r\n', 'z']],
    [8, ['3', '4']],
  ]);
});

test('lines before and after a damaged one survive, whatever is inserted there and wherever the chunks are cut', async () => {
  const rows = Array.from({ length: 9 }, (_, i) => `${i},"a ""${i}""",b`);
  const damage = fc.string({
    unit: fc.constantFrom('"', '""', '",', ',"', 'x', ' ', '\u0000'),
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(), sizes, async (damage, at, sizes) => {
      const bad = rows[4] ?? '';
      const cut = at % bad.length;
      const lines = rows.with(4, bad.slice(0, cut) + damage + bad.slice(cut));
      const found = await read(lines.join('\n'), sizes);
      const cellsOf = (line: number): unknown => found.filter(([number]) => number === line).map(([, cells]) => cells);
      for (const i of [0, 1, 2, 3, 5, 6, 7, 8]) expect(cellsOf(i + 1)).toEqual([[`${i}`, `a "${i}"`, 'b']]);
      expect(found.map(([line]) => line)).toEqual(found.map(([line]) => line).toSorted((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});

test('an open quotation mark costs its line, in a large file too', async () => {
  const found = await read(`a,b\n1,"2\n${'3,4\n'.repeat(100_000)}`, [65_536]);
  expect(found).toHaveLength(100_002);
  expect(found.filter(([, cells]) => !cells)).toEqual([[2, undefined]]);
});

test('a line of a million characters is a line; one without end is passed over, and the next is read', async () => {
  const long = 'x'.repeat(1_000_000);
  expect(await read(`a,b\n${long},2\n"${long}",3`, [65_536])).toEqual([
    [1, ['a', 'b']],
    [2, [long, '2']],
    [3, [long, '3']],
  ]);
  async function* chunks(): AsyncGenerator<Buffer> {
    yield Buffer.from('a,b\n');
    const before = process.memoryUsage().arrayBuffers;
    for (let i = 0; i < 2000; i++) {
      yield Buffer.alloc(65_536, 0x61);
      if (i % 500 === 499) expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120e6);
    }
    yield Buffer.from('\n1,2\n');
  }
  expect(await collect(chunks())).toEqual([
    [1, ['a', 'b']],
    [2, undefined],
    [3, ['1', '2']],
  ]);
});

test('bytes that are no UTF-8 cost letters, not lines', async () => {
  const bytes = Buffer.concat([
    Buffer.from('a,b\n1,"x'),
    Buffer.from([0xff, 0xfe, 0xc3]),
    Buffer.from('\n2,3\n4,"5\n6"\n'),
  ]);
  for (const sizes of [[], [1], [3]]) {
    const found = await collect(inPieces(bytes, sizes));
    expect(found.map(([line]) => line)).toEqual([1, 2, 3, 4]);
    expect(found.at(-1)).toEqual([4, ['4', '5\n6']]);
  }
});

test.each([
  ['1, "x, y" ,2', ['1', 'x, y', '2']],
  ['1,7" single,2', ['1', '7" single', '2']],
  ['1,12" and 7",2', ['1', '12" and 7"', '2']],
  ['1,"",""""', ['1', '', '"']],
  ['"1","x",', ['1', 'x', '']],
  [',,', ['', '', '']],
  ['1,"x" y,2', undefined],
  ['1,"x,2', undefined],
])('the line %s is read as %j', async (line, cells) => {
  for (const end of ['\n', '\r\n', '']) expect((await read(`a,b,c\n${line}${end}`))[1]).toEqual([2, cells]);
});
