import { afterEach, expect, test } from 'vitest';
import { ANN, bearer, send, startWebFake, type Reply, type WebFake } from '../../../tests/fakes/web.ts';

let web: WebFake;
afterEach(() => web.stop());

const DAY = 86_400_000;

const signIn = (cookie?: string): Promise<Reply> =>
  send(web.url, '/api/v1/session', {
    method: 'POST',
    json: { token: ANN.token },
    headers: cookie === undefined ? {} : { cookie },
  });
const cookieOf = ({ headers }: Reply): string => String(headers['set-cookie']?.[0]).split(';')[0] ?? '';
const me = (cookie: string): Promise<Reply> => send(web.url, '/api/v1/me', { headers: { cookie } });

test('the page signs in by token; its cookie is out of reach for scripts and other sites', async () => {
  web = await startWebFake();
  const reply = await signIn();
  expect(reply.status).toBe(204);
  expect(reply.headers['set-cookie']?.[0]).toMatch(
    /^echotune=s%3A\S+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
  );
  expect(JSON.parse((await me(cookieOf(reply))).text)).toMatchObject({ id: '1', signed_in_by: 'session' });
});

test('over HTTPS the cookie is tied to its host and never sent in the clear', async () => {
  web = await startWebFake({ publicUrl: new URL('https://music.example') });
  const cookie = (await signIn()).headers['set-cookie']?.[0];
  expect(cookie).toMatch(/^__Host-echotune=/);
  expect(cookie).toContain('; Secure');
});

test('the store knows no session id: who reads it cannot sign in', async () => {
  web = await startWebFake();
  const cookie = cookieOf(await signIn());
  const id = /s%3A([^.]+)\./.exec(cookie)?.[1] ?? '';
  expect(id.length).toBeGreaterThanOrEqual(22); // 128 bits and more, as base64
  const [hash] = [...web.sessions.keys()];
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify([...web.sessions])).not.toContain(id);
});

test('every sign-in makes a new session, and signing out ends it on the server', async () => {
  web = await startWebFake();
  const first = cookieOf(await signIn());
  const second = cookieOf(await signIn(first));
  expect(second).not.toBe(first);
  expect((await me(first)).status).toBe(401);
  expect((await me(second)).status).toBe(200);
  const out = await send(web.url, '/api/v1/session', { method: 'DELETE', headers: { cookie: second } });
  expect(out.status).toBe(204);
  expect((await me(second)).status).toBe(401);
  expect(web.sessions.size).toBe(0);
});

test('a session nobody uses ends after two weeks, one in use after three months', async () => {
  web = await startWebFake();
  const cookie = cookieOf(await signIn());
  for (let day = 10; day <= 80; day += 10) {
    web.later(10 * DAY);
    expect([day, (await me(cookie)).status]).toEqual([day, 200]);
  }
  web.later(10 * DAY);
  expect((await me(cookie)).status).toBe(401);
  const idle = cookieOf(await signIn());
  web.later(15 * DAY);
  expect((await me(idle)).status).toBe(401);
});

test('a wrong token is refused even where no token is needed', async () => {
  web = await startWebFake({ openToLocalUser: true });
  expect((await send(web.url, '/api/v1/me')).status).toBe(200);
  expect((await send(web.url, '/api/v1/me', { headers: { authorization: 'Bearer echotune_old' } })).status).toBe(401);
});

test('what a proxy hands on does not come from this computer', async () => {
  web = await startWebFake({ openToLocalUser: true });
  for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
    expect([header, (await send(web.url, '/api/v1/me', { headers: { [header]: '203.0.113.9' } })).status]).toEqual([
      header,
      401,
    ]);
  }
});

test('guessing tokens is slowed down', async () => {
  web = await startWebFake({ publicUrl: new URL('https://music.example') });
  const guess = (): Promise<Reply> =>
    send(web.url, '/api/v1/session', {
      method: 'POST',
      json: { token: 'echotune_x' },
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
  const replies: number[] = [];
  for (let tries = 0; tries < 12; tries += 1) replies.push((await guess()).status);
  expect(replies).toEqual([...Array<number>(10).fill(401), 429, 429]);
  expect((await send(web.url, '/api/v1/me', { headers: bearer(ANN) })).status).toBe(200);
});
