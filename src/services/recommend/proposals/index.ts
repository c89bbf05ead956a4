import { coListeners } from './co-listeners.ts';
import type { Proposer } from './proposer.ts';
import { saved } from './saved.ts';
import { sharedTaste } from './shared-taste.ts';

/** Who proposes tracks that the user has never played, in order of trust: the first word on a track stands. */
export const proposers: readonly Proposer[] = [saved, coListeners, sharedTaste];
