import type { ClientBase, Pool } from 'pg';
import { mergePlays, type PlayFacts } from '../../domain/merge-plays.ts';
import { OUTCOMES, PLAY_SOURCES, type PlayBatch } from '../../domain/play.ts';
import type { PlayOwner, PlayStore } from '../../services/ports.ts';
import { booleanArray, int2Array, int4Array, timestampArray } from './binary-arrays.ts';
import { ensureTracks, keyTracks, type KeyedTracks } from './catalogue.ts';
import type { Maintenance } from './maintenance.ts';
import { findMatches, type Match } from './match-plays.ts';
import { createPlayKinds, type PlayKinds } from './play-kinds.ts';
import { inTransaction } from './pool.ts';
import { COLUMNS } from './play-table.ts';
import { numberReasons } from './reasons.ts';
import { replacePlays } from './replace-plays.ts';
import { createRunningImports, type RunningImport } from './running-imports.ts';
import type { TrackNumbers } from './track-numbers.ts';

const SKIPPED = OUTCOMES.indexOf('skipped');
/** PostgreSQL's unique_violation. */
const UNIQUE_VIOLATION = '23505';

/** What can be made ready before it is a batch's turn. */
interface Prepared {
  readonly batch: PlayBatch;
  readonly keyed: KeyedTracks;
  readonly encoded: Encoded;
}

export function createPlayStore({ pool, maintenance }: { pool: Pool; maintenance: Maintenance }): PlayStore {
  const kinds = createPlayKinds();
  const running = createRunningImports();

  /** `careful`: plays of the batch may be known, or be there twice. */
  async function addBatch(
    owner: PlayOwner & { mayTrain: boolean },
    { batch, keyed, encoded }: Prepared,
    { numbers, careful }: { numbers: TrackNumbers; careful: boolean },
  ): Promise<number> {
    const { added, own } = await inTransaction(pool, async (client) => {
      const ids = await ensureTracks(client, keyed);
      const own = keyed.positions.map((position) => ids[position] ?? 0);
      const reasons = await numberReasons(client, batch.reasons);
      const rows: Rows = {
        ...batch,
        trackIds: numbers.idsFor(batch, own),
        reasonStart: batch.reasonStart.map((index) => reasons[index] ?? -1),
        reasonEnd: batch.reasonEnd.map((index) => reasons[index] ?? -1),
      };
      const hasId = (at: number): boolean => numbers.hasId(batch, at);
      const matches = await findOtherTellings(client, { owner, rows, hasId, kinds });
      await replacePlays(client, owner, replacementsOf(matches, rows, owner.mayTrain));
      const matched = matches.length > 0;
      const fresh = matched ? withoutMatched(rows, matches) : rows;
      return {
        added: await insertPlays(client, owner, fresh, { encoded: matched ? encode(fresh) : encoded, careful }),
        own,
      };
    });
    numbers.remember(batch, own);
    return added;
  }

  /**
   * A stretch of time without a single play is filled without looking at each row, which is a sixth faster. The unique key
   * still holds: should a play be there twice after all, the whole batch is added again with care.
   */
  async function addInTurn(
    owner: PlayOwner & { mayTrain: boolean },
    prepared: Prepared,
    run: RunningImport,
  ): Promise<{ added: number }> {
    const { numbers } = run;
    const careful = run.foundTwice || (await hasPlaysWithin(pool, owner.userId, prepared.batch.endedAt));
    let added: number | undefined;
    if (!careful) {
      added = await addBatch(owner, prepared, { numbers, careful: false }).catch((error: unknown) => {
        if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
        run.foundTwice = true;
        return undefined;
      });
    }
    added ??= await addBatch(owner, prepared, { numbers, careful: true });
    await maintenance.rowsChanged(added);
    return { added };
  }

  return {
    add: async (owner, batch) => {
      if (batch.length === 0) return { added: 0 };
      // Made ready while the batch before is being written; the turn is taken at once.
      const encoded = encode(batch);
      const keying = keyTracks(batch.tracks);
      return running.inTurn(owner.importId, async (run) =>
        addInTurn(owner, { batch, keyed: await keying, encoded }, run),
      );
    },

    countImport: async (userId, importId) => {
      const { rows } = await pool.query<{ added: number; skips: number; merged: number }>(
        `WITH brought AS (
           SELECT count(*)::int AS added, (count(*) FILTER (WHERE outcome = $3::int))::int AS skips
           FROM plays WHERE user_id = $1 AND import_id = $2
         ), replaced AS (
           SELECT count(*)::int AS merged,
             (count(*) FILTER (WHERE import_id IS DISTINCT FROM replaced_by))::int AS known,
             (count(*) FILTER (WHERE import_id IS DISTINCT FROM replaced_by AND outcome = $3::int))::int AS known_skips
           FROM replaced_plays WHERE user_id = $1 AND replaced_by = $2
         )
         SELECT added - known AS added, greatest(0, skips - known_skips) AS skips, merged FROM brought, replaced`,
        [userId, importId, SKIPPED],
      );
      return rows[0] ?? { added: 0, skips: 0, merged: 0 };
    },

    removeImport: async (userId, importId) => {
      const removed = await inTransaction(pool, async (client) => {
        const deleted = await client.query('DELETE FROM plays WHERE user_id = $1 AND import_id = $2', [
          userId,
          importId,
        ]);
        const restored = await client.query(
          `INSERT INTO plays (${COLUMNS}) SELECT ${COLUMNS} FROM replaced_plays
           WHERE user_id = $1 AND replaced_by = $2 AND import_id IS DISTINCT FROM replaced_by ON CONFLICT DO NOTHING`,
          [userId, importId],
        );
        await client.query('DELETE FROM replaced_plays WHERE user_id = $1 AND replaced_by = $2', [userId, importId]);
        return (deleted.rowCount ?? 0) - (restored.rowCount ?? 0);
      });
      kinds.forget(userId);
      running.forget(importId);
      await maintenance.rowsChanged(removed);
      return removed;
    },

    settleImport: async (userId, importId) => {
      kinds.forget(userId);
      running.forget(importId);
      await pool.query('DELETE FROM replaced_plays WHERE user_id = $1 AND replaced_by = $2', [userId, importId]);
    },
  };
}

async function hasPlaysWithin(pool: Pool, userId: number, endedAt: Float64Array): Promise<boolean> {
  const { rows } = await pool.query<{ known: boolean }>(
    `SELECT EXISTS (SELECT FROM plays WHERE user_id = $1 AND ended_at BETWEEN to_timestamp($2::float8 / 1000)
       AND to_timestamp($3::float8 / 1000)) AS known`,
    [userId, minOf(endedAt), maxOf(endedAt)],
  );
  return rows[0]?.known ?? true;
}

const minOf = (numbers: Float64Array): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const maxOf = (numbers: Float64Array): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

/** A batch whose tracks and reasons are the catalogue's numbers. */
type Rows = Omit<PlayBatch, 'tracks' | 'firstTrack' | 'trackIndex' | 'reasons'> & { readonly trackIds: Int32Array };

/**
 * In one order for all, so that two loads of the same rows never wait for each other both ways; by track first, since the index by
 * track is the wider one to fill. Returns how many were new.
 */
async function insertPlays(
  client: ClientBase,
  { userId, importId, mayTrain }: PlayOwner & { mayTrain: boolean },
  { length, source, trackIds, reasonStart, reasonEnd }: Rows,
  { encoded, careful }: { encoded: Encoded; careful: boolean },
): Promise<number> {
  if (length === 0) return 0;
  const result = await client.query(careful ? `${INSERT_PLAYS} ON CONFLICT DO NOTHING` : INSERT_PLAYS, [
    userId,
    importId ?? null,
    PLAY_SOURCES.indexOf(source),
    mayTrain,
    int4Array(trackIds),
    int2Array(reasonStart),
    int2Array(reasonEnd),
    ...encoded,
  ]);
  return result.rowCount ?? 0;
}

const INSERT_PLAYS = `
  INSERT INTO plays (${COLUMNS})
  SELECT $1::int, track_id, ended_at, started_at, ms_played, $2::int, outcome, reason_start, reason_end, platform, $3::smallint,
    timing, shuffle, offline, private, $4::boolean
  FROM unnest($5::int[], $6::smallint[], $7::smallint[], $8::timestamptz[], $9::timestamptz[], $10::int[], $11::smallint[],
      $12::smallint[], $13::smallint[], $14::boolean[], $15::boolean[], $16::boolean[])
    WITH ORDINALITY AS given (track_id, reason_start, reason_end, ended_at, started_at, ms_played, outcome, platform, timing,
      shuffle, offline, private, n)
  ORDER BY track_id, ended_at, ms_played, n`;

type Encoded = readonly Buffer[];

/** The columns that need no look at the database, in the order in which INSERT_PLAYS unnests them. */
const encode = (rows: Pick<Rows, keyof Rows & keyof PlayBatch>): Encoded => [
  timestampArray(rows.endedAt),
  timestampArray(rows.startedAt),
  int4Array(rows.msPlayed),
  int2Array(rows.outcome),
  int2Array(rows.platform),
  int2Array(rows.timing),
  booleanArray(rows.shuffle),
  booleanArray(rows.offline),
  booleanArray(rows.private),
];

/** Plays of the batch that the user has already, told in another way. Most histories come from one source, and need no look. */
async function findOtherTellings(
  client: ClientBase,
  { owner, rows, hasId, kinds }: { owner: PlayOwner; rows: Rows; hasId: (at: number) => boolean; kinds: PlayKinds },
): Promise<Match[]> {
  const present = await kinds.of(client, owner);
  const wanted = kinds.compare(present, rows, hasId);
  if (!wanted) return [];
  const ids = rows.trackIds.map((id, at) => (wanted(at) ? id : 0));
  return findMatches(client, owner.userId, { ...rows, trackIds: ids });
}

function replacementsOf(
  matches: readonly Match[],
  rows: Rows,
  mayTrain: boolean,
): { known: PlayFacts; merged: PlayFacts }[] {
  return matches
    .map(({ at, known, givenHasId }) => ({ known, merged: mergePlays(known, factsOf(rows, at, givenHasId, mayTrain)) }))
    .filter(({ known, merged }) => merged !== known);
}

function factsOf(rows: Rows, at: number, hasId: boolean, mayTrain: boolean): PlayFacts {
  const told = (value: number | undefined): number | null => (value === undefined || value < 0 ? null : value);
  const flag = (value: number | undefined): boolean | null => (value === undefined || value < 0 ? null : value === 1);
  return {
    trackId: rows.trackIds[at] ?? 0,
    hasId,
    endedAt: rows.endedAt[at] ?? 0,
    startedAt: Math.round((rows.startedAt[at] ?? 0) / 1000) * 1000,
    msPlayed: rows.msPlayed[at] ?? 0,
    timing: rows.timing[at] ?? 0,
    source: PLAY_SOURCES.indexOf(rows.source),
    outcome: rows.outcome[at] ?? 0,
    reasonStart: told(rows.reasonStart[at]),
    reasonEnd: told(rows.reasonEnd[at]),
    platform: told(rows.platform[at]),
    shuffle: flag(rows.shuffle[at]),
    offline: flag(rows.offline[at]),
    private: rows.private[at] === 1,
    mayTrain,
  };
}

function withoutMatched(rows: Rows, matches: readonly Match[]): Rows {
  const matched = new Set(matches.map(({ at }) => at));
  const keep = <Column extends { filter(test: (value: number, at: number) => boolean): Column }>(
    column: Column,
  ): Column => column.filter((_, at) => !matched.has(at));
  return {
    length: rows.length - matched.size,
    source: rows.source,
    trackIds: keep(rows.trackIds),
    endedAt: keep(rows.endedAt),
    startedAt: keep(rows.startedAt),
    msPlayed: keep(rows.msPlayed),
    timing: keep(rows.timing),
    outcome: keep(rows.outcome),
    reasonStart: keep(rows.reasonStart),
    reasonEnd: keep(rows.reasonEnd),
    shuffle: keep(rows.shuffle),
    offline: keep(rows.offline),
    private: keep(rows.private),
    platform: keep(rows.platform),
  };
}
