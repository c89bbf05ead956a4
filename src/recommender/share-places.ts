/** Something a member of a group would like, best first. */
export interface Wanted<Key> {
  readonly key: Key;
  /** In [0, 1], within the list of its member. */
  readonly worth: number;
}

export interface Placed<Key> {
  readonly key: Key;
  /** Whose place it is: the position of the member. */
  readonly of: number;
}

/** What the others think of it: their mean worth counts this much beside the worth to whose turn it is. Twice as much left only what is common to all. */
const OTHERS_WEIGHT = 0.4;

/**
 * A list for several people, who take turns: each place is chosen by whoever has chosen least so far, and among what they would
 * like the others' wishes decide with. `fits` may turn down a key; a member whose wishes have run out leaves their places to the
 * rest. Counting a track for everybody who likes it was tried: whoever likes what all others like then never has a turn.
 */
export function sharePlaces<Key>(
  lists: readonly (readonly Wanted<Key>[])[],
  { count, fits = () => true }: { count: number; fits?: (key: Key, placed: readonly Placed<Key>[]) => boolean },
): Placed<Key>[] {
  const worths = lists.map((list) => new Map(list.map(({ key, worth }) => [key, worth])));
  const valued = lists.map((list, member) =>
    list
      .map(({ key, worth }) => {
        const others = worths.reduce((sum, of, other) => sum + (other === member ? 0 : (of.get(key) ?? 0)), 0);
        return { key, value: worth + (OTHERS_WEIGHT * others) / Math.max(1, lists.length - 1) };
      })
      .toSorted((a, b) => b.value - a.value),
  );
  const got = lists.map(() => 0);
  const open = new Set(lists.keys());
  const taken = new Set<Key>();
  const placed: Placed<Key>[] = [];
  while (placed.length < count && open.size > 0) {
    const member = [...open].reduce((least, other) => ((got[other] ?? 0) < (got[least] ?? 0) ? other : least));
    const next = valued[member]?.find(({ key }) => !taken.has(key) && fits(key, placed));
    if (!next) {
      open.delete(member);
      continue;
    }
    got[member] = (got[member] ?? 0) + 1;
    taken.add(next.key);
    placed.push({ key: next.key, of: member });
  }
  return placed;
}
