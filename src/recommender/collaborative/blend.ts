import type { CollaborativeModel } from './collaborative-model.ts';

export interface BlendMember {
  readonly model: CollaborativeModel;
  /** By the number of known items; below 0 holds back what the model favours. */
  readonly weight: (known: number) => number;
}

/**
 * One model from several: the weighted sum of the signed roots of their standardised scores (mean 0, deviation 1 over the items not
 * known). Scores of linear models have long tails; without the root the loudest member would decide alone.
 */
export function blend(members: readonly BlendMember[]): CollaborativeModel {
  const items = members[0]?.model.items ?? 0;
  const part = new Float64Array(items);
  const add = (known: Int32Array, weight: number, out: Float64Array): void => {
    const { mean, deviation } = spreadOf(part, known);
    if (deviation === 0) return;
    for (let item = 0; item < items; item++) {
      const z = ((part[item] ?? 0) - mean) / deviation;
      out[item] = (out[item] ?? 0) + weight * Math.sign(z) * Math.sqrt(Math.abs(z));
    }
  };
  return {
    items,
    score(known, out) {
      out.fill(0);
      for (const { model, weight } of members) {
        model.score(known, part);
        add(known.items, weight(known.items.length), out);
      }
    },
    scoreRow(row, known, out) {
      out.fill(0);
      for (const { model, weight } of members) {
        if (model.scoreRow) model.scoreRow(row, known, part);
        else model.score(known, part);
        add(known.items, weight(known.items.length), out);
      }
    },
  };
}

/** Mean and standard deviation over all items but the known ones. */
function spreadOf(scores: Float64Array, known: Int32Array): { mean: number; deviation: number } {
  const count = scores.length - known.length;
  if (count <= 0) return { mean: 0, deviation: 0 };
  let sum = 0;
  for (const score of scores) sum += score;
  for (const item of known) sum -= scores[item] ?? 0;
  const mean = sum / count;
  let squares = 0;
  for (const score of scores) squares += (score - mean) ** 2;
  for (const item of known) squares -= ((scores[item] ?? 0) - mean) ** 2;
  const deviation = Math.sqrt(Math.max(0, squares) / count);
  return { mean, deviation: deviation > 1e-12 ? deviation : 0 };
}
