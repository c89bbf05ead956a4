import type { ClientBase, Pool } from 'pg';
import { normaliseName } from '../../domain/identity.ts';
import type { PlaylistEntry, SavedVerdict } from '../../domain/library.ts';
import type { CollectionStore, PlayOwner } from '../../services/ports.ts';
import { textArray } from './array-literals.ts';
import { int4Array, timestampArray } from './binary-arrays.ts';
import { ensureArtists, ensureTracks, keyTracks } from './catalogue.ts';
import { inTransaction } from './pool.ts';

export function createCollectionStore({ pool }: { pool: Pool }): CollectionStore {
  return {
    addVerdicts: async (owner, verdicts) => {
      if (verdicts.length === 0) return { added: 0 };
      return inTransaction(pool, async (client) => ({ added: await addVerdicts(client, owner, verdicts) }));
    },
    addPlaylistEntries: async (owner, entries) => {
      if (entries.length === 0) return { added: 0 };
      return inTransaction(pool, async (client) => ({ added: await addEntries(client, owner, entries) }));
    },
    countImport: async (userId, importId) => {
      const { rows } = await pool.query<{ likes: number; playlistEntries: number }>(
        `SELECT (SELECT count(*)::int FROM feedback WHERE user_id = $1 AND import_id = $2) AS likes,
           (SELECT count(*)::int FROM playlist_tracks t JOIN playlists p ON p.id = t.playlist_id
            WHERE p.user_id = $1 AND t.import_id = $2) AS "playlistEntries"`,
        [userId, importId],
      );
      return rows[0] ?? { likes: 0, playlistEntries: 0 };
    },
    removeImport: (userId, importId) =>
      inTransaction(pool, async (client) => {
        const likes = await client.query('DELETE FROM feedback WHERE user_id = $1 AND import_id = $2', [
          userId,
          importId,
        ]);
        const entries = await client.query(
          `DELETE FROM playlist_tracks t USING playlists p
           WHERE p.id = t.playlist_id AND p.user_id = $1 AND t.import_id = $2`,
          [userId, importId],
        );
        await client.query(
          `DELETE FROM playlists WHERE user_id = $1 AND import_id = $2
           AND NOT EXISTS (SELECT FROM playlist_tracks WHERE playlist_id = playlists.id)`,
          [userId, importId],
        );
        return (likes.rowCount ?? 0) + (entries.rowCount ?? 0);
      }),
  };
}

/** A verdict that is there already stays, whoever gave it: the user's own word counts more than a file. */
async function addVerdicts(
  client: ClientBase,
  { userId, importId, source }: PlayOwner & { source: string },
  verdicts: readonly SavedVerdict[],
): Promise<number> {
  const onTracks = verdicts.flatMap(({ target, ...rest }) => (target.type === 'track' ? [{ ...rest, ...target }] : []));
  const onArtists = verdicts.flatMap(({ target, ...rest }) =>
    target.type === 'artist' ? [{ ...rest, ...target }] : [],
  );
  const trackIds = await idsOfTracks(
    client,
    onTracks.map(({ track }) => track),
  );
  const artistIds =
    onArtists.length === 0
      ? []
      : await ensureArtists(
          client,
          onArtists.map(({ artist }) => artist),
        );
  const all = [...onTracks, ...onArtists];
  const { rowCount } = await client.query(
    `INSERT INTO feedback (user_id, target_type, target_id, verdict, source, import_id, created_at)
     SELECT DISTINCT ON (type, id) $1::int, type, id, verdict, $2::text, $3::int, coalesce(at, now())
     FROM unnest($4::text[], $5::int[], $6::text[], $7::timestamptz[]) WITH ORDINALITY AS given (type, id, verdict, at, n)
     WHERE id > 0 ORDER BY type, id, n
     ON CONFLICT (user_id, target_type, target_id) DO NOTHING`,
    [
      userId,
      source,
      importId ?? null,
      textArray(all.map(({ type }) => type)),
      int4Array([...trackIds, ...artistIds]),
      textArray(all.map(({ verdict }) => verdict)),
      timestampArray(all.map(({ at }) => at ?? NaN)),
    ],
  );
  return rowCount ?? 0;
}

/** A track that the playlist has already is known; new ones go to its end. */
async function addEntries(
  client: ClientBase,
  { userId, importId, source }: PlayOwner & { source: string },
  entries: readonly PlaylistEntry[],
): Promise<number> {
  const names = new Map<string, string>();
  for (const { playlist } of entries) {
    const key = keyOf(playlist);
    if (!names.has(key)) names.set(key, playlist);
  }
  const keys = [...names.keys()];
  await client.query(
    `INSERT INTO playlists (user_id, name, source, import_key, import_id)
     SELECT $1::int, name, $2::text, key, $3::int FROM unnest($4::text[], $5::text[]) AS given (name, key)
     ORDER BY key COLLATE "C" ON CONFLICT (user_id, import_key) DO NOTHING`,
    [userId, source, importId ?? null, textArray([...names.values()]), textArray(keys)],
  );
  const { rows } = await client.query<{ id: number; key: string }>(
    `SELECT id, import_key AS key FROM playlists WHERE user_id = $1 AND import_key = ANY($2::text[]) ORDER BY id FOR UPDATE`,
    [userId, textArray(keys)],
  );
  const ids = new Map(rows.map(({ id, key }) => [key, id]));
  const trackIds = await idsOfTracks(
    client,
    entries.map(({ track }) => track),
  );
  const { rowCount } = await client.query(
    `INSERT INTO playlist_tracks (playlist_id, position, track_id, added_at, import_id)
     SELECT playlist, coalesce((SELECT max(position) FROM playlist_tracks WHERE playlist_id = playlist), -1)
         + row_number() OVER (PARTITION BY playlist ORDER BY n), track, added_at, $1::int
     FROM (
       SELECT DISTINCT ON (playlist, track) * FROM unnest($2::int[], $3::int[], $4::timestamptz[])
         WITH ORDINALITY AS given (playlist, track, added_at, n)
       ORDER BY playlist, track, n
     ) AS firsts
     WHERE NOT EXISTS (SELECT FROM playlist_tracks t WHERE t.playlist_id = playlist AND t.track_id = track)`,
    [
      importId ?? null,
      int4Array(entries.map(({ playlist }) => ids.get(keyOf(playlist)) ?? 0)),
      int4Array(trackIds),
      timestampArray(entries.map(({ addedAt }) => addedAt ?? NaN)),
    ],
  );
  return rowCount ?? 0;
}

/** Playlists of one name are one playlist. */
const keyOf = (name: string): string => normaliseName(name).slice(0, 300);

async function idsOfTracks(client: ClientBase, tracks: Parameters<typeof keyTracks>[0]): Promise<number[]> {
  if (tracks.length === 0) return [];
  const keyed = await keyTracks(tracks);
  const ids = await ensureTracks(client, keyed);
  return Array.from(keyed.positions, (position) => ids[position] ?? 0);
}
