import { createHash } from 'node:crypto';
import { Store, type SessionData } from 'express-session';
import type { Clock, SessionStore } from '../../services/ports.ts';

declare module 'express-session' {
  interface SessionData {
    userId: number;
    /** Epoch ms of the sign-in. */
    startedAt: number;
    /** Epoch ms since when the cookie's age counts. */
    renewedAt: number;
  }
}

/** A session nobody uses ends after two weeks, any session after three months. */
export const IDLE_MS = 14 * 86_400_000;
export const LONGEST_MS = 90 * 86_400_000;

const hashOf = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');

/** Keeps sessions in our own store, under the hash of their id: who reads the database cannot sign in with it. */
export class DatabaseSessions extends Store {
  readonly #sessions: SessionStore;
  readonly #clock: Clock;

  constructor({ sessions, clock }: { sessions: SessionStore; clock: Clock }) {
    super();
    this.#sessions = sessions;
    this.#clock = clock;
  }

  override get(sessionId: string, done: (error: unknown, session?: SessionData | null) => void): void {
    const now = this.#clock.now();
    this.#sessions.get(hashOf(sessionId), now).then((stored) => {
      const data = stored?.data as SessionData | undefined;
      const alive = data !== undefined && now.getTime() - data.startedAt < LONGEST_MS;
      done(null, alive ? data : null);
    }, done);
  }

  override set(sessionId: string, session: SessionData, done: (error?: unknown) => void = () => undefined): void {
    const expiresAt = new Date(this.#clock.now().getTime() + IDLE_MS);
    const data = JSON.parse(JSON.stringify(session)) as object; // the cookie is an object with a life of its own
    this.#sessions.set(hashOf(sessionId), { userId: session.userId, data, expiresAt }).then(() => done(), done);
  }

  override destroy(sessionId: string, done: (error?: unknown) => void = () => undefined): void {
    this.#sessions.remove(hashOf(sessionId)).then(() => done(), done);
  }
}
