import { beforeEach, expect, test } from 'vitest';
import { testUser } from '../../../tests/fakes/services.ts';
import type { PictureQuestion } from '../../pictures/index.ts';
import type { Ports } from '../ports.ts';
import { drawStatistic, type StatisticPictureQuestion } from './draw-statistic.ts';
import { createKeptPictures } from './kept-pictures.ts';

const ROWS = [{ title: 'One', artist: 'A', starts: 4, skipped: 3, all_starts: 9, all_skipped: 5 }];

let drawn: PictureQuestion[];
let revision: number;
let rows: object[];
let draw: (change?: Partial<StatisticPictureQuestion>) => Promise<Buffer>;

beforeEach(() => {
  drawn = [];
  revision = 1;
  rows = ROWS;
  const needs = {
    kept: createKeptPictures({ now: () => new Date(0) }),
    users: { find: async (id: number) => ({ ...testUser(id), tasteRevision: revision }) } as Ports['users'],
    database: { query: async () => rows } as unknown as Ports['database'],
    pictures: {
      draw: async (question: PictureQuestion) => {
        drawn.push(question);
        return Buffer.from(JSON.stringify(question));
      },
      stop: async () => undefined,
    },
  };
  draw = (change) => drawStatistic(needs, { userId: 1, statistic: 'skips', theme: 'dark', width: 640, ...change });
});

test('a picture shows what was counted, the period by its name, and a name only when one is given', async () => {
  await draw({ from: '2026-10-01', to: '2026-10-31', label: 'last month' });
  await draw({ owner: 'Mira' });
  expect(drawn).toEqual([
    {
      id: 'skip-list',
      data: {
        period: 'last month · 1–31 October 2026',
        owner: undefined,
        starts: 9,
        skipped: 5,
        tracks: [{ title: 'One', artist: 'A', starts: 4, skipped: 3 }],
      },
    },
    expect.objectContaining({ data: expect.objectContaining({ owner: 'Mira', period: 'all time' }) }),
  ]);
});

test('the same question is drawn once, until plays come', async () => {
  const one = await draw();
  expect((await draw()).equals(one)).toBe(true);
  expect(drawn).toHaveLength(1);
  revision = 2;
  await draw();
  expect(drawn).toHaveLength(2);
});

test('each user, theme, width and period has a picture of its own', async () => {
  const changes: Partial<StatisticPictureQuestion>[] = [
    {},
    { userId: 2 },
    { theme: 'light' },
    { width: 360 },
    { limit: 5 },
    { from: '2026-01-01' },
    { to: '2026-01-01' },
    { label: 'then' },
  ];
  for (const change of changes) await draw(change);
  expect(drawn).toHaveLength(changes.length);
});

test('nothing to count is drawn as such', async () => {
  rows = [];
  await draw();
  expect(drawn[0]?.data).toMatchObject({ starts: 0, tracks: [] });
});

test.each([
  [{ statistic: 'horoscope' }, 'not_found', 'There is: totals'],
  [{ statistic: 'first-play', name: 'A' }, 'not_found', 'There are pictures of: totals, top-artists'],
  [{ from: 'yesterday' }, 'invalid_input', 'Write it like'],
  [{ limit: 101 }, 'invalid_input', '1 to 100 rows'],
])('%o has no picture, and says why', async (change, code, message) => {
  await expect(draw(change)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  expect(drawn).toEqual([]);
});
