import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readTasteBundle, type TasteModels } from '../../recommender/training/taste-bundle.ts';
import type { Ports, TasteModelStore } from '../ports.ts';

const unzip = promisify(gunzip);

export interface ServingModel {
  readonly version: number;
  readonly models: TasteModels;
}

/** Users whose models are kept in memory; each takes about a megabyte. */
const KEPT_USERS = 32;

interface Kept {
  readonly version: number;
  readonly model: Promise<ServingModel | undefined>;
}

/** By store, newest use last, so that two databases in one process never share anything. */
const kept = new WeakMap<TasteModelStore, Map<number, Kept>>();

/**
 * The models that answer a user, read once per version; undefined before the first training, and for a version that another
 * recipe made, until the user's taste is learned anew.
 */
export async function loadServingModel(
  { tasteModels }: Pick<Ports, 'tasteModels'>,
  userId: number,
): Promise<ServingModel | undefined> {
  const byUser = kept.get(tasteModels) ?? new Map<number, Kept>();
  kept.set(tasteModels, byUser);
  const version = await tasteModels.servingVersion(userId);
  if (version === undefined) {
    byUser.delete(userId);
    return undefined;
  }
  const known = byUser.get(userId);
  const entry = known?.version === version ? known : { version, model: readModel(tasteModels, userId, version) };
  byUser.delete(userId);
  byUser.set(userId, entry);
  for (const oldest of byUser.keys()) {
    if (byUser.size <= KEPT_USERS) break;
    byUser.delete(oldest);
  }
  try {
    return await entry.model;
  } catch (error) {
    if (byUser.get(userId) === entry) byUser.delete(userId);
    throw error;
  }
}

async function readModel(
  tasteModels: TasteModelStore,
  userId: number,
  version: number,
): Promise<ServingModel | undefined> {
  const stored = await tasteModels.parameters(userId, version);
  if (!stored) return undefined;
  const models = readTasteBundle(JSON.parse((await unzip(stored.parameters)).toString('utf8')));
  return models && { version, models };
}
