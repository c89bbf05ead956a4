import { hybrid } from './hybrid.ts';
import type { Recommender } from './recommender.ts';
import { shrunkenRates } from './shrunken-rates.ts';

/** Every way of learning a taste; the first one serves. */
export const recommenders: readonly [Recommender, ...Recommender[]] = [hybrid, shrunkenRates];
