import type { AudioFeatures } from '../../domain/track.ts';
import { sql } from '../../lib/sql.ts';
import type { Ports } from '../ports.ts';
import { intList } from './int-list.ts';

const FEATURES = ['danceability', 'energy', 'valence', 'tempo', 'acousticness', 'instrumentalness'] as const;

type Row = { track_id: number } & Record<(typeof FEATURES)[number], number | null>;

/** What is known of how these tracks sound: the mean over the sources that have not expired. Absent: nobody knows. */
export async function loadAudioFeatures(
  { database }: Pick<Ports, 'database'>,
  { trackIds, now }: { trackIds: readonly number[]; now: Date },
): Promise<Map<number, AudioFeatures>> {
  const rows = await database.query<Row>(sql`
    SELECT track_id, avg(danceability)::float8 AS danceability, avg(energy)::float8 AS energy, avg(valence)::float8 AS valence,
      avg(tempo)::float8 AS tempo, avg(acousticness)::float8 AS acousticness, avg(instrumentalness)::float8 AS instrumentalness
    FROM audio_features
    WHERE track_id = ANY(${intList(trackIds)})
      AND (expires_at IS NULL OR expires_at > to_timestamp(${now.getTime() / 1000}::float8))
    GROUP BY track_id`);
  return new Map(rows.map((row) => [row.track_id, toFeatures(row)]));
}

/** Thousands of rows a request: a loop, not entries of entries. */
function toFeatures(row: Row): AudioFeatures {
  const features: { -readonly [Feature in keyof AudioFeatures]?: number } = {};
  for (const feature of FEATURES) {
    const value = row[feature];
    if (value !== null) features[feature] = value;
  }
  return features;
}
