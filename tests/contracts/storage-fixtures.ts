import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome, PlayBatch } from '../../src/domain/play.ts';
import { OUTCOMES } from '../../src/domain/play.ts';
import type { TrackIdentity } from '../../src/domain/track.ts';
import type { StorageOptions } from '../../src/adapters/storage/index.ts';
import type { Log } from '../../src/services/ports.ts';

export const migrationsDir = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export const options = (dataDir: string, databaseUrl?: string): StorageOptions => ({
  dataDir,
  migrationsDir,
  log: silentLog,
  ...(databaseUrl === undefined ? {} : { databaseUrl }),
});

/** A folder for one test file, and how to remove it. */
export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'echotune-storage-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Row {
  readonly track: TrackIdentity;
  readonly endedAt: number;
  readonly msPlayed: number;
  readonly outcome: Outcome;
}

export const track = (title: string, more: Partial<TrackIdentity> = {}): TrackIdentity => ({
  title,
  artist: 'Björk',
  album: undefined,
  spotifyId: undefined,
  ...more,
});

/** `count` rows over `tracks` tracks, a minute apart, every third one skipped. */
export function someRows(count: number, { tracks = 10, from = 0 }: { tracks?: number; from?: number } = {}): Row[] {
  return Array.from({ length: count }, (_, i) => ({
    track: track(`Song ${(from + i) % tracks}`, { artist: `Artist ${(from + i) % Math.ceil(tracks / 3)}` }),
    endedAt: Date.UTC(2020, 0, 1) + (from + i) * 60_000,
    msPlayed: 30_000,
    outcome: (from + i) % 3 === 0 ? 'skipped' : 'finished',
  }));
}

/** Rows as the parsing thread sends them: each row names a track of its own, so batches hold tracks more than once. */
export function toBatch(rows: readonly Row[]): PlayBatch {
  return {
    length: rows.length,
    tracks: rows.map((row) => row.track),
    trackIndex: Int32Array.from(rows, (_, i) => i),
    endedAt: Float64Array.from(rows, (row) => row.endedAt),
    startedAt: Float64Array.from(rows, (row) => row.endedAt - row.msPlayed),
    msPlayed: Int32Array.from(rows, (row) => row.msPlayed),
    outcome: Uint8Array.from(rows, (row) => OUTCOMES.indexOf(row.outcome)),
    reasonStart: rows.map(() => null),
    reasonEnd: rows.map((row) => (row.outcome === 'skipped' ? 'fwdbtn' : 'trackdone')),
    shuffle: rows.map((_, i) => (i % 2 === 0 ? null : true)),
    offline: rows.map(() => false),
    private: rows.map(() => false),
    platform: rows.map(() => 'linux'),
  };
}

export const owner = (userId: number, importId?: number) =>
  ({ userId, importId, source: 'export', mayTrain: true }) as const;
