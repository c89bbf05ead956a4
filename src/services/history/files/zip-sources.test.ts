import { readdir } from 'node:fs/promises';
import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gather, rawZip, withFlippedByte, type RawEntry } from '../../../../tests/fixtures/history/archives.ts';
import { createFolder, zipOf } from '../../../../tests/fixtures/history/rows.ts';
import { UserError } from '../../../domain/errors.ts';
import { createLimits } from './limits.ts';
import { openSources } from './sources.ts';

let folder: Awaited<ReturnType<typeof createFolder>>;
beforeAll(async () => {
  folder = await createFolder();
});
afterAll(() => folder.remove());

/** A text that packs to about a third. */
const varied = (bytes: number, seed = 1): string =>
  Array.from({ length: bytes / 8 }, (_, i) => (Math.imul(i + seed, 2_654_435_761) >>> 0).toString(10).padStart(8)).join(
    '',
  );

async function contents(zip: Buffer, name = 'a.zip'): Promise<Record<string, string>> {
  const opened = await openSources(await folder.file(name, zip));
  try {
    const found: Record<string, string> = {};
    for (const source of opened.sources) found[source.name] = (await gather(source.read())).toString();
    return found;
  } finally {
    opened.close();
  }
}

const refusal = (zip: Buffer, name?: string): Promise<UserError> =>
  contents(zip, name).then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => (error instanceof UserError ? error : Promise.reject(error as Error)),
  );

const zipOfRaw = (...entries: RawEntry[]): Buffer => rawZip(entries);

describe('an honest ZIP', () => {
  const text = varied(300_000);

  test.each<[string, RawEntry]>([
    ['deflated', { name: 'x.json', content: text }],
    ['small and deflated', { name: 'x.json', content: text.slice(0, 100) }],
    ['stored', { name: 'x.json', content: text, method: 0 }],
    ['with its sizes behind the data', { name: 'x.json', content: text, hasDescriptor: true }],
    ['with 64-bit fields', { name: 'x.json', content: text, isZip64: true }],
    ['with more extra fields than its directory', { name: 'x.json', content: text, localExtra: Buffer.alloc(4096) }],
    ['small with more extra fields', { name: 'x.json', content: 'rows', localExtra: Buffer.alloc(60_000) }],
  ])('is read: %s', async (_, entry) => {
    expect(await contents(zipOfRaw(entry))).toEqual({ 'a.zip/x.json': entry.content });
  });

  test('is read with bytes behind its end, and with a comment', async () => {
    const zip = zipOfRaw({ name: 'x.json', content: 'rows' });
    expect(await contents(Buffer.concat([zip, Buffer.from('\r\n<html>')]))).toEqual({ 'a.zip/x.json': 'rows' });
    const commented = Buffer.concat([zip.subarray(0, -2), Buffer.from([5, 0]), Buffer.from('hello')]);
    expect(await contents(commented)).toEqual({ 'a.zip/x.json': 'rows' });
  });

  test('loses folders, empty files and what macOS and Spotify add, whatever their case', async () => {
    const zip = await zipOf({
      'My History/': '',
      'My History/ENDSONG.JSON': 'rows',
      'My History/ReadMe.PDF': '%PDF',
      'My History/empty.json': '',
      'My History/.DS_Store': 'x',
      '__macosx/My History/._endsong.json': 'x',
    });
    expect(await contents(zip)).toEqual({ 'a.zip/ENDSONG.JSON': 'rows' });
  });

  test('tells how much of it is used up, to the end', async () => {
    const opened = await openSources(await folder.file('p.zip', zipOfRaw({ name: 'x', content: varied(3_000_000) })));
    const heard: number[] = [];
    for (const source of opened.sources) await gather(source.read((bytes) => heard.push(bytes)));
    opened.close();
    expect(heard.length).toBeGreaterThan(3);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBe(opened.sources[0]?.packedBytes);
  });

  test('with ten thousand files opens at a glance and needs no memory for them', async () => {
    const content = varied(20_000);
    const packed = deflateRawSync(content);
    const entries = Array.from({ length: 10_000 }, (_, i) =>
      i % 2 ? { name: `listens/${i}.jsonl`, content, method: 0 } : { name: `listens/${i}.jsonl`, content, packed },
    );
    const zip = await folder.file('many.zip', rawZip(entries));
    const before = process.memoryUsage().arrayBuffers;
    const opened = await openSources(zip);
    let bytes = 0;
    for (const source of opened.sources) for await (const chunk of source.read()) bytes += chunk.length;
    const grown = process.memoryUsage().arrayBuffers - before;
    opened.close();
    expect(opened.sources).toHaveLength(10_000);
    expect(bytes).toBe(10_000 * content.length);
    expect(grown).toBeLessThan(100e6);
  });
});

describe('names of entries', () => {
  test('are never more than labels, however they are built', async () => {
    const evil = [
      '../../evil.json',
      '/etc/evil2.json',
      'C:\\Windows\\evil3.json',
      'a\0b/ev\u202eil4.json',
      `${'n'.repeat(9000)}.json`,
    ];
    const before = await readdir(folder.path);
    const found = await contents(rawZip(evil.map((name, i) => ({ name, content: `rows ${i}` }))), 'evil.zip');
    expect(Object.values(found)).toEqual(['rows 0', 'rows 1', 'rows 2', 'rows 3', 'rows 4']);
    const labels = Object.keys(found);
    expect(labels.slice(0, 4)).toEqual([
      'evil.zip/evil.json',
      'evil.zip/evil2.json',
      'evil.zip/evil3.json',
      'evil.zip/evil4.json',
    ]);
    expect(labels[4]?.length).toBe('evil.zip/'.length + 200);
    expect((await readdir(folder.path)).filter((name) => !before.includes(name))).toEqual(['evil.zip']);
  });

  test('in UTF-8 are read as such even without the mark for it', async () => {
    const marked = { name: 'Verläufe.json', content: 'a', flags: 0x800 };
    const unmarked = { name: 'Größe.json', content: 'b' };
    const dos = { name: Buffer.from([0x81, 0x62, 0x65, 0x72]), content: 'c' };
    expect(Object.keys(await contents(zipOfRaw(marked, unmarked, dos)))).toEqual([
      'a.zip/Verläufe.json',
      'a.zip/Größe.json',
      'a.zip/über',
    ]);
  });
});

describe('a ZIP that cannot be read is refused with a sentence', () => {
  const good = zipOfRaw({ name: 'x.json', content: varied(200_000) }, { name: 'y.json', content: varied(200_000) });

  test('cut off, as after a broken download', async () => {
    for (const length of [30, 1000, good.length - 30, good.length - 5]) {
      const error = await refusal(good.subarray(0, length));
      expect(error.code).toBe('damaged_file');
      expect(error.message).toMatch(/“a\.zip” is not complete.*Download it again/);
    }
  });

  test('with a wrong checksum, large or small, deflated or stored', async () => {
    for (const content of ['rows', varied(200_000)]) {
      for (const method of [0, 8]) {
        const error = await refusal(zipOfRaw({ name: 'x.json', content, method, claims: { crc: 1 } }));
        expect(error.code).toBe('damaged_file');
        expect(error.message).toMatch(/“a\.zip\/x\.json” is damaged/);
      }
    }
  });

  test('with a flipped byte in its data', async () => {
    expect((await refusal(withFlippedByte(good, 5000))).message).toMatch(/“a\.zip\/x\.json” is damaged/);
  });

  test('with a damaged directory or local header', async () => {
    expect((await refusal(withFlippedByte(good, good.lastIndexOf('PK\u0001\u0002')))).code).toBe('damaged_file');
    expect((await refusal(withFlippedByte(good, good.indexOf('PK\u0003\u0004', 10)))).code).toBe('damaged_file');
  });

  test('that hides entries behind a count too small', async () => {
    const entries = ['a', 'b', 'c'].map((name) => ({ name, content: 'rows' }));
    expect((await refusal(rawZip(entries, { countClaim: 1 }))).code).toBe('damaged_file');
    expect((await refusal(rawZip(entries, { countClaim: 9 }))).code).toBe('damaged_file');
  });

  test.each([
    ['locked with a password', { flags: 1 }, /locked with a password.*Unpack it yourself/],
    ['locked with strong encryption', { flags: 0x41 }, /locked with a password/],
    ['packed with Deflate64', { method: 9 }, /packed in a way EchoTune cannot open.*Unpack it yourself/],
    ['packed with zstd', { method: 93 }, /packed in a way EchoTune cannot open/],
  ])('%s', async (_, change, says) => {
    const { code, message } = await refusal(zipOfRaw({ name: 'x.json', content: 'rows', ...change }));
    expect(code).toBe('damaged_file');
    expect(message).toMatch(says);
  });

  test('one part of several', async () => {
    const part = Buffer.from(good);
    part.writeUInt16LE(3, good.length - 18);
    expect((await refusal(part)).message).toMatch(/one part of a ZIP that was split/);
  });

  test('without anything in it, or anything of use', async () => {
    expect((await refusal(rawZip([]))).message).toMatch(/no listening history in “a\.zip”: the ZIP is empty/);
    expect((await refusal(await zipOf({ 'a/': '', 'ReadMe.pdf': '%PDF' }))).message).toMatch(
      /none of its files can hold one/,
    );
  });

  test.each([
    [
      'an Excel workbook',
      { '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' },
      /Excel workbook.*save it as CSV/,
    ],
    ['a Word document', { '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }, /Office document/],
    [
      'an OpenDocument table',
      { mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' },
      /OpenDocument.*save it as CSV/,
    ],
    ['a Numbers table', { 'Index/Document.iwa': 'x', 'Index/Tables/DataList.iwa': 'x' }, /Numbers.*save it as CSV/],
  ])('%s', async (_, entries, says) => {
    const { code, message } = await refusal(await zipOf(entries), 'plays.xlsx');
    expect(code).toBe('unknown_format');
    expect(message).toMatch(says);
  });
});

describe('a ZIP bomb is refused', () => {
  const bomb = deflateRawSync(Buffer.alloc(60_000_000, 0x20));
  const content = Buffer.alloc(60_000_000, 0x20);

  test('by what it claims, before anything is unpacked', async () => {
    expect((await refusal(zipOfRaw({ name: 'x.json', packed: bomb, content }))).code).toBe('too_large');
    const claims = { size: 0xfffffffe };
    const huge = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, packed: Buffer.alloc(18_000_000), claims }));
    expect((await refusal(rawZip(huge))).message).toMatch(/more than 20 GB/);
  });

  test('by what comes, when it claims little', async () => {
    const modest = { name: 'x.json', packed: bomb, claims: { size: 1000, crc: 1 } };
    expect((await refusal(zipOfRaw(modest))).code).toBe('damaged_file');
    expect(
      (await refusal(zipOfRaw({ ...modest, claims: { size: 0, crc: 0 } }, { name: 'y', content: 'rows' }))).code,
    ).toBe('damaged_file');
  });

  test('by what comes, when it is so large that its size may have lost its upper half', async () => {
    // Stored blocks without content, so that it looks large enough for that, then more than a gigabyte.
    const padding = Buffer.alloc(3_400_000 - (3_400_000 % 5));
    for (let at = 0; at < padding.length; at += 5) padding.set([0, 0, 0, 0xff, 0xff], at);
    const block = deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH });
    const packed = Buffer.concat([padding, ...Array.from({ length: 20 }, () => block), deflateRawSync('')]);
    const { code } = await refusal(zipOfRaw({ name: 'x.json', packed, claims: { size: 1_000_000, crc: 1 } }));
    expect(code).toBe('too_large');
  });

  test('when it claims more than comes', async () => {
    const claims = { size: 1_000_000 };
    expect((await refusal(zipOfRaw({ name: 'x', content: varied(200_000), claims }))).code).toBe('damaged_file');
    expect((await refusal(zipOfRaw({ name: 'x', content: 'rows', claims }))).code).toBe('damaged_file');
    expect((await refusal(zipOfRaw({ name: 'x', content: 'rows', method: 0, claims }))).code).toBe('damaged_file');
  });

  test('whose entries share one packed block', async () => {
    const content = Buffer.from(varied(4_000_000));
    const kernel: RawEntry = { name: '0', content, packed: deflateRawSync(content) };
    const sharing = Array.from({ length: 200 }, (_, i) => ({ ...kernel, name: String(i + 1), sharesWith: 0 }));
    const error = await refusal(rawZip([kernel, ...sharing]));
    expect(error.code).toBe('too_large');
    expect(error.message).toMatch(/its files share their content/);
  });

  test('whose headers lie inside the data of the entry before', async () => {
    const inner = zipOfRaw({ name: 'inner', content: varied(1000), method: 0 });
    const outer = rawZip([
      { name: 'outer', content: inner, method: 0 },
      { name: 'second', content: 'x' },
    ]);
    const directory = outer.indexOf('PK\u0001\u0002', inner.length + 30);
    // The second entry of the directory now begins within the first one's data.
    outer.writeUInt32LE(35, outer.indexOf('PK\u0001\u0002', directory + 4) + 42);
    expect((await refusal(outer)).code).toBe('too_large');
  });

  test('that hides its bulk in the names of its directory', async () => {
    const name = 'n'.repeat(65_000);
    expect((await refusal(rawZip(Array.from({ length: 1000 }, () => ({ name }))))).code).toBe('damaged_file');
  });

  test('whose many files each begin with a burst, whatever they claim', async () => {
    const burst = { packed: deflateRawSync(Buffer.alloc(1_000_000, 0x20)), claims: { size: 10, crc: 1 } };
    const error = await refusal(rawZip(Array.from({ length: 60 }, (_, i) => ({ ...burst, name: `${i}.json` }))));
    expect(error.code).toBe('too_large');
  });

  test('with more than 20,000 entries, over all files together', async () => {
    const empty = (count: number): Buffer => rawZip(Array.from({ length: count }, (_, i) => ({ name: `${i}.pdf` })));
    expect((await refusal(empty(20_001))).message).toMatch(/more than 20,000 files/);
    const limits = createLimits();
    const [first, second] = [await folder.file('1.zip', empty(15_000)), await folder.file('2.zip', empty(6000))];
    await expect(openSources(first, { limits })).rejects.toMatchObject({ code: 'no_history' });
    await expect(openSources(second, { limits })).rejects.toMatchObject({ code: 'too_large' });
  });

  test('in many small bites, none of which is too large alone', async () => {
    const content = Buffer.alloc(2_000_000, 0x20);
    const bite = { content, packed: deflateRawSync(content) };
    const bites = Array.from({ length: 40 }, (_, i) => ({ ...bite, name: `${i}.json` }));
    expect((await refusal(rawZip(bites))).code).toBe('too_large');
    const honest = rawZip([...bites, { name: 'x', content: Buffer.from(gzipSync(varied(9_000_000))), method: 0 }]);
    expect(Object.keys(await contents(honest))).toHaveLength(41);
  });
});
