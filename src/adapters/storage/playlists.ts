import type { ClientBase, Pool } from 'pg';
import type { Playlist, PlaylistSummary } from '../../domain/playlist.ts';
import { Slots } from '../../domain/slots.ts';
import type { PlaylistStore } from '../../services/ports.ts';
import { numberArray } from './array-literals.ts';
import { hasMetTrack } from './met.ts';
import { inTransaction } from './pool.ts';
import { storableJson, storableText } from './storable.ts';

/** Changes of a playlist that can be taken back; older ones are forgotten. */
const KEPT_REVISIONS = 50;

interface Head {
  id: number;
  name: string;
  source: string;
  public: boolean;
  revision: number;
  request: unknown;
  updated_at: Date;
  undoable: boolean;
}

/** Playlists by statements bound to their user; a change and the state before it are one transaction. */
export function createPlaylistStore({ pool }: { pool: Pool }): PlaylistStore {
  return {
    list: async (userId) => {
      const { rows } = await pool.query<PlaylistSummary>(
        `SELECT p.id, p.name, p.source, p.public, p.updated_at AS "updatedAt",
           (SELECT count(*)::int FROM playlist_tracks t WHERE t.playlist_id = p.id) AS tracks
         FROM playlists p WHERE p.user_id = $1 ORDER BY p.updated_at DESC, p.id DESC`,
        [userId],
      );
      return rows;
    },
    find: (userId, id) => find(pool, userId, id),
    create: (userId, { name, request, madeBy, trackIds, public: open }, now) =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query<{ id: number; made: boolean }>(
          `INSERT INTO playlists (user_id, name, public, request, made_by, created_at, updated_at)
           VALUES ($1, $2, $3, $4, $5, $6, $6)
           ON CONFLICT (user_id, made_by) DO UPDATE SET made_by = EXCLUDED.made_by
           RETURNING id, (xmax = 0) AS made`,
          [userId, storableText(name), open, request ? storableJson(request) : null, madeBy ?? null, now],
        );
        const made = rows[0];
        if (!made) throw new Error('a playlist that was made has an id');
        if (made.made) await fill(client, made.id, trackIds);
        return made.id;
      }),
    change: (userId, id, change, now) =>
      inTransaction(pool, async (client) => {
        const head = await lock(client, userId, id);
        if (head?.revision !== change.revision) return false;
        await client.query(
          `INSERT INTO playlist_revisions (playlist_id, revision, name, public, track_ids)
           SELECT $1, $2, $3, $4, coalesce(array_agg(track_id ORDER BY position), '{}') FROM playlist_tracks WHERE playlist_id = $1`,
          [id, head.revision, head.name, head.public],
        );
        await client.query('DELETE FROM playlist_revisions WHERE playlist_id = $1 AND revision <= $2', [
          id,
          head.revision - KEPT_REVISIONS,
        ]);
        await client.query(
          `UPDATE playlists SET name = $2, public = $3, revision = revision + 1, updated_at = $4 WHERE id = $1`,
          [id, storableText(change.name ?? head.name), change.public ?? head.public, now],
        );
        if (change.trackIds) await fill(client, id, change.trackIds);
        return true;
      }),
    undo: (userId, id, now) =>
      inTransaction(pool, async (client) => {
        const head = await lock(client, userId, id);
        if (!head) return false;
        const { rows } = await client.query<{ revision: number; name: string; public: boolean; track_ids: number[] }>(
          `DELETE FROM playlist_revisions WHERE playlist_id = $1
             AND revision = (SELECT max(revision) FROM playlist_revisions WHERE playlist_id = $1)
           RETURNING revision, name, public, track_ids`,
          [id],
        );
        const before = rows[0];
        if (!before) return false;
        // The revision goes on counting: whoever holds a number from before has to look again.
        await client.query(
          `UPDATE playlists SET name = $2, public = $3, revision = revision + 1, updated_at = $4 WHERE id = $1`,
          [id, before.name, before.public, now],
        );
        await fill(client, id, before.track_ids);
        return true;
      }),
    remove: async (userId, id) => {
      const { rowCount } = await pool.query('DELETE FROM playlists WHERE user_id = $1 AND id = $2', [userId, id]);
      return (rowCount ?? 0) > 0;
    },
    tracks: async (userId, trackIds) => {
      const { rows } = await pool.query<TrackRow>(
        `${TRACKS} WHERE t.id = ANY($2::int[]) AND ${hasMetTrack('$1', 't.id')}`,
        [userId, numberArray(trackIds)],
      );
      const known = new Map(rows.map((row) => [row.id, toTrack(row)]));
      return trackIds.flatMap((id) => known.get(id) ?? []);
    },
  };
}

interface TrackRow {
  id: number;
  title: string;
  artist: string;
  artist_id: number;
  album: string | null;
  spotify_id: string | null;
}
const TRACKS = `SELECT t.id, t.title, t.album, t.spotify_id, a.id AS artist_id, a.name AS artist
  FROM tracks t JOIN artists a ON a.id = t.artist_id`;

const toTrack = ({ id, title, artist, artist_id: artistId, album, spotify_id: spotifyId }: TrackRow) => ({
  id,
  title,
  artist,
  artistId,
  album: album ?? undefined,
  spotifyId: spotifyId ?? undefined,
});

const HEAD = `SELECT p.id, p.name, p.source, p.public, p.revision, p.request, p.updated_at,
  EXISTS (SELECT FROM playlist_revisions r WHERE r.playlist_id = p.id) AS undoable FROM playlists p`;

async function find(pool: Pool, userId: number, id: number): Promise<Playlist | undefined> {
  const { rows } = await pool.query<Head>(`${HEAD} WHERE p.user_id = $1 AND p.id = $2`, [userId, id]);
  const head = rows[0];
  if (!head) return undefined;
  const tracks = await pool.query<TrackRow>(
    `${TRACKS} JOIN playlist_tracks pt ON pt.track_id = t.id WHERE pt.playlist_id = $1 ORDER BY pt.position`,
    [id],
  );
  // A wish kept by another version may have slots that this one does not know.
  const request = Slots.safeParse(head.request);
  return {
    id: head.id,
    name: head.name,
    source: head.source,
    public: head.public,
    revision: head.revision,
    updatedAt: head.updated_at,
    undoable: head.undoable,
    request: request.success ? request.data : undefined,
    tracks: tracks.rows.map(toTrack),
  };
}

async function lock(client: ClientBase, userId: number, id: number): Promise<Head | undefined> {
  const { rows } = await client.query<Head>(
    'SELECT id, name, source, public, revision, request FROM playlists WHERE user_id = $1 AND id = $2 FOR UPDATE',
    [userId, id],
  );
  return rows[0];
}

/** What stays keeps the day it was added and the import it came from. */
async function fill(client: ClientBase, id: number, trackIds: readonly number[]): Promise<void> {
  const { rows } = await client.query<{ track_id: number; added_at: Date | null; import_id: number | null }>(
    'DELETE FROM playlist_tracks WHERE playlist_id = $1 RETURNING track_id, added_at, import_id',
    [id],
  );
  const before = new Map(rows.map((row) => [row.track_id, row]));
  await client.query(
    `INSERT INTO playlist_tracks (playlist_id, position, track_id, added_at, import_id)
     SELECT $1, (row_number() OVER (ORDER BY given.n) - 1)::int, given.track_id, given.added_at, given.import_id
     FROM unnest($2::int[], $3::timestamptz[], $4::int[]) WITH ORDINALITY AS given (track_id, added_at, import_id, n)
     JOIN tracks ON tracks.id = given.track_id`,
    [
      id,
      trackIds,
      trackIds.map((track) => before.get(track)?.added_at ?? null),
      trackIds.map((track) => before.get(track)?.import_id ?? null),
    ],
  );
}
