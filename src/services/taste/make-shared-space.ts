import type { Ports } from '../ports.ts';

export type ShareNeeds = Pick<Ports, 'listening' | 'sharedSpace' | 'trainer' | 'clock' | 'log'>;

/** Counted up when the space is made differently: it is then made anew. */
const SPACE_RECIPE = 1;
/** Making it takes seconds; a claim that is this old belongs to a process that died. */
const LEASE_MS = 10 * 60_000;
const SEED = 1;
/** Plays of all together, the newest of each: as many as a thread counts neighbours of in a few seconds. Everybody may bring the same. */
const MOST_PLAYS = 120_000;
const MOST_PLAYS_EACH = 30_000;

/**
 * Makes the space of tracks that all who agreed share anew, where their tastes or who agrees have changed: tracks lie near each other that
 * any of them hears together. With fewer than two it is emptied. True when it was made.
 */
export async function makeSharedSpace(
  { listening, sharedSpace, trainer, clock, log }: ShareNeeds,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<boolean> {
  const now = clock.now();
  const claim = await sharedSpace.claim(SPACE_RECIPE, { now, until: new Date(now.getTime() + LEASE_MS) });
  if (!claim) return false;
  try {
    const { userIds } = claim;
    const newest = Math.min(MOST_PLAYS_EACH, Math.floor(MOST_PLAYS / Math.max(1, userIds.length)));
    const { histories, trackIds } = await listening.loadTogether(userIds, { newest });
    const { space, centres } = await trainer.share({ histories, seed: SEED }, signal);
    const { ids, dimensions, vectors: values } = space;
    const made = await sharedSpace.replace(claim, {
      trackIds: ids.map((track) => trackIds[track] ?? 0),
      space: { dimensions, values },
      centres: new Map(userIds.map((userId, i) => [userId, centres[i] ?? []])),
    });
    log.info({ listeners: userIds.length, tracks: ids.length, made }, 'shared space made');
    return made;
  } finally {
    await sharedSpace.release(claim);
  }
}
