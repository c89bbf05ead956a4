// Who may call what: every route, for nobody, for its owner and for somebody else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ANN,
  bearer,
  BOB,
  OPERATOR_SECRET,
  send,
  sendUpload,
  startWebFake,
  type Reply,
  type WebFake,
} from '../../../tests/fakes/web.ts';
import { createApp } from './app.ts';
import type { WebNeeds } from './needs.ts';
import { routes } from './routes/index.ts';

const HISTORY = 'artist,title,played_at,ms_played\nAnns secret band,Song,2024-05-01T10:00:00Z,200000\n';

let web: WebFake;
beforeAll(async () => {
  web = await startWebFake();
  annUpload = await sendUpload(web.url, { content: HISTORY, name: 'Anns secret file.csv' });
});
afterAll(() => web.stop());

interface Call {
  /** With Ann's ids in it, where the route has any. */
  readonly path: string;
  readonly json?: unknown;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** What Ann gets. */
  readonly own: number;
  /** What Bob gets when he says the same; absent: his own of it, never Ann's. */
  readonly other?: number;
}

const MULTIPART = { 'content-type': 'multipart/form-data; boundary=x' };
const UPLOAD = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n1\r\n--x--\r\n';

const TUS = { 'tus-resumable': '1.0.0' };
const BYTES = { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
/** An upload of Ann's, complete; made before all tests. */
let annUpload = '';
const uploadOf = (template: string): string => template.replace(':upload', annUpload);

const calls: Record<string, Call> = {
  'get /healthz': { path: '/healthz', own: 200 },
  'get /readyz': { path: '/readyz', own: 200 },
  'get /api/v1/me': { path: '/api/v1/me', own: 200 },
  'patch /api/v1/me': { path: '/api/v1/me', json: { timezone: 'Asia/Tokyo' }, own: 200 },
  'post /api/v1/session': { path: '/api/v1/session', json: { token: 'wrong' }, own: 401 },
  'delete /api/v1/session': { path: '/api/v1/session', own: 204 },
  'post /api/v1/imports': { path: '/api/v1/imports', headers: MULTIPART, body: UPLOAD, own: 202 },
  'options /api/v1/uploads': { path: '/api/v1/uploads', own: 204 },
  'post /api/v1/uploads': { path: '/api/v1/uploads', headers: { ...TUS, 'upload-length': '5' }, own: 201 },
  'head /api/v1/uploads/:upload': { path: '/api/v1/uploads/:upload', headers: TUS, own: 200, other: 404 },
  'patch /api/v1/uploads/:upload': { path: '/api/v1/uploads/:upload', headers: BYTES, own: 409, other: 404 },
  'delete /api/v1/uploads/:upload': { path: '/api/v1/uploads/:upload', headers: TUS, own: 204, other: 404 },
  'post /api/v1/imports/preview': {
    path: '/api/v1/imports/preview',
    json: { upload_ids: [':upload'] },
    own: 200,
    other: 404,
  },
  'post /api/v1/imports/sample': { path: '/api/v1/imports/sample', own: 202 },
  'get /api/v1/imports': { path: '/api/v1/imports', own: 200 },
  'get /api/v1/imports/:id': { path: '/api/v1/imports/7', own: 200, other: 404 },
  'get /api/v1/imports/:id/rejects.csv': { path: '/api/v1/imports/7/rejects.csv', own: 200, other: 404 },
  'delete /api/v1/imports/:id': { path: '/api/v1/imports/7', own: 409, other: 404 },
  'get /api/v1/recommendations/:user_id': { path: '/api/v1/recommendations/1?mood=calm', own: 200, other: 404 },
  'post /api/v1/playlists': {
    path: '/api/v1/playlists',
    json: { user_id: '1', track_ids: ['11'] },
    own: 201,
    other: 404,
  },
  'get /api/v1/playlists': { path: '/api/v1/playlists', own: 200 },
  'get /api/v1/playlists/:id': { path: '/api/v1/playlists/1', own: 200, other: 404 },
  'patch /api/v1/playlists/:id': { path: '/api/v1/playlists/1', json: { name: 'Other' }, own: 200, other: 404 },
  'post /api/v1/playlists/:id/extend': { path: '/api/v1/playlists/1/extend', json: {}, own: 200, other: 404 },
  'post /api/v1/playlists/:id/undo': { path: '/api/v1/playlists/1/undo', own: 200, other: 404 },
  'delete /api/v1/playlists/:id': { path: '/api/v1/playlists/1', own: 204, other: 404 },
  'get /api/v1/playlists/:id/export/:format': { path: '/api/v1/playlists/1/export/csv', own: 200, other: 404 },
  'post /api/v1/understand': { path: '/api/v1/understand', json: { text: 'calm songs' }, own: 200 },
  'get /api/v1/feedback': { path: '/api/v1/feedback', own: 200 },
  'post /api/v1/feedback': { path: '/api/v1/feedback', json: { target: 'track:11', verdict: 'like' }, own: 204 },
  'delete /api/v1/feedback': { path: '/api/v1/feedback?target=track:11', own: 204 },
  'get /api/v1/stats/:statistic/:user_id': { path: '/api/v1/stats/top-artists/1', own: 200, other: 404 },
  'get /api/v1/stats/:statistic/:user_id.png': { path: '/api/v1/stats/top-artists/1.png', own: 200, other: 404 },
  'get /api/v1/models/:user_id': { path: '/api/v1/models/1', own: 200, other: 404 },
  'post /api/v1/models/:user_id/train': { path: '/api/v1/models/1/train', own: 200, other: 404 },
  'post /api/v1/models/:user_id/rollback': { path: '/api/v1/models/1/rollback', json: {}, own: 200, other: 404 },
  'get /api/v1/models/:user_id.png': { path: '/api/v1/models/1.png?theme=light', own: 200, other: 404 },
  'post /api/v1/chat': { path: '/api/v1/chat', json: { text: 'hello' }, own: 200 },
  'get /api/v1/chat/:turn/events': { path: '/api/v1/chat/anns-turn/events', own: 200, other: 404 },
  'delete /api/v1/chat/:turn': { path: '/api/v1/chat/anns-turn', own: 204 },
  'get /api/v1/chat': { path: '/api/v1/chat', own: 200 },
  'delete /api/v1/chat': { path: '/api/v1/chat', own: 204 },
  'get /api/v1/operator/listening': { path: '/api/v1/operator/listening', own: 401 },
  'get /api/v1/enrichment': { path: '/api/v1/enrichment', own: 200 },
  'post /api/v1/operator/features': {
    path: '/api/v1/operator/features',
    json: { path: '/x.csv', name: 'x.csv' },
    own: 401,
  },
  'post /api/v1/operator/tokens': { path: '/api/v1/operator/tokens', json: {}, own: 401 },
};

const call = (key: string, headers: Record<string, string>): Promise<Reply> => {
  const { path, own: _own, other: _other, json, ...init } = calls[key] as Call;
  return send(web.url, uploadOf(path), {
    ...init,
    ...(json === undefined ? {} : { json: JSON.parse(uploadOf(JSON.stringify(json))) as unknown }),
    method: key.split(' ')[0]?.toUpperCase() ?? '',
    headers: { ...init.headers, ...headers },
  });
};

test('the list of routes is all that the server answers, and this test knows each of them', () => {
  const needs = { settings: { sessionSecrets: ['a'], dataDir: '' }, pageDir: '.' } as unknown as WebNeeds;
  const { stack } = createApp(needs).router as unknown as { stack: { route?: { path: string; methods: object } }[] };
  const answered = stack.flatMap(({ route }) => (route ? [`${Object.keys(route.methods).join()} ${route.path}`] : []));
  const listed = routes.map(({ method, path }) => `${method} ${path}`);
  expect(answered.toSorted()).toEqual([...listed, 'get /docs', 'get /openapi.json'].toSorted());
  expect(Object.keys(calls).toSorted()).toEqual(listed.toSorted());
});

const closed = routes.filter(({ access }) => access !== 'everyone').map(({ method, path }) => `${method} ${path}`);

test.each(closed)('nobody gets 401 from %s, whatever was sent', async (key) => {
  for (const headers of [
    {},
    { authorization: 'Bearer echotune_guess' },
    { cookie: 'echotune=s%3Aguess.guess' },
  ] as Record<string, string>[]) {
    const reply = await call(key, headers);
    expect(reply.status).toBe(401);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    // What answers a HEAD has no body.
    if (key.startsWith('head ')) expect(reply.text).toBe('');
    else expect(JSON.parse(reply.text)).toMatchObject({ status: 401, code: 'not_signed_in' });
  }
});

test("a stranger's body is not even read", async () => {
  const headers = { 'content-type': 'application/json' };
  for (const { method, path } of routes.filter(({ access, body }) => access !== 'everyone' && body)) {
    const reply = await send(web.url, path, { method: method.toUpperCase(), headers, body: '{"broken' });
    expect([path, reply.status]).toEqual([path, 401]);
  }
});

test.each(Object.keys(calls).filter((key) => calls[key]?.other === undefined))(
  '%s gives Bob nothing of Ann',
  async (key) => {
    const reply = await call(key, bearer(BOB));
    expect(reply.status).toBe(calls[key]?.own);
    expect(reply.text).not.toContain('Anns secret');
  },
);

test.each(Object.keys(calls).filter((key) => calls[key]?.other !== undefined))(
  '%s is not found for Bob',
  async (key) => {
    const reply = await call(key, bearer(BOB));
    expect(reply.status).toBe(calls[key]?.other);
    expect(reply.text).not.toContain('Anns secret');
  },
);

test("what is another's answers like what does not exist", async () => {
  const others = await send(web.url, '/api/v1/recommendations/1', { headers: bearer(BOB) });
  const nobodys = await send(web.url, '/api/v1/recommendations/99', { headers: bearer(BOB) });
  expect(others.text).toBe(nobodys.text);
});

// What takes things away comes last: the others read them.
const last = ['delete /api/v1/chat', 'delete /api/v1/uploads/:upload'];
test.each(Object.keys(calls).toSorted((a, b) => last.indexOf(a) - last.indexOf(b)))(
  '%s answers its owner',
  async (key) => {
    const reply = await call(key, bearer(ANN));
    expect({ status: reply.status, text: reply.text }).toMatchObject({ status: calls[key]?.own });
  },
);

test('Ann reads what is hers', async () => {
  expect((await send(web.url, '/api/v1/imports/7', { headers: bearer(ANN) })).text).toContain('Anns secret file.zip');
});

test("the operator's door opens to its secret alone, and only from this computer", async () => {
  const ask = (headers: Record<string, string>): Promise<Reply> =>
    send(web.url, '/api/v1/operator/tokens', { method: 'POST', headers, json: { user: 'carol' } });
  const made = await ask({ authorization: `Bearer ${OPERATOR_SECRET}` });
  expect([made.status, JSON.parse(made.text)]).toEqual([201, { token: 'echotune_new_4', user: 'carol' }]);
  expect((await ask({ authorization: `Bearer ${OPERATOR_SECRET}x` })).status).toBe(401);
  expect((await ask(bearer(ANN))).status).toBe(401);
  const proxied = await ask({ authorization: `Bearer ${OPERATOR_SECRET}`, 'x-forwarded-for': '203.0.113.9' });
  expect(proxied.status).toBe(401);
});

test('no token, secret or text is logged', () => {
  const lines = JSON.stringify(web.log.lines);
  for (const secret of [ANN.token, BOB.token, OPERATOR_SECRET, 'echotune_new', 'echotune_guess', 'hello']) {
    expect(lines).not.toContain(secret);
  }
});
