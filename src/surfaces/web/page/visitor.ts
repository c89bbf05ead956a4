import { signal } from '@preact/signals';
import { call, Problem, type Me } from './api.ts';
import { loadConversation } from './conversation.ts';
import { forgetImports, hasHistory, loadImports } from './import-state.ts';

type Visitor =
  | { readonly state: 'loading' | 'stranger' }
  /** Came by a link that a chat handed out. */
  | { readonly state: 'invited'; readonly code: string }
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

/** The code of a link such as `/#enter=AAAAA-BBBBB`. Behind the # it never reaches a server by itself. */
export function invitation(hash: string): string | undefined {
  return /^#enter=([A-Za-z0-9-]{4,40})$/.exec(hash)?.[1];
}

/** A link must not sign a browser in unasked: somebody else may have sent it. */
export async function begin(): Promise<void> {
  const code = invitation(location.hash);
  if (code === undefined) return meet();
  history.replaceState(null, '', location.pathname);
  visitor.value = { state: 'invited', code };
}

export async function accept(code: string): Promise<void> {
  await call('/session', { method: 'POST', json: { code } });
  await meet();
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
