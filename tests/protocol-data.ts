import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { outcomeOf } from '../src/domain/play.ts';
import type { ListeningHistory } from '../src/recommender/listening-history.ts';
import { listeningHistory, startReason } from '../src/recommender/listening-history.ts';

const folder = fileURLToPath(new URL('../../shared/data/', import.meta.url));

/** Folder of the real histories that the figures are measured on, with a slash at the end; absent on most machines. */
export const sharedData: string | undefined = existsSync(folder) ? folder : undefined;

const LABELS = { finished: 0, skipped: 1, neutral: -1 } as const;

/** Reads a gzip CSV of plays: ts, track, artist, album, uri, ms_played, reason_start, reason_end, shuffle, skipped. */
export function readProtocolHistory(path: string): ListeningHistory {
  const rows = readGzipCsv(path);
  const numberOf = numbering();
  const columns = rows.map(({ ts, track, artist, album, ms_played, reason_start, reason_end, shuffle }) => {
    const msPlayed = Number(ms_played);
    return {
      track: numberOf('track', `${artist}\0${track}`),
      artist: numberOf('artist', artist ?? ''),
      album: numberOf('album', `${artist}\0${album}`),
      endedAt: Date.parse(ts ?? '') / 1000,
      msPlayed,
      label: LABELS[outcomeOf({ reasonEnd: reason_end || undefined, msPlayed })],
      reasonStart: startReason(reason_start),
      shuffle: shuffle === '1' ? 1 : 0,
    };
  });
  const column = (name: keyof (typeof columns)[number]): number[] => columns.map((row) => row[name]);
  return listeningHistory({
    length: rows.length,
    tracks: numberOf.count('track'),
    artists: numberOf.count('artist'),
    albums: numberOf.count('album'),
    track: Int32Array.from(column('track')),
    artist: Int32Array.from(column('artist')),
    album: Int32Array.from(column('album')),
    endedAt: Float64Array.from(column('endedAt')),
    msPlayed: Int32Array.from(column('msPlayed')),
    label: Int8Array.from(column('label')),
    reasonStart: Uint8Array.from(column('reasonStart')),
    shuffle: Uint8Array.from(column('shuffle')),
  });
}

/** Rows of a gzip CSV file by the names of its header line. */
export function readGzipCsv(path: string): Record<string, string>[] {
  const [header = [], ...rows] = splitCsv(gunzipSync(readFileSync(path)).toString('utf8'));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

/** Lines and fields of CSV text; a field in quotation marks may hold commas, line ends and doubled quotation marks. */
function splitCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

/** Numbers names of several kinds from 0 in the order of their first use. */
function numbering() {
  const kinds = new Map<string, Map<string, number>>();
  const of = (kind: string): Map<string, number> => {
    const known = kinds.get(kind) ?? new Map<string, number>();
    kinds.set(kind, known);
    return known;
  };
  const numberOf = (kind: string, name: string): number => {
    const known = of(kind);
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  };
  return Object.assign(numberOf, { count: (kind: string): number => of(kind).size });
}
