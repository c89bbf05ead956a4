import { isListened, type ListeningHistory } from '../listening-history.ts';

const DAY_S = 86_400;

/** What is known of every track when a session has begun with a seed; one column per signal, one row per track of the history. */
export const SESSION_SIGNALS = [
  'decayed 2 d',
  'decayed 7 d',
  'decayed 30 d',
  'decayed 120 d',
  'listened',
  'last session',
  'same hour',
  'same hour and kind of day',
  'with the seed',
  'with the seed, of its sessions',
  'after the seed',
  'with the artist of the seed',
  'same album',
  'same artist',
  'artist decayed 30 d',
  'skips',
] as const;
export type SessionSignal = (typeof SESSION_SIGNALS)[number];

export interface SessionMoment {
  /** Plays of the history that are known: rows before this one. */
  readonly row: number;
  /** Epoch seconds, and seconds to add for the listener's clock. */
  readonly at: number;
  readonly clockOffset: number;
  /** Track that the session began with; undefined when there is none. */
  readonly seed: number | undefined;
}

export interface SessionSignals {
  /** In the order of `SESSION_SIGNALS`, one number per track. */
  readonly columns: readonly Float32Array[];
  /** Tracks that may come: listened to before, and not the seed. */
  readonly candidates: Int32Array;
  /** How often the seed was listened to before. */
  readonly seedPlays: number;
}

/** Older plays are not looked at: with half-lives of at most 120 days they weigh nothing. */
const MOST_PLAYS = 60_000;
/** Plays after the seed that count as following it. */
const FOLLOWERS = 5;
/** What other hours count, and the width of the bell around the hour, in hours. */
const OTHER_HOURS = 0.2;
const HOUR_WIDTH = 2;
/** Powers of e are several times as fast as powers of 2. */
const HALVED_IN_60 = -Math.LN2 / 60;
const HALVED_IN_120 = -Math.LN2 / 120;

export function sessionSignals(history: ListeningHistory, moment: SessionMoment): SessionSignals {
  const columns = SESSION_SIGNALS.map(() => new Float32Array(history.tracks));
  const of = (name: SessionSignal): Float32Array => columns[SESSION_SIGNALS.indexOf(name)] ?? new Float32Array(0);
  const own = { d2: of('decayed 2 d'), d7: of('decayed 7 d'), d30: of('decayed 30 d'), d120: of('decayed 120 d') };
  const [listened, hour, week, skips] = [
    of('listened'),
    of('same hour'),
    of('same hour and kind of day'),
    of('skips'),
  ] as const;
  const artist30 = new Float32Array(history.artists);
  const clock = localClock(moment.at + moment.clockOffset);
  for (let i = firstOf(moment); i < moment.row; i++) {
    const track = history.track[i] ?? 0;
    if (history.label[i] === 1) add(skips, track, 1);
    if (!isListened(history, i)) continue;
    const start = history.startedAt[i] ?? 0;
    const days = Math.max(0, (moment.at - start) / DAY_S);
    const d120 = Math.exp(days * HALVED_IN_120);
    const d30 = d120 * d120 * (d120 * d120);
    const d7 = Math.exp(days * (-Math.LN2 / 7));
    add(listened, track, 1);
    add(own.d2, track, Math.exp(days * (-Math.LN2 / 2)));
    add(own.d7, track, d7);
    add(own.d30, track, d30);
    add(own.d120, track, d120);
    add(artist30, history.artist[i] ?? 0, d30);
    const then = localClock(start + (history.clockOffset[i] ?? 0));
    const apart = Math.abs(then.hour - clock.hour);
    const near = OTHER_HOURS + Math.exp(-0.5 * (Math.min(apart, 24 - apart) / HOUR_WIDTH) ** 2);
    add(hour, track, d7 * near);
    add(week, track, d7 * near * (then.weekend === clock.weekend ? 1 : 0.5));
  }
  markLastSession(history, moment, of('last session'));
  const seedPlays = moment.seed === undefined ? 0 : (listened[moment.seed] ?? 0);
  if (moment.seed !== undefined) addSeedSignals(history, { ...moment, seed: moment.seed }, of);
  const { artistOf, albumOf } = belongings(history, moment.row);
  const [artistColumn, sameArtist, sameAlbum] = [
    of('artist decayed 30 d'),
    of('same artist'),
    of('same album'),
  ] as const;
  // A seed never heard before is still a track of a known artist: its own row tells.
  const seedRow = moment.seed === undefined ? -1 : latestRowOf(history, { ...moment, seed: moment.seed });
  const seedArtist = history.artist[seedRow] ?? -1;
  const seedAlbum = history.album[seedRow] ?? -1;
  const candidates: number[] = [];
  for (let track = 0; track < history.tracks; track++) {
    if ((listened[track] ?? 0) === 0 || track === moment.seed) continue;
    candidates.push(track);
    artistColumn[track] = artist30[artistOf[track] ?? 0] ?? 0;
    sameArtist[track] = artistOf[track] === seedArtist ? 1 : 0;
    sameAlbum[track] = albumOf[track] === seedAlbum ? 1 : 0;
  }
  return { columns, candidates: Int32Array.from(candidates), seedPlays };
}

const firstOf = ({ row }: Pick<SessionMoment, 'row'>): number => Math.max(0, row - MOST_PLAYS);

function add(to: Float32Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}

function localClock(seconds: number): { hour: number; weekend: boolean } {
  const day = Math.floor(seconds / DAY_S);
  // 1970-01-01 was a Thursday.
  return { hour: (seconds - day * DAY_S) / 3600, weekend: (day + 3) % 7 >= 5 };
}

function markLastSession(history: ListeningHistory, { row }: SessionMoment, column: Float32Array): void {
  let last = row - 1;
  while (last >= 0 && !isListened(history, last)) last--;
  if (last < 0) return;
  const session = history.session[last];
  for (let i = last; i >= 0 && history.session[i] === session; i--) {
    if (isListened(history, i)) column[history.track[i] ?? 0] = (column[history.track[i] ?? 0] ?? 0) + 1;
  }
}

/** Artist and album of each track, by its latest play. */
function belongings(history: ListeningHistory, row: number): { artistOf: Int32Array; albumOf: Int32Array } {
  const artistOf = new Int32Array(history.tracks).fill(-1);
  const albumOf = new Int32Array(history.tracks).fill(-1);
  for (let i = firstOf({ row }); i < row; i++) {
    artistOf[history.track[i] ?? 0] = history.artist[i] ?? 0;
    albumOf[history.track[i] ?? 0] = history.album[i] ?? 0;
  }
  return { artistOf, albumOf };
}

/** The session's first row, or the one before it that played the seed last; −1 when there is none. */
function latestRowOf(history: ListeningHistory, { row, seed }: { row: number; seed: number }): number {
  for (let i = Math.min(row, history.length - 1); i >= 0; i--) if (history.track[i] === seed) return i;
  return -1;
}

/** What was listened to in the sessions of the seed, of its artist, and right after it. */
function addSeedSignals(
  history: ListeningHistory,
  { row, at, seed }: SessionMoment & { seed: number },
  of: (name: SessionSignal) => Float32Array,
): void {
  const seedArtist = history.artist[latestRowOf(history, { row, seed })] ?? -1;
  const withSeed = new Set<number>();
  const withArtist = new Set<number>();
  const after = of('after the seed');
  for (let i = firstOf({ row }); i < row; i++) {
    if (!isListened(history, i)) continue;
    if (history.artist[i] === seedArtist) withArtist.add(history.session[i] ?? -1);
    if (history.track[i] !== seed) continue;
    withSeed.add(history.session[i] ?? -1);
    for (let j = i + 1; j < Math.min(i + 1 + FOLLOWERS, row); j++) {
      if (history.session[j] !== history.session[i] || !isListened(history, j)) continue;
      const days = (at - (history.startedAt[j] ?? 0)) / DAY_S;
      add(after, history.track[j] ?? 0, Math.exp(days * HALVED_IN_60) / (j - i));
    }
  }
  const together = of('with the seed');
  const ofArtist = of('with the artist of the seed');
  const usual = new Float32Array(history.tracks);
  for (let i = firstOf({ row }); i < row; i++) {
    if (!isListened(history, i)) continue;
    const session = history.session[i] ?? -1;
    const track = history.track[i] ?? 0;
    const decayed = Math.exp((Math.max(0, at - (history.startedAt[i] ?? 0)) / DAY_S) * HALVED_IN_60);
    add(usual, track, decayed);
    if (withSeed.has(session)) add(together, track, decayed);
    if (withArtist.has(session)) add(ofArtist, track, decayed);
  }
  const part = of('with the seed, of its sessions');
  for (let track = 0; track < part.length; track++) part[track] = (together[track] ?? 0) / (1 + (usual[track] ?? 0));
}
