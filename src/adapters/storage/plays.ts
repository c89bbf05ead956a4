import { setImmediate } from 'node:timers/promises';
import type { Pool } from 'pg';
import { OUTCOMES, type PlayBatch } from '../../domain/play.ts';
import type { PlayStore } from '../../services/ports.ts';
import { booleanArray, numberArray, textArray } from './array-literals.ts';
import { ensureTracks, keyTracks } from './catalogue.ts';
import type { Maintenance } from './maintenance.ts';
import { inTransaction } from './pool.ts';

const SKIPPED = OUTCOMES.indexOf('skipped');

export function createPlayStore({ pool, maintenance }: { pool: Pool; maintenance: Maintenance }): PlayStore {
  return {
    add: async (owner, batch) => {
      if (batch.length === 0) return { added: 0, addedSkips: 0 };
      const keyed = await keyTracks(batch.tracks);
      const columns = await columnsOf(batch, keyed.positions);
      const counts = await inTransaction(pool, async (client) => {
        const trackIds = await ensureTracks(client, keyed);
        const { rows } = await client.query<{ added: number; addedSkips: number }>(INSERT_PLAYS, [
          owner.userId,
          owner.importId ?? null,
          owner.source,
          owner.mayTrain,
          SKIPPED,
          trackIds,
          ...columns,
        ]);
        return rows[0] ?? { added: 0, addedSkips: 0 };
      });
      await maintenance.rowsChanged(counts.added);
      return counts;
    },

    removeImport: async (userId, importId) => {
      const result = await pool.query('DELETE FROM plays WHERE user_id = $1 AND import_id = $2', [userId, importId]);
      const removed = result.rowCount ?? 0;
      await maintenance.rowsChanged(removed);
      return removed;
    },
  };
}

/** Sorted by primary key, so that two loads of the same rows meet in the same order. Track numbers count from 1. */
const INSERT_PLAYS = `
  WITH added AS (
    INSERT INTO plays (user_id, ended_at, track_id, ms_played, started_at, outcome, reason_start, reason_end, shuffle, offline,
      private, platform, source, may_train, import_id)
    SELECT $1::int, to_timestamp(given.ended_at / 1000), ($6::int[])[given.track], given.ms_played,
      to_timestamp(given.started_at / 1000), given.outcome, given.reason_start, given.reason_end, given.shuffle, given.offline,
      given.private, given.platform, $3::text, $4::boolean, $2::int
    FROM unnest($7::int[], $8::float8[], $9::float8[], $10::int[], $11::smallint[], $12::text[], $13::text[], $14::boolean[],
        $15::boolean[], $16::boolean[], $17::text[])
      WITH ORDINALITY AS given (track, ended_at, started_at, ms_played, outcome, reason_start, reason_end, shuffle, offline,
        private, platform, n)
    ORDER BY 2, 3, 4, given.n
    ON CONFLICT DO NOTHING
    RETURNING outcome
  )
  SELECT count(*)::int AS added, (count(*) FILTER (WHERE outcome = $5::int))::int AS "addedSkips" FROM added`;

/** The batch as array literals, in the order in which INSERT_PLAYS unnests them. */
async function columnsOf(batch: PlayBatch, positions: Int32Array): Promise<string[]> {
  const tracks = batch.trackIndex.subarray(0, batch.length).map((index) => (positions[index] ?? -1) + 1);
  const columns = [
    numberArray(tracks),
    numberArray(batch.endedAt.subarray(0, batch.length)),
    numberArray(batch.startedAt.subarray(0, batch.length)),
    numberArray(batch.msPlayed.subarray(0, batch.length)),
    numberArray(batch.outcome.subarray(0, batch.length)),
  ];
  await setImmediate(); // other work gets its turn
  columns.push(textArray(batch.reasonStart), textArray(batch.reasonEnd));
  await setImmediate();
  columns.push(
    booleanArray(batch.shuffle),
    booleanArray(batch.offline),
    booleanArray(batch.private),
    textArray(batch.platform),
  );
  return columns;
}
