import { normaliseName } from '../domain/identity.ts';

/** Below this two names are not the same one mistyped. pg_trgm's own default is 0.3, which is for lists to choose from. */
const SAME = 0.5;
/** Shorter names have too few trigrams to be told apart by them. */
const LEAST_LENGTH = 4;

/** Trigrams of a name as PostgreSQL's pg_trgm makes them: two blanks before each word, one behind. */
export function trigramsOf(name: string): Set<string> {
  const grams = new Set<string>();
  for (const word of normaliseName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)) {
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i += 1) grams.add(padded.slice(i, i + 3));
  }
  return grams;
}

/** Names by the trigrams in them: what a mistyped one means is found without comparing it with all. */
export interface TrigramIndex {
  /** Position of the nearest name; of equals the first. Undefined when none is near enough. */
  nearest(name: string): number | undefined;
}

export function createTrigramIndex(names: readonly string[]): TrigramIndex {
  const postings = new Map<string, number[]>();
  const sizes = new Uint16Array(names.length);
  for (const [i, name] of names.entries()) {
    const grams = trigramsOf(name);
    sizes[i] = Math.min(grams.size, 65_535);
    for (const gram of grams) {
      const list = postings.get(gram);
      if (list) list.push(i);
      else postings.set(gram, [i]);
    }
  }
  return {
    nearest: (name) => {
      if (normaliseName(name).length < LEAST_LENGTH) return undefined;
      const grams = trigramsOf(name);
      const shared = new Map<number, number>();
      for (const gram of grams) for (const i of postings.get(gram) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
      let best: { i: number; similarity: number } | undefined;
      for (const [i, count] of shared) {
        const similarity = count / (grams.size + (sizes[i] ?? 0) - count);
        if (similarity < SAME) continue;
        if (!best || similarity > best.similarity || (similarity === best.similarity && i < best.i))
          best = { i, similarity };
      }
      return best?.i;
    },
  };
}
