import type { ListeningHistory } from '../listening-history.ts';
import type { PastPlay, PlayStart } from './feature-group.ts';

const DAY_S = 86_400;

/**
 * Row `i` of a history as it looked when it started; `into` is filled and returned. Inside a session its moment is the end of the play
 * before: the exact start comes from the length of the play, and so would tell how it ended.
 */
export function readPlay(history: ListeningHistory, i: number, into: PastPlay): PastPlay {
  const newSession = i === 0 || history.session[i] !== history.session[i - 1];
  into.track = history.track[i] ?? -1;
  into.artist = history.artist[i] ?? -1;
  into.album = history.album[i] ?? -1;
  into.newSession = newSession;
  into.now = (newSession ? history.startedAt[i] : history.endedAt[i - 1]) ?? 0;
  setClock(into, history.clockOffset[i] ?? 0);
  into.reasonStart = history.reasonStart[i] ?? -1;
  into.shuffle = history.shuffle[i] ?? -1;
  into.endedAt = history.endedAt[i] ?? 0;
  into.msPlayed = history.msPlayed[i] ?? 0;
  into.label = history.label[i] ?? -1;
  return into;
}

/** Fills in the local hour and weekday of `now`. */
export function setClock(play: PlayStart, clockOffset: number): void {
  const local = play.now + clockOffset;
  const day = Math.floor(local / DAY_S);
  play.hour = (local - day * DAY_S) / 3600;
  play.weekday = (((day + 3) % 7) + 7) % 7; // 1 January 1970 was a Thursday
}

export const emptyPlay = (): PastPlay => ({
  track: -1,
  artist: -1,
  album: -1,
  now: 0,
  hour: 0,
  weekday: 0,
  reasonStart: -1,
  shuffle: -1,
  newSession: true,
  endedAt: 0,
  msPlayed: 0,
  label: -1,
});
