import { describe, expect, test } from 'vitest';
import { COLLABORATIVE_MODELS } from '../evaluate/evaluate-collaborative.ts';
import { seededRandom } from '../math/random.ts';
import { sparseMatrix } from '../math/sparse.ts';
import { topScores } from '../math/top-scores.ts';
import { fitEase } from './ease.ts';
import { fitIals } from './ials.ts';
import { knownItems, scoreListener, type CollaborativeModel, type ListeningTable } from './collaborative-model.ts';
import { tagVectors } from './tag-vectors.ts';

const USERS = 60;
const PER_BLOCK = 20;
const BLOCKS = 3;
const ITEMS = PER_BLOCK * BLOCKS;
const blockOf = (index: number, size: number): number => Math.floor(index / size);

/** Listeners of a block have most of the block's items and rarely another; the items of a block share a tag. */
function planted(): ListeningTable {
  const random = seededRandom(7);
  const row: number[] = [];
  const column: number[] = [];
  for (let user = 0; user < USERS; user++) {
    for (let item = 0; item < ITEMS; item++) {
      const own = blockOf(user, USERS / BLOCKS) === blockOf(item, PER_BLOCK);
      if (random() > (own ? 0.6 : 0.03)) continue;
      row.push(user);
      column.push(item);
    }
  }
  const items = Array.from({ length: ITEMS }, (_, item) => item);
  return {
    plays: sparseMatrix(USERS, ITEMS, { row, column, value: row.map(() => 1 + Math.floor(random() * 30)) }),
    tags: tagVectors(ITEMS, BLOCKS, {
      row: items,
      column: items.map((item) => blockOf(item, PER_BLOCK)),
      value: items.map(() => 2),
    }),
  };
}

function scoresOf(model: CollaborativeModel, score: (out: Float64Array) => void): Float64Array {
  const out = new Float64Array(model.items);
  score(out);
  return out;
}

/** Share of the first five new items that are of a block. */
function hits(scores: Float64Array, known: Int32Array, block: number): number {
  return topScores(scores, 5, known).filter((item) => blockOf(item, PER_BLOCK) === block).length / 5;
}

function meanHits(model: CollaborativeModel, table: ListeningTable): number {
  let sum = 0;
  for (let user = 0; user < USERS; user++) {
    const scores = scoresOf(model, (out) => scoreListener(model, table, user, out));
    sum += hits(scores, knownItems(table.plays, user).items, blockOf(user, USERS / BLOCKS));
  }
  return sum / USERS;
}

describe.each(Object.entries(COLLABORATIVE_MODELS))('%s', (name, fit) => {
  const table = planted();
  const model = fit(table);
  const personal = name !== 'most popular';

  test.runIf(personal)('gives listeners more of their own kind', () => {
    expect(meanHits(model, table)).toBeGreaterThan(0.9);
  });

  test('is never worse than popularity', () => {
    const popularity = COLLABORATIVE_MODELS['most popular']!(table);
    expect(meanHits(model, table)).toBeGreaterThanOrEqual(meanHits(popularity, table));
  });

  test.runIf(personal)('serves somebody who is not in the table, known by two items', () => {
    for (let block = 0; block < BLOCKS; block++) {
      const known = { items: Int32Array.of(block * PER_BLOCK, block * PER_BLOCK + 7), plays: Float64Array.of(3, 9) };
      expect(
        hits(
          scoresOf(model, (out) => model.score(known, out)),
          known.items,
          block,
        ),
      ).toBeGreaterThanOrEqual(0.8);
    }
  });

  test('gives the same scores for the same table', () => {
    const again = fit(table);
    for (const user of [0, 30]) {
      const first = scoresOf(model, (out) => scoreListener(model, table, user, out));
      expect(scoresOf(again, (out) => scoreListener(again, table, user, out))).toEqual(first);
    }
  });

  test('the quick way for listeners of the table orders new items as the other way does', () => {
    const known = knownItems(table.plays, 4);
    const quick = topScores(
      scoresOf(model, (out) => scoreListener(model, table, 4, out)),
      10,
      known.items,
    );
    expect(
      topScores(
        scoresOf(model, (out) => model.score(known, out)),
        10,
        known.items,
      ),
    ).toEqual(quick);
  });

  test.each([
    ['one listener', sparseMatrix(1, 4, { row: [0, 0], column: [1, 3], value: [5, 1] })],
    ['rows and items without an entry', sparseMatrix(3, 4, { row: [1, 1], column: [0, 2], value: [1, 1] })],
    ['no listener', sparseMatrix(0, 4, { row: [], column: [], value: [] })],
    ['nothing at all', sparseMatrix(0, 0, { row: [], column: [], value: [] })],
  ])('takes a table with %s, without tags', (_what, plays) => {
    const small = fit({ plays });
    const nothing = { items: new Int32Array(0), plays: new Float64Array(0) };
    const one = { items: Int32Array.of(1), plays: Float64Array.of(2) };
    for (const known of plays.columns > 0 ? [nothing, one] : [nothing]) {
      const scores = scoresOf(small, (out) => small.score(known, out));
      expect(scores).toHaveLength(plays.columns);
      expect([...scores].every(Number.isFinite)).toBe(true);
    }
  });
});

test('the dual form of EASE gives the scores of its definition', () => {
  const { plays } = planted();
  const lambda = 30;
  const { inverse } = primal(plays, lambda);
  const known = knownItems(plays, 2);
  const model = fitEase({ plays }, { lambda });
  const scores = scoresOf(model, (out) => model.score(known, out));
  for (let item = 0; item < ITEMS; item++) {
    if (known.items.includes(item)) continue;
    // B = −P / diag(P), P = (XᵀX + λ I)⁻¹; Steck 2019, equation 8.
    let sum = 0;
    for (const other of known.items) sum -= inverse[other]![item]! / inverse[item]![item]!;
    expect(scores[item]).toBeCloseTo(sum, 9);
  }
});

test('iALS tells the kinds apart with fewer and with more factors than a listener has items, and depends on the seed', () => {
  const { plays } = planted();
  const [few, many] = [fitIals({ plays }, { factors: 4 }), fitIals({ plays }, { factors: 48 })];
  // 4 factors are fewer, 48 more than the entries of a row: the two ways of solving.
  for (const model of [few, many]) {
    const known = knownItems(plays, 10);
    expect(
      hits(
        scoresOf(model, (out) => model.score(known, out)),
        known.items,
        0,
      ),
    ).toBe(1);
  }
  const other = fitIals({ plays }, { factors: 4, seed: 5 });
  const out = (model: CollaborativeModel) => scoresOf(model, (to) => model.score(knownItems(plays, 10), to));
  expect(out(other)).not.toEqual(out(few));
});

/** (XᵀX + λ I)⁻¹ by Gauss and Jordan, of the binary table. */
function primal({ rows, columns, starts, columnOf }: ListeningTable['plays'], lambda: number) {
  const a = Array.from({ length: columns }, (_, i) =>
    Array.from({ length: 2 * columns }, (_unused, j) => (i === j ? lambda : j === columns + i ? 1 : 0)),
  );
  for (let r = 0; r < rows; r++) {
    const items = columnOf.subarray(starts[r], starts[r + 1]);
    for (const i of items) for (const j of items) a[i]![j]! += 1;
  }
  for (let p = 0; p < columns; p++) {
    const pivot = a[p]![p]!;
    a[p] = a[p]!.map((value) => value / pivot);
    for (let r = 0; r < columns; r++) {
      if (r === p) continue;
      const factor = a[r]![p]!;
      a[r] = a[r]!.map((value, c) => value - factor * a[p]![c]!);
    }
  }
  return { inverse: a.map((row) => row.slice(columns)) };
}
