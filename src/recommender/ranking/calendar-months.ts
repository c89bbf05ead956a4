import { isListened, type ListeningHistory } from '../listening-history.ts';

/** Fewer listened plays than this make a month too thin to learn from, or to be judged by. */
const LEAST_LISTENED = 50;

/** A calendar month (UTC) as a number that grows by one each month. */
export type Month = number;

export function monthOf(epochSeconds: number): Month {
  const date = new Date(epochSeconds * 1000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Epoch seconds. */
export const startOfMonth = (month: Month): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / 1000;

/** Months with enough listened plays that ended before `before` (epoch s), oldest first. */
export function fullMonths(history: ListeningHistory, before: number): Month[] {
  const listened = new Map<Month, number>();
  for (let i = 0; i < history.length; i++) {
    const end = history.endedAt[i] ?? 0;
    if (end >= before) break;
    if (isListened(history, i)) listened.set(monthOf(end), (listened.get(monthOf(end)) ?? 0) + 1);
  }
  return [...listened]
    .filter(([, plays]) => plays >= LEAST_LISTENED)
    .map(([month]) => month)
    .sort((a, b) => a - b);
}

/** Items that were listened to in a month. */
export function heardIn(history: ListeningHistory, itemOf: Int32Array, month: Month): Set<number> {
  const from = startOfMonth(month);
  const to = startOfMonth(month + 1);
  const heard = new Set<number>();
  for (let i = 0; i < history.length; i++) {
    const end = history.endedAt[i] ?? 0;
    if (end >= to) break;
    if (end >= from && isListened(history, i)) heard.add(itemOf[i] ?? 0);
  }
  return heard;
}
