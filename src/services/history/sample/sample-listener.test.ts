import { expect, test } from 'vitest';
import { sampleListener } from './sample-listener.ts';

const now = new Date('2026-11-22T09:00:00Z');
const listen = (plays: number, seed = 1) => [...sampleListener({ plays, seed, now })];

test('the same seed is the same listener, another seed is another', () => {
  expect(listen(300)).toEqual(listen(300));
  expect(listen(300, 2)).not.toEqual(listen(300));
});

test.each([1, 7, 5000])('%i plays are exactly so many, in order and without twins', (plays) => {
  const times = listen(plays).map(({ ts }) => ts);
  expect(times).toHaveLength(plays);
  expect(times).toEqual([...new Set(times)].toSorted());
});

test('the history spans five years and ends on the day before', () => {
  const rows = listen(20_000);
  expect(rows[0]?.ts.slice(0, 4)).toBe('2021');
  expect(rows.at(-1)?.ts.slice(0, 10)).toBe('2026-11-21');
});

test('it has the habits a recommender can find: skips, companions, forgotten favourites, many artists', () => {
  const rows = listen(20_000);
  const music = rows.filter((row) => row.master_metadata_track_name !== null);
  const share = (reason: string): number => music.filter((row) => row.reason_end === reason).length / music.length;
  expect(share('fwdbtn')).toBeGreaterThan(0.1);
  expect(share('trackdone')).toBeGreaterThan(0.5);
  expect(new Set(music.map((row) => row.master_metadata_album_artist_name)).size).toBeGreaterThan(250);
  expect(rows.length - music.length).toBeGreaterThan(20);

  const years = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const row of music) {
    const artist = row.master_metadata_album_artist_name ?? '';
    counts.set(artist, (counts.get(artist) ?? 0) + 1);
    years.set(artist, (years.get(artist) ?? new Set()).add(row.ts.slice(0, 4)));
  }
  const often = [...counts].filter(([, count]) => count > 100).map(([artist]) => artist);
  expect(often.some((artist) => (years.get(artist)?.size ?? 0) >= 5)).toBe(true);
  const forgotten = [...counts].filter(([artist, count]) => count > 25 && !years.get(artist)?.has('2026'));
  expect(forgotten.length).toBeGreaterThan(2);
});
