import type { ClientBase } from 'pg';
import type { TasteCentre, TrackSpace } from '../../recommender/training/taste-bundle.ts';
import { float4Array, int4Array } from './binary-arrays.ts';

/** Stands for the space that all who agreed share; ids of users begin at 1. */
export const SHARED = 0;
/** Rows that cross at once: half a megabyte of 64 numbers each. */
const CHUNK = 2000;

export async function insertVectors(
  client: ClientBase,
  owner: number,
  trackIds: Int32Array,
  { dimensions, values }: TrackSpace,
): Promise<void> {
  for (let from = 0; from < trackIds.length; from += CHUNK) {
    await client.query(
      `INSERT INTO track_vectors (user_id, track_id, embedding)
       SELECT $1::int, given.id, chunk.numbers[(given.n - 1) * $4::int + 1 : given.n * $4::int]
       FROM unnest($2::int[]) WITH ORDINALITY AS given (id, n), (SELECT $3::real[] AS numbers) AS chunk`,
      [
        owner,
        int4Array(trackIds.subarray(from, from + CHUNK)),
        float4Array(values.subarray(from * dimensions, (from + CHUNK) * dimensions)),
        dimensions,
      ],
    );
  }
}

export async function insertCentres(
  client: ClientBase,
  { userId, shared, centres }: { userId: number; shared: boolean; centres: readonly TasteCentre[] },
): Promise<void> {
  for (const [position, { share, embedding }] of centres.entries()) {
    await client.query(
      'INSERT INTO taste_centres (user_id, shared, position, share, embedding) VALUES ($1, $2, $3, $4, $5::real[])',
      [userId, shared, position, share, float4Array(embedding)],
    );
  }
}
