import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome, PlayBatch, PlaySource } from '../../src/domain/play.ts';
import { OUTCOMES, PLATFORMS } from '../../src/domain/play.ts';
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
  readonly startedAt?: number;
  readonly timing?: number;
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
export function toBatch(rows: readonly Row[], source: PlaySource = 'export'): PlayBatch {
  return {
    length: rows.length,
    source,
    tracks: rows.map((row) => row.track),
    firstTrack: 0,
    trackIndex: Int32Array.from(rows, (_, i) => i),
    endedAt: Float64Array.from(rows, (row) => row.endedAt),
    startedAt: Float64Array.from(rows, (row) => row.startedAt ?? row.endedAt - row.msPlayed),
    msPlayed: Int32Array.from(rows, (row) => row.msPlayed),
    timing: Uint8Array.from(rows, (row) => row.timing ?? 0),
    outcome: Uint8Array.from(rows, (row) => OUTCOMES.indexOf(row.outcome)),
    reasons: ['fwdbtn', 'trackdone'],
    reasonStart: new Int16Array(rows.length).fill(-1),
    reasonEnd: Int16Array.from(rows, (row) => (row.outcome === 'neutral' ? -1 : row.outcome === 'skipped' ? 0 : 1)),
    shuffle: Int8Array.from(rows, (_, i) => (i % 2 === 0 ? -1 : 1)),
    offline: new Int8Array(rows.length),
    private: new Uint8Array(rows.length),
    platform: new Int8Array(rows.length).fill(PLATFORMS.indexOf('linux')),
  };
}

export const owner = (userId: number, importId?: number) => ({ userId, importId, mayTrain: true }) as const;
