import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitElements } from './json-elements.ts';

async function* cut(text: string, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = Math.max(1, sizes[i % Math.max(1, sizes.length)] ?? bytes.length);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function elementsOf(text: string, sizes: readonly number[] = []): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const elements of splitElements(cut(text, sizes), 'f.json')) {
    found.push(...elements.map((bytes): unknown => JSON.parse(bytes.toString())));
  }
  return found;
}

test('any array gives its own elements, however it is laid out and wherever the chunks are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue()),
      fc.constantFrom(undefined, 1, '\t'),
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 }),
      async (values, indent, sizes) => {
        const text = JSON.stringify(values, null, indent);
        expect(await elementsOf(text, sizes)).toEqual(JSON.parse(text));
      },
    ),
  );
});

test('brackets, quotes and backslashes inside strings do not end an element', async () => {
  const values = [{ a: '}]"\\' }, '],[', { b: { c: ['\\"'] } }, 1, null];
  const text = JSON.stringify(values);
  for (let at = 1; at < text.length; at++) expect(await elementsOf(text, [at, text.length])).toEqual(values);
});

test('an array that stops anywhere before its end is reported as cut off or damaged, never as whole', async () => {
  const text = JSON.stringify([{ a: 'x' }, { b: [1] }]);
  for (let end = 0; end < text.length; end++) {
    await expect(elementsOf(text.slice(0, end))).rejects.toMatchObject({ code: 'damaged_file' });
  }
  await expect(elementsOf('[{"a":1},{"a":')).rejects.toThrow(/“f.json” is cut off after row 1/);
});

test('an element that never ends is given up instead of being kept in memory', async () => {
  async function* endless(): AsyncGenerator<Buffer> {
    yield Buffer.from('[{"a":"');
    for (let i = 0; i < 100; i++) yield Buffer.alloc(65_536, 0x61);
    throw new Error('read too far');
  }
  const reading = async (): Promise<void> => {
    for await (const _ of splitElements(endless(), 'f.json'));
  };
  await expect(reading()).rejects.toMatchObject({ code: 'damaged_file' });
});
