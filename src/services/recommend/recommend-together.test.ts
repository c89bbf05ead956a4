// Two listeners with different music and a little in common, and a third who does not share.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestLibrary, random, type Heard, type TestLibrary } from '../../../tests/contracts/recommender-library.ts';
import type { Slots } from '../../domain/slots.ts';
import { sql } from '../../lib/sql.ts';
import { giveFeedback, undoFeedback } from './give-feedback.ts';
import { recommend } from './recommend.ts';

const now = Date.UTC(2026, 0, 15, 12);
let library: TestLibrary;
let ana: number;
let ben: number;
let secretive: number;

/** Plays of the artists of some scenes, ten tracks each, none in the last days. */
function playsOf(seed: number, scenes: readonly string[]): Heard[] {
  const next = random(seed);
  return Array.from({ length: 900 }, (_, i) => {
    const scene = scenes[Math.floor(next() * scenes.length)] ?? '';
    const artist = Math.floor(next() * 6);
    return {
      artist: `${scene} ${artist}`,
      title: `${scene} ${artist}.${Math.floor(next() * 10)}`,
      endedAt: now - 30 * 86_400_000 - i * 3_600_000,
      msPlayed: 200_000,
      outcome: 'finished',
    };
  });
}

beforeAll(async () => {
  library = await openTestLibrary();
  library.setNow(now);
  ana = (await library.listener('ana', 'UTC', playsOf(1, ['Fado', 'Fado', 'Pop']))).id;
  ben = (await library.listener('ben', 'UTC', playsOf(2, ['Metal', 'Metal', 'Pop']))).id;
  secretive = (await library.listener('secretive', 'UTC', playsOf(3, ['Fado']))).id;
});
beforeEach(async () => {
  for (const id of [ana, ben]) await library.ports.users.update(id, { shareListening: true });
});
afterAll(() => library.close());

const ask = (slots: Slots = {}, { together = [ben], userId = ana, seed = 1 } = {}) =>
  recommend(library.ports, { userId, slots: { count: 20, ...slots }, together, seed, mark: false });
const scenesOf = (items: readonly { track: { artist: string } }[]): Record<string, number> => {
  const counts: Record<string, number> = { Fado: 0, Metal: 0, Pop: 0 };
  for (const { track } of items) {
    const [scene = ''] = track.artist.split(' ');
    counts[scene] = (counts[scene] ?? 0) + 1;
  }
  return counts;
};

test('both have their part, of the same size, by name, and what both like is in it', async () => {
  const { items, blend } = await ask();
  expect(items).toHaveLength(20);
  const { Fado = 0, Metal = 0, Pop = 0 } = scenesOf(items);
  expect(Math.min(Fado, Metal)).toBeGreaterThanOrEqual(4);
  expect(Pop).toBeGreaterThanOrEqual(2);
  expect(blend?.map(({ name }) => name)).toEqual(['ana', 'ben']);
  for (const { share } of blend ?? []) expect(Math.abs(share - 0.5)).toBeLessThanOrEqual(0.05);
});

test('the names are those that people have on their platform', async () => {
  await library.ports.database.query(sql`
    INSERT INTO identities (platform, workspace, external_id, user_id, name) VALUES ('discord', '', '7', ${ben}::int, 'Ben B.')`);
  expect((await ask()).blend?.map(({ name }) => name)).toEqual(['ana', 'Ben B.']);
});

test('reasons are of the user’s own history, or say nothing of anybody’s', async () => {
  const { items } = await ask();
  const reasonsOf = (scene: string): string[] =>
    items.filter(({ track }) => track.artist.startsWith(scene)).flatMap(({ reasons }) => [...reasons]);
  expect(new Set(reasonsOf('Metal'))).toEqual(new Set(['picked for the mix of all your tastes']));
  expect(reasonsOf('Fado')).not.toContain('picked for the mix of all your tastes');
  expect(items.every(({ source, reasons }) => source === 'together' && reasons.length > 0)).toBe(true);
  expect(JSON.stringify(items)).not.toMatch(/ben\b/i);
});

test('who does not share, is not there, or asks without sharing gets one clear sentence and no list', async () => {
  const refusal = async (question: Parameters<typeof ask>[1]): Promise<unknown> =>
    ask({}, question).then(
      () => 'a list came',
      (error: unknown) => error,
    );
  const closed = await refusal({ together: [ben, secretive] });
  expect(closed).toMatchObject({ name: 'UserError', code: 'forbidden' });
  // Nobody learns who is here.
  expect(await refusal({ together: [ben, 99_999] })).toEqual(closed);
  expect(String(closed)).not.toMatch(/secretive/);
  await library.ports.users.update(ana, { shareListening: false });
  expect(String(await refusal({ together: [ben] }))).toContain('You do not share');
  expect(await refusal({ together: [ana] })).toMatchObject({ code: 'invalid_input' });
});

test('what one of them disliked or ruled out is not put before the group', async () => {
  const first = (await ask()).items.find(({ track }) => track.artist.startsWith('Metal'));
  const shared = (await ask()).items.find(({ track }) => track.artist.startsWith('Pop'));
  const metal = { type: 'track', id: first?.track.id ?? 0 } as const;
  const pop = { type: 'artist', id: shared?.track.artistId ?? 0 } as const;
  await giveFeedback(library.ports, { userId: ben, target: metal, verdict: 'dislike' });
  await giveFeedback(library.ports, { userId: ben, target: pop, verdict: 'dislike' });
  const { items } = await ask({ exclude_artists: ['Metal 3'] });
  for (const target of [metal, pop]) await undoFeedback(library.ports, { userId: ben, target });
  expect(items.map(({ track }) => track.id)).not.toContain(metal.id);
  expect(items.map(({ track }) => track.artistId)).not.toContain(pop.id);
  expect(items.map(({ track }) => track.artist)).not.toContain('Metal 3');
  expect(scenesOf(items)['Metal']).toBeGreaterThan(0);
});

test('the same seed gives the same list, no artist fills it, and none stands twice in a row', async () => {
  const [one, two] = [await ask({}, { seed: 5 }), await ask({}, { seed: 5 })];
  expect(two).toEqual(one);
  const artists = one.items.map(({ track }) => track.artist);
  for (const artist of artists) expect(artists.filter((other) => other === artist).length).toBeLessThanOrEqual(4);
  expect(artists.some((artist, i) => artist === artists[i + 1])).toBe(false);
});

test('a running time is filled roughly, and the answer says so', async () => {
  const { items, relaxed } = await ask({ count: undefined, duration_min: 35 });
  expect(items).toHaveLength(10);
  expect(relaxed.join()).toContain('roughly');
});

test('without others it is the usual list', async () => {
  const alone = await ask({}, { together: [] });
  expect(alone.blend).toBeUndefined();
  expect(alone.items.filter(({ source }) => source === 'together')).toEqual([]);
  expect(scenesOf(alone.items)['Metal']).toBeLessThanOrEqual(2);
});
