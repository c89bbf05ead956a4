import { UserError } from '../../domain/errors.ts';
import type { TasteVersion } from '../../domain/taste-model.ts';
import { TASTE_RECIPE } from '../../recommender/training/taste-bundle.ts';
import type { Ports } from '../ports.ts';

export type TrainNeeds = Pick<
  Ports,
  'users' | 'listening' | 'tasteModels' | 'trackVectors' | 'trainer' | 'clock' | 'log'
>;

/** A training takes seconds; a claim that is this old belongs to a process that died. */
const LEASE_MS = 10 * 60_000;
/** Training has no other chance in it than this. */
const SEED = 1;

export interface TrainQuestion {
  readonly userId: number;
  readonly signal?: AbortSignal | undefined;
}

/** Whether the plays changed since the newest version. */
const isDue = async ({ tasteModels }: Pick<Ports, 'tasteModels'>, userId: number): Promise<boolean> =>
  (await tasteModels.due(TASTE_RECIPE, userId)).length > 0;

/**
 * Learns the user's taste anew where the plays changed since the newest version, and returns that version; where nothing
 * changed, the one that is there. Undefined when another process is at it.
 * @throws UserError when there is no play to learn from.
 */
export async function trainUser(
  needs: TrainNeeds,
  { userId, signal }: TrainQuestion,
): Promise<TasteVersion | undefined> {
  const { users, tasteModels, clock } = needs;
  const user = await users.find(userId);
  if (!user) throw new UserError('not_found', 'I do not know this user any more.');
  const newest = (await tasteModels.list(userId))[0];
  if (newest && !(await isDue(needs, userId))) return newest;
  const now = clock.now();
  const claim = await tasteModels.claim(userId, { now, until: new Date(now.getTime() + LEASE_MS) });
  if (!claim) return undefined;
  try {
    return await train(needs, { userId, timezone: user.timezone, claim, signal });
  } finally {
    await tasteModels.release(userId);
  }
}

async function train(
  { listening, tasteModels, trackVectors, trainer, clock, log }: TrainNeeds,
  {
    userId,
    timezone,
    claim,
    signal,
  }: TrainQuestion & { timezone: string; claim: { fingerprint: string; tasteRevision: number } },
): Promise<TasteVersion> {
  const startedAt = clock.now().getTime();
  const { history, trackIds } = await listening.load(userId, { timezone });
  const { length: plays } = history;
  const serving = await tasteModels.servingVersion(userId);
  // Whoever had plays once gets a version without: nothing of what was taken back stays.
  if (plays === 0 && serving === undefined) {
    throw new UserError('no_history', 'There is no play to learn from yet. Import a listening history first.');
  }
  const incumbent = serving === undefined ? undefined : await tasteModels.parameters(userId, serving);
  const { space, centres, ...trained } = await trainer.train({ history, incumbent, seed: SEED }, signal);
  const { ids, dimensions, vectors: values } = space;
  await trackVectors.replace(
    userId,
    ids.map((track) => trackIds[track] ?? 0),
    { dimensions, values },
  );
  await trackVectors.replaceCentres(userId, centres);
  const now = clock.now();
  const version = await tasteModels.add(userId, { ...trained, ...claim, recipe: TASTE_RECIPE, trainedAt: now, plays });
  const { skip, incumbent: before, level } = version.metrics;
  log.info(
    {
      userId,
      version: version.version,
      promoted: version.promoted,
      level,
      plays,
      logloss: skip['hybrid']?.logloss,
      loglossBefore: before?.figures.logloss,
      loglossPlain: skip['track-rate']?.logloss,
      seconds: (now.getTime() - startedAt) / 1000,
    },
    'taste learned',
  );
  return version;
}
