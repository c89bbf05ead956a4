import { columnCounts, transposed } from '../math/sparse.ts';
import type { CollaborativeModel, ListeningTable } from './collaborative-model.ts';
import { nearestItems, scoreByNeighbours } from './item-neighbours.ts';

export interface ItemKnnOptions {
  /** Known items that may vote for one item; 500 by default. */
  readonly neighbours?: number | undefined;
  /** Added to the denominator, so that few common listeners say little; 10 by default. */
  readonly shrink?: number | undefined;
}

/** Item-based nearest neighbours: common listeners / (√listeners × √listeners + shrink), summed over the known items. */
export function fitItemKnn({ plays }: ListeningTable, options: ItemKnnOptions = {}): CollaborativeModel {
  const { neighbours = 500, shrink = 10 } = options;
  const lengths = Float64Array.from(columnCounts(plays), Math.sqrt);
  // The nearest are chosen for the item that is judged; transposed, they are found by the item that is known.
  const nearest = nearestItems(
    plays,
    neighbours,
    () => 1,
    (common, item, other) => common / ((lengths[item] ?? 0) * (lengths[other] ?? 0) + shrink),
  );
  return scoreByNeighbours(transposed(nearest));
}
