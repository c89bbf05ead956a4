import type { Intent, Slots } from '../../../domain/slots.ts';

/** What somebody types, and what it means. `after` a list of ten happy indie songs, or at the start of a conversation. */
export interface Case {
  readonly text: string;
  readonly intent: Intent;
  readonly slots: Slots;
  readonly after: 'nothing' | 'list';
}

/** A wish for music. */
export const asks = (text: string, slots: Slots): Case => ({
  text,
  intent: 'recommend_tracks',
  slots,
  after: 'nothing',
});
/** Anything else at the start of a conversation. */
export const says = (text: string, intent: Intent, slots: Slots = {}): Case => ({
  text,
  intent,
  slots,
  after: 'nothing',
});
/** A question about the own listening. */
export const counts = (text: string, slots: Slots): Case => says(text, 'get_listening_stats', slots);

/** The request that the list of the cases came from. */
export const BEFORE: Slots = { moods: ['happy'], genres: ['indie'], count: 10 };
/** A remark after that list. */
export const replies = (text: string, intent: Intent, slots: Slots): Case => ({ text, intent, slots, after: 'list' });
/** A remark that changes the request: what is said replaces what was. */
export const changes = (text: string, slots: Slots): Case => replies(text, 'refine', { ...BEFORE, ...slots });

const lastMonth = { from: '2026-10-01', to: '2026-10-31', label: 'last month' };
const lastSummer = { from: '2026-06-01', to: '2026-08-31', label: 'last summer' };
const lastYear = { from: '2025-01-01', to: '2025-12-31', label: 'last year' };
const lastWeek = { from: '2026-11-09', to: '2026-11-15', label: 'last week' };
const thisYear = { from: '2026-01-01', to: '2026-12-31', label: 'this year' };
const march2021 = { from: '2021-03-01', to: '2021-03-31', label: 'March 2021' };
/** Spans of time as they are on 22 November 2026, a Sunday. */
export const periods = { lastMonth, lastSummer, lastYear, lastWeek, thisYear, march2021 };
