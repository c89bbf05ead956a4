import { setImmediate } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { artistKey, recordingKey, trackKey } from '../../domain/identity.ts';
import type { TrackIdentity } from '../../domain/track.ts';
import { booleanArray, textArray } from './array-literals.ts';

/** Keys are hashed text, 5–10 µs each: so many are made before other work gets its turn. */
const KEYS_PER_TURN = 500;

export interface KeyedTracks {
  /** Each key once. */
  readonly keys: readonly string[];
  readonly tracks: readonly TrackIdentity[];
  /** Position in `keys` of each of the tracks that were given. */
  readonly positions: Int32Array;
}

/** Tracks by key. Of several descriptions of one track the first stays, with the album of the first that names one. */
export async function keyTracks(given: readonly TrackIdentity[]): Promise<KeyedTracks> {
  const keys: string[] = [];
  const tracks: TrackIdentity[] = [];
  const positions = new Int32Array(given.length);
  const known = new Map<string, number>();
  for (const [i, track] of given.entries()) {
    if (i % KEYS_PER_TURN === KEYS_PER_TURN - 1) await setImmediate();
    const key = trackKey(track);
    let position = known.get(key);
    if (position === undefined) {
      position = keys.length;
      known.set(key, position);
      keys.push(key);
      tracks.push(track);
    } else {
      const first = tracks[position];
      if (first && first.album === undefined && track.album !== undefined)
        tracks[position] = { ...first, album: track.album };
    }
    positions[i] = position;
  }
  return { keys, tracks, positions };
}

/**
 * Makes sure that the catalogue has these tracks and their artists; returns their ids as an `int[]` literal, by position.
 * Rows are written in the order of their keys, artists before tracks, so that two loads at once wait for each other and never
 * both.
 */
export async function ensureTracks(client: ClientBase, keyed: Pick<KeyedTracks, 'keys' | 'tracks'>): Promise<string> {
  const before = await lookUp(client, keyed);
  if (before.positions === null) return before.ids;
  await addTracks(client, keyed, before.positions.split(',').map(Number));
  return (await lookUp(client, keyed)).ids;
}

/**
 * The ids of the tracks, and the positions (from 0, with commas) of those that are missing or could get an album. A missing one
 * keeps its place as NULL, which no play accepts.
 */
async function lookUp(
  client: ClientBase,
  { keys, tracks }: Pick<KeyedTracks, 'keys' | 'tracks'>,
): Promise<{ ids: string; positions: string | null }> {
  const { rows } = await client.query<{ ids: string | null; positions: string | null }>(
    `SELECT array_agg(tracks.id ORDER BY given.n)::text AS ids,
       string_agg((given.n - 1)::text, ',') FILTER (
         WHERE tracks.id IS NULL OR (tracks.album IS NULL AND given.has_album)
       ) AS positions
     FROM unnest($1::text[], $2::boolean[]) WITH ORDINALITY AS given (key, has_album, n)
     LEFT JOIN tracks ON tracks.key = given.key`,
    [textArray(keys), booleanArray(tracks.map((track) => track.album !== undefined))],
  );
  return { ids: rows[0]?.ids ?? '{}', positions: rows[0]?.positions ?? null };
}

async function addTracks(
  client: ClientBase,
  { keys, tracks }: Pick<KeyedTracks, 'keys' | 'tracks'>,
  positions: readonly number[],
): Promise<void> {
  const artists = new Map<string, string>();
  const columns = { key: [], recordingKey: [], spotifyId: [], title: [], album: [], artistKey: [] } as Record<
    'key' | 'recordingKey' | 'spotifyId' | 'title' | 'album' | 'artistKey',
    (string | null)[]
  >;
  for (const [i, position] of positions.entries()) {
    if (i % KEYS_PER_TURN === KEYS_PER_TURN - 1) await setImmediate();
    const key = keys[position];
    const track = tracks[position];
    if (key === undefined || track === undefined) continue;
    const artist = artistKey(track.artist);
    if (!artists.has(artist)) artists.set(artist, track.artist.trim());
    columns.key.push(key);
    columns.recordingKey.push(recordingKey(track));
    columns.spotifyId.push(track.spotifyId ?? null);
    columns.title.push(track.title);
    columns.album.push(track.album ?? null);
    columns.artistKey.push(artist);
  }

  await client.query(
    `INSERT INTO artists (key, name)
     SELECT given.key, given.name FROM unnest($1::text[], $2::text[]) AS given (key, name)
     WHERE NOT EXISTS (SELECT FROM artists WHERE artists.key = given.key)
     ORDER BY given.key COLLATE "C"
     ON CONFLICT (key) DO NOTHING`,
    [textArray([...artists.keys()]), textArray([...artists.values()])],
  );
  await client.query(
    `INSERT INTO tracks AS known (key, recording_key, spotify_id, title, album, artist_id)
     SELECT given.key, given.recording_key, given.spotify_id, given.title, given.album, artists.id
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
       AS given (key, recording_key, spotify_id, title, album, artist_key)
     JOIN artists ON artists.key = given.artist_key
     ORDER BY given.key COLLATE "C"
     ON CONFLICT (key) DO UPDATE SET album = EXCLUDED.album
     WHERE known.album IS NULL AND EXCLUDED.album IS NOT NULL`,
    [columns.key, columns.recordingKey, columns.spotifyId, columns.title, columns.album, columns.artistKey].map(
      textArray,
    ),
  );
}
