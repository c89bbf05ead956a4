// Two listeners share: one knows a part of a scene, the other all of it and another scene besides.
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  openTestLibrary,
  random,
  type Heard,
  type TestLibrary,
} from '../../../../tests/contracts/recommender-library.ts';
import { sql } from '../../../lib/sql.ts';
import { findSharedKinds } from '../../../recommender/training/kinds-of-music.ts';
import type { Log, Trainer } from '../../ports.ts';
import { makeSharedSpace } from '../../taste/make-shared-space.ts';
import { createTrainingRunner } from '../../taste/training-runner.ts';
import { recommendTracks } from '../recommend-tracks.ts';
import { loadTaste } from '../taste.ts';
import { sharedTaste } from './shared-taste.ts';

const now = Date.UTC(2026, 0, 15, 12);
const quiet: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const trainer = {
  share: async ({ histories, seed }) => findSharedKinds(histories, { seed }),
} satisfies Partial<Trainer> as Pick<Trainer, 'share'> as Trainer;

/** Sessions of ten plays, each from one scene, with seven tracks an artist. */
function sessions(seed: number, scenes: readonly { name: string; tracks: number }[], count: number): Heard[] {
  const next = random(seed);
  return Array.from({ length: count * 10 }, (_, i) => {
    const session = Math.floor(i / 10);
    const scene = scenes[session % scenes.length] ?? { name: '', tracks: 1 };
    const number = Math.floor(next() * scene.tracks);
    return {
      artist: `${scene.name} artist ${Math.floor(number / 7)}`,
      title: `${scene.name} ${number}`,
      endedAt: now - (count - session) * 86_400_000 + (i % 10) * 240_000,
      msPlayed: 200_000,
      outcome: 'finished',
    };
  });
}

let library: TestLibrary;
let newcomer: number;
let expert: number;
let outsider: number;
const share = (id: number, shareListening: boolean) => library.ports.users.update(id, { shareListening });
const make = () => makeSharedSpace({ ...library.ports, trainer, log: quiet });

beforeAll(async () => {
  library = await openTestLibrary();
  library.setNow(now);
  const listener = async (name: string, plays: readonly Heard[]): Promise<number> => {
    const { id } = await library.listener(name, 'UTC', plays);
    const claim = await library.ports.tasteModels.claim(id, { now: new Date(now), until: new Date(now) });
    await library.ports.tasteModels.add(id, {
      ...(claim ?? expect.fail('nobody else has it')),
      recipe: 1,
      trainedAt: new Date(now),
      plays: plays.length,
      parameters: new Uint8Array(),
      metrics: { level: 'cold', skip: {} },
      promoted: false,
      verdict: '',
    });
    return id;
  };
  newcomer = await listener('newcomer', sessions(1, [{ name: 'Shoegaze', tracks: 25 }], 60));
  const scenes = [
    { name: 'Shoegaze', tracks: 35 },
    { name: 'Polka', tracks: 35 },
  ];
  expert = await listener('expert', sessions(2, scenes, 120));
  outsider = await listener('outsider', sessions(3, [{ name: 'Shoegaze', tracks: 20 }], 60));
});
afterAll(() => library.close());

async function proposedTo(userId: number): Promise<string[]> {
  const proposals = await sharedTaste.propose(library.ports, { userId });
  const ids = proposals.map(({ trackId }) => trackId);
  const rows = await library.ports.database.query<{ title: string }>(
    sql`SELECT title FROM tracks WHERE id = ANY(${`{${ids.join(',')}}`}::int[]) ORDER BY title`,
  );
  expect(proposals.every(({ value }) => value > 0 && value <= 1)).toBe(true);
  return rows.map(({ title }) => title);
}
/** Whether all of these are tracks of the scene from this number on. */
const areShoegaze = (titles: readonly string[], from: number): boolean =>
  titles.every((title) => title.startsWith('Shoegaze ') && Number(title.split(' ')[1]) >= from);

test('nothing is shared until two agree', async () => {
  expect(await make()).toBe(false);
  await share(newcomer, true);
  expect(await make()).toBe(false);
  expect(await proposedTo(newcomer)).toEqual([]);
});

test('what others hear beside one’s own music is proposed, what they hear elsewhere is not', async () => {
  await share(expert, true);
  expect(await make()).toBe(true);
  expect(await make()).toBe(false);
  const proposed = await proposedTo(newcomer);
  // Ten there are; of some that were heard too rarely it is not known where they lie.
  expect(proposed.length).toBeGreaterThanOrEqual(5);
  expect(areShoegaze(proposed, 25)).toBe(true);
  expect(await proposedTo(expert)).toEqual([]);
  expect(await proposedTo(outsider)).toEqual([]);
});

test('it stands in lists of new music beside what else is proposed, and its reason names nobody', async () => {
  const { items } = await recommendTracks(library.ports, {
    userId: newcomer,
    slots: { novelty: 1 },
    limit: 20,
    seed: 1,
    mark: false,
  });
  const mine = items.filter(({ reasons }) => reasons.some((reason) => reason.includes('beside music that you play')));
  expect(mine.length).toBeGreaterThan(0);
  expect(
    areShoegaze(
      mine.map(({ track }) => track.title),
      25,
    ),
  ).toBe(true);
  expect(mine.map(({ source }) => source)).toEqual(mine.map(() => 'never_heard'));
  expect(items.flatMap(({ reasons }) => reasons).join()).not.toMatch(/expert/);
});

test('who stops sharing gets nothing and gives nothing any more, at once', async () => {
  await share(expert, false);
  expect(await proposedTo(newcomer)).toEqual([]);
  expect(await make()).toBe(false);
  const user = (await library.ports.users.find(newcomer)) ?? expect.fail('the newcomer');
  expect((await loadTaste(library.ports, user)).library.proposed.size).toBe(0);

  await share(outsider, true);
  expect(await make()).toBe(true);
  // Of the scene they know less than the newcomer: nothing of the expert's is left in the space.
  expect(await proposedTo(newcomer)).toEqual([]);
  expect(areShoegaze(await proposedTo(outsider), 20)).toBe(true);
});

test('whoever looks after tastes makes the space anew when somebody joins', async () => {
  await share(expert, true);
  const runner = createTrainingRunner({ ...library.ports, trainer, log: quiet });
  await runner.start({ sole: true });
  await runner.settled();
  await runner.stop();
  expect((await proposedTo(newcomer)).length).toBeGreaterThanOrEqual(5);
});
