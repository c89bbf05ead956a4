import type { ClientBase } from 'pg';
import type { PlayFacts } from '../../domain/merge-plays.ts';
import type { PlayOwner } from '../../services/ports.ts';
import { booleanArray, int2Array, int4Array, timestampArray } from './binary-arrays.ts';
import { COLUMNS } from './play-table.ts';

/**
 * Puts the richer row in the place of the known one. The known one is kept aside under the import's number, so that the import
 * can be taken back. A known play whose richer form is there already in another row stays as it is.
 */
export async function replacePlays(
  client: ClientBase,
  { userId, importId }: PlayOwner,
  replacements: readonly { known: PlayFacts; merged: PlayFacts }[],
): Promise<void> {
  if (replacements.length === 0) return;
  const known = replacements.map((replacement) => replacement.known);
  const merged = replacements.map((replacement) => replacement.merged);
  const { rows } = await client.query<{ n: number }>(MOVE_KNOWN, [
    userId,
    importId ?? null,
    ...keysOf(known),
    ...keysOf(merged),
  ]);
  const moved = rows.map(({ n }) => merged[n - 1]).filter((play) => play !== undefined);
  await client.query(INSERT_MERGED, [
    userId,
    importId ?? null,
    ...keysOf(moved),
    timestampArray(moved.map(({ startedAt }) => startedAt)),
    int2Array(moved.map(({ outcome }) => outcome)),
    int2Array(moved.map(({ reasonStart }) => reasonStart ?? -1)),
    int2Array(moved.map(({ reasonEnd }) => reasonEnd ?? -1)),
    int2Array(moved.map(({ platform }) => platform ?? -1)),
    int2Array(moved.map(({ source }) => source)),
    int2Array(moved.map(({ timing }) => timing)),
    booleanArray(moved.map(({ shuffle }) => numberOf(shuffle))),
    booleanArray(moved.map(({ offline }) => numberOf(offline))),
    booleanArray(moved.map((play) => numberOf(play.private))),
    booleanArray(moved.map(({ mayTrain }) => numberOf(mayTrain))),
  ]);
}

const keysOf = (plays: readonly PlayFacts[]): Buffer[] => [
  timestampArray(plays.map(({ endedAt }) => endedAt)),
  int4Array(plays.map(({ trackId }) => trackId)),
  int4Array(plays.map(({ msPlayed }) => msPlayed)),
];

const numberOf = (flag: boolean | null): number => (flag === null ? -1 : flag ? 1 : 0);

const MOVE_KNOWN = `
  WITH given AS (
    SELECT * FROM unnest($3::timestamptz[], $4::int[], $5::int[], $6::timestamptz[], $7::int[], $8::int[])
      WITH ORDINALITY AS g (ended_at, track_id, ms_played, new_ended_at, new_track_id, new_ms_played, n)
  ), moved AS (
    DELETE FROM plays USING given
    WHERE plays.user_id = $1 AND plays.ended_at = given.ended_at AND plays.track_id = given.track_id
      AND plays.ms_played = given.ms_played
      AND ((given.new_ended_at, given.new_track_id, given.new_ms_played) = (given.ended_at, given.track_id, given.ms_played)
        OR NOT EXISTS (
          SELECT FROM plays other WHERE other.user_id = $1 AND other.ended_at = given.new_ended_at
            AND other.track_id = given.new_track_id AND other.ms_played = given.new_ms_played
        ))
    RETURNING plays.*, given.n
  ), kept AS (
    INSERT INTO replaced_plays (${COLUMNS}, replaced_by)
    SELECT ${COLUMNS}, $2::int FROM moved WHERE $2::int IS NOT NULL ON CONFLICT DO NOTHING
  )
  SELECT n::int FROM moved ORDER BY n`;

const INSERT_MERGED = `
  INSERT INTO plays (${COLUMNS})
  SELECT $1::int, track_id, ended_at, started_at, ms_played, $2::int, outcome, reason_start, reason_end, platform, source, timing,
    shuffle, offline, private, may_train
  FROM unnest($3::timestamptz[], $4::int[], $5::int[], $6::timestamptz[], $7::smallint[], $8::smallint[], $9::smallint[],
      $10::smallint[], $11::smallint[], $12::smallint[], $13::boolean[], $14::boolean[], $15::boolean[], $16::boolean[])
    AS given (ended_at, track_id, ms_played, started_at, outcome, reason_start, reason_end, platform, source, timing, shuffle,
      offline, private, may_train)
  ORDER BY track_id, ended_at, ms_played
  ON CONFLICT DO NOTHING`;
