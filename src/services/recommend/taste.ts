import type { Verdict } from '../../domain/recommendation.ts';
import type { User } from '../../domain/user.ts';
import { recommenders } from '../../recommender/index.ts';
import type { TasteModel, TrackVectors, Verdicts } from '../../recommender/recommender.ts';
import { sql } from '../../lib/sql.ts';
import type { Database, Ports } from '../ports.ts';
import { loadLibrary, type Library } from './load-library.ts';

/** What a user has played and said, and the model fitted on it. */
export interface Taste {
  readonly library: Library;
  readonly verdicts: Verdicts;
  readonly model: TasteModel;
  /** Co-listening vectors by row, and each row's cosine to the nearest centre of the taste; absent before the first training. */
  readonly vectors: TrackVectors | undefined;
  readonly closeness: Float32Array | undefined;
  /** Of the plays and the zone that the library was computed from. */
  readonly fingerprint: string;
}

/** Users kept at once; a library of 100 000 tracks takes some 20 MB. */
const KEPT_USERS = 16;

interface Kept {
  /** Revision and zone for which the taste was computed. */
  readonly stamp: string;
  readonly taste: Promise<Taste>;
}

/**
 * Tastes by database, newest use last. The map belongs to the database object and goes with it, so two databases in one
 * process never share anything.
 */
const kept = new WeakMap<Database, Map<number, Kept>>();

type Needs = Pick<Ports, 'database' | 'feedback' | 'clock'>;

/** The user's taste, computed once per revision and zone; after mere feedback only the model is fitted anew. */
export async function loadTaste({ database, feedback, clock }: Needs, user: User): Promise<Taste> {
  const tastes = kept.get(database) ?? new Map<number, Kept>();
  kept.set(database, tastes);

  const stamp = `${user.tasteRevision}/${user.timezone}`;
  const known = tastes.get(user.id);
  const entry =
    known?.stamp === stamp
      ? known
      : {
          stamp,
          taste: computeTaste(
            { database, feedback, clock },
            user,
            known?.taste.catch(() => undefined),
          ),
        };
  tastes.delete(user.id);
  tastes.set(user.id, entry);
  for (const oldest of tastes.keys()) {
    if (tastes.size <= KEPT_USERS) break;
    tastes.delete(oldest);
  }
  try {
    return await entry.taste;
  } catch (error) {
    if (tastes.get(user.id) === entry) tastes.delete(user.id);
    throw error;
  }
}

async function computeTaste(
  { database, feedback, clock }: Needs,
  user: User,
  before: Promise<Taste | undefined> | undefined,
): Promise<Taste> {
  // Taken before the library is read: a play that arrives in between makes the next fingerprint differ.
  const fingerprint = `${user.timezone}/${await fingerprintOf({ database }, user.id)}`;
  const old = await before;
  const library =
    old?.fingerprint === fingerprint
      ? old.library
      : await loadLibrary({ database }, { userId: user.id, timezone: user.timezone, now: clock.now() });
  const verdicts = verdictsOn(library, await feedback.list(user.id));
  const [recommender] = recommenders;
  const model = remembering(recommender.fit({ tracks: library.tracks, artists: library.artists, verdicts }));
  return { library, verdicts, model, vectors: undefined, closeness: undefined, fingerprint };
}

/** The same model; scores of a part of the day are computed once. */
function remembering(model: TasteModel): TasteModel {
  const scores = new Map<number | undefined, Float32Array>();
  return {
    listenThrough: (context) => model.listenThrough(context),
    score: (context) => {
      const known = scores.get(context.daypart) ?? model.score(context);
      scores.set(context.daypart, known);
      return known;
    },
  };
}

/** Changes with every play, saved track or playlist entry that comes or goes; some twenty times cheaper than reading the library. */
async function fingerprintOf({ database }: Pick<Ports, 'database'>, userId: number): Promise<string> {
  const [row] = await database.query<{ plays: string }>(sql`
    SELECT concat_ws('/', count(*), sum(track_id::int8), sum(ms_played::int8), sum(date_part('epoch', ended_at)),
      (SELECT count(*) FROM playlists p JOIN playlist_tracks t ON t.playlist_id = p.id WHERE p.user_id = ${userId}::int),
      (SELECT count(*) FROM feedback WHERE user_id = ${userId}::int AND import_id IS NOT NULL)) AS plays
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
