import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  openTestLibrary,
  plantedPlays,
  tasteInput,
  type Heard,
  type TestLibrary,
} from '../../../tests/contracts/recommender-library.ts';
import { loadLibrary } from './load-library.ts';

let library: TestLibrary;
beforeAll(async () => {
  library = await openTestLibrary();
});
afterAll(() => library.close());

test.each(['UTC', 'Asia/Kolkata'])('the database counts what a plain loop counts, in %s', async (timezone) => {
  const plays: Heard[] = plantedPlays(5, { count: 1500, artists: 12 });
  // Half of the recordings have a second id.
  const twins = plays.map((play, i) =>
    i % 3 === 0
      ? { ...play, title: play.title.toUpperCase(), spotifyId: play.title.replaceAll(/\D/g, 'x').padEnd(22, '0') }
      : play,
  );
  const user = await library.listener(`in ${timezone}`, timezone, twins);
  const { tracks, artists, artistNames, rowOfTrack } = await loadLibrary(library.ports, {
    userId: user.id,
    timezone,
    now: library.ports.clock.now(),
  });
  const plain = tasteInput(twins, { timezone });
  expect(tracks.length).toBe(plain.tracks.length);
  expect(rowOfTrack.size).toBeGreaterThan(tracks.length);

  const byArtist = (names: readonly string[], { length, dayparts }: typeof artists) =>
    Object.fromEntries(
      names.map((name, row) => [
        name,
        [...dayparts.subarray((row * dayparts.length) / length, ((row + 1) * dayparts.length) / length)],
      ]),
    );
  expect(byArtist(artistNames, artists)).toEqual(byArtist(plain.artistNames, plain.artists));

  // Rows come in another order: compared as a set of sums rounded to six places.
  const columns = [
    'plays',
    'listened',
    'finished',
    'skipped',
    'firstAt',
    'lastAt',
    'recent30',
    'recent365',
    'finished365',
    'skipped365',
  ] as const;
  const lines = (of: typeof tracks, names: readonly string[]): string[] =>
    Array.from({ length: of.length }, (_, row) =>
      [names[of.artist[row]!], ...columns.map((column) => of[column][row]!.toFixed(6))].join(' '),
    ).sort();
  expect(lines(tracks, artistNames)).toEqual(lines(plain.tracks, plain.artistNames));
});
