import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordingKey } from '../../domain/identity.ts';
import {
  localParts,
  openTestLibrary,
  random,
  startOf,
  type Heard,
  type TestLibrary,
} from '../../../tests/contracts/recommender-library.ts';
import { statistics } from './index.ts';
import { resolvePeriod, periodBefore } from './period.ts';
import { countStatistic, runStatistic, type StatisticQuestion } from './run-statistic.ts';

/** Plays around both changes of clocks of 2025 in Berlin (30 March, 26 October), some short, some under two ids, some without album. */
function history(): Heard[] {
  const next = random(11);
  return Array.from({ length: 900 }, (_, i) => {
    const middle = i % 2 ? Date.UTC(2025, 2, 30, 1) : Date.UTC(2025, 9, 26, 1);
    const track = Math.floor(next() ** 2 * 12);
    const artist = `Artist ${track % 5}`;
    const skipped = next() < 0.25;
    return {
      artist,
      title: next() < 0.3 ? `SONG ${track}` : `Song ${track}`,
      album: track % 4 === 0 ? undefined : `Album ${track % 3}`,
      spotifyId: next() < 0.5 ? undefined : String(track).padStart(22, 'x'),
      endedAt: Math.floor((middle + (next() - 0.5) * 5 * 86_400_000) / 1000) * 1000,
      msPlayed: skipped ? Math.floor(next() * 45_000) : 30_000 + Math.floor(next() * 200_000),
      outcome: skipped ? 'skipped' : 'finished',
    };
  });
}
const plays = history();

let library: TestLibrary;
const users = new Map<string, number>();
const zones = ['Europe/Berlin', 'Asia/Kolkata'];
beforeAll(async () => {
  library = await openTestLibrary();
  for (const zone of zones) users.set(zone, (await library.listener(`in ${zone}`, zone, plays)).id);
  // Somebody else's plays must never count.
  await library.listener(
    'other',
    'UTC',
    plays.slice(0, 100).map((play) => ({ ...play, endedAt: play.endedAt + 7000 })),
  );
});
afterAll(() => library.close());

const minutes = (chosen: readonly Heard[]): number =>
  Math.round(chosen.reduce((sum, play) => sum + play.msPlayed, 0) / 60_000);

function groups(chosen: readonly Heard[], keyOf: (play: Heard) => string): Map<string, Heard[]> {
  const found = new Map<string, Heard[]>();
  for (const play of chosen) found.set(keyOf(play), [...(found.get(keyOf(play)) ?? []), play]);
  return found;
}

/** The rank that a plain sort gives, or "new"; nothing where there is nobody to compare with. */
function ranked(chosen: readonly Heard[], keyOf: (play: Heard) => string, key: string): (number | 'new')[] {
  if (chosen.length === 0) return [];
  const time = (own: readonly Heard[]): number => own.reduce((sum, play) => sum + play.msPlayed, 0);
  const order = [...groups(chosen, keyOf)]
    .sort(([, a], [, b]) => b.length - a.length || time(b) - time(a))
    .map(([name]) => name);
  return [order.includes(key) ? order.indexOf(key) + 1 : 'new'];
}

// The whole history, the Berlin day of 23 hours, the one of 25, and open ends.
const periods: Pick<StatisticQuestion, 'from' | 'to'>[] = [
  {},
  { from: '2025-03-30', to: '2025-03-30' },
  { from: '2025-10-26', to: '2025-10-26' },
  { from: '2025-10-26' },
  { to: '2025-03-29' },
];

describe.each(zones)('in %s', (zone) => {
  const ask = (statistic: string, more: Partial<StatisticQuestion> = {}) =>
    runStatistic(library.ports, { userId: users.get(zone)!, statistic, ...more });
  const within = ({ from, to }: Pick<StatisticQuestion, 'from' | 'to'>): Heard[] =>
    plays.filter((play) => {
      const { day } = localParts(startOf(play), zone);
      return (!from || day >= from) && (!to || day <= to);
    });

  test.each(periods)('every number is what a plain loop counts, %o', async (period) => {
    const starts = within(period);
    const listened = starts.filter((play) => play.msPlayed >= 30_000);
    expect(listened.length).toBeGreaterThan(20);

    const { from, to } = periodBefore(resolvePeriod(period, zone), zone) ?? { from: '9999-01-01', to: '9999-12-31' };
    const before = within({ from, to }).filter((play) => play.msPlayed >= 30_000);

    const days = [...new Set(listened.map((play) => localParts(startOf(play), zone).day))].sort();
    expect((await ask('totals', period)).table.rows).toEqual([
      [
        listened.length,
        minutes(listened),
        groups(listened, recordingKey).size,
        groups(listened, (play) => play.artist).size,
        days.length,
        starts.length,
        days[0],
        days.at(-1),
      ],
    ]);

    const artists = await ask('top-artists', { ...period, limit: 100 });
    expect(Object.fromEntries(artists.table.rows.map(([, artist, ...rest]) => [artist, rest]))).toEqual(
      Object.fromEntries(
        [...groups(listened, (play) => play.artist)].map(([artist, own]) => [
          artist,
          [own.length, minutes(own), groups(own, recordingKey).size, ...ranked(before, (play) => play.artist, artist)],
        ]),
      ),
    );
    const tracks = await ask('top-tracks', { ...period, limit: 100 });
    expect(
      tracks.table.rows
        .map(([, title, artist, ...rest]) => [recordingKey({ title: String(title), artist: String(artist) }), ...rest])
        .sort(),
    ).toEqual(
      [...groups(listened, recordingKey)]
        .map(([key, own]) => [key, own.length, minutes(own), ...ranked(before, recordingKey, key)])
        .sort(),
    );
    expectRanked(tracks.table.rows.map((row) => Number(row[3])));

    const weekdayOf = (play: Heard): number => localParts(startOf(play), zone).weekday;
    const clock = await ask('listening-clock', period);
    expect(clock.table.rows).toEqual(
      Array.from({ length: 24 }, (_, hour) => {
        const own = listened.filter((play) => localParts(startOf(play), zone).hour === hour);
        const week = [0, 1, 2, 3, 4, 5, 6].map((day) => own.filter((play) => weekdayOf(play) === day).length);
        return [hour, own.length, minutes(own), ...week];
      }),
    );

    const skips = await ask('skips', { ...period, limit: 100 });
    const skipped = starts.filter((play) => play.outcome === 'skipped').length;
    expect(skips.sentence).toContain(`You skipped ${skipped} of ${starts.length} started plays`);
    expect(
      skips.table.rows
        .map(([, title, artist, count, all]) => [
          recordingKey({ title: String(title), artist: String(artist) }),
          count,
          all,
        ])
        .sort(),
    ).toEqual(
      [...groups(starts, recordingKey)]
        .map(([key, own]) => [key, own.filter((play) => play.outcome === 'skipped').length, own.length])
        .sort(),
    );
  });

  test('albums are compared with the day before as a plain sort does', async () => {
    const period = { from: '2025-10-26', to: '2025-10-26' };
    const albumOf = (play: Heard): string => `${play.artist}/${play.album}`;
    const known = (days: typeof period): Heard[] =>
      within(days).filter((play) => play.msPlayed >= 30_000 && play.album !== undefined);
    const before = known({ from: '2025-10-25', to: '2025-10-25' });
    const { table } = await ask('top-albums', { ...period, limit: 100 });
    expect(
      Object.fromEntries(table.rows.map(([, album, artist, plays, , , rank]) => [`${artist}/${album}`, [plays, rank]])),
    ).toEqual(
      Object.fromEntries(
        [...groups(known(period), albumOf)].map(([key, own]) => [key, [own.length, ...ranked(before, albumOf, key)]]),
      ),
    );
  });

  test('pictures show what the tables say', async () => {
    for (const period of periods) {
      const asked = { userId: users.get(zone)!, ...period };
      const drawn = async (statistic: string) => (await countStatistic(library.ports, { ...asked, statistic })).result;
      const listened = within(period).filter((play) => play.msPlayed >= 30_000);

      for (const statistic of ['top-artists', 'top-tracks', 'top-albums']) {
        const { table, picture } = await drawn(statistic);
        if (picture?.id !== 'top-list') throw new Error('no top list');
        const at = (name: string): number => table.columns.indexOf(name);
        // A picture rounds once, to hours where it shows hours.
        expect(
          picture.data.entries.map(({ name, plays, minutes, before }) => [name, plays, Math.round(minutes), before]),
        ).toEqual(table.rows.map((row) => [row[1], row[at('plays')], row[at('minutes')], row[at('rank before')]]));
        if (statistic !== 'top-albums') expect(picture.data.allPlays).toBe(listened.length);
        expect(picture.data.comparedWith !== undefined).toBe(at('rank before') > 0);
      }

      const clock = await drawn('listening-clock');
      if (clock.picture?.id !== 'listening-clock') throw new Error('no clock');
      const { week } = clock.picture.data;
      expect(clock.table.rows.map((row) => row.slice(3))).toEqual(
        Array.from({ length: 24 }, (_, hour) => week.map((hours) => hours[hour])),
      );

      const totals = await drawn('totals');
      if (totals.picture?.id !== 'totals') throw new Error('no totals');
      const { plays, minutes: time, tracks, artists, days, course, bestDay } = totals.picture.data;
      expect([plays, Math.round(time), tracks, artists, days]).toEqual(totals.table.rows[0]?.slice(0, 5));
      expect(course.reduce((sum, { value }) => sum + value, 0)).toBe(plays);
      const busiest = Math.max(
        ...[...groups(listened, (play) => localParts(startOf(play), zone).day).values()].map((own) => own.length),
      );
      expect(bestDay?.value).toBe(busiest);

      const skips = await drawn('skips');
      if (skips.picture?.id !== 'skip-list') throw new Error('no skips');
      expect(
        skips.picture.data.tracks.map(({ title, artist, skipped, starts }) => [title, artist, skipped, starts]),
      ).toEqual(skips.table.rows.map((row) => row.slice(1, 5)));
    }
  });

  test('albums are counted where they are known', async () => {
    const { table } = await ask('top-albums', { limit: 100 });
    const total = table.rows.reduce((sum, row) => sum + Number(row[3]), 0);
    expect(total).toBeGreaterThan(0);
    expect(table.rows.every(([, album]) => /^Album \d$/.test(String(album)))).toBe(true);
    expectRanked(table.rows.map((row) => Number(row[3])));
  });

  test('the first play of an artist and of a track, at local time', async () => {
    const localMinute = (at: number): string => {
      const { day, hour } = localParts(at, zone);
      return `${day} ${String(hour).padStart(2, '0')}:${new Date(at).toLocaleString('en-GB', { minute: '2-digit', timeZone: zone }).padStart(2, '0')}`;
    };
    const first = (own: Heard[]): Heard => own.reduce((a, b) => (startOf(b) < startOf(a) ? b : a));
    const listened = plays.filter((play) => play.msPlayed >= 30_000);
    const byArtist = listened.filter((play) => play.artist === 'Artist 2');
    const artist = await ask('first-play', { name: 'ARTIST 2' });
    expect(artist.table.rows[0]?.slice(0, 2)).toEqual(['artist', localMinute(startOf(first(byArtist)))]);
    expect(artist.table.rows[0]?.[4]).toBe(byArtist.length);
    const bySong = listened.filter((play) => play.title.toLowerCase() === 'song 7');
    for (const name of ['song 7', 'Song 7 by artist 2']) {
      const song = await ask('first-play', { name });
      expect(song.table.rows[0]).toEqual([
        'track',
        localMinute(startOf(first(bySong))),
        first(bySong).title,
        'Artist 2',
        bySong.length,
      ]);
    }
    expect((await ask('first-play', { name: 'Nobody' })).sentence).toContain('I find nothing called "Nobody"');
  });
});

const expectRanked = (counts: readonly number[]): void => expect(counts).toEqual(counts.toSorted((a, b) => b - a));

test('a day with a change of clocks has 23 or 25 hours', async () => {
  const userId = users.get('Europe/Berlin')!;
  const count = async (from: string, to: string): Promise<number> =>
    Number((await runStatistic(library.ports, { userId, statistic: 'totals', from, to })).table.rows[0]?.[5]);
  const between = (from: number, to: number): number =>
    plays.filter((play) => startOf(play) >= from && startOf(play) < to).length;
  expect(await count('2025-03-30', '2025-03-30')).toBe(between(Date.UTC(2025, 2, 29, 23), Date.UTC(2025, 2, 30, 22)));
  expect(await count('2025-10-26', '2025-10-26')).toBe(between(Date.UTC(2025, 9, 25, 22), Date.UTC(2025, 9, 26, 23)));
});

test('every statistic answers a period without music with a sentence', async () => {
  for (const { id } of statistics) {
    const answer = await runStatistic(library.ports, {
      userId: users.get(zones[0]!)!,
      statistic: id,
      from: '1999-01-01',
      to: '1999-12-31',
      name: 'Artist 1',
    });
    expect(answer).toMatchObject({ id, period: { from: '1999-01-01', to: '1999-12-31', text: 'in 1999' } });
    expect(answer.sentence).toContain('in 1999.');
    expect(answer.table.rows.every((row) => row.length === answer.table.columns.length)).toBe(true);
    expect(answer.picture).toBeUndefined();
  }
});

test('an answer carries what its picture is drawn from again, and what it says', async () => {
  const question = { userId: users.get(zones[0]!)!, statistic: 'top-artists', from: '2025-03-01', to: '2025-03-31' };
  const { picture } = await runStatistic(library.ports, { ...question, label: 'that spring', limit: 3 });
  const { alt, ...again } = picture ?? { alt: '' };
  expect(again).toEqual({
    statistic: 'top-artists',
    from: '2025-03-01',
    to: '2025-03-31',
    label: 'that spring',
    limit: 3,
  });
  expect(alt.replaceAll('\u00a0', ' ')).toContain('Top artists · that spring · 1–31 March 2025');
  // Not drawn: it is one sentence.
  expect((await runStatistic(library.ports, { ...question, statistic: 'first-play', name: 'Artist 1' })).picture).toBe(
    undefined,
  );
});

test.each([
  [{ statistic: 'horoscope' }, 'not_found', 'There is: totals, top-artists'],
  [{ statistic: 'totals', from: '2025-02-30' }, 'invalid_input', '"2025-02-30" is not a date'],
  [{ statistic: 'totals', from: 'yesterday' }, 'invalid_input', 'Write it like'],
  [{ statistic: 'totals', from: '2025-02-02', to: '2025-02-01' }, 'invalid_input', 'ends before it begins'],
  [{ statistic: 'first-play' }, 'invalid_input', 'Name an artist or a track'],
  [{ statistic: 'top-tracks', limit: 0 }, 'invalid_input', '1 to 100 rows'],
])('%o is a mistake that can be mended', async (question, code, message) => {
  const asked = runStatistic(library.ports, { userId: users.get(zones[0]!)!, ...question });
  await expect(asked).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
});
