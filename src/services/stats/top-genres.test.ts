import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLibrary, type Heard, type TestLibrary } from '../../../tests/contracts/recommender-library.ts';
import { recordingKey, trackKey } from '../../domain/identity.ts';
import { countStatistic } from './run-statistic.ts';

const heard = (artist: string, title: string, day: number, spotifyId?: string): Heard => ({
  artist,
  title,
  ...(spotifyId === undefined ? {} : { spotifyId }),
  endedAt: Date.UTC(2025, 0, day),
  msPlayed: 120_000,
  outcome: 'finished',
});
const A = 'a'.repeat(22);
const B = 'b'.repeat(22);
/** Five plays of music that is rap and jazz under two ids, two of an artist who is jazz, one of nobody known. */
const plays = [
  ...[1, 2, 3].map((day) => heard('Guru', 'Loungin', day, A)),
  ...[4, 5].map((day) => heard('Guru', 'Loungin', day, B)),
  ...[6, 7].map((day) => heard('Mingus', 'Boogie Stop Shuffle', day)),
  heard('Nobody', 'Nothing', 8),
];

let library: TestLibrary;
let userId: number;
beforeAll(async () => {
  library = await openTestLibrary();
  userId = (await library.listener('ada', 'UTC', plays)).id;
});
afterAll(() => library.close());
const ask = async () => (await countStatistic(library.ports, { userId, statistic: 'top-genres' })).result;

test('without facts it says that it knows no genre', async () => {
  expect((await ask()).sentence).toBe('I know the genre of nothing you listened to in all your history.');
});

test("a play counts once for each genre of its track, else of its artist; guesses and what has expired don't count", async () => {
  const toldAt = new Date(Date.UTC(2026, 0, 1));
  const origin = { source: 'dataset', mayTrain: true, toldAt } as const;
  const loungin = { artist: 'Guru', title: 'Loungin' };
  await library.ports.musicFacts.add(
    [
      {
        key: trackKey({ ...loungin, album: undefined, spotifyId: A }),
        recordingKey: recordingKey(loungin),
        genres: ['jazz', 'rap'],
        sound: {},
      },
      { key: 'artist:guru', genres: ['hip hop'], sound: {} },
      { key: 'artist:mingus', genres: ['jazz'], sound: {} },
    ],
    origin,
  );
  await library.ports.musicFacts.add([{ key: 'artist:nobody', genres: ['pop'], sound: {} }], {
    ...origin,
    source: 'estimate',
  });
  await library.ports.musicFacts.add([{ key: 'artist:nobody', genres: ['pop'], sound: {} }], {
    ...origin,
    source: 'lastfm',
    expiresAt: new Date(Date.UTC(2020, 0, 1)),
  });
  const { sentence, table, picture } = await ask();
  expect(table.rows).toEqual([
    [1, 'jazz', 7, 14, 2, 2],
    [2, 'rap', 5, 10, 1, 1],
  ]);
  expect(sentence).toMatch(
    /jazz, with 7 plays .* of 2 artists, before rap with 5 plays\. I know the genre of 88 % of your plays\.$/,
  );
  expect(picture?.id === 'top-list' && picture.data).toMatchObject({ what: 'genres', allPlays: 7 });
});
