import type { Pool } from 'pg';
import { nearest } from '../../recommender/embedding/nearest.ts';
import type { VectorTable } from '../../recommender/embedding/vector-table.ts';
import type { NearestQuestion } from '../../services/ports.ts';
import { float4Array } from './binary-arrays.ts';
import { inTransaction } from './pool.ts';
import { INDEXED_DIMENSIONS, INDEXED_ROWS, INDEXED_VECTOR } from './vector-index.ts';

export type Nearest = { trackId: number; likeness: number }[];

/** Candidates that the index keeps at hand: twice as many as are wanted find 99 of 100 of the true nearest. 1,000 is its limit. */
const searched = (count: number): number => Math.min(1000, Math.max(80, 2 * count));

/** Nearest tracks of the shared space from the index. Rows that a filter takes out are made up for by going on in strict order. */
export function nearestByIndex(pool: Pool, { to, count, unplayedBy }: NearestQuestion): Promise<Nearest> {
  const distance = `${INDEXED_VECTOR} <=> $1::real[]::vector(${INDEXED_DIMENSIONS})`;
  return inTransaction(pool, async (client) => {
    await client.query(`SET LOCAL hnsw.ef_search = ${searched(count)}`);
    await client.query('SET LOCAL hnsw.iterative_scan = strict_order');
    // A subquery for each row, not a join: a join may be planned so that everything is sorted.
    const { rows } = await client.query<Nearest[number]>(
      `SELECT track_id AS "trackId", 1 - (${distance}) AS likeness FROM track_vectors v
       WHERE ${INDEXED_ROWS} AND ($3::int IS NULL OR
         (SELECT 1 FROM plays p WHERE p.user_id = $3 AND p.track_id = v.track_id LIMIT 1) IS NULL)
       ORDER BY ${distance} LIMIT $2`,
      [float4Array(to), count, unplayedBy ?? null],
    );
    return rows;
  });
}

/** The same, row by row. */
export async function nearestExact(pool: Pool, table: VectorTable, question: NearestQuestion): Promise<Nearest> {
  const { to, count, unplayedBy } = question;
  const played = new Set<number>();
  if (unplayedBy !== undefined) {
    const { rows } = await pool.query<{ id: number }>('SELECT DISTINCT track_id AS id FROM plays WHERE user_id = $1', [
      unplayedBy,
    ]);
    for (const { id } of rows) played.add(id);
  }
  return nearest(table, to, count, played)
    .filter(({ likeness }) => likeness > -Infinity)
    .map(({ id: trackId, likeness }) => ({ trackId, likeness }));
}
