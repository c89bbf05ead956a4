import type { Verdict } from '../../domain/recommendation.ts';
import type { User } from '../../domain/user.ts';
import { recommenders } from '../../recommender/index.ts';
import { DAY_MS, type TasteModel, type Verdicts } from '../../recommender/recommender.ts';
import type { Database, Ports } from '../ports.ts';
import { loadLibrary, type Library } from './load-library.ts';

/** What a user has played and said, and the model fitted on it. */
export interface Taste {
  readonly library: Library;
  readonly verdicts: Verdicts;
  readonly model: TasteModel;
}

/** Users kept at once; a library of 100 000 tracks takes some 20 MB. */
const KEPT_USERS = 16;

/**
 * Tastes by database, newest use last. The map belongs to the database object and goes with it, so two databases in one
 * process never share anything.
 */
const kept = new WeakMap<Database, Map<number, { stamp: string; taste: Promise<Taste> }>>();

/** The user's taste, computed once per revision, zone and day. */
export async function loadTaste(
  { database, feedback, clock }: Pick<Ports, 'database' | 'feedback' | 'clock'>,
  user: User,
): Promise<Taste> {
  const tastes = kept.get(database) ?? new Map<number, { stamp: string; taste: Promise<Taste> }>();
  kept.set(database, tastes);

  const now = clock.now();
  const stamp = `${user.tasteRevision}/${user.timezone}/${Math.floor(now.getTime() / DAY_MS)}`;
  const known = tastes.get(user.id);
  tastes.delete(user.id);
  const entry = known?.stamp === stamp ? known : { stamp, taste: computeTaste({ database, feedback }, user, now) };
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
  { database, feedback }: Pick<Ports, 'database' | 'feedback'>,
  user: User,
  now: Date,
): Promise<Taste> {
  const library = await loadLibrary({ database }, { userId: user.id, timezone: user.timezone, now });
  const tracks = new Map<number, Verdict>();
  const artists = new Map<number, Verdict>();
  // Oldest first, so that the newest word about any id of a recording stands.
  const said = await feedback.list(user.id);
  for (const { target, verdict } of said.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const row = (target.type === 'track' ? library.rowOfTrack : library.rowOfArtist).get(target.id);
    if (row !== undefined) (target.type === 'track' ? tracks : artists).set(row, verdict);
  }
  const verdicts = { tracks, artists };
  const [recommender] = recommenders;
  return { library, verdicts, model: recommender.fit({ tracks: library.tracks, artists: library.artists, verdicts }) };
}
