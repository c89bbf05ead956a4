import { batch, signal } from '@preact/signals';
import { ApiError, call, messageOf, type Me } from './api.ts';
import { loadConversation } from './conversation.ts';
import { loadImports } from './imports.ts';

export type Visitor =
  | { readonly state: 'loading' }
  | { readonly state: 'unreachable'; readonly message: string }
  | { readonly state: 'signed-out' }
  | { readonly state: 'signed-in'; readonly me: Me };

export const visitor = signal<Visitor>({ state: 'loading' });

/** Finds out who is here and what was said before. */
export async function loadMe(): Promise<void> {
  try {
    const me = await call<Me>('GET', '/api/v1/me');
    await Promise.all([loadConversation(), loadImports()]);
    visitor.value = { state: 'signed-in', me };
    void keepTimezone(me);
  } catch (error) {
    const signedOut = error instanceof ApiError && error.status === 401;
    visitor.value = signedOut ? { state: 'signed-out' } : { state: 'unreachable', message: messageOf(error) };
  }
}

/** Asks again who is here, for instance after an import brought a history. */
export async function refreshMe(): Promise<void> {
  try {
    visitor.value = { state: 'signed-in', me: await call<Me>('GET', '/api/v1/me') };
  } catch {
    // What is known stays; the next call will tell what is wrong.
  }
}

/** "UTC" means that nobody has said it yet; the browser knows where its user lives. */
async function keepTimezone(me: Me): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (me.timezone !== 'UTC' || !timeZone || timeZone === 'UTC') return;
  try {
    visitor.value = { state: 'signed-in', me: await call<Me>('PATCH', '/api/v1/me', { timezone: timeZone }) };
  } catch {
    // Hours are counted in UTC until the next visit.
  }
}

/** Throws with a sentence when the token is refused. */
export async function signIn(token: string): Promise<void> {
  await call('POST', '/api/v1/session', { token });
  await loadMe();
}

export async function signOut(): Promise<void> {
  await call('DELETE', '/api/v1/session');
  // A fresh page: nothing of the person stays in memory.
  batch(() => {
    visitor.value = { state: 'loading' };
    location.reload();
  });
}
