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
  // One artist of whom both know something, and neither what the other does.
  const ninth = (titles: readonly string[], count: number): Heard[] =>
    Array.from({ length: count }, (_, i) => ({
      artist: 'Pop 9',
      title: titles[i % titles.length] ?? '',
      endedAt: now - 25 * 86_400_000 - i * 5_400_000,
      msPlayed: 200_000,
      outcome: 'finished',
    }));
  const hers = ['Pop 9.1', 'Pop 9.2', 'Pop 9.3', 'Pop 9.4', 'Pop 9.5', 'Pop 9.6'];
  ana = (await library.listener('ana', 'UTC', [...playsOf(1, ['Fado', 'Fado', 'Pop']), ...ninth(hers, 60)])).id;
  ben = (await library.listener('ben', 'UTC', [...playsOf(2, ['Metal', 'Metal', 'Pop']), ...ninth(['Pop 9.7'], 1)])).id;
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

test('what one of them disliked or ruled out is not put before the group, whoever would bring it', async () => {
  const lists = async (more: Slots = {}) => [
    ...(await ask({ novelty: 0, ...more })).items,
    ...(await ask({ novelty: 0.5, ...more })).items,
  ];
  const before = await lists();
  const ninth = before.find(({ track }) => track.artist === 'Pop 9') ?? expect.fail('it is much loved');
  const common = before.filter(({ track }) => /^Pop [0-5]/.test(track.title)).map(({ track }) => track.id);
  expect(common.length).toBeGreaterThan(1);
  const said = [
    ...common.map((id) => ({ type: 'track', id }) as const),
    { type: 'artist', id: ninth.track.artistId } as const,
  ];
  for (const target of said) await giveFeedback(library.ports, { userId: ben, target, verdict: 'dislike' });
  const items = await lists({ exclude_artists: ['Metal 3'] });
  // Ben never met most of her tracks by that artist.
  const wanted = await ask({ artists: ['Pop 9'] });
  for (const target of said) await undoFeedback(library.ports, { userId: ben, target });
  expect(items.filter(({ track }) => common.includes(track.id))).toEqual([]);
  expect(items.map(({ track }) => track.artist)).not.toContain('Pop 9');
  expect(wanted.items).toEqual([]);
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
