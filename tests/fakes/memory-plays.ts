import { trackKey } from '../../src/domain/identity.ts';
import type { Import, ImportReject } from '../../src/domain/import.ts';
import { OUTCOMES } from '../../src/domain/play.ts';
import type { TrackIdentity } from '../../src/domain/track.ts';
import type { ImportStore, PlayStore, Ports } from '../../src/services/ports.ts';

export interface StoredPlay {
  readonly userId: number;
  readonly importId: number | undefined;
  readonly title: string;
  readonly endedAt: number;
  readonly skipped: boolean;
}

/** The ports an import needs, in memory, with the rules of the real ones. */
export function createMemoryPorts(): Pick<
  Ports,
  'plays' | 'collections' | 'imports' | 'users' | 'database' | 'clock' | 'log'
> & {
  readonly stored: () => StoredPlay[];
  readonly touched: () => number;
  readonly logged: () => string;
} {
  const plays = new Map<string, StoredPlay>();
  let touched = 0;
  let logged = '';
  const log = (data: object, message: string): void => {
    logged += `${message} ${JSON.stringify(data)}\n`;
  };
  const unused = (): never => {
    throw new Error('an import does not need this');
  };
  return {
    stored: () => [...plays.values()],
    touched: () => touched,
    logged: () => logged,
    plays: createPlays(plays),
    collections: {
      addVerdicts: async () => ({ added: 0 }),
      addPlaylistEntries: async () => ({ added: 0 }),
      countImport: async () => ({ likes: 0, playlistEntries: 0 }),
      removeImport: async () => 0,
    },
    imports: createImports(),
    users: {
      find: unused,
      findByName: unused,
      ensure: unused,
      update: unused,
      touchTaste: async () => {
        touched++;
      },
    },
    database: { query: unused, analyze: async () => {} },
    clock: { now: () => new Date() },
    log: { debug: log, info: log, warn: log, error: log },
  };
}

/** Tracks of the running import, by number: one import runs at a time. */
const named: TrackIdentity[] = [];

const createPlays = (plays: Map<string, StoredPlay>): PlayStore => ({
  add: async ({ userId, importId }, batch) => {
    named.length = batch.firstTrack;
    named.push(...batch.tracks);
    let added = 0;
    for (let i = 0; i < batch.length; i++) {
      const track = named[batch.trackIndex[i] ?? -1];
      if (!track) throw new Error('a play without a track');
      const endedAt = batch.endedAt[i] ?? 0;
      const key = JSON.stringify([userId, endedAt, trackKey(track), batch.msPlayed[i]]);
      if (plays.has(key)) continue;
      const skipped = OUTCOMES[batch.outcome[i] ?? 0] === 'skipped';
      plays.set(key, { userId, importId, title: track.title, endedAt, skipped });
      added++;
    }
    return { added };
  },
  countImport: async (userId, importId) => {
    const own = [...plays.values()].filter((play) => play.userId === userId && play.importId === importId);
    return { added: own.length, skips: own.filter(({ skipped }) => skipped).length, merged: 0 };
  },
  settleImport: async () => {},
  removeImport: async (userId, importId) => {
    const found = [...plays].filter(([, play]) => play.userId === userId && play.importId === importId);
    for (const [key] of found) plays.delete(key);
    return found.length;
  },
});

function createImports(): ImportStore {
  const rows = new Map<number, { job: Import; heartbeat: number; rejects: readonly ImportReject[] }>();
  const change = (
    id: number,
    from: readonly Import['status'][],
    changes: Partial<Import>,
    heartbeat?: Date,
  ): boolean => {
    const row = rows.get(id);
    if (!row || !from.includes(row.job.status)) return false;
    row.job = { ...row.job, ...changes };
    if (heartbeat) row.heartbeat = heartbeat.getTime();
    return true;
  };
  const own = (userId: number, id: number) => {
    const row = rows.get(id);
    return row?.job.userId === userId ? row : undefined;
  };
  const open = ['queued', 'running'] as const;
  return {
    create: async (init) => {
      const job: Import = {
        ...init,
        id: rows.size + 1,
        status: 'queued',
        progress: { bytesRead: 0, bytesTotal: 0, rows: 0, rowsPerSecond: 0 },
        report: undefined,
        failure: undefined,
        createdAt: new Date(),
      };
      rows.set(job.id, { job, heartbeat: 0, rejects: [] });
      return job;
    },
    find: async (userId, id) => own(userId, id)?.job,
    list: async (userId, limit) =>
      [...rows.values()]
        .map(({ job }) => job)
        .filter((job) => job.userId === userId)
        .toReversed()
        .slice(0, limit),
    claim: async (now) => {
      const next = [...rows.values()].find(({ job }) => job.status === 'queued' && job.uploadDir !== undefined);
      if (!next) return undefined;
      change(next.job.id, ['queued'], { status: 'running' }, now);
      return next.job;
    },
    start: async (id, now) => change(id, ['queued'], { status: 'running' }, now),
    heartbeat: async (id, progress, now) => change(id, ['running'], { progress }, now),
    finish: async (id, end) => {
      const { status } = end;
      const changed = change(id, open, {
        status,
        report: end.status === 'done' ? end.report : undefined,
        failure: end.status === 'failed' ? end.failure : undefined,
      });
      const row = rows.get(id);
      if (changed && row && end.status === 'done') row.rejects = end.rejects;
    },
    cancel: async (userId, id) => own(userId, id) !== undefined && change(id, open, { status: 'cancelled' }),
    stale: async (before) =>
      [...rows.values()]
        .filter(({ job, heartbeat }) => job.status === 'running' && heartbeat < before.getTime())
        .map(({ job }) => job),
    requeue: async (id) => {
      change(id, ['running'], { status: 'queued' });
    },
    rejects: async (userId, id) => [...(own(userId, id)?.rejects ?? [])],
  };
}
