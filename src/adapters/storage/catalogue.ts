import { setImmediate } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { artistKey, recordingKey, trackKey } from '../../domain/identity.ts';
import type { TrackIdentity } from '../../domain/track.ts';
import { textArray } from './array-literals.ts';

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
 * Makes sure that the catalogue has these tracks and their artists; returns their ids by position. Rows are written in the order
 * of their keys, artists before tracks, so that two loads at once wait for each other and never both.
 */
export async function ensureTracks(
  client: ClientBase,
  keyed: Pick<KeyedTracks, 'keys' | 'tracks'>,
): Promise<Int32Array> {
  if (keyed.keys.length === 0) return new Int32Array(0);
  const { ids, positions } = await lookUp(client, keyed);
  const added = await addTracks(client, keyed, positions);
  for (const position of positions) ids[position] ||= added.get(keyed.keys[position] ?? '') ?? 0;
  // Another connection added some in the meantime.
  const found = ids.includes(0) ? (await lookUp(client, keyed)).ids : ids;
  if (found.includes(0)) throw new Error('a track did not reach the catalogue');
  return found;
}

/** Makes sure that the catalogue has these artists; returns their ids by position. */
export async function ensureArtists(client: ClientBase, names: readonly string[]): Promise<number[]> {
  const keys = names.map(artistKey);
  const byKey = new Map(keys.map((key, i) => [key, names[i] ?? '']));
  await addArtists(client, byKey);
  const { rows } = await client.query<{ id: number; key: string }>(
    'SELECT id, key FROM artists WHERE key = ANY($1::text[])',
    [textArray([...byKey.keys()])],
  );
  const ids = new Map(rows.map(({ id, key }) => [key, id]));
  return keys.map((key) => ids.get(key) ?? 0);
}

/** The ids of the tracks, 0 for one that is missing; and the positions of those that are missing or could get an album. */
async function lookUp(
  client: ClientBase,
  { keys, tracks }: Pick<KeyedTracks, 'keys' | 'tracks'>,
): Promise<{ ids: Int32Array; positions: number[] }> {
  const { rows } = await client.query<[n: number, id: number, lacksAlbum: boolean]>({
    rowMode: 'array',
    text: `SELECT given.n::int - 1, tracks.id, tracks.album IS NULL FROM unnest($1::text[]) WITH ORDINALITY AS given (key, n)
      JOIN tracks ON tracks.key = given.key`,
    values: [textArray(keys)],
  });
  const ids = new Int32Array(keys.length);
  const lacking = new Set<number>();
  for (const [position, id, lacksAlbum] of rows) {
    ids[position] = id;
    if (lacksAlbum) lacking.add(position);
  }
  const positions: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    if (ids[i] === 0 || (lacking.has(i) && tracks[i]?.album !== undefined)) positions.push(i);
  }
  return { ids, positions };
}

/** Adds what is missing, and albums; the ids of the rows that were written, by key. */
async function addTracks(
  client: ClientBase,
  { keys, tracks }: Pick<KeyedTracks, 'keys' | 'tracks'>,
  positions: readonly number[],
): Promise<Map<string, number>> {
  if (positions.length === 0) return new Map();
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

  await addArtists(client, artists);
  const { rows } = await client.query<{ id: number; key: string }>(
    `INSERT INTO tracks AS known (key, recording_key, spotify_id, title, album, artist_id)
     SELECT given.key, given.recording_key, given.spotify_id, given.title, given.album, artists.id
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
       AS given (key, recording_key, spotify_id, title, album, artist_key)
     JOIN artists ON artists.key = given.artist_key
     ORDER BY given.key COLLATE "C"
     ON CONFLICT (key) DO UPDATE SET album = EXCLUDED.album
     WHERE known.album IS NULL AND EXCLUDED.album IS NOT NULL
     RETURNING id, key`,
    [columns.key, columns.recordingKey, columns.spotifyId, columns.title, columns.album, columns.artistKey].map(
      textArray,
    ),
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}

/** By key, with the name to show. */
async function addArtists(client: ClientBase, artists: ReadonlyMap<string, string>): Promise<void> {
  await client.query(
    `INSERT INTO artists (key, name)
     SELECT given.key, given.name FROM unnest($1::text[], $2::text[]) AS given (key, name)
     WHERE NOT EXISTS (SELECT FROM artists WHERE artists.key = given.key)
     ORDER BY given.key COLLATE "C"
     ON CONFLICT (key) DO NOTHING`,
    [textArray([...artists.keys()]), textArray([...artists.values()])],
  );
}
