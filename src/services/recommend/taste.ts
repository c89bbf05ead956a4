import type { Verdict } from '../../domain/recommendation.ts';
import type { User } from '../../domain/user.ts';
import type { TasteModel, Verdicts } from '../../recommender/recommender.ts';
import { sql } from '../../lib/sql.ts';
import type { Database, Ports } from '../ports.ts';
import { judge, learnedStamp, loadLearned, type Learned } from './judge-taste.ts';
import { loadLibrary, type Library } from './load-library.ts';

/** What a user has played and said. */
export interface Listener {
  readonly library: Library;
  readonly verdicts: Verdicts;
  /** Of the plays and the zone that the library was computed from. */
  readonly fingerprint: string;
}

/** That, and the model fitted on it. */
export interface Taste extends Listener {
  readonly learned: Learned;
  readonly model: TasteModel;
}

/** Users kept at once; a library of 100 000 tracks takes some 20 MB. */
const KEPT_USERS = 16;

interface Kept {
  /** Revision and zone for which it was computed. */
  readonly stamp: string;
  readonly listener: Promise<Listener>;
  /** Set by the first recommendation; a request that only needs names does not wait for it. */
  taste?: { readonly stamp: string; readonly taste: Promise<Taste> };
}

/**
 * Listeners by database, newest use last. The map belongs to the database object and goes with it, so two databases in one process never
 * share anything.
 */
const kept = new WeakMap<Database, Map<number, Kept>>();

export type ListenerNeeds = Pick<Ports, 'database' | 'feedback' | 'trackVectors' | 'clock'>;
export type TasteNeeds = ListenerNeeds & Pick<Ports, 'tasteModels' | 'listening'>;

/** What the user has played and said, computed once per revision and zone; after mere feedback the library stays. */
export async function loadListener(needs: ListenerNeeds, user: User): Promise<Listener> {
  return keptListener(needs, user).listener;
}

/** The same with the model; fitted anew after feedback, another version of the trained models, or midnight. */
export async function loadTaste(needs: TasteNeeds, user: User): Promise<Taste> {
  const stamp = await learnedStamp(needs, user);
  const entry = keptListener(needs, user);
  if (entry.taste?.stamp !== stamp) {
    const before = entry.taste?.taste.catch(() => undefined);
    const taste = computeTaste(needs, { user, listener: entry.listener, stamp, before });
    entry.taste = { stamp, taste };
    taste.catch(() => {
      if (entry.taste?.taste === taste) delete entry.taste;
    });
  }
  return entry.taste.taste;
}

function keptListener(needs: ListenerNeeds, user: User): Kept {
  const { database } = needs;
  const listeners = kept.get(database) ?? new Map<number, Kept>();
  kept.set(database, listeners);
  const stamp = `${user.tasteRevision}/${user.timezone}`;
  const known = listeners.get(user.id);
  const entry: Kept =
    known?.stamp === stamp ? known : { stamp, listener: computeListener(needs, user, known), ...inherited(known) };
  listeners.delete(user.id);
  listeners.set(user.id, entry);
  for (const oldest of listeners.keys()) {
    if (listeners.size <= KEPT_USERS) break;
    listeners.delete(oldest);
  }
  entry.listener.catch(() => {
    if (listeners.get(user.id) === entry) listeners.delete(user.id);
  });
  return entry;
}

/** What was learned outlives feedback; the stamp makes sure that the model itself is fitted anew. */
const inherited = (known: Kept | undefined): Pick<Kept, 'taste'> =>
  known?.taste ? { taste: { stamp: 'outdated', taste: known.taste.taste } } : {};

async function computeListener(
  { database, feedback, trackVectors, clock }: ListenerNeeds,
  user: User,
  known: Kept | undefined,
): Promise<Listener> {
  // Taken before the library is read: a play that arrives in between makes the next fingerprint differ.
  const fingerprint = `${user.timezone}/${await fingerprintOf({ database }, user.id)}`;
  const old = await known?.listener.catch(() => undefined);
  const library =
    old?.fingerprint === fingerprint
      ? old.library
      : await loadLibrary({ database, trackVectors }, { userId: user.id, timezone: user.timezone, now: clock.now() });
  return { library, verdicts: verdictsOn(library, await feedback.list(user.id)), fingerprint };
}

async function computeTaste(
  needs: TasteNeeds,
  {
    user,
    listener,
    stamp,
    before,
  }: { user: User; listener: Promise<Listener>; stamp: string; before: Promise<Taste | undefined> | undefined },
): Promise<Taste> {
  const old = await before;
  const [{ library, verdicts, fingerprint }, learned] = await Promise.all([
    listener,
    old?.learned.stamp === stamp && old.library === (await listener).library
      ? old.learned
      : loadLearned(needs, { user, library: listener.then(({ library: loaded }) => loaded), stamp }),
  ]);
  return { library, verdicts, fingerprint, learned, model: judge(library, verdicts, learned) };
}

/** Changes with every play, saved track, playlist entry, listener to share with or shared space that comes or goes; some twenty times cheaper than reading the library. */
async function fingerprintOf({ database }: Pick<Ports, 'database'>, userId: number): Promise<string> {
  const [row] = await database.query<{ plays: string }>(sql`
    SELECT concat_ws('/', count(*), sum(track_id::int8), sum(ms_played::int8), sum(date_part('epoch', ended_at)),
      (SELECT count(*) FROM playlists p JOIN playlist_tracks t ON t.playlist_id = p.id WHERE p.user_id = ${userId}::int),
      (SELECT count(*) FROM feedback WHERE user_id = ${userId}::int AND import_id IS NOT NULL),
      (SELECT concat_ws('/', count(*), sum(s.id), (SELECT fingerprint FROM shared_space)) FROM users s
        WHERE s.share_listening AND EXISTS (SELECT 1 FROM users u WHERE u.id = ${userId}::int AND u.share_listening))) AS plays
    FROM plays WHERE user_id = ${userId}::int`);
  return row?.plays ?? '';
}

function verdictsOn(library: Library, said: Awaited<ReturnType<Ports['feedback']['list']>>): Verdicts {
  const tracks = new Map<number, Verdict>();
  const artists = new Map<number, Verdict>();
  // Oldest first, so that the newest word about any id of a recording stands.
  for (const { target, verdict } of said.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const row = (target.type === 'track' ? library.rowOfTrack : library.rowOfArtist).get(target.id);
    if (row !== undefined) (target.type === 'track' ? tracks : artists).set(row, verdict);
  }
  return { tracks, artists };
}
