import type { ClientBase } from 'pg';
import type { Log } from '../../services/ports.ts';
import { underMigrationLock } from './migrate.ts';

/** Numbers of a vector that the index can hold; a space of very few tracks has fewer and is searched row by row. */
export const INDEXED_DIMENSIONS = 64;

/** As the index has it, so that the planner finds it. */
export const INDEXED_VECTOR = `embedding::vector(${INDEXED_DIMENSIONS})`;
export const INDEXED_ROWS = `user_id = 0 AND cardinality(embedding) = ${INDEXED_DIMENSIONS}`;

/**
 * Makes the index for nearest tracks where pgvector is there, and says whether it is. Only the shared space is in it: a space of one's
 * own is read whole for every list anyway, and each training would have to write it into the index row by row.
 */
export async function prepareVectorIndex(client: ClientBase, log: Log): Promise<boolean> {
  try {
    return await underMigrationLock(client, async () => {
      await client.query('CREATE EXTENSION IF NOT EXISTS vector');
      await client.query(
        `CREATE INDEX IF NOT EXISTS track_vectors_nearest ON track_vectors
         USING hnsw ((${INDEXED_VECTOR}) vector_cosine_ops) WITH (m = 8, ef_construction = 32) WHERE ${INDEXED_ROWS}`,
      );
      return true;
    });
  } catch (error) {
    // Not installed on that server, or not for this role to add: everything works without.
    // A server without the extension is a server like any other: why is told, and it is no fault.
    const why = error instanceof Error ? error.message : String(error);
    log.info({ why }, 'no pgvector here: nearest tracks are searched row by row');
    return false;
  }
}
