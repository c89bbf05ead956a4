import type { Pool } from 'pg';
import type { VectorTable } from '../../recommender/embedding/vector-table.ts';
import type { SpaceOwner, TrackVectorStore } from '../../services/ports.ts';
import { nearestByIndex, nearestExact } from './nearest-tracks.ts';
import { inTransaction } from './pool.ts';
import { INDEXED_DIMENSIONS } from './vector-index.ts';
import { insertCentres, insertVectors, SHARED } from './vector-rows.ts';

/** Rows that come at once: half a megabyte of 64 numbers each. */
const CHUNK = 2000;

const idOf = (owner: SpaceOwner): number => (owner === 'shared' ? SHARED : owner);

/** `indexed`: whether the shared space has an index, see vector-index.ts. */
export function createTrackVectorStore({ pool, indexed }: { pool: Pool; indexed: boolean }): TrackVectorStore {
  const keptTable = keepTable(pool);
  return {
    replace: (userId, trackIds, space) =>
      inTransaction(pool, async (client) => {
        await client.query('DELETE FROM track_vectors WHERE user_id = $1', [userId]);
        await insertVectors(client, userId, trackIds, space);
      }),

    load: (owner) => loadSpace(pool, idOf(owner)),

    nearest: async (owner, question) => {
      if (question.count <= 0) return [];
      if (owner === 'shared' && indexed && question.to.length === INDEXED_DIMENSIONS) {
        return nearestByIndex(pool, question);
      }
      const table = await keptTable(idOf(owner));
      return table?.dimensions === question.to.length ? nearestExact(pool, table, question) : [];
    },

    replaceCentres: (userId, centres) =>
      inTransaction(pool, async (client) => {
        await client.query('DELETE FROM taste_centres WHERE user_id = $1 AND NOT shared', [userId]);
        await insertCentres(client, { userId, shared: false, centres });
      }),

    centres: async (userId, space = 'own') => {
      const { rows } = await pool.query<{ share: number; embedding: number[] }>(
        'SELECT share, embedding FROM taste_centres WHERE user_id = $1 AND shared = $2 ORDER BY position',
        [userId, space === 'shared'],
      );
      return rows.map(({ share, embedding }) => ({ share, embedding: Float32Array.from(embedding) }));
    },
  };
}

/** The space that was searched last stays in memory, as long as its rows stay the same. */
function keepTable(pool: Pool): (owner: number) => Promise<VectorTable | undefined> {
  let kept: { stamp: string; table: VectorTable | undefined } | undefined;
  return async (owner) => {
    const { rows } = await pool.query<{ stamp: string }>(
      `SELECT concat_ws('/', count(*), sum(track_id::int8), sum(embedding[1]::float8)) AS stamp FROM track_vectors WHERE user_id = $1`,
      [owner],
    );
    const stamp = `${owner}/${rows[0]?.stamp}`;
    if (kept?.stamp !== stamp) {
      const loaded = await loadSpace(pool, owner);
      const table = loaded && {
        dimensions: loaded.space.dimensions,
        ids: loaded.trackIds,
        vectors: loaded.space.values,
      };
      kept = { stamp, table };
    }
    return kept.table;
  };
}

async function loadSpace(pool: Pool, owner: number): ReturnType<TrackVectorStore['load']> {
  const ids: number[] = [];
  const parts: Float32Array[] = [];
  for (let after = -1, full = true; full;) {
    const { rows } = await pool.query<{ ids: Buffer | null; vectors: Buffer | null; n: number }>(
      `SELECT string_agg(int4send(track_id), ''::bytea) AS ids, string_agg(array_send(embedding), ''::bytea) AS vectors,
             count(*)::int AS n
           FROM (SELECT * FROM track_vectors WHERE user_id = $1 AND track_id > $2 ORDER BY track_id LIMIT ${CHUNK}) AS chunk`,
      [owner, after],
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
