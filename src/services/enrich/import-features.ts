import { setImmediate } from 'node:timers/promises';
import { UserError } from '../../domain/errors.ts';
import type { MusicFact } from '../../domain/music-fact.ts';
import { readRecords } from '../history/formats/csv-records.ts';
import { openSources } from '../history/files/sources.ts';
import type { Source } from '../history/files/source.ts';
import { decodeHead, detectEncoding, HEAD_BYTES, toUtf8, type Encoding } from '../history/files/text.ts';
import type { HistoryFile, Ports } from '../ports.ts';
import { readFeatureHeader, type FeatureHeader } from './feature-columns.ts';
import { readFact } from './read-fact.ts';

/** Every row is a track's, an artist's or a genre's, or was rejected. */
export interface FeatureReport {
  readonly rows: number;
  /** Different ones that something was told of; a file may name one often. */
  readonly tracks: number;
  readonly artists: number;
  readonly genres: number;
  readonly rejected: number;
}

export interface ImportFeaturesQuestion {
  readonly file: HistoryFile;
  readonly signal?: AbortSignal | undefined;
  /** Of the file as it lies on the disk, 0–1. */
  readonly onProgress?: ((progress: { rows: number; done: number }) => void) | undefined;
}

/** Facts of one transaction. */
const BATCH = 5000;
/** Rows that are read before other work gets its turn; each costs about 20 µs. */
const ROWS_PER_TURN = 250;

/**
 * Reads a table of Spotify's audio features, genres, years and so on into the reference that all users share. What it tells of
 * tracks that nobody has played yet waits for who does. Reading it again changes nothing.
 */
export async function importFeatures(
  { musicFacts, database, clock }: Pick<Ports, 'musicFacts' | 'database' | 'clock'>,
  { file, signal, onProgress }: ImportFeaturesQuestion,
): Promise<FeatureReport> {
  const opened = await openSources(file, signal ? { signal } : {});
  let writing: Promise<void> = Promise.resolve();
  try {
    let rows = 0;
    let rejected = 0;
    let packed = 0;
    let batch: MusicFact[] = [];
    let counts = { tracks: 0, artists: 0, genres: 0 };
    for (const source of opened.sources) {
      const table = await openTable(source);
      const origin = { source: table.header.source, mayTrain: true, toldAt: clock.now() } as const;
      for await (const read of readTable(table, (bytes) => (packed = bytes))) {
        signal?.throwIfAborted();
        rows++;
        if (read.length === 0) rejected++;
        batch.push(...read);
        if (rows % ROWS_PER_TURN === 0) await setImmediate();
        if (batch.length < BATCH) continue;
        // The next rows are read while these are written.
        await writing;
        writing = musicFacts.add(batch, origin);
        writing.catch(() => {}); // heard at the next await
        batch = [];
        onProgress?.({ rows, done: packed / Math.max(1, opened.bytes) });
      }
      await writing;
      await musicFacts.add(batch, origin);
      batch = [];
      const told = await musicFacts.countSince(origin.source, origin.toldAt);
      counts = {
        tracks: counts.tracks + told.tracks,
        artists: counts.artists + told.artists,
        genres: counts.genres + told.genres,
      };
    }
    await database.analyze();
    return { rows, ...counts, rejected };
  } finally {
    await writing.catch(() => {});
    opened.close();
  }
}

interface Table {
  readonly source: Source;
  readonly encoding: Encoding;
  readonly header: FeatureHeader;
  readonly carriageReturnsOnly: boolean;
}

async function openTable(source: Source): Promise<Table> {
  const head = await headOf(source);
  const encoding = detectEncoding(head);
  const text = decodeHead(head, encoding);
  const header = readFeatureHeader(text);
  if (header) return { source, encoding, header, carriageReturnsOnly: !text.includes('\n') };
  throw new UserError(
    'unknown_format',
    `I find no columns in “${source.name}” that tell about tracks. I look for track_id, isrc, or artist and title; and for energy, tempo, genre, release_date and the like.`,
  );
}

/** What each row tells; nothing for one that is damaged or names nobody. */
async function* readTable(
  { source, encoding, header, carriageReturnsOnly }: Table,
  onPacked: (bytes: number) => void,
): AsyncGenerator<MusicFact[]> {
  const chunks = toUtf8(source.read(onPacked), encoding);
  let first = true;
  for await (const records of readRecords(chunks, { delimiter: header.delimiter, carriageReturnsOnly })) {
    for (const { cells } of records) {
      if (cells?.every((cell) => cell.trim() === '')) continue;
      if (first) first = false;
      // Cells too many may be empty ones of a spreadsheet; missing ones shift nothing but are a fault.
      else yield cells && cells.length >= header.width ? readFact(cells, header) : [];
    }
  }
}

async function headOf(source: Source): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source.read()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES);
}
