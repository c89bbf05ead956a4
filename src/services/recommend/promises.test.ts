// What every list keeps, whatever was asked: planted listeners, the real store.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Recommendations } from '../../domain/recommendation.ts';
import { recordingKey } from '../../domain/identity.ts';
import type { Slots } from '../../domain/slots.ts';
import type { User } from '../../domain/user.ts';
import { sql } from '../../lib/sql.ts';
import { DAY_MS } from '../../recommender/recommender.ts';
import {
  openTestLibrary,
  plantedPlays,
  type Heard,
  type TestLibrary,
} from '../../../tests/contracts/recommender-library.ts';
import { giveFeedback } from './give-feedback.ts';
import { recommendTracks, type RecommendQuestion } from './recommend-tracks.ts';

const now = Date.UTC(2026, 0, 15, 12);
const plays: Heard[] = [
  ...plantedPlays(11),
  // Tracks heard once, by artists of all times.
  ...Array.from({ length: 80 }, (_, i): Heard => ({
    artist: `Artist ${i % 40}`,
    title: `Once ${i}`,
    endedAt: now - (30 + i * 9) * DAY_MS,
    msPlayed: 180_000,
    outcome: i % 2 === 0 ? 'finished' : 'neutral',
  })),
];
let library: TestLibrary;
let listener: User;

beforeAll(async () => {
  library = await openTestLibrary();
  library.setNow(now);
  listener = await library.listener('planted', 'Europe/Berlin', plays);
});
afterAll(() => library.close());
beforeEach(async () => {
  await library.ports.database.query(sql`DELETE FROM shown_tracks`);
  await library.ports.database.query(sql`DELETE FROM feedback`);
  await library.ports.users.touchTaste(listener.id);
});

const ask = (slots: Slots = {}, more: Partial<RecommendQuestion> = {}): Promise<Recommendations> =>
  recommendTracks(library.ports, { userId: listener.id, slots, seed: 1, mark: false, ...more });

const heardOf = new Map<string, Heard[]>();
for (const play of plays) heardOf.set(recordingKey(play), [...(heardOf.get(recordingKey(play)) ?? []), play]);
const heard = (item: Recommendations['items'][number]): Heard[] => heardOf.get(recordingKey(item.track)) ?? [];
const listened = (item: Recommendations['items'][number]): number =>
  heard(item).filter(({ msPlayed }) => msPlayed >= 30_000).length;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test('a planted taste is found: the list follows where the listener has drifted', async () => {
  const { items } = await ask({ novelty: 0, count: 20 });
  // The last plays lie around artist 40; the first ones lay around artist 0.
  expect(mean(items.map(({ track }) => Number(/\d+/.exec(track.artist)?.[0])))).toBeGreaterThan(28);
});

test('artists that are mostly skipped sink far below their share of the plays', async () => {
  const lists = await Promise.all([1, 2, 3, 4].map((seed) => ask({ count: 25 }, { seed })));
  const items = lists.flatMap((list) => list.items);
  const skippy = items.filter(({ track }) => Number(/\d+/.exec(track.artist)?.[0]) % 5 === 0);
  const share = plays.filter(({ artist }) => Number(/\d+/.exec(artist)?.[0]) % 5 === 0).length / plays.length;
  expect(skippy.length / items.length).toBeLessThan(share / 2);
});

test('the dial moves familiarity one way only', async () => {
  const familiarity: number[] = [];
  for (const novelty of [0, 0.25, 0.5, 0.75, 1]) {
    const lists = await Promise.all([1, 2, 3, 4, 5].map((seed) => ask({ novelty, count: 15 }, { seed })));
    familiarity.push(mean(lists.flatMap((list) => list.items.map(listened))));
  }
  process.stdout.write(
    `plays of the tracks along the dial: ${familiarity.map((value) => value.toFixed(1)).join(', ')}\n`,
  );
  for (let i = 1; i < familiarity.length; i++) expect(familiarity[i]).toBeLessThanOrEqual(familiarity[i - 1]!);
  expect(familiarity[4]).toBeLessThan(familiarity[0]! / 2);
});

describe('a blend', () => {
  test('holds both parents and tells the share of each', async () => {
    const { items, blend } = await ask({ similar_to: ['Artist 31', 'Artist 7'], count: 12 });
    const artists = items.map(({ track }) => track.artist);
    expect(artists).toContain('Artist 31');
    expect(artists).toContain('Artist 7');
    expect(blend?.map(({ name }) => name)).toEqual(['Artist 31', 'Artist 7']);
    expect(blend!.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    for (const { share } of blend!) {
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.7);
    }
  });

  test('of one artist is no blend', async () => {
    expect((await ask({ similar_to: ['Artist 31'] })).blend).toBeUndefined();
  });
});

test('exploration has the rate it says', async () => {
  const lists = await Promise.all(Array.from({ length: 6 }, (_, seed) => ask({ novelty: 0.5, count: 20 }, { seed })));
  const items = lists.flatMap((list) => list.items);
  const tried = items.filter(({ source }) => source === 'exploration');
  expect(tried.length / items.length).toBeGreaterThan(0.05);
  expect(tried.length / items.length).toBeLessThan(0.15);
  expect((await ask({ novelty: 0, count: 20 })).items.some(({ source }) => source === 'exploration')).toBe(false);
});

test('a planted dislike is gone from every answer, whatever is asked', async () => {
  const [first] = (await ask()).items;
  const target = { type: 'artist', id: first!.track.artistId } as const;
  await giveFeedback(library.ports, { userId: listener.id, target, verdict: 'dislike' });
  for (const slots of [{}, { novelty: 0 }, { novelty: 1 }, { artists: [first!.track.artist] }, { count: 100 }]) {
    expect((await ask(slots)).items.map(({ track }) => track.artist)).not.toContain(first!.track.artist);
  }
});

test('what was liked or kept in a playlist without a play comes as new, with that reason', async () => {
  const collections = library.ports.collections;
  const owner = { userId: listener.id, importId: undefined, source: 'export' as const };
  const identity = (title: string) => ({ title, artist: 'Artist 33', album: undefined, spotifyId: undefined });
  await collections.addPlaylistEntries(owner, [
    { playlist: 'Someday', position: 0, track: identity('Never Played'), addedAt: undefined },
  ] as never);
  await library.ports.users.touchTaste(listener.id);
  const { items } = await ask({ novelty: 1, count: 5 });
  const item = items.find(({ track }) => track.title === 'Never Played');
  expect(item?.source).toBe('never_heard');
  expect(item?.reasons[0]).toBe('in your playlist "Someday", and I know of no play of it');
  expect((await ask({ novelty: 0, count: 50 })).items.map(({ track }) => track.title)).not.toContain('Never Played');
});

test('constraints are never broken, and the same seed gives the same answer', async () => {
  const artist = fc.integer({ min: 0, max: 39 }).map((n) => `Artist ${n}`);
  const wish = fc.record(
    {
      artists: fc.uniqueArray(artist, { minLength: 1, maxLength: 4 }),
      exclude_artists: fc.uniqueArray(artist, { minLength: 1, maxLength: 8 }),
      not_heard_days: fc.integer({ min: 1, max: 700 }),
      novelty: fc.oneof(
        fc.constantFrom('new' as const, 'familiar' as const),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      count: fc.integer({ min: 1, max: 40 }),
      similar_to: fc.uniqueArray(artist, { minLength: 1, maxLength: 2 }),
      activities: fc.constantFrom('sleep' as const, 'work' as const, 'workout' as const).map((activity) => [activity]),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(wish, fc.integer({ min: 0, max: 1000 }), async (slots, seed) => {
      const { items, relaxed } = await ask(slots, { seed });
      expect(items.length).toBeLessThanOrEqual(slots.count ?? 10);
      expect(new Set(items.map(({ track }) => recordingKey(track))).size).toBe(items.length);
      for (const item of items) {
        if (slots.artists) expect(slots.artists).toContain(item.track.artist);
        if (slots.exclude_artists) expect(slots.exclude_artists).not.toContain(item.track.artist);
        if (slots.not_heard_days !== undefined) {
          const last = Math.max(...heard(item).map(({ endedAt }) => endedAt));
          expect(last).toBeLessThan(now - slots.not_heard_days * DAY_MS);
        }
        expect(item.reasons.length).toBeGreaterThan(0);
      }
      if (items.length < (slots.count ?? 10)) expect(relaxed.length).toBeGreaterThan(0);
      expect((await ask(slots, { seed })).items).toEqual(items);
    }),
    { numRuns: 25, seed: 7 },
  );
}, 60_000);

describe('listeners who agreed to share', () => {
  const play = (artist: string, n: number): Heard => ({
    artist,
    title: `Hit of ${artist}`,
    endedAt: now - (20 + n) * DAY_MS,
    msPlayed: 200_000,
    outcome: 'finished',
  });
  const several = (artist: string): Heard[] => [1, 2, 3, 4].map((n) => play(artist, n));

  test('propose to each other what one plays and the other never did; without an agreement nothing passes', async () => {
    const { users } = library.ports;
    const shared = ['Common One', 'Common Two', 'Common Three'].flatMap(several);
    const ann = await library.listener('ann', 'UTC', shared);
    const bob = await library.listener('bob', 'UTC', [...shared, ...several('Only Bob')]);
    const titles = async (): Promise<string[]> =>
      (await recommendTracks(library.ports, { userId: ann.id, slots: { novelty: 1 }, seed: 1, mark: false })).items.map(
        ({ track }) => track.title,
      );
    const agree = (who: User, shareListening: boolean) => users.update(who.id, { shareListening });
    expect(await titles()).not.toContain('Hit of Only Bob');
    await agree(bob, true);
    expect(await titles()).not.toContain('Hit of Only Bob');
    await agree(ann, true);
    expect(await titles()).toContain('Hit of Only Bob');
    await agree(bob, false);
    expect(await titles()).not.toContain('Hit of Only Bob');
  });
});
