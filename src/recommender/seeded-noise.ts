/** Mixes two 32-bit numbers into one in (0, 1): the finaliser of MurmurHash3. */
function uniform(seed: number, id: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(id + 0x165667b1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h ^= h >>> 16;
  return ((h >>> 0) + 0.5) / 2 ** 32;
}

/** Gumbel noise for an id: the largest of `log(value) + noise` is a draw in proportion to the values. Same seed, same noise. */
export const gumbel = (seed: number, id: number): number => -Math.log(-Math.log(uniform(seed, id)));
