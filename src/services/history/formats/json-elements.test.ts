import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces } from '../../../../tests/fixtures/history/parse.ts';
import { DAMAGED, readElements } from './json-elements.ts';

type Under = readonly string[] | 'every key' | undefined;

async function read(text: string, sizes: readonly number[] = [], under?: Under) {
  const found: { line: number; key: string; value: unknown }[] = [];
  const options = { file: 'f.json', ...(under === undefined ? {} : { under }) };
  for await (const elements of readElements(inPieces(Buffer.from(text), sizes), options)) found.push(...elements);
  expect(found.map(({ line }) => line)).toEqual(found.map((_, i) => i + 1));
  return found;
}
const valuesOf = async (text: string, sizes: readonly number[] = [], under?: Under): Promise<unknown[]> =>
  (await read(text, sizes, under)).map(({ value }) => value);

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 });

/** Objects and what may stand among them by mistake; only arrays among objects are taken for damage. */
const rowValue = fc.oneof(
  fc.dictionary(fc.string(), fc.jsonValue()),
  fc.jsonValue().filter((value) => !Array.isArray(value)),
);

test('any array gives its own elements, however it is laid out and wherever the chunks are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.array(rowValue), fc.array(fc.array(fc.jsonValue()))),
      fc.constantFrom(undefined, 1, '\t'),
      sizes,
      async (values, indent, sizes) => {
        const text = JSON.stringify(values, null, indent);
        expect(await valuesOf(text, sizes)).toEqual(JSON.parse(text));
      },
    ),
  );
});

test('any arrays under the keys of an object are found, and what lies between them is passed over', async () => {
  const member = fc.oneof(
    fc.array(rowValue),
    fc.jsonValue().filter((value) => !Array.isArray(value)),
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), member), sizes, async (object, sizes) => {
      const text = JSON.stringify({ first: [1], ...object, last: ['x'] });
      const parsed = Object.entries(JSON.parse(text) as Record<string, unknown>);
      const expected = parsed.flatMap(([key, value]) =>
        Array.isArray(value) ? value.map((v) => [key, v as unknown]) : [],
      );
      const found = await read(text, sizes, 'every key');
      expect(found.map(({ key, value }) => [key, value])).toEqual(expected);
    }),
  );
});

test('a named key is found at any depth, and a single object under it is an array of one', async () => {
  const pages = [
    { recent: { track: [{ a: 1 }, { a: 2 }], '@attr': { track: 'no' } } },
    { recent: { track: { a: 3 } } },
  ];
  const text = JSON.stringify(pages);
  for (let at = 1; at < text.length; at++) {
    expect(await valuesOf(text, [at, text.length], ['track'])).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
  }
});

test('brackets, quotes and backslashes inside strings do not end an element', async () => {
  const values = [{ a: '}]"\\' }, '],[', { b: { c: ['\\"'] } }, 1, null];
  const text = JSON.stringify(values);
  for (let at = 1; at < text.length; at++) expect(await valuesOf(text, [at, text.length])).toEqual(values);
});

test('arrays that follow one another are one', async () => {
  expect(await valuesOf('[{"a":1}]\n[{"a":2}]')).toEqual([{ a: 1 }, { a: 2 }]);
});

test('an array that stops anywhere before its end is reported as cut off or damaged, never as whole', async () => {
  const text = JSON.stringify([{ a: 'x' }, { b: [1] }]);
  for (let end = 0; end < text.length; end++) {
    await expect(valuesOf(text.slice(0, end))).rejects.toMatchObject({ code: 'damaged_file' });
  }
  await expect(valuesOf('[{"a":1},{"a":')).rejects.toThrow(/“f.json” is cut off after row 1/);
  const object = JSON.stringify({ first: [{ a: 1 }], last: [{ a: 2 }] });
  for (let end = 0; end < object.length; end++) {
    await expect(valuesOf(object.slice(0, end), [], 'every key')).rejects.toMatchObject({ code: 'damaged_file' });
  }
});

const rows = (count: number): object[] =>
  Array.from({ length: count }, (_, i) => ({ ts: i, name: `n${i}`, of: { ts: [] } }));

test.each([
  ['a stray quotation mark', 'n4', 'n"4'],
  ['a missing quotation mark', '"n4"', '"n4'],
  ['a missing brace', /\}\}(,\s*\{"ts":5)/, '}$1'],
  ['a hole over two rows', /"n4".*"n5"/s, ''],
  ['a stray bracket', '"n4"', '"n4"]'],
  ['zeros', '"n4"', '"n\u0000\u0000'],
])('%s costs the rows it stands in, with and without line breaks, in every cut', async (_, from, to) => {
  for (const text of [
    JSON.stringify(rows(10)),
    `[\n${rows(10)
      .map((row) => JSON.stringify(row))
      .join(',\n')}\n]`,
  ]) {
    const damaged = text.replace(from, to);
    expect(damaged).not.toBe(text);
    for (const sizes of [[], [1], [7, 13]]) {
      const values = await valuesOf(damaged, sizes);
      for (const row of [...rows(4), ...rows(10).slice(6)]) expect(values).toContainEqual(row);
      expect(values).toContain(DAMAGED);
    }
  }
});

test('in a damaged library a track that was hidden never becomes one that is liked', async () => {
  const track = (name: string): object => ({ artist: name, track: name });
  const lists = { tracks: ['a', 'b', 'c'].map(track), bannedTracks: ['d', 'e'].map(track), artists: [{ name: 'f' }] };
  const whole = JSON.stringify(lists);
  for (const text of [whole, JSON.stringify(lists, null, 2)]) {
    for (let at = text.indexOf('artist'); at < text.indexOf('artists'); at++) {
      for (const sizes of [[], [1]]) {
        const found = await read(`${text.slice(0, at)}"${text.slice(at)}`, sizes, 'every key').catch(() => []);
        for (const { key, value } of found) {
          const name = (value as { track?: string }).track;
          if (name !== undefined && value !== DAMAGED) expect(key).toBe(/[abc]/.test(name) ? 'tracks' : 'bannedTracks');
        }
      }
    }
  }
});

test('after megabytes inside a string that never ends, reading goes on with the rows that can be told apart', async () => {
  const text = JSON.stringify(Array.from({ length: 40_000 }, (_, i) => ({ ts: i, name: 'x'.repeat(400) })));
  const damaged = text.replace('x', '"x');
  const values = await valuesOf(damaged, [65_536]);
  expect(values.filter((value) => value !== DAMAGED)).toHaveLength(39_999);
});

test('an element that never ends is given up instead of being kept in memory', async () => {
  async function* endless(): AsyncGenerator<Buffer> {
    yield Buffer.from('["');
    for (let i = 0; i < 400; i++) yield Buffer.alloc(65_536, 0x61);
    throw new Error('read too far');
  }
  const reading = async (): Promise<void> => {
    for await (const _ of readElements(endless(), { file: 'f.json' }));
  };
  await expect(reading()).rejects.toMatchObject({ code: 'damaged_file' });
});

test('megabytes of blanks, commas and brackets in a damaged place are no long thinking', async () => {
  const good = JSON.stringify({ ts: 1, name: 'x' });
  for (const filler of [' ', ',', '{', '}', '[', ']', '{ ', ': ', '"', '"\\', '{"ts"']) {
    const junk = filler.repeat(Math.ceil(3_000_000 / filler.length));
    const values = await valuesOf(`[${good},"x" y ${junk},${good}]`, [65_536]).catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'damaged_file' });
      return [];
    });
    if (values.length > 0) expect(values[0]).toEqual({ ts: 1, name: 'x' });
  }
});

test('100,000 levels of depth are one element', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  expect(await valuesOf(`[{"a":${deep}},{"a":1}]`)).toHaveLength(2);
});

test('a message about a damaged file says where, and nothing of what it says there', async () => {
  const error = await valuesOf('[{"a":1},{"name":"SECRET"').catch((error: unknown) => error as Error);
  expect(`${String(error)} ${String((error as Error).cause)}`).not.toContain('SECRET');
});
