import { LISTENED_MS } from '../../domain/play.ts';
import { sql } from '../../lib/sql.ts';
import type { Ports } from '../ports.ts';
import { intList } from './int-list.ts';
import type { Library } from './load-library.ts';
import type { ResolvedName } from './resolve-names.ts';

/** One of those asked about, and what was heard beside it. */
export interface Parent {
  readonly name: string;
  /** Rows of the artists it names, or whose track it is. */
  readonly artists: ReadonlySet<number>;
  /** Rows of the tracks it names; empty for an artist. */
  readonly tracks: readonly number[];
  /** 0–1 per artist row, 1 for the artists asked about. */
  readonly similarity: Float32Array;
}

export interface Companions {
  readonly parents: readonly Parent[];
  /** 0–1 per artist row: to the parent that is nearest. */
  readonly similarity: Float32Array;
  /** Per artist row: with whom it was heard most closely, and in how many sessions. */
  readonly together: ReadonlyMap<number, { name: string; sessions: number }>;
}

/** Sessions as in listening research: half an hour of silence begins a new one. */
const SESSION_GAP_MINUTES = 30;
/** One shared session may be chance. */
const LEAST_SHARED_SESSIONS = 2;
/** Weighs down artists heard in a handful of sessions, whose overlap says little. */
const SESSION_PRIOR = 5;
/** Below a fifth of the closest companion, artists merely share the same years. */
const LEAST_SIMILARITY = 0.2;

/** Which artists were heard in the same sessions as each of the given ones, compared by the cosine of their sessions. */
export async function findCompanions(
  needs: Pick<Ports, 'database'>,
  { userId, seeds, library }: { userId: number; seeds: readonly ResolvedName[]; library: Library },
): Promise<Companions> {
  const similarity = new Float32Array(library.artists.length);
  const together = new Map<number, { name: string; sessions: number }>();
  const parents: Parent[] = [];
  for (const seed of seeds) {
    const alike = new Float32Array(library.artists.length);
    const own = new Set([...seed.artists, ...seed.tracks.map((row) => library.tracks.artist[row] ?? -1)]);
    const rows = await sharedSessionsOnce(needs, userId, seed, library);
    const cosine = (row: SharedSessions): number =>
      row.together / Math.sqrt((row.sessions + SESSION_PRIOR) * row.seed_sessions);
    const others = rows.filter(
      (row) => row.together >= LEAST_SHARED_SESSIONS && !own.has(library.rowOfArtist.get(row.artist_id) ?? -1),
    );
    const closest = Math.max(0, ...others.map(cosine));
    for (const row of others) {
      const artist = library.rowOfArtist.get(row.artist_id);
      const value = cosine(row) / closest;
      if (artist === undefined || value < LEAST_SIMILARITY) continue;
      alike[artist] = value;
      if (value <= (similarity[artist] ?? 0)) continue;
      similarity[artist] = value;
      together.set(artist, { name: seed.name, sessions: row.together });
    }
    for (const artist of own) {
      alike[artist] = 1;
      similarity[artist] = 1;
      together.delete(artist);
    }
    parents.push({ name: seed.name, artists: own, tracks: seed.tracks, similarity: alike });
  }
  // What one parent brings may be another parent itself.
  for (const { artists } of parents) for (const artist of artists) together.delete(artist);
  return { parents, similarity, together };
}

interface SharedSessions {
  artist_id: number;
  sessions: number;
  together: number;
  seed_sessions: number;
}

/** Answers by library, so that they go when plays come or go; a session query reads the whole history. */
const answered = new WeakMap<Library, Map<string, Promise<SharedSessions[]>>>();
const KEPT_ANSWERS = 32;

async function sharedSessionsOnce(
  needs: Pick<Ports, 'database'>,
  userId: number,
  seed: ResolvedName,
  library: Library,
): Promise<SharedSessions[]> {
  const answers = answered.get(library) ?? new Map<string, Promise<SharedSessions[]>>();
  answered.set(library, answers);
  const key = `${seed.artists.join(',')}/${seed.tracks.join(',')}`;
  const answer = answers.get(key) ?? sharedSessions(needs, userId, seed, library);
  answers.delete(key);
  answers.set(key, answer);
  for (const oldest of answers.keys()) {
    if (answers.size <= KEPT_ANSWERS) break;
    answers.delete(oldest);
  }
  try {
    return await answer;
  } catch (error) {
    answers.delete(key);
    throw error;
  }
}

async function sharedSessions(
  { database }: Pick<Ports, 'database'>,
  userId: number,
  seed: ResolvedName,
  library: Library,
): Promise<SharedSessions[]> {
  const artistIds = seed.artists.map((row) => library.artists.artistId[row] ?? 0);
  const trackIds = library.idsOf(seed.tracks);
  return database.query<SharedSessions>(sql`
    WITH heard AS (
      SELECT track_id, ended_at, started_at - lag(ended_at) OVER (ORDER BY ended_at) AS pause
      FROM plays WHERE user_id = ${userId}::int AND ms_played >= ${LISTENED_MS}::int
    ), numbered AS (
      SELECT track_id, count(*) FILTER (WHERE pause >= make_interval(mins => ${SESSION_GAP_MINUTES}::int))
        OVER (ORDER BY ended_at) AS session
      FROM heard
    ), named AS MATERIALIZED (
      SELECT DISTINCT n.session, n.track_id, t.artist_id FROM numbered n JOIN tracks t ON t.id = n.track_id
    ), seed AS (
      SELECT DISTINCT session FROM named
      WHERE artist_id = ANY(${intList(artistIds)}) OR track_id = ANY(${intList(trackIds)})
    ), by_artist AS (
      SELECT DISTINCT session, artist_id FROM named
    )
    SELECT b.artist_id, count(*)::int AS sessions, count(s.session)::int AS together,
      (SELECT count(*)::int FROM seed) AS seed_sessions
    FROM by_artist b LEFT JOIN seed s ON s.session = b.session
    GROUP BY b.artist_id HAVING count(s.session) > 0 ORDER BY b.artist_id`);
}
