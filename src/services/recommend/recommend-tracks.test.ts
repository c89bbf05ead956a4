import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Recommendations } from '../../domain/recommendation.ts';
import { recordingKey } from '../../domain/identity.ts';
import type { User } from '../../domain/user.ts';
import { sql } from '../../lib/sql.ts';
import { monthsBetween } from '../../recommender/explain.ts';
import { DAY_MS } from '../../recommender/recommender.ts';
import { seasonOf } from '../../recommender/season.ts';
import {
  localParts,
  openTestLibrary,
  plantedPlays,
  startOf,
  type Heard,
  type TestLibrary,
} from '../../../tests/contracts/recommender-library.ts';
import { giveFeedback, undoFeedback } from './give-feedback.ts';
import { listKnownArtists } from './known-artists.ts';
import { recommendTracks, type RecommendQuestion } from './recommend-tracks.ts';

const now = Date.UTC(2026, 0, 15, 12);
const zone = 'America/New_York';
let library: TestLibrary;
let ada: User;

/** Ada's year: a planted taste, one song that she only skips, one recording under two ids, one song of this very day. */
const plays: Heard[] = [
  ...plantedPlays(3),
  ...[1, 2, 3].map((n): Heard => ({
    artist: 'Skippy',
    title: 'Never',
    endedAt: now - n * 40 * DAY_MS,
    msPlayed: 3000,
    outcome: 'skipped',
  })),
  ...[20, 21, 22, 23, 24, 25].map((n): Heard => ({
    artist: 'Twin',
    title: n % 2 ? 'Same Song' : 'Same  song',
    spotifyId: (n % 2 ? 'a' : 'b').repeat(22),
    endedAt: now - n * DAY_MS,
    msPlayed: 200_000,
    outcome: 'finished',
  })),
  // Five years without a habit.
  ...Array.from({ length: 16 }, (_, i): Heard => ({
    artist: 'Old Friend',
    title: 'Always',
    endedAt: now - (10 + i * 120) * DAY_MS - i * 5 * 3_600_000,
    msPlayed: i % 4 ? 200_000 : 40_000,
    outcome: i % 4 ? 'finished' : 'skipped',
  })),
  { artist: 'Old Friend', title: 'Turned Off', endedAt: now - 90 * DAY_MS, msPlayed: 4000, outcome: 'skipped' },
  { artist: 'Today', title: 'Fresh', endedAt: now - 3_600_000, msPlayed: 200_000, outcome: 'finished' },
];

beforeAll(async () => {
  library = await openTestLibrary();
  library.setNow(now);
  ada = await library.listener('ada', zone, plays);
});
afterAll(() => library.close());
beforeEach(async () => {
  await library.ports.database.query(sql`DELETE FROM shown_tracks`);
});

const ask = (slots: RecommendQuestion['slots'] = {}, more: Partial<RecommendQuestion> = {}): Promise<Recommendations> =>
  recommendTracks(library.ports, { userId: ada.id, slots, seed: 1, mark: false, ...more });

const byRecording = new Map<string, Heard[]>();
for (const play of plays) byRecording.set(recordingKey(play), [...(byRecording.get(recordingKey(play)) ?? []), play]);
const heard = (item: Recommendations['items'][number]): Heard[] => byRecording.get(recordingKey(item.track)) ?? [];
const artistsOf = ({ items }: Recommendations): string[] => items.map(({ track }) => track.artist);

test('a plain request brings ten different recordings with reasons, no artist twice in a row', async () => {
  const { items, relaxed } = await ask();
  expect(items).toHaveLength(10);
  expect(relaxed).toEqual([]);
  expect(new Set(items.map(({ track }) => recordingKey(track))).size).toBe(10);
  const artists = items.map(({ track }) => track.artist);
  expect(artists.some((artist, i) => i > 0 && artist === artists[i - 1])).toBe(false);
  for (const item of items) {
    expect(item.reasons.length).toBeGreaterThanOrEqual(1);
    expect(item.reasons.length).toBeLessThanOrEqual(3);
    expect(item.score).toBeGreaterThanOrEqual(0);
    expect(item.score).toBeLessThanOrEqual(1);
  }
});

test('what was heard in the last three days does not come again by itself', async () => {
  const { items } = await ask({ count: 100 });
  expect(items.map(({ track }) => track.title)).not.toContain('Fresh');
});

test('a repeated seed repeats the list; another seed, or having been shown, brings another one', async () => {
  const titles = async (more: Partial<RecommendQuestion>): Promise<string[]> =>
    (await ask({}, more)).items.map(({ track }) => track.title);
  const first = await titles({});
  expect(await titles({})).toEqual(first);
  expect(await titles({ seed: 2 })).not.toEqual(first);
  expect(await titles({ mark: true })).toEqual(first);
  const next = await titles({});
  expect(next.filter((title) => first.includes(title))).toEqual([]);
});

test('two ids of one recording never stand in one list', async () => {
  const { items } = await ask({ artists: ['twin'] });
  expect(items).toHaveLength(1);
  expect(items[0]?.reasons.join()).toContain('6 plays');
});

test('only the artists asked for come, and those ruled out never', async () => {
  expect(new Set(artistsOf(await ask({ artists: ['artist 33', 'ARTIST 34'] })))).toEqual(
    new Set(['Artist 33', 'Artist 34']),
  );
  const without = await ask({ exclude_artists: ['artist 33', 'Artist 34'], count: 50 });
  expect(artistsOf(without)).not.toContain('Artist 33');
  expect(artistsOf(without)).not.toContain('Artist 34');
  const unknown = await ask({ artists: ['Nobody At All'] });
  expect(unknown.items).toEqual([]);
  expect(unknown.relaxed.join(' ')).toContain('You have never played Nobody At All');
});

test('not heard for so many days is kept to the day, even when the list becomes short', async () => {
  for (const days of [1, 30, 200, 400, 850, 3000]) {
    const { items, relaxed } = await ask({ not_heard_days: days, count: 40 });
    for (const item of items) {
      expect(Math.max(...heard(item).map(({ endedAt }) => endedAt))).toBeLessThan(now - days * DAY_MS);
    }
    if (items.length < 40) expect(relaxed.length).toBeGreaterThan(0);
  }
});

test('a period brings what was played then and counts it', async () => {
  const { items } = await ask({ period: { from: '2024-06-01', to: '2024-06-30' } });
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) {
    const then = heard(item).filter(
      (play) => play.msPlayed >= 30_000 && localParts(startOf(play), zone).day.startsWith('2024-06'),
    );
    expect(item.reasons[0]).toBe(`${then.length} ${then.length === 1 ? 'play' : 'plays'} in June 2024`);
  }
});

test('a period without music is not kept silently', async () => {
  const { items, relaxed } = await ask({ period: { from: '1999-01-01', to: '1999-12-31' } });
  expect(items).toHaveLength(10);
  expect(relaxed.join(' ')).toContain('You listened to nothing that fits in 1999');
});

test('similar music is what was heard in the same sessions', async () => {
  const { items } = await ask({ similar_to: ['Artist 10'] });
  for (const { track } of items) {
    const number = Number(/\d+/.exec(track.artist)?.[0]);
    // The planted listener hears artists within 12 places of each other at one time.
    expect(Math.abs(number - 10)).toBeLessThanOrEqual(24);
  }
  const others = items.filter(({ track }) => track.artist !== 'Artist 10');
  expect(others.length).toBeGreaterThan(4);
  expect(others.every(({ reasons }) => /in \d+ sessions? together with Artist 10/.test(reasons[0] ?? ''))).toBe(true);
  expect((await ask({ similar_to: ['Nobody'] })).relaxed.join()).toContain('never played Nobody');
  const bySong = await ask({ similar_to: ['Song 10.0 by Artist 10'] });
  expect(bySong.relaxed.join()).not.toContain('never played');
});

test('new means hardly played, familiar means well known', async () => {
  const listened = (item: Recommendations['items'][number]): number =>
    heard(item).filter((play) => play.msPlayed >= 30_000).length;
  const fresh = await ask({ novelty: 'new', count: 3 });
  expect(fresh.relaxed.join()).toContain('only know your own library');
  expect(fresh.items.every((item) => listened(item) <= 3)).toBe(true);
  const known = await ask({ novelty: 'familiar' });
  expect(known.items.every((item) => listened(item) >= 5)).toBe(true);
});

test('a running time is filled as closely as whole tracks allow', async () => {
  const { items, relaxed } = await ask({ duration_min: 45 });
  const minutes = items.reduce((sum, item) => {
    const finished = heard(item)
      .filter(({ outcome }) => outcome === 'finished')
      .map(({ msPlayed }) => msPlayed)
      .sort((a, b) => a - b);
    const middle = Math.floor(finished.length / 2);
    const median = finished.length % 2 ? finished[middle]! : (finished[middle - 1]! + finished[middle]!) / 2;
    return sum + (finished.length > 0 ? median : 210_000) / 60_000;
  }, 0);
  expect(Math.abs(minutes - 45)).toBeLessThan(2.1);
  expect(relaxed).toEqual([]);
});

test('count and limit', async () => {
  expect((await ask({ count: 3 })).items).toHaveLength(3);
  expect((await ask({ count: 30 }, { limit: 5 })).items).toHaveLength(5);
  expect((await ask({}, { limit: 17 })).items).toHaveLength(17);
});

test('nothing that cannot be checked is passed over in silence', async () => {
  const { relaxed, items } = await ask({
    moods: ['happy', 'spiritual'],
    activities: ['workout'],
    energy: 'high',
    tempo: 'fast',
    instrumental: true,
    genres: ['indie folk'],
    exclude_genres: ['metal'],
    era: { from: 1980, to: 1989 },
    language: 'de',
    popularity: 'niche',
    context: ['rain', 'evening'],
  });
  expect(items).toHaveLength(10);
  const said = relaxed.join(' ');
  for (const word of [
    '"happy"',
    '"spiritual"',
    '"workout"',
    '"high energy"',
    '"fast tempo"',
    '"instrumental"',
    '"indie folk"',
    '"no metal"',
    '1980–1989',
    '"de"',
    '"niche"',
    '"rain"',
  ]) {
    expect(said).toContain(word);
  }
  expect(said).not.toContain('evening');
});

test('known audio features decide, and unknown ones are counted', async () => {
  const { database } = library.ports;
  await database.query(sql`
    INSERT INTO music_facts (key, source, genres, told_at, energy, tempo, expires_at)
    SELECT t.key, 'dataset', '{}', now(), CASE WHEN a.name LIKE '%3' THEN 0.9 ELSE 0.1 END, 128, CASE WHEN a.name = 'Artist 23' THEN '2020-01-01'::timestamptz END
    FROM tracks t JOIN artists a ON a.id = t.artist_id WHERE a.name LIKE 'Artist 3%' OR a.name = 'Artist 23'`);
  try {
    const { items, relaxed } = await ask({ energy: 'high', count: 40 });
    expect(items.map(({ track }) => track.artist)).toContain('Artist 33');
    expect(items.some(({ track }) => /^Artist 3[0-24-9]$/.test(track.artist))).toBe(false);
    expect(items.find(({ track }) => track.artist === 'Artist 33')?.reasons).toContain('128 bpm, energy 90 of 100');
    const unknown = items.filter(
      ({ track }) => !/^Artist (?:3\d?|23)$/.test(track.artist) || track.artist === 'Artist 23',
    ).length;
    expect(relaxed.join()).toContain(`For ${unknown} of the ${items.length} tracks`);
  } finally {
    await database.query(sql`DELETE FROM music_facts`);
  }
});

test('a dislike is gone from the very next list and back after an undo; an artist likewise', async () => {
  const [first] = (await ask()).items;
  const target = { type: 'track', id: first!.track.id } as const;
  await giveFeedback(library.ports, { userId: ada.id, target, verdict: 'dislike' });
  const titles = async (slots: RecommendQuestion['slots']): Promise<string[]> =>
    (await ask(slots)).items.map(({ track }) => track.title);
  expect(await titles({ count: 100 })).not.toContain(first!.track.title);
  expect(await titles({ artists: [first!.track.artist] })).not.toContain(first!.track.title);
  await undoFeedback(library.ports, { userId: ada.id, target });
  expect(await titles({})).toContain(first!.track.title);

  const artist = { type: 'artist', id: first!.track.artistId } as const;
  await giveFeedback(library.ports, { userId: ada.id, target: artist, verdict: 'dislike' });
  expect(artistsOf(await ask({ count: 100 }))).not.toContain(first!.track.artist);
  const asked = await ask({ artists: [first!.track.artist] });
  expect(asked.items).toEqual([]);
  expect(asked.relaxed.join()).toContain(`You disliked ${first!.track.artist}`);
  await undoFeedback(library.ports, { userId: ada.id, target: artist });
});

test('a like is said and shown', async () => {
  const { items } = await ask({ count: 30 });
  const last = items.at(-1)!.track;
  await giveFeedback(library.ports, { userId: ada.id, target: { type: 'track', id: last.id }, verdict: 'like' });
  const liked = (await ask({ artists: [last.artist] })).items.find(({ track }) => track.id === last.id)!;
  expect(liked.verdict).toBe('like');
  expect(liked.reasons[0]).toBe('you liked this track');
  await undoFeedback(library.ports, { userId: ada.id, target: { type: 'track', id: last.id } });
});

test('feedback about what does not exist is told', async () => {
  const target = { type: 'track', id: 999_999 } as const;
  await expect(giveFeedback(library.ports, { userId: ada.id, target, verdict: 'like' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(undoFeedback(library.ports, { userId: ada.id, target })).rejects.toMatchObject({ code: 'not_found' });
});

test('every number in every reason is what the plain rows say', async () => {
  const seen = new Set<string>();
  for (const slots of [
    { count: 100 },
    { novelty: 'new' as const, count: 60 },
    { not_heard_days: 300, count: 100 },
    { artists: ['Skippy', 'Twin', 'Old Friend'] },
  ]) {
    for (const item of (await ask(slots)).items) {
      const own = heard(item);
      const listened = own.filter((play) => play.msPlayed >= 30_000);
      const skipped = own.filter((play) => play.outcome === 'skipped').length;
      const artist = plays.filter((play) => play.artist === item.track.artist && play.msPlayed >= 30_000);
      for (const reason of item.reasons) {
        seen.add(checkReason(reason, { own, listened, skipped, artist }));
      }
    }
  }
  // The library is rich enough for every kind of sentence that needs no request.
  expect([...seen].sort()).toEqual(
    [
      'absence',
      'daypart',
      'finished',
      'first',
      'never',
      'rare',
      'season',
      'skips',
      'total',
      'try',
      'unheard',
      'unplayed',
      'weekday',
    ].sort(),
  );
});

/** Recomputes one sentence from the rows; returns its kind. */
function checkReason(
  reason: string,
  { own, listened, skipped, artist }: { own: Heard[]; listened: Heard[]; skipped: number; artist: Heard[] },
): string {
  const said = (pattern: RegExp): string[] | undefined => pattern.exec(reason)?.slice(1);
  const n = (text: string | undefined): number => Number(text?.replaceAll(',', ''));
  const times: Record<string, number> = { once: 1, twice: 2 };
  let match = said(/^([\d,]+) plays? in (\w+ [\d/]+)(, never skipped)?$/);
  if (match) {
    const inSeason = listened.filter((play) => {
      const { year, month } = localParts(startOf(play), zone);
      return seasonOf(year, month, zone) === match?.[1];
    });
    expect(n(match[0])).toBe(inSeason.length);
    if (match[2]) expect(skipped).toBe(0);
    return 'season';
  }
  match = said(/^not heard for (\d+) (month|year)s?$/);
  if (match) {
    const months = monthsBetween(Math.max(...listened.map(startOf)), now);
    expect(n(match[0])).toBe(match[1] === 'year' ? Math.floor(months / 12) : months);
    return 'absence';
  }
  match = said(/^you let it run to the end ([\d,]+) of ([\d,]+) times$/);
  if (match) {
    expect(match.map(n)).toEqual([own.filter(({ outcome }) => outcome === 'finished').length, own.length]);
    return 'finished';
  }
  match = said(/^started ([\d,]+) times, never skipped$/);
  if (match) {
    expect([n(match[0]), 0]).toEqual([own.length, skipped]);
    return 'never';
  }
  match = said(/^skipped ([\d,]+) of ([\d,]+) times$/);
  if (match) {
    expect(match.map(n)).toEqual([skipped, own.length]);
    return 'skips';
  }
  match = said(/^one of ([\d,]+) tracks you know by .+, whom you played (once|twice|[\d,]+ times)$/);
  if (match) {
    expect(n(match[0])).toBe(new Set(artist.map(recordingKey)).size);
    expect(times[match[1]!] ?? n(match[1]!.split(' ')[0])).toBe(artist.length);
    return 'rare';
  }
  match = said(/^([\d,]+) of ([\d,]+) plays? on (\w{3})\w+$/);
  if (match) {
    const days = listened.filter(
      (play) =>
        ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][localParts(startOf(play), zone).weekday] === match?.[2],
    );
    expect([n(match[0]), n(match[1])]).toEqual([days.length, listened.length]);
    return 'weekday';
  }
  match = said(/^([\d,]+) of ([\d,]+) plays? between (\S+) and (\S+)$/);
  if (match) {
    const [from, to] = [match[2], match[3]].map((text) => (text === 'midnight' ? 0 : Number(text?.slice(0, 2))));
    const within = listened.filter(
      (play) => localParts(startOf(play), zone).hour >= from! && localParts(startOf(play), zone).hour < (to || 24),
    );
    expect([n(match[0]), n(match[1])]).toEqual([within.length, listened.length]);
    return 'daypart';
  }
  match = said(/^first heard in (\w+ \d+)$/);
  if (match) {
    expect(
      new Date(Math.min(...listened.map(startOf))).toLocaleString('en-US', {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    ).toBe(match[0]);
    return 'first';
  }
  match = said(/^([\d,]+) plays?(?: so far)?$/);
  if (match) {
    expect(n(match[0])).toBe(listened.length);
    return 'total';
  }
  match = said(/^you played .+ (once|twice|[\d,]+ times), but never this track for 30 seconds$/);
  if (match) {
    expect([times[match[0]!] ?? n(match[0]!.split(' ')[0]), listened.length]).toEqual([artist.length, 0]);
    return 'unplayed';
  }
  match = said(/^started (once|twice|[\d,]+ times), never for 30 seconds$/);
  if (match) {
    expect([times[match[0]!] ?? n(match[0]!.split(' ')[0]), listened.length]).toEqual([own.length, 0]);
    return 'unheard';
  }
  if (said(/^(a try: your few plays of it do not tell yet what you think of it)$/)) {
    expect(own.filter(({ outcome }) => outcome !== 'neutral').length).toBeLessThanOrEqual(2);
    return 'try';
  }
  throw new Error(`a sentence nobody checks: ${reason}`);
}

test('someone without a history is asked to import one', async () => {
  const nobody = await library.listener('nobody', 'UTC', []);
  const { items, relaxed } = await recommendTracks(library.ports, { userId: nobody.id, slots: {} });
  expect(items).toEqual([]);
  expect(relaxed.join()).toContain('Import your listening history');
  await expect(recommendTracks(library.ports, { userId: 4711, slots: {} })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('one user never sees the tracks of another', async () => {
  const bob = await library.listener('bob', 'UTC', [
    { artist: 'Only Bob', title: 'Mine', endedAt: now - 9 * DAY_MS, msPlayed: 99_000, outcome: 'finished' },
  ]);
  const { items, relaxed } = await recommendTracks(library.ports, { userId: bob.id, slots: {}, seed: 1 });
  expect(items.map(({ track }) => track.title)).toEqual(['Mine']);
  expect(relaxed).toEqual(['Only 1 track of yours fits that.']);
  expect((await ask({ count: 100 })).items.map(({ track }) => track.title)).not.toContain('Mine');
});

test('a small library heard yesterday is recommended all the same, and the list says so', async () => {
  const carol = await library.listener(
    'carol',
    'UTC',
    ['A', 'B', 'C'].map((title) => ({
      artist: 'One',
      title,
      endedAt: now - 2 * 3_600_000,
      msPlayed: 99_000,
      outcome: 'finished',
    })),
  );
  const { items, relaxed } = await recommendTracks(library.ports, { userId: carol.id, slots: { count: 3 }, seed: 1 });
  expect(items).toHaveLength(3);
  expect(relaxed).toEqual([
    'Some of these you heard in the last 3 days; too little else fitted.',
    'Too few other artists fitted, so one stands twice in a row.',
  ]);
});

test('artists are listed by listened plays', async () => {
  const known = await listKnownArtists(library.ports, ada.id);
  const counts = new Map<string, number>();
  for (const play of plays) counts.set(play.artist, (counts.get(play.artist) ?? 0) + (play.msPlayed >= 30_000 ? 1 : 0));
  expect(Object.fromEntries(known.map(({ name, plays }) => [name, plays]))).toEqual(Object.fromEntries(counts));
  expect(known.map(({ plays }) => plays)).toEqual([...counts.values()].sort((a, b) => b - a));
  expect(known.at(-1)?.name).toBe('Skippy');
});

test('plays that arrive later are in the next list', async () => {
  const play = (title: string): Heard => ({
    artist: `Band of ${title}`,
    title,
    endedAt: now - 9 * DAY_MS,
    msPlayed: 99_000,
    outcome: 'finished',
  });
  const list = async (userId: number): Promise<string[]> =>
    (await recommendTracks(library.ports, { userId, slots: {}, mark: false })).items
      .map(({ track }) => track.title)
      .sort();
  const { id } = await library.listener('dora', 'UTC', [play('First')]);
  expect(await list(id)).toEqual(['First']);
  await library.listener('dora', 'UTC', [play('Second')]);
  expect(await list(id)).toEqual(['First', 'Second']);
});
