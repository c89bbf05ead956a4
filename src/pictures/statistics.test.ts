import { describe, expect, test } from 'vitest';
import { faultsOf, layoutOf, wordsOf } from '../../tests/picture-layout.ts';
import { isEmptyPicture, sayPicture, type PictureQuestion } from './index.ts';
import { WIDTHS } from './picture.ts';
import type { ListeningClock } from './listening-clock.ts';
import type { SkipList } from './skip-list.ts';
import type { TopEntry, TopList } from './top-list.ts';
import type { Totals } from './totals.ts';

const NAMES = [
  'Radiohead',
  'Godspeed You! Black Emperor & The Silver Mt. Zion Memorial Orchestra With Friends',
  'فيروز',
  'YOASOBI 夜に駆ける',
  '👩‍👩‍👧 Emoji 🎸',
  'שלום חנוך',
  'Кино',
  'M'.repeat(90),
  'a\nb',
  '駆'.repeat(80),
];
const entries: TopEntry[] = NAMES.map((name, index) => ({
  name,
  tracks: 40 - index,
  plays: 12_840 - 1200 * index,
  minutes: 50_000 - 4000 * index,
  before: ([1, 4, 'new', 2, 5, 12, 8, 'new', 3, 1340] as const)[index],
}));
const artists: TopList = {
  what: 'artists',
  period: 'last month · 1–31 October 2026',
  entries,
  allPlays: 124_800,
  comparedWith: 'September 2026',
};
const tracks: TopList = {
  what: 'tracks',
  period: '2023',
  owner: 'ميرا',
  entries: NAMES.toReversed().map((name, index) => ({
    name,
    artist: NAMES[index] ?? '',
    plays: 99 - index,
    minutes: 90,
  })),
  allPlays: 2000,
};
const week = Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_, hour) => ((day + 2) * hour) % 37));
const clock: ListeningClock = { period: 'all time', week };
const skips: SkipList = {
  period: 'all time',
  starts: 1400,
  skipped: 322,
  tracks: NAMES.map((title, index) => ({
    title,
    artist: NAMES[9 - index] ?? '',
    starts: 60 - index,
    skipped: 30 - 3 * index,
  })),
};
const totals: Totals = {
  period: '1 January 2024 – 30 June 2025',
  plays: 1_248_000,
  minutes: 4_700_000,
  tracks: 31_200,
  artists: 8120,
  days: 701,
  bestDay: { label: '14 Oct 2024', value: 1087 },
  course: Array.from({ length: 18 }, (_, index) => ({ label: `M${index} 2024`, value: (index * 37) % 100 })),
  courseBy: 'month',
};

const top = (data: TopList): PictureQuestion => ({ id: 'top-list', data });
const full: Record<string, PictureQuestion> = {
  artists: top(artists),
  tracks: top(tracks),
  one: top({ ...artists, entries: entries.slice(0, 1) }),
  'a hundred': top({ ...artists, entries: Array.from({ length: 100 }, () => entries[7] as TopEntry) }),
  clock: { id: 'listening-clock', data: clock },
  'a single play': {
    id: 'listening-clock',
    data: {
      period: 'all time',
      week: week.map((hours, day) => hours.map((_, hour) => (day === 6 && hour === 23 ? 1 : 0))),
    },
  },
  skips: { id: 'skip-list', data: skips },
  totals: { id: 'totals', data: totals },
};
const empty: Record<string, PictureQuestion> = {
  artists: top({ ...artists, entries: [], allPlays: 0 }),
  clock: { id: 'listening-clock', data: { ...clock, week: week.map((hours) => hours.map(() => 0)) } },
  'nothing started': { id: 'skip-list', data: { ...skips, starts: 0, skipped: 0, tracks: [] } },
  'nothing skipped': {
    id: 'skip-list',
    data: { ...skips, skipped: 0, tracks: [{ title: 'a', artist: 'b', starts: 3, skipped: 0 }] },
  },
  totals: { id: 'totals', data: { ...totals, plays: 0, course: [] } },
};

describe.each([...Object.entries(full), ...Object.entries(empty)])('%s', (_, question) => {
  test.each([WIDTHS.least, 360, 440, 560, 640, 900, 1180, WIDTHS.most])(
    'at %i pixels nothing leaves its place',
    (width) => {
      expect(faultsOf(layoutOf(question, width), width)).toEqual([]);
    },
  );

  test('the alternative text fits a chat', () => {
    expect(sayPicture(question).length).toBeLessThan(2000);
    expect(sayPicture(question)).not.toContain('undefined');
  });
});

test('nobody needs a picture of nothing, but it can be drawn', () => {
  for (const question of Object.values(full)) expect(isEmptyPicture(question)).toBe(false);
  for (const question of Object.values(empty)) {
    expect(isEmptyPicture(question)).toBe(true);
    expect(layoutOf(question, 640).panels).toHaveLength(1);
  }
});

const say = (question: PictureQuestion): string =>
  sayPicture(question)
    .replaceAll(/\u00a0/g, ' ')
    .replaceAll(/[\u2068\u2069]/g, '');

test('a top list says rank, plays, time and what moved, in words and in letters', () => {
  const three = top({
    ...artists,
    entries: [0, 1, 2].map((index) => ({ ...entries[index], name: `A${index}` }) as TopEntry),
  });
  expect(say(three)).toBe(
    'A0 comes first with 12,840 plays. Top artists · last month · 1–31 October 2026 · 124,800 plays. ' +
      'Ranks before are those of September 2026. ' +
      '1. A0: 12,840 plays, 833 h, 40 tracks, was 1; 2. A1: 11,640 plays, 767 h, 39 tracks, was 4; ' +
      '3. A2: 10,440 plays, 700 h, 38 tracks, new.',
  );
  const words = wordsOf(three, 1180);
  for (const told of ['A1', '11,640', '767 h', '39 tracks', 'new', 'compared with September 2026']) {
    expect(words).toContain(told);
  }
  // From 4 to 2: a triangle that points up, and 2 places.
  const points = layoutOf(three, 1180).shapes.flatMap(({ type, shape }) =>
    type === 'polygon' ? [(shape as unknown as { points: number[][] }).points] : [],
  );
  expect(points).toHaveLength(1);
  expect(points[0]?.[0]?.[1]).toBeLessThan(points[0]?.[1]?.[1] ?? 0);
});

test('bars are as long as their numbers are large', () => {
  const { series } = layoutOf(top(artists), 640).options;
  expect(series[1]?.data.map((bar) => (bar as { value: number }).value)).toEqual(
    entries.map(({ plays }) => plays / 12_840),
  );
  const [rails, parts] = layoutOf({ id: 'skip-list', data: skips }, 640).options.series;
  const valueOf = (bar: unknown): number => (bar as { value: number }).value;
  expect([rails?.data[1], parts?.data[1]].map(valueOf)).toEqual([59 / 60, 27 / 60]);
});

test.each([
  [[3, 2], 'A0 comes first with 3 plays'],
  [[3, 3], 'A0 and A1 share the first place with 3 plays each'],
  [[1, 1, 1], '3 artists share the first place with 1 play each'],
  [[1], 'A0: 1 play.'],
])('whoever wins, the title is true: %j', (plays, title) => {
  const list = plays.map((own, index) => ({ name: `A${index}`, plays: own, minutes: 1 }));
  expect(say(top({ ...artists, entries: list }))).toContain(title);
});

test('rows beyond what can be read stand in the table alone', () => {
  const question = full['a hundred'] as PictureQuestion;
  const ranks = layoutOf(question, 640)
    .texts.filter(({ text }) => /^\d+$/.test(text))
    .map(({ text }) => Number(text));
  expect(Math.max(...ranks.filter((rank) => rank <= 100))).toBe(15);
});

test('the clock says each hour, each day and the busiest hour of the week', () => {
  const text = say({ id: 'listening-clock', data: clock });
  const at = (hour: number): number => week.reduce((sum, hours) => sum + (hours[hour] ?? 0), 0);
  for (const hour of [0, 7, 23]) expect(text).toContain(`${hour} h ${at(hour)}`);
  expect(text).toContain(`Sunday ${week[6]?.reduce((sum, plays) => sum + plays, 0)}`);
  const shapes = layoutOf({ id: 'listening-clock', data: clock }, 640).shapes.filter(({ type }) => type === 'sector');
  expect(shapes).toHaveLength(23); // nothing at midnight
});

test('totals say every number they show, and the course', () => {
  const text = say({ id: 'totals', data: totals });
  expect(text).toContain(
    'Plays 1,248,000, Time 78,333 h, Days with music 701, Artists 8,120, Tracks 31,200, Most: 14 Oct 2024 1,087 plays.',
  );
  expect(text).toContain('Plays by month: M0 2024 0, M1 2024 37');
  // A line needs three points.
  const short: PictureQuestion = { id: 'totals', data: { ...totals, course: totals.course.slice(0, 2) } };
  expect(say(short)).not.toContain('by month');
  expect(layoutOf(short, 640).panels).toHaveLength(1);
});

test("the same question gives the same plan; nobody's name is on it unless it is given", () => {
  const plan = (question: PictureQuestion): string => JSON.stringify(layoutOf(question, 640).options);
  for (const question of Object.values(full)) expect(plan(question)).toBe(plan(question));
  expect(wordsOf(top(tracks), 640)).toContain('ميرا');
  expect(wordsOf(top(artists), 640)).toContain('Top artists · last month');
});
