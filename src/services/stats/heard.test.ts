import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '../../domain/user.ts';
import { sql } from '../../lib/sql.ts';
import { openTestLibrary, type Heard as Play, type TestLibrary } from '../../../tests/contracts/recommender-library.ts';
import { heardOf, lastHeard } from './heard.ts';

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const play = (artist: string, title: string, day: string, more: Partial<Play> = {}): Play => ({
  artist,
  title,
  endedAt: at(day),
  msPlayed: 200_000,
  outcome: 'finished',
  ...more,
});

let library: TestLibrary;
let ann: User;
let bob: User;
beforeAll(async () => {
  library = await openTestLibrary();
  ann = await library.listener('ann', 'Europe/Berlin', [
    play('John Coltrane', 'Naima', '2021-05-03'),
    play('John Coltrane', 'Naima', '2026-03-04'),
    play('John Coltrane', 'Naima', '2026-03-05', { msPlayed: 4000, outcome: 'skipped' }),
    play('John Coltrane', 'Giant Steps', '2022-01-01'),
    play('Björk', 'Naima', '2020-01-01', { msPlayed: 5000, outcome: 'skipped' }),
  ]);
  bob = await library.listener('bob', 'UTC', [play('Air', 'La Femme d’Argent', '2024-02-02')]);
});
afterAll(() => library.close());

test('a track is told with every id of the recording: plays, starts, skips, first and last day', async () => {
  expect(await heardOf(library.ports, { userId: ann.id, name: 'naima by john coltrane' })).toEqual({
    kind: 'track',
    title: 'Naima',
    artist: 'John Coltrane',
    album: undefined,
    plays: 2,
    bestPlays: 2,
    starts: 3,
    skipped: 1,
    tracks: 1,
    first: '2021-05-03',
    last: '2026-03-04',
    sound: undefined,
  });
});

test('of two tracks of one name the one that was started more is meant', async () => {
  expect(await heardOf(library.ports, { userId: ann.id, name: 'Naima' })).toMatchObject({ artist: 'John Coltrane' });
});

test('an artist is told with all their tracks and the one that was played most', async () => {
  expect(await heardOf(library.ports, { userId: ann.id, name: 'JOHN COLTRANE' })).toMatchObject({
    kind: 'artist',
    title: 'Naima',
    plays: 3,
    bestPlays: 2,
    tracks: 2,
    first: '2021-05-03',
  });
});

test('a track that was never played for 30 seconds has no days', async () => {
  const heard = await heardOf(library.ports, { userId: ann.id, name: 'Naima by Björk' });
  expect(heard).toMatchObject({ plays: 0, starts: 1, first: undefined, last: undefined });
});

test('nothing is told of what another user heard', async () => {
  expect(await heardOf(library.ports, { userId: ann.id, name: 'Air' })).toBeUndefined();
  const [track] = await library.ports.database.query<{ id: number }>(
    sql`SELECT id FROM tracks WHERE title = ${'La Femme d’Argent'}::text`,
  );
  expect(await heardOf(library.ports, { userId: ann.id, trackId: track?.id ?? 0 })).toBeUndefined();
  expect(await lastHeard(library.ports, { userId: bob.id })).toMatchObject({ artist: 'Air', day: '2024-02-02' });
  expect(await lastHeard(library.ports, { userId: ann.id })).toMatchObject({ title: 'Naima', day: '2026-03-04' });
});
