import { expect, test } from 'vitest';
import { explain, monthsBetween, type TrackFacts } from './explain.ts';

const now = Date.UTC(2026, 0, 15, 12);
const facts = (more: Partial<TrackFacts>): TrackFacts => ({
  artist: 'Björk',
  listened: 1,
  starts: 1,
  skipped: 0,
  finished: 1,
  firstListenedAt: Date.UTC(2026, 0, 2),
  lastListenedAt: Date.UTC(2026, 0, 2),
  seasons: new Map([['winter 2025/26', 1]]),
  dayparts: [0, 0, 1, 0, 0, 0],
  weekdays: [0, 0, 0, 0, 1, 0, 0],
  artistListened: 1,
  artistTracks: 1,
  likedTrack: false,
  likedArtist: false,
  ...more,
});

test('a season that holds most plays comes first, then how long it has been silent', () => {
  const reasons = explain(
    facts({
      listened: 41,
      starts: 41,
      finished: 40,
      artistListened: 50,
      artistTracks: 3,
      lastListenedAt: Date.UTC(2024, 10, 10),
      firstListenedAt: Date.UTC(2022, 2, 3),
      seasons: new Map([
        ['spring 2022', 38],
        ['autumn 2024', 3],
      ]),
    }),
    now,
  );
  expect(reasons).toEqual([
    '38 plays in spring 2022, never skipped',
    'not heard for 14 months',
    'you let it run to the end 40 of 41 times',
  ]);
});

test('one is singular, many have a comma', () => {
  expect(explain(facts({}), now)).toEqual(['1 play so far']);
  expect(explain(facts({ artistListened: 1212, artistTracks: 3 }), now)).toEqual([
    'one of 3 tracks you know by Björk, whom you played 1,212 times',
  ]);
});

test('a track that was only skipped says so', () => {
  const skippedOnly = facts({
    listened: 0,
    starts: 2,
    skipped: 2,
    finished: 0,
    artistListened: 0,
    artistTracks: 0,
    firstListenedAt: undefined,
    lastListenedAt: undefined,
  });
  expect(explain(skippedOnly, now)).toEqual(['started twice, never for 30 seconds']);
  expect(explain({ ...skippedOnly, artistListened: 212, artistTracks: 9 }, now)).toEqual([
    'you played Björk 212 times, but never this track for 30 seconds',
  ]);
});

test('what was asked for and said outranks what was counted, and three sentences are enough', () => {
  const reasons = explain(
    facts({
      listened: 20,
      starts: 22,
      skipped: 2,
      finished: 18,
      likedTrack: true,
      sound: '128 bpm',
      period: { text: 'in 2019', listened: 12 },
      together: { name: 'Moloko', sessions: 1 },
    }),
    now,
  );
  expect(reasons).toEqual(['12 plays in 2019', 'you heard Björk in 1 session together with Moloko', '128 bpm']);
});

test('habits are named only when most plays follow them', () => {
  const habit = facts({
    listened: 10,
    starts: 13,
    finished: 5,
    skipped: 2,
    dayparts: [0, 0, 0, 0, 2, 8],
    weekdays: [0, 0, 0, 0, 0, 5, 5],
    seasons: new Map([
      ['a', 3],
      ['b', 3],
      ['c', 4],
    ]),
  });
  expect(explain(habit, now)).toContain('8 of 10 plays between 20:00 and midnight');
  expect(explain({ ...habit, dayparts: [2, 2, 2, 2, 2, 0] }, now).join()).not.toContain('between');
});

test('months are whole calendar months', () => {
  expect(monthsBetween(Date.UTC(2024, 10, 15), Date.UTC(2026, 0, 15))).toBe(14);
  expect(monthsBetween(Date.UTC(2024, 10, 16), Date.UTC(2026, 0, 15))).toBe(13);
});
