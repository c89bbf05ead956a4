import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openTestLibrary, type Heard, type TestLibrary } from '../../../tests/contracts/recommender-library.ts';
import type { Slots } from '../../domain/slots.ts';
import type { User } from '../../domain/user.ts';
import { sql } from '../../lib/sql.ts';
import { recommendTracks } from '../recommend/recommend-tracks.ts';
import { importFeatures, type FeatureReport } from './import-features.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'echotune-features-'));
let library: TestLibrary;
let ada: User;
const id = (n: number): string => String(n).padStart(22, 'x');

/** Thirty songs, ten years old each by their number; those below 20 were played with their ids. */
const played: Heard[] = Array.from({ length: 30 }, (_, n) => ({
  artist: `Artist ${n}`,
  title: `Song ${n}`,
  ...(n < 20 ? { spotifyId: id(n) } : {}),
  endedAt: Date.UTC(2025, 0, 1 + n),
  msPlayed: 200_000,
  outcome: 'finished' as const,
}));

beforeAll(async () => {
  library = await openTestLibrary();
  ada = await library.listener('ada', 'UTC', played);
});
afterAll(async () => {
  await library.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => library.ports.database.query(sql`DELETE FROM music_facts`));

function load(text: string | Buffer, name = 'features.csv'): Promise<FeatureReport> {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return importFeatures(library.ports, { file: { path: file, name } });
}
const ask = (slots: Slots) => recommendTracks(library.ports, { userId: ada.id, slots, seed: 1, mark: false });
const numbers = ({ items }: Awaited<ReturnType<typeof ask>>): number[] =>
  items.map(({ track }) => Number(track.title.slice(5))).toSorted((a, b) => a - b);

const HEADER = 'track_id,artist,title,genre,year,explicit,energy,tempo';
const row = (n: number, more: string): string => `${n < 20 ? id(n) : ''},Artist ${n},Song ${n},${more}`;
/** Even songs are quiet techno of the nineties, odd ones loud rap of 2005. */
const TABLE = [
  HEADER,
  ...played.map((_, n) => row(n, n % 2 ? 'gangster rap,2005,true,0.9,90' : 'minimal techno,1995,false,0.2,130')),
].join('\n');

test('every row is counted: a track named twice is one track, and what names nobody or is damaged is rejected', async () => {
  const table = `${HEADER}\n${row(1, 'pop,2000,,0.5,')}\n${row(1, 'rock,2000,,0.5,')}\n,,,pop,2000,,0.5,\n${row(2, '"broken')}\n${row(3, 'pop,,,,')}\n`;
  expect(await load(table)).toEqual({ rows: 5, tracks: 2, artists: 0, genres: 0, rejected: 2 });
  const [fact] = await library.ports.database.query(
    sql`SELECT genres FROM music_facts WHERE key = ${`spotify:${id(1)}`}`,
  );
  expect(fact).toEqual({ genres: ['pop', 'rock'] });
});

test('the same file again changes nothing, a file with other columns adds to it, and both forms of packing are read', async () => {
  const first = await load(gzipSync(TABLE), 'features.csv.gz');
  const before = await library.ports.database.query(sql`SELECT key, genres, energy FROM music_facts ORDER BY key`);
  expect(await load(Buffer.from(`\ufeff${TABLE}`, 'utf16le'))).toEqual(first);
  expect(await library.ports.database.query(sql`SELECT key, genres, energy FROM music_facts ORDER BY key`)).toEqual(
    before,
  );
  await load(`track_id,valence\n${id(0)},0.25\n`);
  const [fact] = await library.ports.database.query(
    sql`SELECT genres, energy, valence, release_year FROM music_facts WHERE key = ${`spotify:${id(0)}`}`,
  );
  expect(fact).toEqual({ genres: ['minimal techno'], energy: 0.2, valence: 0.25, release_year: 1995 });
});

test('a table without anything about tracks is refused in words', async () => {
  await expect(load('name,age\nAda,36\n')).rejects.toMatchObject({ code: 'unknown_format' });
});

test('years, genres and sound decide a list once they are known, and nothing is said to be unknown any more', async () => {
  const before = await ask({ era: { from: 1990, to: 1999 }, genres: ['techno'], tempo: 'fast' });
  expect(before.relaxed.join(' ')).toContain('I know no release years');
  expect(before.relaxed.join(' ')).toContain('I know no genres');
  await load(TABLE);
  const after = await ask({ era: { from: 1990, to: 1999 }, genres: ['techno'], tempo: 'fast', energy: 'low' });
  expect(after.items).toHaveLength(10);
  expect(numbers(after).every((n) => n % 2 === 0)).toBe(true);
  expect(after.relaxed).toEqual([]);
  expect(after.items[0]?.reasons[0]).toBe('minimal techno, released 1995, 130 bpm, energy 20 of 100');
});

test('facts of a track count for the same music under another id, and were there before it was played', async () => {
  await load(
    `track_id,artist,title,genre,year\n${id(77)},ARTIST 25,song  25,bebop,1955\n${id(88)},Later,New One,bebop,1959\n`,
  );
  expect(numbers(await ask({ genres: ['jazz'], count: 1 }))).toEqual([25]);
  const eve = await library.listener('eve', 'UTC', [
    {
      artist: 'Later',
      title: 'New One',
      spotifyId: id(88),
      endedAt: Date.UTC(2025, 5, 1),
      msPlayed: 200_000,
      outcome: 'finished',
    },
    { artist: 'Other', title: 'Song', endedAt: Date.UTC(2025, 5, 2), msPlayed: 200_000, outcome: 'finished' },
  ]);
  const { items } = await recommendTracks(library.ports, {
    userId: eve.id,
    slots: { genres: ['jazz'], count: 1 },
    mark: false,
  });
  expect(items[0]?.track.title).toBe('New One');
});

test('a decade, a ruled-out genre and explicit words are never given up, even when the list stays short', async () => {
  await load(TABLE);
  const loud = { era: { from: 2000, to: 2009 }, count: 30 };
  expect(numbers(await ask(loud)).every((n) => n % 2 === 1)).toBe(true);
  expect(numbers(await ask({ exclude_genres: ['hip hop'], count: 30 })).every((n) => n % 2 === 0)).toBe(true);
  expect(numbers(await ask({ explicit: false, count: 30 })).every((n) => n % 2 === 0)).toBe(true);
  expect((await ask({ ...loud, explicit: false })).items).toEqual([]);
});

test('what is known of some tracks only is told by number, and those come first', async () => {
  await load(`${HEADER}\n${[1, 3, 5].map((n) => row(n, 'gangster rap,2005,true,0.9,90')).join('\n')}\n`);
  const list = await ask({ era: { from: 2000, to: 2009 }, count: 5 });
  expect(numbers(list)).toEqual(expect.arrayContaining([1, 3, 5]));
  expect(list.relaxed).toContain(
    'I do not know the release year of 2 of the 5 tracks, so 2000–2009 could not be checked there.',
  );
});

test("an artist's mean is a guess: it moves tracks and is never told", async () => {
  await load(`artist,energy\n${played.map(({ artist }, n) => `${artist},${n < 15 ? 0.95 : 0.05}`).join('\n')}\n`);
  const list = await ask({ energy: 'high' });
  expect(numbers(list).filter((n) => n < 15).length).toBeGreaterThan(7);
  expect(list.items.flatMap(({ reasons }) => reasons).join()).not.toContain('energy');
  expect(list.relaxed.join()).toContain('I know no tempo or energy');
});
