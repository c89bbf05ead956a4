import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseTracks, type ChooseQuestion } from './choose-tracks.ts';
import { sourceOf } from './sources/source.ts';
import { tasteInput } from '../../tests/contracts/recommender-library.ts';

/** A library of `artists.length` tracks, one play each. */
function question(artists: readonly number[], more: Partial<ChooseQuestion> = {}): ChooseQuestion {
  const plays = artists.map((artist, i) => ({
    artist: `A${artist}`,
    title: `T${i}`,
    endedAt: i * 1000,
    msPlayed: 60_000,
    outcome: 'finished' as const,
  }));
  const { tracks } = tasteInput(plays);
  return {
    tracks,
    allowed: new Uint8Array(tracks.length).fill(1),
    wishes: [],
    sources: [{ id: 'all', share: 1, ...sourceOf(artists.length, (row) => 1 / (row + 1)) }],
    weight: new Float32Array(tracks.length).fill(1),
    count: 10,
    cap: { usual: 2, most: 5 },
    seed: 1,
    ...more,
  };
}

const libraries = fc.array(fc.nat(6), { minLength: 1, maxLength: 60 });

test('no list holds a track twice, one that is not allowed, or more than was asked for', () => {
  fc.assert(
    fc.property(
      libraries,
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      fc.integer(),
      (artists, allow, seed) => {
        const allowed = Uint8Array.from(artists, (_, i) => (allow[i] ? 1 : 0));
        const { rows } = chooseTracks(question(artists, { allowed, seed }));
        expect(new Set(rows).size).toBe(rows.length);
        expect(rows.every((row) => allowed[row] === 1)).toBe(true);
        expect(rows).toHaveLength(
          Math.min(
            10,
            allowed.reduce((sum, one) => sum + one, 0),
          ),
        );
      },
    ),
  );
});

test('artists stand twice in a row only when the allowed tracks leave no other way', () => {
  fc.assert(
    fc.property(libraries, fc.integer(), (artists, seed) => {
      const { rows, crowded } = chooseTracks(question(artists, { seed }));
      const held = new Map<number, number>();
      for (const artist of artists) held.set(artist, (held.get(artist) ?? 0) + 1);
      const spreadable = [...held.values()].reduce((sum, tracks) => sum + Math.min(tracks, 5), 0) >= 10;
      if (spreadable) {
        expect(crowded).toBe(false);
        expect(rows.some((row, i) => i > 0 && artists[row] === artists[rows[i - 1]!])).toBe(false);
      }
    }),
  );
});

test('wishes are given up in order, and only as far as the list needs it', () => {
  const artists = Array.from({ length: 20 }, (_, i) => i);
  const keeps = (...rows: number[]) => Uint8Array.from(artists, (row) => (rows.includes(row) ? 1 : 0));
  const first = { keeps: keeps(0, 1, 2, 3, 4), giveUp: 'to_fill' as const };
  const second = { keeps: keeps(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), giveUp: 'to_fill' as const };
  const { rows } = chooseTracks(question(artists, { wishes: [first, second] }));
  expect(rows.filter((row) => first.keeps[row] === 1)).toHaveLength(5);
  expect(rows.every((row) => second.keeps[row] === 1)).toBe(true);
});

test('a wish that is given up only when empty leaves a short list short', () => {
  const artists = Array.from({ length: 20 }, (_, i) => i);
  const some = { keeps: Uint8Array.from(artists, (row) => (row < 3 ? 1 : 0)), giveUp: 'if_empty' as const };
  const none = { keeps: new Uint8Array(20), giveUp: 'if_empty' as const };
  expect(chooseTracks(question(artists, { wishes: [some] })).rows.toSorted()).toEqual([0, 1, 2]);
  expect(chooseTracks(question(artists, { wishes: [none] })).rows).toHaveLength(10);
});

test('a seed repeats its list; another seed brings another one of nearly the same worth', () => {
  const artists = Array.from({ length: 60 }, (_, i) => i);
  const value = (row: number): number => 0.95 ** row;
  const list = (seed: number) =>
    chooseTracks(question(artists, { seed, sources: [{ id: 'all', share: 1, ...sourceOf(60, value) }] })).rows;
  expect(list(1)).toEqual(list(1));
  expect(list(1)).not.toEqual(list(2));
  const worth = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + value(row), 0);
  const best = worth(artists.slice(0, 10));
  for (let seed = 0; seed < 50; seed++) expect(worth(list(seed))).toBeGreaterThan(0.6 * best);
});
