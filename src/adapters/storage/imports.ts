import type { Pool } from 'pg';
import {
  ImportProgress,
  ImportReport,
  type Import,
  type ImportReject,
  type ImportStatus,
} from '../../domain/import.ts';
import type { ImportStore } from '../../services/ports.ts';
import { numberArray, textArray } from './array-literals.ts';
import { inTransaction } from './pool.ts';
import { storableJson } from './storable.ts';

const NO_PROGRESS: ImportProgress = { bytesRead: 0, bytesTotal: 0, rows: 0, rowsPerSecond: 0 };

const COLUMNS = 'id, user_id, status, file_names, upload_dir, include_private, progress, report, failure, created_at';

export function createImportStore({ pool }: { pool: Pool }): ImportStore {
  const select = async (text: string, values: unknown[]): Promise<Import[]> =>
    (await pool.query<Row>(text, values)).rows.map(toImport);
  /** Whether one row was changed. */
  const change = async (text: string, values: unknown[]): Promise<boolean> =>
    (await pool.query(text, values)).rowCount === 1;

  return {
    create: async ({ userId, fileNames, uploadDir, includePrivate }) => {
      const [job] = await select(
        `INSERT INTO imports (user_id, status, file_names, upload_dir, include_private, progress)
         VALUES ($1, 'queued', $2::text[], $3, $4, $5) RETURNING ${COLUMNS}`,
        [userId, textArray(fileNames), uploadDir ?? null, includePrivate, NO_PROGRESS],
      );
      if (!job) throw new Error('an import that was just made is not there');
      return job;
    },
    find: async (userId, id) =>
      (await select(`SELECT ${COLUMNS} FROM imports WHERE id = $2 AND user_id = $1`, [userId, id]))[0],
    list: (userId, limit) =>
      select(`SELECT ${COLUMNS} FROM imports WHERE user_id = $1 ORDER BY id DESC LIMIT $2`, [userId, limit]),

    // Files without an upload folder are the caller's own, on the caller's machine: nobody else can read them.
    claim: async (now) => {
      const [job] = await select(
        `UPDATE imports SET status = 'running', heartbeat_at = $1
         WHERE id = (
           SELECT id FROM imports WHERE status = 'queued' AND upload_dir IS NOT NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
         )
         RETURNING ${COLUMNS}`,
        [now],
      );
      return job;
    },
    start: (id, now) =>
      change(`UPDATE imports SET status = 'running', heartbeat_at = $2 WHERE id = $1 AND status = 'queued'`, [id, now]),
    heartbeat: (id, progress, now) =>
      change(`UPDATE imports SET progress = $2, heartbeat_at = $3 WHERE id = $1 AND status = 'running'`, [
        id,
        progress,
        now,
      ]),
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
    cancel: (userId, id, now) =>
      change(
        `UPDATE imports SET status = 'cancelled', ended_at = $3
         WHERE id = $2 AND user_id = $1 AND status IN ('queued', 'running')`,
        [userId, id, now],
      ),
    stale: (before) =>
      select(
        `SELECT ${COLUMNS} FROM imports WHERE status = 'running' AND (heartbeat_at IS NULL OR heartbeat_at < $1) ORDER BY id`,
        [before],
      ),
    requeue: async (id) => {
      await pool.query(
        `UPDATE imports SET status = 'queued', heartbeat_at = NULL, progress = $2 WHERE id = $1 AND status = 'running'`,
        [id, NO_PROGRESS],
      );
    },
    rejects: async (userId, id) => {
      const { rows } = await pool.query<ImportReject>(
        `SELECT r.file, r.line, r.reason, r.excerpt FROM import_rejects r JOIN imports i ON i.id = r.import_id
         WHERE r.import_id = $2 AND i.user_id = $1 ORDER BY r.seq`,
        [userId, id],
      );
      return rows;
    },
  };
}

interface Row {
  readonly id: number;
  readonly user_id: number;
  readonly status: string;
  readonly file_names: string[];
  readonly upload_dir: string | null;
  readonly include_private: boolean;
  readonly progress: unknown;
  readonly report: unknown;
  readonly failure: unknown;
  readonly created_at: Date;
}

function toImport(row: Row): Import {
  return {
    id: row.id,
    userId: row.user_id,
    status: row.status as ImportStatus,
    fileNames: row.file_names,
    uploadDir: row.upload_dir ?? undefined,
    includePrivate: row.include_private,
    progress: ImportProgress.parse(row.progress),
    report: row.report === null ? undefined : ImportReport.parse(row.report),
    failure: row.failure === null ? undefined : (row.failure as { code: string; message: string }),
    createdAt: row.created_at,
  };
}
