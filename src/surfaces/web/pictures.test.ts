import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ANN, bearer, BOB, send, startWebFake, type WebFake } from '../../../tests/fakes/web.ts';
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

test('a card leads to the picture of its own version, and tells what it says', () => {
  const card = { id: 'a', title: 'b', sentence: 'c', table: { columns: [], rows: [] } };
  const picture = { id: 'taste-quality', version: 4, alt: 'It says this.' } as const;
  expect(presentStatistic({ ...card, picture }).picture).toEqual({
    url: '/api/v1/models/me.png?version=4',
    alt: 'It says this.',
  });
  expect(presentStatistic(card)).not.toHaveProperty('picture');
});
