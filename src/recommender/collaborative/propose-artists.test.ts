import { expect, test } from 'vitest';
import { proposeArtists, type ArtistPlays } from './propose-artists.ts';

/** Two camps of five listeners: artists 0–9 and artists 100–109, each listener without one of the camp's artists. */
const table: ArtistPlays[] = Array.from({ length: 10 }, (_, listener) =>
  Array.from({ length: 10 }, (_artist, i) => ({
    listener,
    artist: (listener < 5 ? 0 : 100) + i,
    plays: 5,
  })).filter((_entry, i) => i !== listener % 5),
).flat();

test('the artist that one’s own camp plays comes first, the other camp’s never', () => {
  for (const listener of [0, 3, 7]) {
    const proposed = proposeArtists(table, listener, 20);
    expect(proposed).toEqual([{ artist: (listener < 5 ? 0 : 100) + (listener % 5), value: 1, listeners: 4 }]);
  }
});

test('one shared artist is enough; a listener without plays, or alone, gets nothing', () => {
  const [best] = proposeArtists([...table, { listener: 99, artist: 104, plays: 1 }], 99, 3);
  expect(best!.artist).toBeGreaterThanOrEqual(100);
  expect(proposeArtists(table, 98, 3)).toEqual([]);
  expect(
    proposeArtists(
      table.filter(({ listener }) => listener === 0),
      0,
      3,
    ),
  ).toEqual([]);
});
