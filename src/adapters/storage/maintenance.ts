import type { Pool } from 'pg';
import type { Log } from '../../services/ports.ts';

/** About 25 MB of write-ahead log; without it a million plays leave 240 MB behind. */
const ROWS_PER_CHECKPOINT = 200_000;
const HOUR = 3_600_000;
const HOURS_PER_VACUUM = 24;

/** What a server does by itself and PGlite does not: checkpoints and vacuum. */
export interface Maintenance {
  /** Counts rows of a bulk load. */
  rowsChanged(count: number): Promise<void>;
  /** Frees dead rows and refreshes the planner's statistics. */
  vacuum(): Promise<void>;
  stop(): void;
}

export function createEmbeddedMaintenance({ pool, log }: { pool: Pool; log: Log }): Maintenance {
  let rows = 0;
  let hours = 0;

  const vacuum = async (): Promise<void> => {
    await pool.query('VACUUM (ANALYZE)');
    await pool.query('CHECKPOINT');
  };
  const hourly = async (): Promise<void> => {
    hours += 1;
    try {
      if (hours % HOURS_PER_VACUUM === 0) await vacuum();
      else await pool.query('CHECKPOINT');
    } catch (error) {
      log.warn({ err: error }, 'database maintenance failed');
    }
  };
  const timer = setInterval(() => void hourly(), HOUR).unref();

  return {
    rowsChanged: async (count) => {
      rows += count;
      if (rows < ROWS_PER_CHECKPOINT) return;
      rows = 0;
      await pool.query('CHECKPOINT');
    },
    vacuum,
    stop: () => clearInterval(timer),
  };
}

/** A server looks after itself; only statistics are worth a nudge after a bulk load. */
export function createServerMaintenance({ pool }: { pool: Pool }): Maintenance {
  return {
    rowsChanged: async () => {},
    vacuum: async () => {
      await pool.query('ANALYZE plays, tracks, artists');
    },
    stop: () => {},
  };
}
