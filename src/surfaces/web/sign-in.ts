import { isIP } from 'node:net';
import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import { UserError } from '../../domain/errors.ts';
import { LOCAL_USER, type User } from '../../domain/user.ts';
import type { WebParts } from './needs.ts';
import { DatabaseSessions, IDLE_MS } from './session-store.ts';

export interface Visitor {
  readonly user: User;
  readonly by: 'token' | 'session' | 'local';
}

/** A session in use is renewed once a day, not at every request. */
const RENEW_MS = 86_400_000;

export function bearerOf(request: Request): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
}

export const visitorOf = (response: Response): Visitor | undefined => response.locals['visitor'] as Visitor | undefined;

/** The page's cookie. `__Host-` ties it to this very host, and browsers accept the prefix over HTTPS alone. */
export const cookieName = ({ settings }: Pick<WebParts, 'settings'>): string =>
  settings.publicUrl?.protocol === 'https:' ? '__Host-echotune' : 'echotune';

export function sessions({
  settings,
  sessions,
  clock,
}: Pick<WebParts, 'settings' | 'sessions' | 'clock'>): RequestHandler[] {
  const secure = settings.publicUrl?.protocol === 'https:';
  // The operator says by PUBLIC_URL that a proxy speaks HTTPS to people; not every proxy repeats it in a header.
  const trustSettings: RequestHandler = (request, _response, next) => {
    if (secure) request.headers['x-forwarded-proto'] = 'https';
    next();
  };
  const readCookie = session({
    name: cookieName({ settings }),
    secret: [...settings.sessionSecrets],
    store: new DatabaseSessions({ sessions, clock }),
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: IDLE_MS },
    proxy: secure,
    resave: false,
    saveUninitialized: false,
  });
  return [trustSettings, readCookie];
}

/** Finds out who is asking: a bearer token, else the session, else this computer's own user where that is allowed. */
export function signIn(needs: Pick<WebParts, 'settings' | 'services' | 'clock' | 'log'>): RequestHandler {
  return async (request, response, next) => {
    const visitor = await visitorFrom(needs, request);
    if (visitor) response.locals['visitor'] = visitor;
    next();
  };
}

async function visitorFrom(
  { settings, services, clock, log }: Pick<WebParts, 'settings' | 'services' | 'clock' | 'log'>,
  request: Request,
): Promise<Visitor | undefined> {
  const token = bearerOf(request);
  if (token !== undefined) {
    const user = await services.users.userOfToken(token);
    if (!user) log.warn({ path: request.path }, 'a token nobody has was shown');
    return user && { user, by: 'token' }; // a wrong token is refused, not replaced by another way in
  }
  const { userId, renewedAt = 0 } = request.session;
  if (userId !== undefined) {
    const user = await services.users.find(userId);
    const now = clock.now().getTime();
    if (user && now - renewedAt > RENEW_MS) request.session.renewedAt = now;
    if (user) return { user, by: 'session' };
  }
  if (settings.openToLocalUser && isFromThisComputer(request)) {
    return { user: await services.users.ensure(LOCAL_USER), by: 'local' };
  }
  return undefined;
}

/** Starts a session under a new id, so that an id planted before the sign-in is worth nothing. */
export async function startSession({ clock }: Pick<WebParts, 'clock'>, request: Request, user: User): Promise<void> {
  await settled((done) => request.session.regenerate(done));
  const now = clock.now().getTime();
  Object.assign(request.session, { userId: user.id, startedAt: now, renewedAt: now });
  await settled((done) => request.session.save(done));
}

export async function endSession(
  needs: Pick<WebParts, 'settings'>,
  request: Request,
  response: Response,
): Promise<void> {
  await settled((done) => request.session.destroy(done));
  response.clearCookie(cookieName(needs), { path: '/', secure: needs.settings.publicUrl?.protocol === 'https:' });
}

const settled = (start: (done: (error: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    start((error) => (error ? reject(error) : resolve()));
  });

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** True for a connection from the computer this server runs on; a proxy there speaks for somebody else. */
export function isFromThisComputer(request: Request): boolean {
  const { remoteAddress, localAddress } = request.socket;
  const address = (remoteAddress ?? '').replace(/^::ffff:/, '');
  const local =
    address === '::1' ||
    (isIP(address) === 4 && address.startsWith('127.')) ||
    (address !== '' && remoteAddress === localAddress);
  return local && FORWARDED.every((header) => request.headers[header] === undefined);
}

export function requireUser(response: Response): User {
  const visitor = visitorOf(response);
  if (!visitor)
    throw new UserError(
      'not_signed_in',
      'Please sign in first: with a token, or by opening the page on the computer EchoTune runs on.',
    );
  return visitor.user;
}
