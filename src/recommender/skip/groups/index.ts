import type { FeatureGroup } from '../feature-group.ts';
import { clock } from './clock.ts';
import { companions } from './companions.ts';
import { expectation } from './expectation.ts';
import { familiarity } from './familiarity.ts';
import { heardToday } from './heard-today.ts';
import { lately } from './lately.ts';
import { length } from './length.ts';
import { rating } from './rating.ts';
import { rates } from './rates.ts';
import { recency } from './recency.ts';
import { session } from './session.ts';
import { start } from './start.ts';

/**
 * Every group of columns; those that rank candidates come first, so that their columns are the first of each row. How pairs of tracks
 * in the same order ended before was tried and left out: it added nothing.
 */
export const FEATURE_GROUPS: readonly FeatureGroup[] = [
  rates,
  rating,
  familiarity,
  recency,
  lately,
  clock,
  length,
  start,
  session,
  heardToday,
  companions,
  expectation,
];

/** Columns of the groups that rank candidates. */
export const PREFERENCE_COLUMNS = FEATURE_GROUPS.filter(({ use }) => use === 'preference').reduce(
  (sum, { columns }) => sum + columns.length,
  0,
);
