import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sampleListener, type ExtendedRow } from './sample-listener.ts';

/** Rows are put together to chunks: a write of its own for each would cost more than making the row. */
const ROWS_PER_CHUNK = 500;

export function* asJson(rows: Iterable<ExtendedRow>): Generator<string> {
  let chunk = '[';
  let count = 0;
  for (const row of rows) {
    chunk += `${count === 0 ? '' : ','}\n${JSON.stringify(row)}`;
    if (++count % ROWS_PER_CHUNK !== 0) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}\n]\n`;
}

/** The compact table. It has no columns for episodes and private sessions, so those rows are left out. */
export function* asCsv(rows: Iterable<ExtendedRow>): Generator<string> {
  let chunk = 'ts,track,artist,album,uri,ms_played,reason_start,reason_end,shuffle,skipped\n';
  let count = 0;
  for (const row of rows) {
    if (row.master_metadata_track_name === null || row.incognito_mode) continue;
    const cells = [
      row.ts,
      row.master_metadata_track_name,
      row.master_metadata_album_artist_name,
      row.master_metadata_album_album_name,
      row.spotify_track_uri,
      row.ms_played,
      row.reason_start,
      row.reason_end,
      row.shuffle ? 1 : 0,
      row.skipped ? 1 : 0,
    ];
    chunk += `${cells.map((cell) => quoted(String(cell ?? ''))).join(',')}\n`;
    if (++count % ROWS_PER_CHUNK !== 0) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const writeText = (
  chunks: Iterable<string>,
  ...targets: [...NodeJS.ReadWriteStream[], Writable]
): Promise<void> => pipeline([Readable.from(chunks, { objectMode: false }), ...targets]);

/** Writes the sample listener's history into the folder of an upload, as its file 0, and returns its path. */
export async function writeSampleHistory({
  dir,
  ...listener
}: {
  dir: string;
  plays: number;
  seed: number;
  now: Date;
}): Promise<string> {
  const file = path.join(dir, '0');
  await mkdir(dir, { recursive: true });
  await writeText(asJson(sampleListener(listener)), createWriteStream(file, { mode: 0o600 }));
  return file;
}
