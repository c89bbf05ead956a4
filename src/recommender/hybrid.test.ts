import { describe, expect, test } from 'vitest';
import { plantedPlays, tasteInput } from '../../tests/contracts/recommender-library.ts';
import { hybrid } from './hybrid.ts';
import type { TasteInput } from './recommender.ts';

const base = tasteInput(plantedPlays(7));
const n = base.tracks.length;

/** Two directions: even rows point one way, odd rows the other. */
const vectors = {
  dimensions: 2,
  values: Float32Array.from({ length: 2 * n }, (_, i) => (Math.floor(i / 2) % 2 === i % 2 ? 1 : 0)),
};
const learned = {
  pull: Float32Array.from({ length: n }, (_, row) => 0.1 + 0.5 * (row / n)),
  listenThrough: new Float32Array(n).fill(0.8),
};
const scores = (more: Partial<TasteInput>): Float32Array => hybrid.fit({ ...base, vectors, ...more }).score({});
const liked = (row: number, verdict: 'like' | 'dislike'): Pick<TasteInput, 'verdicts'> => ({
  verdicts: { tracks: new Map([[row, verdict]]), artists: new Map() },
});

describe.each([
  ['before the first training', {}],
  ['with trained models', { learned }],
])('%s', (_, trained) => {
  test('a like lifts the neighbours of its track, a dislike lowers them, nobody else moves', () => {
    const plain = scores(trained);
    const up = scores({ ...trained, ...liked(10, 'like') });
    const down = scores({ ...trained, ...liked(10, 'dislike') });
    const artist = base.tracks.artist[10];
    for (let row = 0; row < n; row++) {
      if (base.tracks.artist[row] === artist || plain[row]! < 0.01) continue;
      if (row % 2 === 0) {
        expect(up[row]).toBeGreaterThan(plain[row]!);
        expect(down[row]).toBeLessThan(plain[row]!);
      } else {
        expect(up[row]).toBe(plain[row]);
        expect(down[row]).toBe(plain[row]);
      }
    }
  });

  test('a disliked track scores nothing, a liked one clearly more than before', () => {
    expect(scores({ ...trained, ...liked(10, 'dislike') })[10]).toBe(0);
    expect(scores({ ...trained, ...liked(10, 'like') })[10]).toBeGreaterThan(1.5 * scores(trained)[10]!);
  });
});

test('of two tracks that pull as much, the one that is likelier skipped scores less', () => {
  const even = new Float32Array(n).fill(0.4);
  const listenThrough = Float32Array.from({ length: n }, (_, row) => (row === 5 ? 0.2 : 0.8));
  const found = scores({ learned: { pull: even, listenThrough } });
  expect(found[5]).toBeLessThan(0.7 * found[6]!);
});

test('tracks that the models have not seen keep their plain score', () => {
  const unseen = { ...learned, pull: learned.pull.map((value, row) => (row === 3 ? NaN : value)) };
  const plain = hybrid.fit(base).score({})[3]!;
  expect(scores({ learned: unseen })[3]).toBeCloseTo(plain, 1);
});
