import { UserError } from '../../domain/errors.ts';
import type { TasteVersion } from '../../domain/taste-model.ts';
import { TASTE_RECIPE } from '../../recommender/training/taste-bundle.ts';
import type { Ports } from '../ports.ts';

/**
 * Lets an older version serve: the one asked for, or else the newest that served before the current one. It stays until a newer
 * training is promoted.
 */
export async function rollBack(
  { tasteModels }: Pick<Ports, 'tasteModels'>,
  { userId, version }: { userId: number; version?: number | undefined },
): Promise<TasteVersion> {
  const versions = await tasteModels.list(userId);
  const serving = versions.find((known) => known.serving);
  const wanted =
    version === undefined
      ? versions.find((known) => known.promoted && known.version < (serving?.version ?? 0))?.version
      : version;
  if (wanted === undefined) throw new UserError('not_found', 'There is no older version of this taste to go back to.');
  if (!versions.some((known) => known.version === wanted)) {
    const kept = versions.map((known) => known.version).join(', ');
    throw new UserError(
      'not_found',
      `There is no version ${wanted} of this taste. ${kept ? `Kept are ${kept}.` : ''}`.trim(),
    );
  }
  if (!(await tasteModels.serve(userId, wanted, TASTE_RECIPE))) {
    throw new UserError('not_found', `Version ${wanted} was made by another EchoTune and cannot be read any more.`);
  }
  const now = (await tasteModels.list(userId)).find((known) => known.version === wanted);
  if (!now) throw new Error('a version that serves is not there');
  return now;
}
