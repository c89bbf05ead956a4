import { columnCounts } from '../math/sparse.ts';
import type { CollaborativeModel, ListeningTable } from './collaborative-model.ts';
import { nearestItems, scoreByNeighbours } from './item-neighbours.ts';

export interface Rp3betaOptions {
  /** Power of the probabilities of a step; 0.6 by default. */
  readonly alpha?: number | undefined;
  /** Power of the popularity by which a score is divided; 0.3 by default. */
  readonly beta?: number | undefined;
  /** Items kept for each known item; 200 by default. */
  readonly neighbours?: number | undefined;
}

/** RP³β (Paudel et al., 2017): a random walk item → listener → item, popular ends held back. */
export function fitRp3beta({ plays }: ListeningTable, options: Rp3betaOptions = {}): CollaborativeModel {
  const { alpha = 0.6, beta = 0.3, neighbours = 200 } = options;
  const { starts } = plays;
  const counts = columnCounts(plays);
  const away = Float64Array.from({ length: plays.rows }, (_, u) => ((starts[u + 1] ?? 0) - (starts[u] ?? 0)) ** -alpha);
  return scoreByNeighbours(
    nearestItems(
      plays,
      neighbours,
      (listener) => away[listener] ?? 0,
      (sum, item, other) => (sum * (counts[item] ?? 1) ** -alpha) / (counts[other] ?? 1) ** beta,
    ),
  );
}
