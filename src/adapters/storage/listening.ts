import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pool } from 'pg';
import { OUTCOMES } from '../../domain/play.ts';
import { clockOffsets } from '../../lib/clock-offsets.ts';
import { listeningHistory, startReason, type PlayColumns } from '../../recommender/listening-history.ts';
import type { ListeningSource } from '../../services/ports.ts';

/** Middle of the times that plays can have, in epoch seconds: around it every time fits 32 bits. */
const TIME_ORIGIN = 2_500_000_000;
/** How outcome, shuffle and reason share 32 bits. */
const SHUFFLE_BIT = 4;
const REASON_UNIT = 8;

/**
 * A quarter of a million plays come in half a second, as bytes that become typed arrays; as rows they would take ten times as
 * long, on the thread that answers requests.
 */
export function createListeningSource({ pool }: { pool: Pool }): ListeningSource {
  return {
    load: async (userId, { timezone, alsoUntrainable = false }) => {
      const plays = await loadPlays(pool, userId, alsoUntrainable ? ALL_PLAYS : TRAINABLE_PLAYS);
      const catalogue = await loadCatalogue(pool, [plays]);
      const recordings = createRecordings(catalogue);
      const columns = await toColumns(plays, recordings, await loadReasons(pool));
      const { trackIds, artistIds, albums } = recordings.end();
      await nextTurn();
      const counts = { tracks: trackIds.length, artists: artistIds.length, albums };
      const clockOffset = clockOffsets(plays.endedAt, timezone);
      return { trackIds, artistIds, history: listeningHistory({ ...columns, ...counts, clockOffset }) };
    },
    loadTogether: async (userIds, { newest }) => {
      const plays: Plays[] = [];
      for (const userId of userIds) plays.push(await loadPlays(pool, userId, SHAREABLE_PLAYS, newest));
      const recordings = createRecordings(await loadCatalogue(pool, plays));
      const reasons = await loadReasons(pool);
      const columns = [];
      for (const one of plays) columns.push(await toColumns(one, recordings, reasons));
      const { trackIds, artistIds, albums } = recordings.end();
      const counts = { tracks: trackIds.length, artists: artistIds.length, albums };
      return { trackIds, histories: columns.map((one) => listeningHistory({ ...one, ...counts })) };
    },
    count: async (userId) => {
      const { rows } = await pool.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM plays WHERE user_id = $1 AND may_train',
        [userId],
      );
      return rows[0]?.n ?? 0;
    },
  };
}

interface Plays {
  readonly length: number;
  readonly trackId: Int32Array;
  readonly endedAt: Float64Array;
  readonly msPlayed: Int32Array;
  readonly details: Int32Array;
}

/** Rows that are worked on before others of this process get a turn: some milliseconds. */
const ROWS_PER_TURN = 16_384;

/** Conditions on rows of `plays`. */
const ALL_PLAYS = 'true';
const TRAINABLE_PLAYS = 'may_train';
const SHAREABLE_PLAYS = 'may_train AND NOT private';

async function loadPlays(pool: Pool, userId: number, which: string, newest?: number): Promise<Plays> {
  const { rows } = await pool.query<Record<'tracks' | 'ends' | 'played' | 'details', Buffer | null>>(
    `SELECT string_agg(int4send(track_id), ''::bytea) AS tracks,
       string_agg(int4send((date_part('epoch', ended_at) - ${TIME_ORIGIN})::int), ''::bytea) AS ends,
       string_agg(int4send(ms_played), ''::bytea) AS played,
       string_agg(int4send(outcome + coalesce(shuffle::int, 0) * ${SHUFFLE_BIT} + coalesce(reason_start, 0) * ${REASON_UNIT}), ''::bytea) AS details
     FROM (
       SELECT track_id, ended_at, ms_played, outcome, shuffle, reason_start FROM plays
       WHERE user_id = $1 AND ${which} ORDER BY ended_at, track_id, ms_played
       OFFSET greatest(0, (SELECT count(*) FROM plays WHERE $2::int IS NOT NULL AND user_id = $1 AND ${which}) - $2)
     ) AS ordered`,
    [userId, newest ?? null],
  );
  const [row] = rows;
  await nextTurn();
  const trackId = readInts(row?.tracks);
  const endedAt = new Float64Array(readInts(row?.ends));
  for (let i = 0; i < endedAt.length; i++) endedAt[i] = (endedAt[i] ?? 0) + TIME_ORIGIN;
  await nextTurn();
  return {
    length: trackId.length,
    trackId,
    endedAt,
    msPlayed: readInts(row?.played),
    details: readInts(row?.details),
  };
}

/** `int4send` writes big-endian; typed arrays want the order of this computer. */
function readInts(bytes: Buffer | null | undefined): Int32Array {
  if (!bytes) return new Int32Array(0);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Int32Array(bytes.byteLength / 4);
  for (let i = 0; i < numbers.length; i++) numbers[i] = view.getInt32(4 * i);
  return numbers;
}

interface CatalogueRow {
  readonly id: number;
  readonly recording_key: string;
  readonly artist_id: number;
  readonly album: string | null;
}

async function loadCatalogue(pool: Pool, plays: readonly Plays[]): Promise<ReadonlyMap<number, CatalogueRow>> {
  const ids = new Set<number>();
  for (const { trackId } of plays) for (let i = 0; i < trackId.length; i++) ids.add(trackId[i] ?? 0);
  const { rows } = await pool.query<CatalogueRow>(
    'SELECT id, recording_key, artist_id, album FROM tracks WHERE id = ANY($1::int[])',
    [`{${[...ids].join(',')}}`],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Position in `START_REASONS` by id; id 0 stands for a reason that nobody told. */
async function loadReasons(pool: Pool): Promise<ReadonlyMap<number, number>> {
  const { rows } = await pool.query<{ id: number; name: string }>('SELECT id, name FROM reasons');
  return new Map(rows.map(({ id, name }) => [id, startReason(name)]));
}

const LABELS = OUTCOMES.map((outcome) => (outcome === 'skipped' ? 1 : outcome === 'finished' ? 0 : -1));

/** Columns of one listener; recordings that others play too keep their numbers. */
async function toColumns(
  { length, trackId, endedAt, msPlayed, details }: Plays,
  recordings: ReturnType<typeof createRecordings>,
  reasons: ReadonlyMap<number, number>,
): Promise<Omit<PlayColumns, 'tracks' | 'artists' | 'albums'>> {
  const track = new Int32Array(length);
  const artist = new Int32Array(length);
  const album = new Int32Array(length);
  const label = new Int8Array(length);
  const reasonStart = new Uint8Array(length);
  const shuffle = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    if (i % ROWS_PER_TURN === 0) await nextTurn();
    const found = recordings.play(trackId[i] ?? 0);
    track[i] = found.track;
    artist[i] = found.artist;
    album[i] = found.album;
    const detail = details[i] ?? 0;
    label[i] = LABELS[detail % SHUFFLE_BIT] ?? -1;
    shuffle[i] = (detail & SHUFFLE_BIT) === 0 ? 0 : 1;
    reasonStart[i] = reasons.get(Math.floor(detail / REASON_UNIT)) ?? startReason(undefined);
  }
  return { length, track, artist, album, endedAt, msPlayed, label, reasonStart, shuffle };
}

interface Numbers {
  readonly track: number;
  readonly artist: number;
  readonly album: number;
}

/**
 * Numbers recordings, artists and albums in the order of their first play. Ids of one recording share a number; the id played
 * most (at equal plays the oldest) stands for it.
 */
function createRecordings(catalogue: ReadonlyMap<number, CatalogueRow>) {
  const tracks = new Map<string, number>();
  const artists = new Map<number, number>();
  const albums = new Map<string, number>();
  const byId = new Map<number, Numbers & { plays: number }>();
  const numberIn = <Key>(known: Map<Key, number>, key: Key): number => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  const name = (id: number): Numbers & { plays: number } => {
    const row = catalogue.get(id);
    const artistId = row?.artist_id ?? 0;
    const numbers = {
      track: numberIn(tracks, row?.recording_key ?? String(id)),
      artist: numberIn(artists, artistId),
      album: numberIn(albums, `${artistId}/${row?.album ?? ''}`),
      plays: 0,
    };
    byId.set(id, numbers);
    return numbers;
  };
  return {
    play(id: number): Numbers {
      const numbers = byId.get(id) ?? name(id);
      numbers.plays++;
      return numbers;
    },
    end(): { trackIds: Int32Array; artistIds: Int32Array; albums: number } {
      const trackIds = new Int32Array(tracks.size);
      const most = new Int32Array(tracks.size);
      for (const [id, { track, plays }] of byId) {
        const more = plays - (most[track] ?? 0);
        if (more < 0 || (more === 0 && id > (trackIds[track] ?? 0))) continue;
        most[track] = plays;
        trackIds[track] = id;
      }
      return { trackIds, artistIds: Int32Array.from(artists.keys()), albums: albums.size };
    },
  };
}
