import { afterEach, expect, test } from 'vitest';
import { ANN, bearer, send, startWebFake, type WebFake } from '../../../tests/fakes/web.ts';
import type { OpenApi } from './openapi.ts';
import { routes } from './routes/index.ts';

let web: WebFake;
afterEach(() => web.stop());

test('the document names every route, and who may call it', async () => {
  web = await startWebFake();
  const api = JSON.parse((await send(web.url, '/openapi.json')).text) as OpenApi;
  expect(api.openapi).toBe('3.1.0');
  for (const { method, path, access } of routes) {
    const operation = api.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method];
    expect(operation?.security.length === 0).toBe(access === 'everyone');
  }
  const recommend = api.paths['/api/v1/recommendations/{user_id}']?.['get'];
  expect(recommend?.parameters.map(({ name }) => name)).toEqual([
    'user_id',
    'prompt',
    'mood',
    'activity',
    'genre',
    'like',
    'limit',
    'novelty',
  ]);
});

test('it tells that an import takes files or the ids of uploads, and what headers an upload needs', async () => {
  web = await startWebFake();
  const api = JSON.parse((await send(web.url, '/openapi.json')).text) as OpenApi;
  expect(Object.keys(api.paths['/api/v1/imports']?.['post']?.requestBody?.content ?? {})).toEqual([
    'multipart/form-data',
    'application/json',
  ]);
  const patch = api.paths['/api/v1/uploads/{upload}']?.['patch'];
  expect(patch?.requestBody?.content).toHaveProperty(['application/offset+octet-stream']);
  expect(patch?.parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
    ['upload', 'path', true],
    ['Tus-Resumable', 'header', true],
    ['Upload-Offset', 'header', true],
  ]);
});

test('its readable form shows every path and runs no script', async () => {
  web = await startWebFake();
  const { text, headers } = await send(web.url, '/docs');
  expect(headers['content-type']).toContain('text/html');
  for (const { path } of routes) expect(text).toContain(path.replaceAll(/:(\w+)/g, '{$1}'));
  expect(text).not.toMatch(/<script|style=/);
});

test('a part that does not work makes the server not ready, and says which', async () => {
  web = await startWebFake({ parts: { database: 'ok', queue: 'no connection' } });
  const reply = await send(web.url, '/readyz');
  expect([reply.status, JSON.parse(reply.text)]).toEqual([
    503,
    { status: 'failing', parts: { database: 'ok', queue: 'no connection', discord: 'connecting' } },
  ]);
  expect((await send(web.url, '/healthz')).status).toBe(200);
});

test.each([
  ['/api/v1/imports/0', 400],
  ['/api/v1/imports/99999999999', 400],
  ['/api/v1/imports/abc', 400],
  ['/api/v1/recommendations/1?limit=0', 400],
  ['/api/v1/recommendations/1?limit=5&limit=6', 400],
  ['/api/v1/recommendations/1?moood=calm', 400],
  ['/api/v1/stats/top-artists/1?from=yesterday', 400],
  ['/api/v1/nothing', 404],
  ['/nothing', 404],
])('%s is answered with a problem document, %i', async (target, status) => {
  web = await startWebFake();
  const reply = await send(web.url, target, { headers: bearer(ANN) });
  expect(reply.status).toBe(status);
  expect(reply.headers['content-type']).toContain('application/problem+json');
  expect(JSON.parse(reply.text)).toMatchObject({ status, detail: expect.any(String) });
});

test.each([
  ['track:11', 'track:11'],
  ['11', 'track:11'],
  ['artist:5', 'artist:5'],
  [{ type: 'artist', id: '5' }, 'artist:5'],
  [{ type: 'track', id: 12 }, 'track:12'],
])('feedback on %j is feedback on %s', async (target, stored) => {
  web = await startWebFake();
  const reply = await send(web.url, '/api/v1/feedback', {
    method: 'POST',
    json: { target, verdict: 'dislike' },
    headers: bearer(ANN),
  });
  expect(reply.status).toBe(204);
  const { items } = JSON.parse((await send(web.url, '/api/v1/feedback', { headers: bearer(ANN) })).text) as {
    items: { target: string; verdict: string }[];
  };
  expect(items).toContainEqual(expect.objectContaining({ target: stored, verdict: 'dislike' }));
});

test('the rejected rows are a file whose cells no spreadsheet runs', async () => {
  web = await startWebFake();
  const { headers, text } = await send(web.url, '/api/v1/imports/7/rejects.csv', { headers: bearer(ANN) });
  expect(headers['content-type']).toContain('text/csv');
  expect(headers['content-disposition']).toContain('attachment');
  expect(text).toContain("'=cmd()");
});
