import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ANN, bearer, BOB, send, startWebFake, type WebFake } from '../../../tests/fakes/web.ts';
import type { StatisticPicture } from '../../services/stats/run-statistic.ts';
import { presentStatistic } from './present.ts';

let web: WebFake;
beforeAll(async () => {
  web = await startWebFake();
});
afterAll(() => web.stop());

const ask = (target: string, headers: Record<string, string> = bearer(ANN)) => send(web.url, target, { headers });

test('a picture is a PNG that only its owner keeps, and keeps no longer than he may', async () => {
  const draw = vi.spyOn(web.services.taste, 'qualityPicture');
  const reply = await ask('/api/v1/models/me.png?theme=light&width=360&version=4');
  expect([reply.status, reply.text]).toEqual([200, 'a picture']);
  expect(reply.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'private, no-cache' });
  expect(draw).toHaveBeenLastCalledWith({ userId: ANN.id, theme: 'light', width: 360, version: 4 });
  const again = await ask('/api/v1/models/1.png', { ...bearer(ANN), 'if-none-match': reply.headers.etag ?? '' });
  expect([again.status, again.text]).toEqual([304, '']);
  expect(draw).toHaveBeenLastCalledWith({ userId: ANN.id, theme: 'dark', width: 640 });
});

test("another's picture is not found", async () => {
  expect((await ask('/api/v1/models/1.png', bearer(BOB))).status).toBe(404);
  expect((await ask('/api/v1/models/me.jpg')).status).toBe(404);
});

test.each(['width=319', 'width=1201', 'width=9e3', 'width=wide', 'theme=pink', 'version=0', 'color=red'])(
  '%s is refused before anything is drawn',
  async (query) => {
    const draw = vi.spyOn(web.services.taste, 'qualityPicture').mockClear();
    expect((await ask(`/api/v1/models/me.png?${query}`)).status).toBe(400);
    expect(draw).not.toHaveBeenCalled();
  },
);

test("a statistic's picture is drawn as it was asked for, for its owner alone", async () => {
  const draw = vi.spyOn(web.services.stats, 'picture');
  const reply = await ask(
    '/api/v1/stats/top-artists/me.png?from=2026-10-01&to=2026-10-31&limit=5&label=last+month&owner=Ann&theme=light&width=360',
  );
  expect([reply.status, reply.text]).toEqual([200, 'a picture']);
  expect(reply.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'private, no-cache' });
  expect(draw).toHaveBeenLastCalledWith({
    userId: ANN.id,
    statistic: 'top-artists',
    from: '2026-10-01',
    to: '2026-10-31',
    limit: 5,
    label: 'last month',
    owner: 'Ann',
    theme: 'light',
    width: 360,
  });
  await ask('/api/v1/stats/skips/1.png');
  expect(draw).toHaveBeenLastCalledWith({ userId: ANN.id, statistic: 'skips', theme: 'dark', width: 640 });
  draw.mockClear();
  expect((await ask('/api/v1/stats/skips/1.png', bearer(BOB))).status).toBe(404);
  expect(draw).not.toHaveBeenCalled();
});

test.each(['width=99', 'limit=0', 'limit=101', 'from=yesterday', 'colour=red', `label=${'x'.repeat(61)}`])(
  '%s is refused before anything is counted',
  async (query) => {
    const draw = vi.spyOn(web.services.stats, 'picture').mockClear();
    expect((await ask(`/api/v1/stats/skips/me.png?${query}`)).status).toBe(400);
    expect(draw).not.toHaveBeenCalled();
  },
);

test('a statistic tells where its picture is', async () => {
  const { run } = web.services.stats;
  vi.spyOn(web.services.stats, 'run').mockImplementationOnce(async (question) => ({
    ...(await run(question)),
    picture: { statistic: 'skips', from: '2026-10-01', alt: 'It says this.' },
  }));
  expect(JSON.parse((await ask('/api/v1/stats/skips/me')).text)).toMatchObject({
    picture: { url: '/api/v1/stats/skips/me.png?from=2026-10-01', alt: 'It says this.' },
  });
  expect(JSON.parse((await ask('/api/v1/stats/skips/me')).text)).not.toHaveProperty('picture');
});

test('a card of a statistic leads to its question asked again', () => {
  const card = { id: 'a', title: 'b', sentence: 'c', table: { columns: [], rows: [] } };
  const urlOf = (picture: Omit<StatisticPicture, 'alt'>): string | undefined =>
    presentStatistic({ ...card, picture: { id: 'statistic', alt: 'x', ...picture } }).picture?.url;
  expect(urlOf({ statistic: 'totals' })).toBe('/api/v1/stats/totals/me.png');
  expect(urlOf({ statistic: 'top-tracks', to: '2026-10-31', limit: 5, label: 'last month & more' })).toBe(
    '/api/v1/stats/top-tracks/me.png?to=2026-10-31&limit=5&label=last+month+%26+more',
  );
});

test('a card leads to the picture of its own version, and tells what it says', () => {
  const card = { id: 'a', title: 'b', sentence: 'c', table: { columns: [], rows: [] } };
  const picture = { id: 'taste-quality', version: 4, alt: 'It says this.' } as const;
  expect(presentStatistic({ ...card, picture }).picture).toEqual({
    url: '/api/v1/models/me.png?version=4',
    alt: 'It says this.',
  });
  expect(presentStatistic(card)).not.toHaveProperty('picture');
});
