import { transposed } from '../math/sparse.ts';
import type { CollaborativeModel, ListeningTable } from './collaborative-model.ts';

/** Content alone: cosine between an item's tags and the sum of the known items' tags. Without tags all scores are 0. */
export function fitTagContent({ plays, tags }: ListeningTable): CollaborativeModel {
  const items = plays.columns;
  if (!tags) return { items, score: (_known, out) => out.fill(0) };
  const byTag = transposed(tags);
  return {
    items,
    score(known, out) {
      out.fill(0);
      const profile = new Float64Array(tags.columns);
      for (const item of known.items) {
        for (let e = tags.starts[item] ?? 0; e < (tags.starts[item + 1] ?? 0); e++) {
          const tag = tags.columnOf[e] ?? 0;
          profile[tag] = (profile[tag] ?? 0) + (tags.values[e] ?? 0);
        }
      }
      const length = Math.hypot(...profile) || 1;
      for (let tag = 0; tag < byTag.rows; tag++) {
        const weight = (profile[tag] ?? 0) / length;
        if (weight === 0) continue;
        for (let e = byTag.starts[tag] ?? 0; e < (byTag.starts[tag + 1] ?? 0); e++) {
          const item = byTag.columnOf[e] ?? 0;
          out[item] = (out[item] ?? 0) + weight * (byTag.values[e] ?? 0);
        }
      }
    },
  };
}
