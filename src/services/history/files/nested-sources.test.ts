import { mkdir, readdir, readlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gather, rawZip } from '../../../../tests/fixtures/history/archives.ts';
import { createFolder, zipOf } from '../../../../tests/fixtures/history/rows.ts';
import { UserError } from '../../../domain/errors.ts';
import { createLimits } from './limits.ts';
import { openSources } from './sources.ts';
import type { Opened } from './source.ts';
import { openTemporaryFile } from './temporary-file.ts';

let folder: Awaited<ReturnType<typeof createFolder>>;
let workDir = '';
beforeAll(async () => {
  folder = await createFolder();
  workDir = path.join(folder.path, 'work');
  await mkdir(workDir);
});
afterAll(() => folder.remove());

async function open(content: Buffer, name = 'a.zip'): Promise<Opened> {
  return openSources(await folder.file(name, content), { workDir });
}

async function contents(opened: Opened): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  try {
    for (const source of opened.sources) found[source.name] = (await gather(source.read())).toString();
    return found;
  } finally {
    opened.close();
  }
}

const refusal = (content: Buffer, name?: string): Promise<UserError> =>
  open(content, name)
    .then(contents)
    .then(
      () => Promise.reject(new Error('it was not refused')),
      (error: unknown) => (error instanceof UserError ? error : Promise.reject(error as Error)),
    );

/** Closing goes on after `close` returns. */
const leftInWorkDir = (): Promise<string[]> =>
  new Promise((resolve) => setTimeout(resolve, 30)).then(() => readdir(workDir));

const large = 'some rows\n'.repeat(100_000) + Array.from({ length: 100_000 }, (_, i) => Math.sin(i)).join();

describe('archives in archives', () => {
  test('a ZIP in a ZIP is opened, deflated or stored, three deep', async () => {
    for (const method of [0, 8]) {
      let zip = rawZip([{ name: 'endsong.json', content: large }]);
      for (const name of ['3.zip', '2.ZIP', 'renamed.dat']) {
        zip = rawZip([
          { name, content: zip, method },
          { name: `beside-${name}.json`, content: name },
        ]);
      }
      expect(await contents(await open(zip))).toEqual({
        'a.zip/renamed.dat/2.ZIP/3.zip/endsong.json': large,
        'a.zip/renamed.dat/2.ZIP/beside-3.zip.json': '3.zip',
        'a.zip/renamed.dat/beside-2.ZIP.json': '2.ZIP',
        'a.zip/beside-renamed.dat.json': 'renamed.dat',
      });
      expect(await leftInWorkDir()).toEqual([]);
    }
  });

  test('a ZIP in an entry with long extra fields, as aligned ZIPs have them, is opened', async () => {
    const inner = rawZip([{ name: 'x.json', content: 'rows' }]);
    for (const method of [0, 8]) {
      const zip = rawZip([{ name: 'in.zip', content: inner, method, localExtra: Buffer.alloc(4096) }]);
      expect(await contents(await open(zip))).toEqual({ 'a.zip/in.zip/x.json': 'rows' });
    }
  });

  test('gzip in a ZIP, a ZIP in gzip and gzip in gzip are opened', async () => {
    const inZip = await zipOf({ 'x.json.gz': gzipSync(large), 'y.csv': 'rows' });
    expect(await contents(await open(inZip))).toEqual({ 'a.zip/x.json.gz': large, 'a.zip/y.csv': 'rows' });
    const zipped = gzipSync(rawZip([{ name: 'x.json', content: large }]));
    expect(await contents(await open(zipped, 'a.zip.gz'))).toEqual({ 'a.zip.gz/x.json': large });
    expect(await contents(await open(gzipSync(gzipSync(large)), 'x.gz.gz'))).toEqual({ 'x.gz.gz': large });
  });

  test('sources know whether they come from a ZIP', async () => {
    const inZip = async (content: Buffer): Promise<boolean[]> => {
      const opened = await open(content);
      opened.close();
      return opened.sources.map(({ inZip }) => inZip);
    };
    expect(await inZip(gzipSync('rows'))).toEqual([false]);
    expect(await inZip(await zipOf({ 'x.gz': gzipSync('rows') }))).toEqual([true]);
    expect(await inZip(gzipSync(await zipOf({ x: 'rows' })))).toEqual([true]);
  });

  test('progress of nested sources ends at their packed bytes', async () => {
    const opened = await open(
      await zipOf({ 'x.gz': gzipSync(large), 'i.zip': rawZip([{ name: 'x', content: large }]) }),
    );
    for (const source of opened.sources) {
      let used = 0;
      await gather(source.read((bytes) => (used = bytes)));
      expect(used).toBe(source.packedBytes);
    }
    opened.close();
    expect(opened.sources).toHaveLength(2);
  });

  test('too deep a nest is refused, so a ZIP that holds itself ends', async () => {
    let zip = rawZip([{ name: 'x.json', content: 'rows' }]);
    for (let i = 0; i < 4; i++) zip = rawZip([{ name: 'i.zip', content: zip, method: 0 }]);
    const { code, message } = await refusal(zip);
    expect(code).toBe('too_large');
    expect(message).toMatch(/packed too deep, in more than 3 archives/);
    let gz = gzipSync('rows');
    for (let i = 0; i < 5; i++) gz = gzipSync(gz);
    expect((await refusal(gz, 'x.gz')).code).toBe('too_large');
  });
});

describe('what is passed over', () => {
  const sevenZip = Buffer.from('377abcaf271c0004', 'hex');

  test('an archive of another kind beside a history is named, with what to do', async () => {
    const opened = await open(await zipOf({ 'old.7z': sevenZip, 'x.json': 'rows' }));
    expect(opened.passedOver).toEqual([
      { name: 'a.zip/old.7z', reason: expect.stringMatching(/“a\.zip\/old\.7z” is a 7-Zip archive.*Unpack it/) },
    ]);
    expect(Object.keys(await contents(opened))).toEqual(['a.zip/x.json']);
  });

  test('so is a damaged, a locked and an empty ZIP in a ZIP', async () => {
    const inner = {
      'cut.zip': rawZip([{ name: 'x', content: large }]).subarray(0, 5000),
      'locked.zip': rawZip([{ name: 'x', content: 'rows', flags: 1 }]),
      'empty.zip': rawZip([]),
      'plays.xlsx': await zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }),
    };
    const opened = await open(await zipOf({ ...inner, 'x.json': 'rows' }));
    expect(opened.passedOver?.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/cut\.zip” is not complete/),
      expect.stringMatching(/locked\.zip” is locked/),
      expect.stringMatching(/empty\.zip”: the ZIP is empty/),
      expect.stringMatching(/plays\.xlsx” is an Excel workbook/),
    ]);
    expect(opened.sources).toHaveLength(1);
    opened.close();
  });

  test('and when there is nothing else, it is the reason to refuse', async () => {
    expect((await refusal(await zipOf({ 'old.7z': sevenZip }))).message).toMatch(/“a\.zip\/old\.7z” is a 7-Zip/);
    expect((await refusal(await zipOf({ 'in.zip': Buffer.from('PK\u0003\u0004') }))).message).toMatch(
      /in\.zip” is not complete/,
    );
  });

  test.each([
    [
      'a tar in gzip',
      gzipSync(tarOf('endsong.json', 'rows')),
      /“x” is a tar archive.*Unpack it, then choose the files inside/,
    ],
    ['a tar', tarOf('endsong.json', 'rows'), /a tar archive/],
    ['7-Zip', sevenZip, /a 7-Zip archive/],
    ['RAR', Buffer.from('Rar!\u001a\u0007\u0001\u0000', 'latin1'), /a RAR archive/],
    ['xz', Buffer.from('fd377a585a0000', 'hex'), /packed with xz/],
    ['zstd', Buffer.from('28b52ffd0458', 'hex'), /packed with zstd/],
    ['bzip2', Buffer.from('BZh91AY&SY__', 'latin1'), /packed with bzip2/],
    ['LZ4', Buffer.from('04224d186440', 'hex'), /packed with LZ4/],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /old Office file.*save it as CSV/],
  ])('%s is refused by its bytes, not its name', async (_, bytes, says) => {
    const { code, message } = await refusal(bytes, 'x');
    expect(code).toBe('unknown_format');
    expect(message).toMatch(says);
  });
});

describe('limits hold over everything', () => {
  const spaces = Buffer.alloc(30_000_000, 0x20);

  test('a bomb in a ZIP, in gzip, and in gzip in a ZIP', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, 0x20));
    const zipped = rawZip([{ name: 'x.json', content: Buffer.alloc(60_000_000, 0x20) }]);
    for (const content of [
      bomb,
      await zipOf({ 'x.json.gz': bomb }),
      await zipOf({ 'in.zip': zipped }),
      gzipSync(zipped),
    ]) {
      expect((await refusal(content)).code).toBe('too_large');
    }
    expect(await leftInWorkDir()).toEqual([]);
  });

  test('a bomb inside a bomb, whose inner ZIP alone is too much to unpack', async () => {
    const inner = rawZip([{ name: 'x.json', content: Buffer.alloc(60_000_000, 0x20), method: 0 }]);
    expect((await refusal(await zipOf({ 'in.zip': inner }))).code).toBe('too_large');
    expect(await leftInWorkDir()).toEqual([]);
  });

  test('several files, of which each would be let through', async () => {
    const limits = createLimits();
    const file = await folder.file('half.gz', gzipSync(spaces));
    const readAll = async (): Promise<void> => {
      const opened = await openSources(file, { limits, workDir });
      for (const source of opened.sources)
        for await (const chunk of source.read()) expect(chunk.length).toBeGreaterThan(0);
    };
    await readAll();
    await expect(readAll()).rejects.toMatchObject({ code: 'too_large' });
  });

  test('reading the start of a file twice counts once', async () => {
    const opened = await open(gzipSync(spaces), 'half.gz');
    for (const source of opened.sources) {
      for (let i = 0; i < 3; i++) expect((await gather(source.read())).length).toBe(spaces.length);
    }
    expect(opened.sources).toHaveLength(1);
  });

  test('unpacking stops when it is cancelled', async () => {
    const file = await folder.file('nest.zip', await zipOf({ 'in.zip': rawZip([{ name: 'x', content: large }]) }));
    const abort = new AbortController();
    abort.abort(new Error('cancelled'));
    await expect(openSources(file, { workDir, signal: abort.signal })).rejects.toThrow('cancelled');
    expect(await leftInWorkDir()).toEqual([]);
    const plain = await folder.file('plain.zip', rawZip([{ name: 'x', content: 'rows' }]));
    await expect(openSources(plain, { signal: abort.signal })).rejects.toThrow('cancelled');
  });
});

describe('temporary files', () => {
  test('are private, lose their name at once where the system allows it, and are gone after closing', async () => {
    const { handle, close } = await openTemporaryFile(workDir);
    expect((await handle.stat()).mode & 0o777).toBe(0o600);
    if (process.platform !== 'win32') expect(await readdir(workDir)).toEqual([]);
    await handle.appendFile('rows');
    expect((await handle.read(Buffer.alloc(4), 0, 4, 0)).buffer.toString()).toBe('rows');
    await close();
    expect(await readdir(workDir)).toEqual([]);
  });

  test.skipIf(process.platform !== 'linux')('are closed with the given file, and when opening it fails', async () => {
    const held = async (): Promise<number> => {
      const links = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
      return (await Promise.all(links)).filter((link) => link.startsWith(folder.path)).length;
    };
    const inner = rawZip([{ name: 'x', content: 'rows' }]);
    const opened = await open(await zipOf({ 'in.zip': inner }));
    expect(await held()).toBe(2);
    opened.close();
    await refusal(
      await zipOf({ 'in.zip': inner, 'deep.gz': [1, 2, 3, 4].reduce((gz) => gzipSync(gz), gzipSync('rows')) }),
    );
    await leftInWorkDir();
    expect(await held()).toBe(0);
  });

  test('that a crash left are removed after a day; what is younger or of others stays', async () => {
    const dayBefore = new Date(Date.now() - 25 * 3_600_000);
    for (const name of ['echotune-unpack-old', 'echotune-unpack-new', 'others-old']) {
      await mkdir(path.join(workDir, name));
      await writeFile(path.join(workDir, name, 'archive'), 'rows');
      if (name.endsWith('old')) await utimes(path.join(workDir, name), dayBefore, dayBefore);
    }
    const opened = await open(await zipOf({ 'in.zip': rawZip([{ name: 'x', content: 'rows' }]) }));
    opened.close();
    expect((await leftInWorkDir()).toSorted()).toEqual(['echotune-unpack-new', 'others-old']);
  });
});

/** One file in a tar archive (POSIX ustar), as far as recognition looks. */
function tarOf(name: string, content: string): Buffer {
  const block = Buffer.alloc(1024);
  block.write(name, 0);
  block.write('ustar\u000000', 257, 'latin1');
  block.write(content, 512);
  return block;
}
