import { z } from 'zod';

/** What Slack calls the reason of a refusal: https://docs.slack.dev/reference/methods/chat.postMessage#errors. */
export function codeOf(error: unknown): string | undefined {
  return z.object({ data: z.object({ error: z.string() }) }).safeParse(error).data?.data.error;
}

/** Somewhere we may not be, or may not write. */
const CLOSED = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'no_permission',
  'missing_scope',
  'user_not_in_channel',
  'ekm_access_denied',
  'access_denied',
]);

/** The workspace removed us, or the token is wrong. */
const REFUSED = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'team_access_not_granted',
]);

export const isRefused = (error: unknown): boolean => REFUSED.has(codeOf(error) ?? '');
export const isClosed = (error: unknown): boolean => CLOSED.has(codeOf(error) ?? '') || isRefused(error);
/** A message that is no longer there, or is not ours to change. */
export const isGone = (error: unknown): boolean =>
  [
    'message_not_found',
    'cant_update_message',
    'cant_delete_message',
    'edit_window_closed',
    'thread_not_found',
  ].includes(codeOf(error) ?? '');
