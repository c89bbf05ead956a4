import { rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { booleanArray, int2Array, int4Array, timestampArray } from '../../src/adapters/storage/binary-arrays.ts';
import { createDatabase } from '../../src/adapters/storage/embedded/create-database.ts';
import { EmbeddedHost } from '../../src/adapters/storage/embedded/host.ts';
import type { PlayBatch } from '../../src/domain/play.ts';
import { readHistory } from '../../src/services/history/read-history.ts';

const ROWS_PER_CHECKPOINT = 200_000;

/** A file as parsed columns in memory. */
export async function parseToMemory(file: string): Promise<PlayBatch[]> {
  const batches: PlayBatch[] = [];
  const input = { files: [{ path: file, name: path.basename(file) }], includePrivate: false };
  for await (const { batch } of readHistory(input, new AbortController().signal)) if (batch) batches.push(batch);
  return batches;
}

/**
 * What the engine can do when nothing else is to be done: the same columns with the same unique key, and no second index, no
 * catalogue, no parsing; by the product's own statement form and on the product's own file system. Rows per second.
 */
export async function measureReference(
  batches: readonly PlayBatch[],
  where: { folder: string } | { databaseUrl: string },
): Promise<number> {
  const { pool, checkpoint, close } = await open(where);
  try {
    await pool.query('DROP TABLE IF EXISTS reference_plays');
    await pool.query(TABLE);
    const started = performance.now();
    let rows = 0;
    let sinceCheckpoint = 0;
    for (const batch of batches) {
      await pool.query(INSERT, [
        int4Array(batch.trackIndex),
        timestampArray(batch.endedAt),
        timestampArray(batch.startedAt),
        int4Array(batch.msPlayed),
        int2Array(batch.outcome),
        int2Array(batch.reasonStart),
        int2Array(batch.reasonEnd),
        int2Array(batch.platform),
        int2Array(batch.timing),
        booleanArray(batch.shuffle),
        booleanArray(batch.offline),
        booleanArray(batch.private),
      ]);
      rows += batch.length;
      sinceCheckpoint += batch.length;
      if (checkpoint && sinceCheckpoint >= ROWS_PER_CHECKPOINT) {
        await pool.query('CHECKPOINT');
        sinceCheckpoint = 0;
      }
    }
    const seconds = (performance.now() - started) / 1000;
    const { rows: counted } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM reference_plays');
    if (counted[0]?.n !== rows) throw new Error(`the reference holds ${counted[0]?.n} of ${rows} rows`);
    await pool.query('DROP TABLE reference_plays');
    return rows / seconds;
  } finally {
    await close();
  }
}

async function open(where: { folder: string } | { databaseUrl: string }) {
  if ('databaseUrl' in where) {
    const pool = new pg.Pool({ connectionString: where.databaseUrl, max: 1 });
    return { pool, checkpoint: false, close: () => pool.end() };
  }
  await createDatabase(where.folder);
  const host = await EmbeddedHost.start(where.folder, (error) => {
    throw error;
  });
  const pool = host.pool();
  return {
    pool,
    checkpoint: true,
    close: async () => {
      await pool.end();
      await host.close();
      await rm(where.folder, { recursive: true, force: true });
    },
  };
}

const TABLE = `
  CREATE TABLE reference_plays (
    user_id int NOT NULL, track_id int NOT NULL, ended_at timestamptz(0) NOT NULL, started_at timestamptz(0) NOT NULL,
    ms_played int NOT NULL, import_id int, outcome smallint NOT NULL, reason_start smallint, reason_end smallint,
    platform smallint, source smallint NOT NULL, timing smallint NOT NULL, shuffle boolean, offline boolean,
    private boolean NOT NULL, may_train boolean NOT NULL,
    PRIMARY KEY (user_id, ended_at, track_id, ms_played)
  )`;

const INSERT = `
  INSERT INTO reference_plays
  SELECT 1, track_id, ended_at, started_at, ms_played, 1, outcome, reason_start, reason_end, platform, 0, timing, shuffle, offline,
    private, true
  FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[], $4::int[], $5::smallint[], $6::smallint[], $7::smallint[],
    $8::smallint[], $9::smallint[], $10::boolean[], $11::boolean[], $12::boolean[])
    AS given (track_id, ended_at, started_at, ms_played, outcome, reason_start, reason_end, platform, timing, shuffle, offline,
      private)
  ON CONFLICT DO NOTHING`;
