import type { Pool } from 'pg';
import { ImportProgress, ImportReport, type Import, type ImportStatus } from '../../domain/import.ts';
import type { ImportStore } from '../../services/ports.ts';
import { numberArray, textArray } from './array-literals.ts';
import type { Import as ImportRow, PrismaClient } from './generated/client.ts';
import { inTransaction } from './pool.ts';
import { storableJson, storableText } from './storable.ts';

const NO_PROGRESS: ImportProgress = { bytesRead: 0, bytesTotal: 0, rows: 0, rowsPerSecond: 0 };
const OPEN: ImportStatus[] = ['queued', 'running'];

export function createImportStore({ prisma, pool }: { prisma: PrismaClient; pool: Pool }): ImportStore {
  return {
    create: async ({ userId, fileNames, uploadDir, includePrivate }) =>
      toImport(
        await prisma.import.create({
          data: {
            userId,
            status: 'queued',
            fileNames: fileNames.map(storableText),
            uploadDir: uploadDir ?? null,
            includePrivate,
            progress: NO_PROGRESS,
          },
        }),
      ),
    find: async (userId, id) => {
      const row = await prisma.import.findFirst({ where: { id, userId } });
      return row ? toImport(row) : undefined;
    },
    list: async (userId, limit) =>
      (await prisma.import.findMany({ where: { userId }, orderBy: { id: 'desc' }, take: limit })).map(toImport),

    // Files without an upload folder are the caller's own, on the caller's machine: nobody else can read them.
    claim: async (now) => {
      const { rows } = await pool.query<{ id: number }>(
        `UPDATE imports SET status = 'running', heartbeat_at = $1
         WHERE id = (
           SELECT id FROM imports WHERE status = 'queued' AND upload_dir IS NOT NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
         )
         RETURNING id`,
        [now],
      );
      return rows[0] && toImport(await prisma.import.findUniqueOrThrow({ where: { id: rows[0].id } }));
    },
    start: async (id, now) => {
      const { count } = await prisma.import.updateMany({
        where: { id, status: 'queued' },
        data: { status: 'running', heartbeatAt: now },
      });
      return count === 1;
    },
    heartbeat: async (id, progress, now) => {
      const { count } = await prisma.import.updateMany({
        where: { id, status: 'running' },
        data: { progress: { ...progress }, heartbeatAt: now },
      });
      return count === 1;
    },
    finish: async (id, end, now) => {
      const report = end.status === 'done' ? storableJson(end.report) : null;
      const failure = end.status === 'failed' ? storableJson(end.failure) : null;
      await inTransaction(pool, async (client) => {
        const { rowCount } = await client.query(
          `UPDATE imports SET status = $2, report = $3, failure = $4, ended_at = $5
           WHERE id = $1 AND status IN ('queued', 'running')`,
          [id, end.status, report, failure, now],
        );
        if (rowCount !== 1 || end.status !== 'done') return;
        await client.query(
          `INSERT INTO import_rejects (import_id, seq, file, line, reason, excerpt)
           SELECT $1::int, given.n, given.file, given.line, given.reason, given.excerpt
           FROM unnest($2::text[], $3::int[], $4::text[], $5::text[]) WITH ORDINALITY AS given (file, line, reason, excerpt, n)`,
          [
            id,
            textArray(end.rejects.map(({ file }) => file)),
            numberArray(end.rejects.map(({ line }) => line)),
            textArray(end.rejects.map(({ reason }) => reason)),
            textArray(end.rejects.map(({ excerpt }) => excerpt)),
          ],
        );
      });
    },
    cancel: async (userId, id, now) => {
      const { count } = await prisma.import.updateMany({
        where: { id, userId, status: { in: OPEN } },
        data: { status: 'cancelled', endedAt: now },
      });
      return count === 1;
    },
    stale: async (before) => {
      const rows = await prisma.import.findMany({
        where: { status: 'running', OR: [{ heartbeatAt: null }, { heartbeatAt: { lt: before } }] },
        orderBy: { id: 'asc' },
      });
      return rows.map(toImport);
    },
    requeue: async (id) => {
      await prisma.import.updateMany({
        where: { id, status: 'running' },
        data: { status: 'queued', heartbeatAt: null, progress: NO_PROGRESS },
      });
    },
    rejects: async (userId, id) => {
      const rows = await prisma.importReject.findMany({
        where: { importId: id, import: { userId } },
        orderBy: { seq: 'asc' },
      });
      return rows.map(({ file, line, reason, excerpt }) => ({ file, line, reason, excerpt }));
    },
  };
}

function toImport(row: ImportRow): Import {
  return {
    id: row.id,
    userId: row.userId,
    status: row.status as ImportStatus,
    fileNames: row.fileNames,
    uploadDir: row.uploadDir ?? undefined,
    includePrivate: row.includePrivate,
    progress: ImportProgress.parse(row.progress),
    report: row.report === null ? undefined : ImportReport.parse(row.report),
    failure: row.failure === null ? undefined : (row.failure as { code: string; message: string }),
    createdAt: row.createdAt,
  };
}
