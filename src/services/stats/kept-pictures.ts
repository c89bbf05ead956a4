/** Pictures that were asked for lately. */
export interface KeptPictures {
  /** The kept one, or what `draw` makes; asked for twice at once, it is drawn once. A failure is not kept. */
  get(key: string, draw: () => Promise<Buffer>): Promise<Buffer>;
}

/** Bytes, some hundred pictures: each is at most 250 KB. */
const MOST_BYTES = 16_000_000;
/** New plays change the key at once; what else may change (a name, a title) shows after this long. */
const MAX_AGE_MS = 600_000;

interface Kept {
  readonly picture: Promise<Buffer>;
  readonly at: number;
  bytes: number;
}

/** Keeps pictures in memory, the last used the longest. */
export function createKeptPictures(
  { now }: { now(): Date },
  { mostBytes = MOST_BYTES, maxAgeMs = MAX_AGE_MS } = {},
): KeptPictures {
  const all = new Map<string, Kept>();
  let bytes = 0;

  function remove(key: string): void {
    bytes -= all.get(key)?.bytes ?? 0;
    all.delete(key);
  }

  return {
    async get(key, draw) {
      const at = now().getTime();
      const known = all.get(key);
      if (known && at - known.at < maxAgeMs) {
        all.delete(key);
        all.set(key, known);
        return known.picture;
      }
      remove(key);
      const kept: Kept = { picture: draw(), at, bytes: 0 };
      all.set(key, kept);
      try {
        const { length } = await kept.picture;
        if (all.get(key) === kept) {
          kept.bytes = length;
          bytes += length;
        }
        for (const oldest of all.keys()) {
          if (bytes <= mostBytes) break;
          remove(oldest);
        }
      } catch (error) {
        if (all.get(key) === kept) remove(key);
        throw error;
      }
      return kept.picture;
    },
  };
}
