import path from 'node:path';
import { open, type Entry, type ZipFile } from 'yauzl';
import { UserError } from '../../domain/errors.ts';
import type { HistoryFile } from '../ports.ts';
import { checkUnpacked, tooLarge, type Opened, type Source } from './source.ts';

const ENTRY_LIMIT = 2000;

/** The files in a ZIP, without folders and what macOS adds of its own. */
export async function openZip(file: HistoryFile, bytes: number): Promise<Opened> {
  const zip = await openArchive(file);
  try {
    if (zip.entryCount > ENTRY_LIMIT) throw tooLarge(file.name, `it holds more than ${ENTRY_LIMIT} files`);
    const entries = await listEntries(zip, file);
    checkUnpacked(
      file.name,
      entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0),
      Infinity,
    );
    const wanted = entries.filter((entry) => !isClutter(entry.fileName) && entry.uncompressedSize > 0);
    for (const entry of wanted) checkEntry(entry, file);
    return { bytes, sources: wanted.map((entry) => entrySource(zip, entry, file)), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

const damagedZip = (file: HistoryFile, cause: unknown): UserError =>
  new UserError(
    'damaged_file',
    `The ZIP “${file.name}” is damaged or not complete. Download it again, then try once more.`,
    {
      cause,
    },
  );

const openArchive = (file: HistoryFile): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    open(file.path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(damagedZip(file, error));
      else resolve(zip);
    });
  });

const listEntries = (zip: ZipFile, file: HistoryFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error) => reject(damagedZip(file, error)));
    zip.readEntry();
  });

function isClutter(name: string): boolean {
  const base = path.posix.basename(name);
  return name.endsWith('/') || /(?:^|\/)__MACOSX\//.test(name) || base.startsWith('.') || /\.pdf$/i.test(base);
}

function checkEntry(entry: Entry, file: HistoryFile): void {
  if (entry.isEncrypted()) {
    throw new UserError(
      'damaged_file',
      `The ZIP “${file.name}” is locked with a password. Unpack it yourself and choose the files inside.`,
    );
  }
  if (!entry.canDecodeFileData()) {
    throw new UserError(
      'damaged_file',
      `The ZIP “${file.name}” is packed in a way EchoTune cannot open. Unpack it yourself and choose the files inside.`,
    );
  }
  checkUnpacked(file.name, entry.uncompressedSize, entry.compressedSize);
}

const entrySource = (zip: ZipFile, entry: Entry, file: HistoryFile): Source => ({
  name: `${file.name}/${path.posix.basename(entry.fileName)}`,
  inZip: true,
  packedBytes: entry.compressedSize,
  async *read(onPacked) {
    let unpacked = 0;
    try {
      const stream = await new Promise<NodeJS.ReadableStream & { destroy(): void }>((resolve, reject) => {
        zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
      });
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          unpacked += chunk.length;
          onPacked?.(Math.round((unpacked / entry.uncompressedSize) * entry.compressedSize));
          yield chunk;
        }
      } finally {
        stream.destroy();
      }
    } catch (error) {
      throw damagedZip(file, error);
    }
  },
});
