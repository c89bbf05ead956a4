import type { ClientBase, Pool } from 'pg';
import type { FactSource, MusicFact, Sound } from '../../domain/music-fact.ts';
import type { FactOrigin, MusicFactStore } from '../../services/ports.ts';
import { textArray } from './array-literals.ts';
import { inTransaction } from './pool.ts';

const SOUND = [
  ['danceability', 'danceability'],
  ['energy', 'energy'],
  ['valence', 'valence'],
  ['tempo', 'tempo'],
  ['acousticness', 'acousticness'],
  ['instrumentalness', 'instrumentalness'],
  ['liveness', 'liveness'],
  ['speechiness', 'speechiness'],
  ['loudness', 'loudness'],
  ['pitch_class', 'pitchClass'],
  ['mode', 'mode'],
  ['time_signature', 'timeSignature'],
] as const satisfies readonly (readonly [string, keyof Sound])[];

type Cell = string | number | boolean | undefined;
/** Columns that are told or not; a later telling by the same source fills and corrects them, and erases none. */
const TOLD: readonly (readonly [column: string, type: string, of: (fact: MusicFact) => Cell])[] = [
  ['recording_key', 'text', (fact) => fact.recordingKey],
  ['isrc', 'text', (fact) => fact.isrc],
  ['mbid', 'text', (fact) => fact.mbid],
  ['release_year', 'smallint', (fact) => fact.releaseYear],
  ['popularity', 'smallint', (fact) => fact.popularity],
  ['explicit', 'boolean', (fact) => fact.explicit],
  ['language', 'text', (fact) => fact.language],
  ['duration_ms', 'int', (fact) => fact.durationMs],
  ...SOUND.map(
    ([column, name], i) => [column, i < 9 ? 'real' : 'smallint', (fact: MusicFact) => fact.sound[name]] as const,
  ),
];
const COLUMNS = TOLD.map(([column]) => column);

/** Between the genres of one fact on the way to the database. */
const UNIT_SEPARATOR = '\u001f';

const UPSERT = `
  INSERT INTO music_facts AS known (key, source, genres, may_train, expires_at, told_at, ${COLUMNS.join(', ')})
  SELECT given.key, $1, string_to_array(given.genres, '${UNIT_SEPARATOR}'), $2, $3::timestamptz, $4::timestamptz,
    ${COLUMNS.map((column) => `given.${column}`).join(', ')}
  FROM unnest($5::text[], $6::text[], ${TOLD.map(([, type], i) => `$${i + 7}::${type}[]`).join(', ')})
    AS given (key, genres, ${COLUMNS.join(', ')})
  ORDER BY given.key COLLATE "C"
  ON CONFLICT (key, source) DO UPDATE SET
    genres = CASE WHEN known.genres @> EXCLUDED.genres THEN known.genres
      ELSE ARRAY(SELECT DISTINCT unnest(known.genres || EXCLUDED.genres) ORDER BY 1) END,
    may_train = EXCLUDED.may_train, expires_at = EXCLUDED.expires_at, told_at = EXCLUDED.told_at,
    ${COLUMNS.map((column) => `${column} = coalesce(EXCLUDED.${column}, known.${column})`).join(', ')}`;

/** The reference of facts by upserts of whole columns; a batch is one transaction. */
export function createMusicFactStore({ pool }: { pool: Pool }): MusicFactStore {
  return {
    add: (facts, origin) =>
      facts.length === 0
        ? Promise.resolve()
        : inTransaction(pool, (client) => upsert(client, joinByKey(facts), origin)),

    countSince: async (source, toldAt) => {
      const { rows } = await pool.query<{ tracks: number; artists: number; genres: number }>(
        `SELECT (count(*) FILTER (WHERE key LIKE 'artist:%'))::int AS artists, (count(*) FILTER (WHERE key LIKE 'genre:%'))::int AS genres,
           (count(*) FILTER (WHERE key NOT LIKE 'artist:%' AND key NOT LIKE 'genre:%'))::int AS tracks
         FROM music_facts WHERE source = $1 AND told_at >= $2`,
        [source, toldAt],
      );
      return rows[0] ?? { tracks: 0, artists: 0, genres: 0 };
    },
  };
}

async function upsert(client: ClientBase, facts: readonly MusicFact[], origin: FactOrigin): Promise<void> {
  const { source, mayTrain, expiresAt, toldAt }: FactOrigin & { source: FactSource } = origin;
  const column = (of: (fact: MusicFact) => Cell): string =>
    textArray(
      facts.map((fact) => {
        const value = of(fact);
        return value === undefined ? null : String(value);
      }),
    );
  await client.query(UPSERT, [
    source,
    mayTrain,
    expiresAt ?? null,
    toldAt,
    column(({ key }) => key),
    column(({ genres }) => genres.join(UNIT_SEPARATOR)),
    ...TOLD.map(([, , of]) => column(of)),
  ]);
}

/** Lists name a track once for each genre or playlist; one statement may touch a row once. What is told later wins. */
function joinByKey(facts: readonly MusicFact[]): MusicFact[] {
  const byKey = new Map<string, MusicFact>();
  for (const fact of facts) {
    const known = byKey.get(fact.key);
    byKey.set(
      fact.key,
      known
        ? {
            ...known,
            ...fact,
            genres: [...new Set([...known.genres, ...fact.genres])],
            sound: { ...known.sound, ...fact.sound },
          }
        : fact,
    );
  }
  return [...byKey.values()];
}
