import type { Pool } from 'pg';
import type { SpaceOwner, TrackVectorStore } from '../../services/ports.ts';
import { float4Array, int4Array } from './binary-arrays.ts';
import { inTransaction } from './pool.ts';

/** Stands for the space that all who agreed share; ids of users begin at 1. */
const SHARED = 0;
/** Rows that cross at once: half a megabyte of 64 numbers each. */
const CHUNK = 2000;

const idOf = (owner: SpaceOwner): number => (owner === 'shared' ? SHARED : owner);

export function createTrackVectorStore({ pool }: { pool: Pool }): TrackVectorStore {
  return {
    replace: (owner, trackIds, { dimensions, values }) =>
      inTransaction(pool, async (client) => {
        await client.query('DELETE FROM track_vectors WHERE user_id = $1', [idOf(owner)]);
        for (let from = 0; from < trackIds.length; from += CHUNK) {
          await client.query(
            `INSERT INTO track_vectors (user_id, track_id, embedding)
             SELECT $1::int, given.id, chunk.numbers[(given.n - 1) * $4::int + 1 : given.n * $4::int]
             FROM unnest($2::int[]) WITH ORDINALITY AS given (id, n), (SELECT $3::real[] AS numbers) AS chunk`,
            [
              idOf(owner),
              int4Array(trackIds.subarray(from, from + CHUNK)),
              float4Array(values.subarray(from * dimensions, (from + CHUNK) * dimensions)),
              dimensions,
            ],
          );
        }
      }),

    load: async (owner) => {
      const ids: number[] = [];
      const parts: Float32Array[] = [];
      for (let after = -1, full = true; full;) {
        const { rows } = await pool.query<{ ids: Buffer | null; vectors: Buffer | null; n: number }>(
          `SELECT string_agg(int4send(track_id), ''::bytea) AS ids, string_agg(array_send(embedding), ''::bytea) AS vectors,
             count(*)::int AS n
           FROM (SELECT * FROM track_vectors WHERE user_id = $1 AND track_id > $2 ORDER BY track_id LIMIT ${CHUNK}) AS chunk`,
          [idOf(owner), after],
        );
        const { ids: idBytes, vectors: bytes, n } = rows[0] ?? { ids: null, vectors: null, n: 0 };
        for (let i = 0; idBytes && i < n; i++) ids.push(idBytes.readInt32BE(4 * i));
        if (bytes) parts.push(readVectors(bytes, n));
        after = ids.at(-1) ?? after;
        full = n === CHUNK;
      }
      if (ids.length === 0) return undefined;
      const values = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of parts) {
        values.set(part, at);
        at += part.length;
      }
      return { trackIds: Int32Array.from(ids), space: { dimensions: values.length / ids.length, values } };
    },

    replaceCentres: (userId, centres) =>
      inTransaction(pool, async (client) => {
        await client.query('DELETE FROM taste_centres WHERE user_id = $1', [userId]);
        for (const [position, { share, embedding }] of centres.entries()) {
          await client.query(
            'INSERT INTO taste_centres (user_id, position, share, embedding) VALUES ($1, $2, $3, $4::real[])',
            [userId, position, share, float4Array(embedding)],
          );
        }
      }),

    centres: async (userId) => {
      const { rows } = await pool.query<{ share: number; embedding: number[] }>(
        'SELECT share, embedding FROM taste_centres WHERE user_id = $1 ORDER BY position',
        [userId],
      );
      return rows.map(({ share, embedding }) => ({ share, embedding: Float32Array.from(embedding) }));
    },
  };
}

/** `array_send` puts 20 bytes before each array and 4 before each number (array_send in arrayfuncs.c). */
function readVectors(bytes: Buffer, rows: number): Float32Array {
  const stride = bytes.length / rows;
  const dimensions = (stride - 20) / 8;
  const values = new Float32Array(rows * dimensions);
  for (let r = 0; r < rows; r++) {
    for (let d = 0; d < dimensions; d++) values[r * dimensions + d] = bytes.readFloatBE(r * stride + 20 + 8 * d + 4);
  }
  return values;
}
