import { execFileSync } from 'node:child_process';
import { appendFile, chmod, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gather, rawZip } from '../../../../tests/fixtures/history/archives.ts';
import { createFolder } from '../../../../tests/fixtures/history/rows.ts';
import { UserError } from '../../../domain/errors.ts';
import type { HistoryFile } from '../../ports.ts';
import { openSources } from './sources.ts';
import type { Opened, Source } from './source.ts';

let folder: Awaited<ReturnType<typeof createFolder>>;
beforeAll(async () => {
  folder = await createFolder();
});
afterAll(() => folder.remove());

const text = 'a row of a history\n'.repeat(50_000);

async function withOnly<T>(file: HistoryFile, use: (source: Source) => Promise<T>): Promise<T> {
  const opened = await openSources(file);
  try {
    const [source] = opened.sources;
    if (!source || opened.sources.length > 1) throw new Error('not one source');
    return await use(source);
  } finally {
    opened.close();
  }
}

function readOnly({ sources }: Opened): AsyncIterable<Buffer> {
  const [source] = sources;
  if (!source) throw new Error('no source');
  return source.read();
}

const refusal = (work: Promise<unknown>): Promise<UserError> =>
  work.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => (error instanceof UserError ? error : Promise.reject(error as Error)),
  );

describe('a given file', () => {
  test('is opened for what it is, whatever its name', async () => {
    for (const content of [Buffer.from(text), gzipSync(text), Buffer.concat([gzipSync(text), gzipSync('')])]) {
      const file = await folder.file('my history.dat', content);
      await withOnly(file, async (source) => {
        const heard: number[] = [];
        expect((await gather(source.read((bytes) => heard.push(bytes)))).toString()).toBe(text);
        expect(source).toMatchObject({ name: 'my history.dat', inZip: false, packedBytes: content.length });
        expect(heard.at(-1)).toBe(content.length);
      });
    }
  });

  test('is given again from its start at every reading, also after one that stopped early', async () => {
    await withOnly(await folder.file('x.json.gz', gzipSync(text)), async (source) => {
      for await (const chunk of source.read()) if (chunk.length > 0) break;
      expect((await gather(source.read())).toString()).toBe(text);
    });
  });

  test('that looks like an archive only by its name or its first letters is plain', async () => {
    for (const content of ['PK,artist,track\n', 'P', '{"a":1}', '\u001f']) {
      await withOnly(await folder.file('x.zip', content), async (source) => {
        expect((await gather(source.read())).toString()).toBe(content);
      });
    }
  });

  test('that is a packed nothing is a source without bytes', async () => {
    await withOnly(await folder.file('x.gz', gzipSync('')), async (source) => {
      expect(await gather(source.read())).toHaveLength(0);
    });
  });

  test('can be one of very many, without an open handle for each', async () => {
    const file = await folder.file('one.json', text);
    const opened = await Promise.all(Array.from({ length: 3000 }, () => openSources(file)));
    expect(opened.flatMap(({ sources }) => sources)).toHaveLength(3000);
    for (const { close } of opened) close();
  });
});

describe('a file that cannot be read gets a sentence', () => {
  test('when it is missing, empty, a folder, or in no folder', async () => {
    const gone = { path: path.join(folder.path, 'none'), name: 'none' };
    expect(await refusal(openSources(gone))).toMatchObject({ code: 'not_found', message: 'There is no file “none”.' });
    const empty = await folder.file('empty.json', '');
    expect(await refusal(openSources(empty))).toMatchObject({ code: 'empty_file', message: '“empty.json” is empty.' });
    const here = await refusal(openSources({ path: folder.path, name: 'history' }));
    expect(here).toMatchObject({ code: 'invalid_input', message: '“history” is a folder: name the files in it.' });
    const inFile = { path: path.join(empty.path, 'x.json'), name: 'x.json' };
    expect((await refusal(openSources(inFile))).code).toBe('not_found');
  });

  test.skipIf(process.platform === 'win32')('when it is a device, which might never end', async () => {
    const { code, message } = await refusal(openSources({ path: '/dev/zero', name: 'zero' }));
    expect([code, message]).toEqual(['invalid_input', '“zero” is not a file that can be read.']);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('when its permissions forbid it', async () => {
    const file = await folder.file('closed.json', text);
    await chmod(file.path, 0);
    const { code, message } = await refusal(openSources(file));
    expect([code, message]).toEqual(['invalid_input', '“closed.json” may not be read: check its permissions.']);
  });

  test('without a word of where it lies', async () => {
    const error = await refusal(openSources({ path: path.join(folder.path, 'none'), name: 'none' }));
    expect(`${error.message}${String(error.cause)}`).not.toContain(folder.path);
  });

  test.each<[string, string | Buffer]>([
    ['plain', text],
    ['gzip', gzipSync(text)],
    ['in a ZIP', rawZip([{ name: 'x.json', content: text }])],
  ])('when it is deleted before it is read: %s', async (how, content) => {
    const file = await folder.file('deleted', content);
    const opened = await openSources(file);
    await rm(file.path);
    const read = gather(readOnly(opened));
    // What is open already stays readable where the system allows it.
    if (how === 'in a ZIP' && process.platform !== 'win32') expect((await read).toString()).toBe(text);
    else expect((await refusal(read)).message).toBe('“deleted” was moved or deleted while it was being read.');
    opened.close();
  });
});

describe('a file that changes while it is read is refused', () => {
  const changed = /“live” changed while it was being read\. Wait until it is written or downloaded completely/;
  let state = 1;
  const noise = Buffer.from(
    Array.from({ length: 400_000 }, () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24),
  );

  test.each<[string, Buffer]>([
    ['plain', noise],
    ['gzip', gzipSync(noise)],
  ])('by growing, shrinking, being written anew or replaced: %s', async (_, content) => {
    for (const change of [
      (file: string) => appendFile(file, 'more'),
      (file: string) => truncate(file, 300_000),
      (file: string) => utimes(file, 1, 1),
      async (file: string) => {
        await writeFile(`${file}.new`, 'short');
        await rename(`${file}.new`, file);
      },
    ]) {
      const between = await folder.file('live', content);
      await withOnly(between, async (source) => {
        await change(between.path);
        expect((await refusal(gather(source.read()))).message).toMatch(changed);
      });
      if (change.length === 0) continue;
      const within = await folder.file('live', content);
      await withOnly(within, async (source) => {
        const read = source.read()[Symbol.asyncIterator]();
        await read.next();
        await appendFile(within.path, 'more');
        const rest = { [Symbol.asyncIterator]: () => read };
        expect((await refusal(gather(rest))).message).toMatch(changed);
      });
    }
  });

  test('a ZIP that is cut while it is read', async () => {
    const file = await folder.file('live', rawZip([{ name: 'x.json', content: noise, method: 0 }]));
    await withOnly(file, async (source) => {
      await truncate(file.path, 200_000);
      expect((await refusal(gather(source.read()))).message).toMatch(changed);
    });
  });
});

describe('memory', () => {
  test('a gigabyte, unpacked, needs no more than 10 MB do', async () => {
    const rows = Array.from({ length: 90_000 }, (_, i) => ({
      ts: new Date(1_500_000_000_000 + i * 200_000).toISOString(),
      ms_played: Math.imul(i + 1, 2_654_435_761) >>> 14,
      master_metadata_track_name: `Song ${(Math.imul(i + 7, 40_503) >>> 3) % 9973}`,
    }));
    const part = Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'));
    const member = gzipSync(part);
    const small = await folder.file('small.gz', member);
    const large = await folder.file('large.gz', Buffer.concat(Array.from({ length: 120 }, () => member)));
    const [little, much] = [peakMemory(small), peakMemory(large)];
    expect(little.bytes).toBe(part.length);
    expect(much.bytes).toBe(120 * part.length);
    expect(much.bytes).toBeGreaterThan(1e9);
    // Rubbish waits for its collector; a tenth of the file would be 100 MB.
    expect(much.peak - little.peak).toBeLessThan(60e6);
  });
});

/** Reads a file as the import does, in a process of its own. Bytes. The system's own peak is of no use: Linux hands the parent's on. */
function peakMemory(file: HistoryFile): { bytes: number; peak: number } {
  const modules = ['sources', 'text'].map((name) => new URL(`${name}.ts`, import.meta.url).href);
  const code = `
    const [{ openSources }, { toUtf8 }] = await Promise.all(${JSON.stringify(modules)}.map((url) => import(url)));
    const { sources: [source], close } = await openSources(${JSON.stringify(file)});
    let bytes = 0;
    let peak = 0;
    for await (const chunk of toUtf8(source.read(), 'ascii')) {
      bytes += chunk.length;
      peak = Math.max(peak, process.memoryUsage.rss());
    }
    close();
    process.stdout.write(JSON.stringify({ bytes, peak }));
  `;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as { bytes: number; peak: number };
}
