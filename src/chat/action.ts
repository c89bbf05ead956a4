import { VERDICTS, type Verdict } from '../domain/recommendation.ts';

/** What a button or a menu does. All that it needs is in its id, so that it works after a restart. */
export type Action =
  /** Likes or dislikes the track that is chosen from the menu of a message's list. */
  | { readonly do: 'verdict'; readonly verdict: Verdict; readonly turn: string; readonly trackId?: number | undefined }
  | { readonly do: 'more'; readonly turn: string; readonly trackId?: number | undefined }
  | { readonly do: 'why' | 'save' | 'again' | 'shuffle' | 'undo' | 'delete'; readonly turn: string }
  | { readonly do: 'page'; readonly turn: string; readonly page: number };

const PLAIN = ['why', 'save', 'again', 'shuffle', 'undo', 'delete'] as const;

/** Discord's limit for a custom id. Ids of turns are at most 64 characters. */
export const LONGEST_ID = 100;

/** `feature:verb:owner:turn[:rest]`. `owner` is the user whose message it is. */
export function actionId(action: Action, owner: number): string {
  const parts = [action.do === 'verdict' ? action.verdict : action.do, owner, action.turn];
  if (action.do === 'page') parts.push(action.page);
  return `et:${parts.join(':')}`;
}

/** Undefined for an id that is none of ours. `chosen` is what a menu gave: a track's id. */
export function readActionId(id: string, chosen?: string): { action: Action; owner: number } | undefined {
  const match = /^et:([a-z]+):(\d{1,10}):([\w.-]{1,64})(?::(\d{1,4}))?$/.exec(id);
  if (!match) return undefined;
  const [, verb = '', owner = '', turn = '', rest] = match;
  const trackId = chosen !== undefined && /^\d{1,10}$/.test(chosen) ? Number(chosen) : undefined;
  const action = actionOf(verb, turn, rest, trackId);
  return action && { action, owner: Number(owner) };
}

function actionOf(
  verb: string,
  turn: string,
  rest: string | undefined,
  trackId: number | undefined,
): Action | undefined {
  const verdict = VERDICTS.find((known) => known === verb);
  if (verdict) return { do: 'verdict', verdict, turn, trackId };
  if (verb === 'more') return { do: 'more', turn, trackId };
  if (verb === 'page') return { do: 'page', turn, page: Number(rest ?? 0) };
  const plain = PLAIN.find((known) => known === verb);
  return plain && { do: plain, turn };
}
