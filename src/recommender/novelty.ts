import { DAY_MS, type TrackHistories } from './recommender.ts';

/** What was started in the last three days does not come again by itself. */
export const QUIET_DAYS = 3;
/** What was shown in the last 24 hours does not come again while there is anything else. */
export const SHOWN_HOURS = 24;
/** After that, half of the reluctance to show it again is gone every three days, and all of it after 14. */
const SHOWN_HALF_LIFE_DAYS = 3;
export const SHOWN_MEMORY_DAYS = 14;

/** 1 where the recording was not started, not even for a moment, in the last `days` times 24 hours. */
export function quietFor({ lastAt }: Pick<TrackHistories, 'lastAt'>, now: number, days: number): Uint8Array {
  const before = now - days * DAY_MS;
  const quiet = new Uint8Array(lastAt.length);
  for (let row = 0; row < quiet.length; row++) quiet[row] = (lastAt[row] ?? 0) < before ? 1 : 0;
  return quiet;
}

/** 1 where the recording was not shown in the last `SHOWN_HOURS`. `shownAt` has the rows that were. */
export function freshFor(length: number, shownAt: ReadonlyMap<number, number>, now: number): Uint8Array {
  const fresh = new Uint8Array(length).fill(1);
  for (const [row, at] of shownAt) if (at > now - (SHOWN_HOURS / 24) * DAY_MS) fresh[row] = 0;
  return fresh;
}

/** What is left of a track's value some time after it was shown, in [0, 1]. */
export function shownFactor(sinceMs: number): number {
  const days = Math.max(0, sinceMs / DAY_MS);
  return days >= SHOWN_MEMORY_DAYS ? 1 : Math.max(0.05, 1 - 0.5 ** (days / SHOWN_HALF_LIFE_DAYS));
}
