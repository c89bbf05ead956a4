import { signal } from '@preact/signals';
import { call, Problem, type Me } from './api.ts';
import { loadConversation } from './conversation.ts';
import { forgetImports, hasHistory, loadImports } from './import-state.ts';

type Visitor =
  | { readonly state: 'loading' | 'stranger' }
  | { readonly state: 'known'; readonly me: Me }
  | { readonly state: 'error'; readonly message: string };

/** Who is here. */
export const visitor = signal<Visitor>({ state: 'loading' });

export async function meet(): Promise<void> {
  try {
    let me = await call<Me>('/me');
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    // A new user's hours are computed in UTC until somebody says otherwise; the browser knows.
    if (me.timezone === 'UTC' && timeZone && timeZone !== 'UTC') {
      me = await call<Me>('/me', { method: 'PATCH', json: { timezone: timeZone } }).catch(() => me);
    }
    hasHistory.value = me.has_history;
    await Promise.all([loadConversation(), loadImports(me.id)]);
    visitor.value = { state: 'known', me };
  } catch (error) {
    if (error instanceof Problem && error.status === 401) visitor.value = { state: 'stranger' };
    else visitor.value = { state: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}

export async function signIn(token: string): Promise<void> {
  await call('/session', { method: 'POST', json: { token } });
  await meet();
}

export async function signOut(): Promise<void> {
  await call('/session', { method: 'DELETE' });
  forgetImports();
  location.reload();
}
