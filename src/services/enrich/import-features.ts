import { setImmediate } from 'node:timers/promises';
import { UserError } from '../../domain/errors.ts';
import type { MusicFact } from '../../domain/music-fact.ts';
import { readRecords } from '../history/formats/csv-records.ts';
import { openSources } from '../history/files/sources.ts';
import type { Source } from '../history/files/source.ts';
import { decodeHead, detectEncoding, HEAD_BYTES, toUtf8 } from '../history/files/text.ts';
import type { HistoryFile, Ports } from '../ports.ts';
import { readFeatureHeader } from './feature-columns.ts';
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
  const origin = { source: 'dataset', mayTrain: true, toldAt: clock.now() } as const;
  const opened = await openSources(file, signal ? { signal } : {});
  try {
    let rows = 0;
    let rejected = 0;
    let packed = 0;
    let batch: MusicFact[] = [];
    for (const source of opened.sources) {
      for await (const read of readTable(source, (bytes) => (packed = bytes))) {
        signal?.throwIfAborted();
        rows++;
        if (read.length === 0) rejected++;
        batch.push(...read);
        if (rows % ROWS_PER_TURN === 0) await setImmediate();
        if (batch.length < BATCH) continue;
        await musicFacts.add(batch, origin);
        batch = [];
        onProgress?.({ rows, done: packed / Math.max(1, opened.bytes) });
      }
    }
    await musicFacts.add(batch, origin);
    await database.analyze();
    return { rows, ...(await musicFacts.countSince(origin.source, origin.toldAt)), rejected };
  } finally {
    opened.close();
  }
}

/** What each row tells; nothing for one that is damaged or names nobody. */
async function* readTable(source: Source, onPacked: (bytes: number) => void): AsyncGenerator<MusicFact[]> {
  const head = await headOf(source);
  const encoding = detectEncoding(head);
  const text = decodeHead(head, encoding);
  const header = readFeatureHeader(text);
  if (!header) {
    throw new UserError(
      'unknown_format',
      `I find no columns in “${source.name}” that tell about tracks. I look for track_id, isrc, or artist and title; and for energy, tempo, genre, release_date and the like.`,
    );
  }
  const layout = { delimiter: header.delimiter, carriageReturnsOnly: !text.includes('\n') };
  let first = true;
  for await (const records of readRecords(toUtf8(source.read(onPacked), encoding), layout)) {
    for (const { cells } of records) {
      if (cells?.every((cell) => cell.trim() === '')) continue;
      if (first) first = false;
      // R and pandas number the rows in a column that may have no name, so only missing cells are a fault.
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
