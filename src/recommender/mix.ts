/** A ranked list and how large a part of the mix it should have. */
export interface Ranked {
  readonly share: number;
  readonly rows: readonly number[];
  /** Value of each row of the library, above 0; without it a row is worth less the later it stands. */
  readonly values?: ArrayLike<number> | undefined;
}

/** A row, and the position of the list that gave it. */
export interface Mixed {
  readonly row: number;
  readonly from: number;
}

export interface Variety {
  /** How alike two rows are, in [0, 1]. */
  readonly similarity: (a: number, b: number) => number;
  /** Weight of a row's worth against its likeness to what was chosen before, in [0, 1]; 1 ignores likeness. */
  readonly theta: number;
  /** So many places are chosen this way; the rest follows in order. */
  readonly places: number;
}

/** Rows of a list that compete for a place: the best that are left. */
const WINDOW = 16;

/**
 * One ranking from several: at each place the list that is furthest behind its share gives a row – its best, or with `variety`
 * the one of maximal marginal relevance (Carbonell & Goldstein 1998), so that shares stay what they are. Rows stand where they
 * come first; lists without a share, and what is left when the others end, follow in order.
 */
export function mix(lists: readonly Ranked[], variety?: Variety): Mixed[] {
  const seen = new Set<number>();
  const next = lists.map(() => 0);
  const credit = lists.map(() => 0);
  // A list without a share waits until all others have ended.
  const standing = (i: number): number => (lists[i]!.share > 0 ? credit[i]! + lists[i]!.share : -Infinity);
  const mixed: Mixed[] = [];
  const likenesses = new Map<number, Likeness>();
  for (;;) {
    let best = -1;
    lists.forEach(({ rows }, i) => {
      while (next[i]! < rows.length && seen.has(rows[next[i]!]!)) next[i]!++;
      if (next[i]! >= rows.length) return;
      if (best === -1 || standing(i) > standing(best)) best = i;
    });
    const list = lists[best];
    if (!list) return mixed;
    const row =
      variety && mixed.length < variety.places
        ? mostRelevant(list, next[best]!, { seen, mixed, likenesses, variety })
        : list.rows[next[best]!]!;
    seen.add(row);
    mixed.push({ row, from: best });
    const open = lists.reduce((sum, { rows, share }, i) => sum + (next[i]! < rows.length ? share : 0), 0);
    lists.forEach(({ rows, share }, i) => {
      if (next[i]! < rows.length) credit[i]! += share;
    });
    credit[best]! -= open;
  }
}

/** How alike a row is to the nearest of the first `compared` rows of the mix. */
interface Likeness {
  compared: number;
  nearest: number;
}

interface Chosen {
  readonly seen: ReadonlySet<number>;
  readonly mixed: readonly Mixed[];
  /** By row: a row waits through many places and is compared with each chosen one once. */
  readonly likenesses: Map<number, Likeness>;
  readonly variety: Variety;
}

function mostRelevant({ rows, values }: Ranked, from: number, chosenBefore: Chosen): number {
  const { seen, variety } = chosenBefore;
  const first = rows[from]!;
  const best = values?.[first] ?? 1;
  let chosen = first;
  let highest = -Infinity;
  for (let i = from, looked = 0; i < rows.length && looked < WINDOW; i++) {
    const row = rows[i]!;
    if (seen.has(row)) continue;
    const worth = values ? (values[row] ?? 0) / best : 1 - looked / WINDOW;
    looked++;
    const marginal = variety.theta * worth - (1 - variety.theta) * nearestOf(row, chosenBefore);
    if (marginal > highest) {
      highest = marginal;
      chosen = row;
    }
  }
  return chosen;
}

function nearestOf(row: number, { mixed, likenesses, variety }: Chosen): number {
  const likeness = likenesses.get(row) ?? { compared: 0, nearest: 0 };
  likenesses.set(row, likeness);
  for (; likeness.compared < mixed.length; likeness.compared++) {
    const other = mixed[likeness.compared];
    if (other) likeness.nearest = Math.max(likeness.nearest, variety.similarity(row, other.row));
  }
  return likeness.nearest;
}
