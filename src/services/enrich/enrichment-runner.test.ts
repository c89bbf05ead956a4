import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openTestLibrary, type Heard, type TestLibrary } from '../../../tests/contracts/recommender-library.ts';
import { SourceBusy, SourceError } from '../../domain/errors.ts';
import type { User } from '../../domain/user.ts';
import { sql } from '../../lib/sql.ts';
import type { FactSubject, FeatureSource, FoundFacts } from '../ports.ts';
import { describeCoverage } from './describe-coverage.ts';
import { createEnrichmentRunner } from './enrichment-runner.ts';

const DAY_MS = 86_400_000;
const id = (n: number): string => String(n).padStart(22, 'x');
/** A hundred songs of ten artists; the first half played four times, one more often. */
const plays: Heard[] = Array.from({ length: 100 }, (_, n) => n).flatMap((n) =>
  Array.from({ length: 1 + (n < 50 ? 3 : 0) + (n === 7 ? 9 : 0) }, (_, i): Heard => ({
    artist: `Artist ${n % 10}`,
    title: `Song ${n}`,
    ...(n === 99 ? {} : { spotifyId: id(n) }),
    endedAt: Date.UTC(2025, 0, 1 + n, i),
    msPlayed: 200_000,
    outcome: 'finished',
  })),
);

let library: TestLibrary;
let ada: User;
let now = Date.UTC(2026, 0, 15, 12);
const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
beforeAll(async () => {
  library = await openTestLibrary();
  ada = await library.listener('ada', 'UTC', plays);
});
afterAll(() => library.close());
beforeEach(async () => {
  await library.ports.database.query(sql`DELETE FROM music_facts`);
  await library.ports.database.query(sql`DELETE FROM source_misses`);
  vi.clearAllMocks();
});

/** Knows the sound of even songs, in tens. */
function soundSource(find?: (subjects: readonly FactSubject[]) => Promise<void>) {
  const asked: string[][] = [];
  const source: FeatureSource = {
    id: 'reccobeats',
    about: 'tracks',
    gives: 'sound',
    batch: 10,
    mayTrain: false,
    keepDays: 180,
    missDays: 30,
    canAsk: ({ spotifyId }) => spotifyId !== undefined,
    find: async (subjects): Promise<FoundFacts> => {
      asked.push(subjects.map(({ title }) => title ?? ''));
      await find?.(subjects);
      const even = ({ title = '' }: FactSubject): boolean => Number(title.slice(5)) % 2 === 0;
      return {
        facts: subjects.filter(even).map(({ key }) => ({ key, genres: [], sound: { energy: 0.5, tempo: 100 } })),
        unknown: subjects.filter((subject) => !even(subject)).map(({ key }) => key),
      };
    },
  };
  return { source, asked };
}

async function run(...featureSources: FeatureSource[]): Promise<void> {
  const runner = createEnrichmentRunner({ ...library.ports, clock: { now: () => new Date(now) }, featureSources, log });
  runner.start();
  await runner.settled();
  await runner.stop();
}
const coverage = () =>
  describeCoverage({ ...library.ports, clock: { now: () => new Date(now) }, featureSources: [] }, { userId: ada.id });

test('all that is played is asked about once, most played first, and nothing again before an answer expires', async () => {
  const { source, asked } = soundSource();
  await run(source);
  expect(asked).toHaveLength(10);
  expect(asked[0]?.[0]).toBe('Song 7');
  expect(asked.flat()).toHaveLength(99); // one has no id to ask by
  expect(asked.flat()).not.toContain('Song 99');
  await run(source);
  expect(asked).toHaveLength(10);

  now += 31 * DAY_MS; // "not known" has expired
  await run(source);
  expect(
    asked
      .slice(10)
      .flat()
      .every((title) => Number(title.slice(5)) % 2 === 1),
  ).toBe(true);
  expect(asked.slice(10).flat()).toHaveLength(49);
  now += 150 * DAY_MS; // and so have the facts
  await run(source);
  expect(asked.slice(15).flat()).toHaveLength(99);
});

test('a failure keeps what was answered, is no answer itself, and the next run goes on where it stopped', async () => {
  let left = 3;
  const { source, asked } = soundSource(async () => {
    if (left-- === 0) throw new SourceError('reccobeats', 'it answered 500', { retryable: true });
  });
  await run(source);
  expect(asked).toHaveLength(4);
  expect(log.warn).toHaveBeenCalledTimes(1);
  expect((await coverage()).sound).toBe(15);
  const failed = asked[3] ?? [];
  await run(source);
  expect(asked[4]).toEqual(failed);
  expect((await coverage()).sound).toBe(50);
});

test('a source that is busy does not keep the next one from its turn', async () => {
  const busy = soundSource(() => Promise.reject(new SourceBusy('later')));
  const genres: FeatureSource = {
    ...busy.source,
    id: 'lastfm',
    about: 'artists',
    gives: 'genres',
    canAsk: () => true,
    find: async (subjects) => ({
      facts: subjects.map(({ key }) => ({ key, genres: ['jazz'], sound: {} })),
      unknown: [],
    }),
  };
  await run(busy.source, genres);
  expect(log.warn).not.toHaveBeenCalled();
  expect(await coverage()).toMatchObject({ tracks: 100, sound: 0, genres: 100 });
});

test('a source that passes over what it was asked is not asked for ever', async () => {
  const { source, asked } = soundSource();
  await run({
    ...source,
    find: async (subjects) => (asked.push(subjects.map(({ key }) => key)), { facts: [], unknown: [] }),
  });
  expect(asked).toHaveLength(10);
});

test('a stop gives up the question under way, and what was known stays', async () => {
  const { source } = soundSource();
  let answer = (): void => {};
  const slow: FeatureSource = {
    ...source,
    find: (_subjects, signal) =>
      new Promise((resolve, reject) => {
        answer = () => resolve({ facts: [], unknown: [] });
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  };
  const runner = createEnrichmentRunner({ ...library.ports, featureSources: [slow], log });
  runner.start();
  await vi.waitFor(() => expect(answer).not.toThrow());
  await runner.stop();
  expect(log.warn).not.toHaveBeenCalled();
  expect(log.error).not.toHaveBeenCalled();
});

test("what is known of an artist's tracks guesses the others, marked as a guess, and coverage tells them apart", async () => {
  await run(soundSource().source);
  // Artists with even numbers: all their songs are even; those with odd numbers have none that is known.
  expect(await coverage()).toMatchObject({ tracks: 100, sound: 50, guessed: 0, genres: 0, years: 0 });
  const told = { mayTrain: true, toldAt: new Date(now) } as const;
  await library.ports.musicFacts.add(
    [
      { key: 'genre:techno', genres: [], sound: { energy: 0.9 } },
      { key: 'artist:artist 1', genres: ['techno'], sound: {} },
    ],
    { ...told, source: 'dataset' },
  );
  await run();
  expect(await coverage()).toMatchObject({ sound: 50, guessed: 10, genres: 10 });
  expect((await coverage()).sentence).toBe(
    'Of your 100 tracks I know the sound of 50 % (and guess it of 10 %), the genre of 10 % and the year of 0 %.',
  );
  const rows = await library.ports.database.query<{ source: string }>(
    sql`SELECT DISTINCT source FROM music_facts WHERE key LIKE 'artist:%' AND energy IS NOT NULL`,
  );
  expect(rows).toEqual([{ source: 'estimate' }]);
});

test('facts told of an ISRC or of a MusicBrainz id reach the tracks that have it', async () => {
  const origin = { source: 'dataset', mayTrain: true, toldAt: new Date(now) } as const;
  const mbid = '11111111-0000-4000-8000-000000000001';
  await library.ports.musicFacts.add(
    [
      { key: 'isrc:USRC17607839', isrc: 'USRC17607839', genres: ['soul'], sound: { energy: 0.3 } },
      { key: `mbid:${mbid}`, mbid, genres: [], sound: { energy: 0.7 } },
    ],
    origin,
  );
  await library.ports.musicFacts.add(
    [
      { key: `spotify:${id(1)}`, isrc: 'USRC17607839', genres: [], sound: {} },
      { key: `spotify:${id(2)}`, mbid, genres: [], sound: {} },
    ],
    { ...origin, source: 'musicbrainz' },
  );
  await run();
  expect(await coverage()).toMatchObject({ sound: 2 });
});
